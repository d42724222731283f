import type { RouteRecordRaw } from 'vue-router';

export const auditRoutes: readonly RouteRecordRaw[] = [
  {
    path: 'decisions',
    name: 'decisions',
    component: () => import('./DecisionsPage.vue'),
    meta: { title: 'Решения и повтор' },
  },
  {
    path: 'decisions/:centre/:decision',
    name: 'decision',
    component: () => import('./ReplayPage.vue'),
    meta: { title: 'Повтор решения' },
  },
];
