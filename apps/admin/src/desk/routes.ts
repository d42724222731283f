import type { RouteRecordRaw } from 'vue-router';

export const deskRoutes: readonly RouteRecordRaw[] = [
  { path: '', name: 'desk', component: () => import('./DeskPage.vue'), meta: { title: 'Ждёт меня' } },
  { path: 'roles', name: 'roles', component: () => import('./RolesPage.vue'), meta: { title: 'Мои роли' } },
  {
    path: ':missing(.*)*',
    name: 'missing',
    component: () => import('./NotFoundPage.vue'),
    meta: { title: 'Такой страницы нет' },
  },
];
