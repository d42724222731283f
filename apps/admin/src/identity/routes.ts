import type { RouteRecordRaw } from 'vue-router';

/** Pages outside of the desks' frame. */
export const doorRoutes: readonly RouteRecordRaw[] = [
  { path: '/sign-in', name: 'sign-in', component: () => import('./SignInPage.vue'), meta: { title: 'Вход' } },
];
