import type { RouteRecordRaw } from 'vue-router';

export const operationRoutes: readonly RouteRecordRaw[] = [
  { path: 'system', name: 'system', component: () => import('./SystemPage.vue'), meta: { title: 'Состояние системы' } },
];
