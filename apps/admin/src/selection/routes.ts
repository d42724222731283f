import type { RouteRecordRaw } from 'vue-router';

export const selectionRoutes: readonly RouteRecordRaw[] = [
  {
    path: 'campaigns',
    name: 'campaigns',
    component: () => import('./CampaignsPage.vue'),
    meta: { title: 'Отборы' },
  },
  {
    path: 'campaigns/:centre/:campaign',
    name: 'campaign',
    component: () => import('./CampaignPage.vue'),
    meta: { title: 'Отбор' },
  },
  {
    path: 'applications',
    name: 'applications',
    component: () => import('./ApplicationsPage.vue'),
    meta: { title: 'Заявки' },
  },
  {
    path: 'applications/:centre/:application',
    name: 'application',
    component: () => import('./ApplicationPage.vue'),
    meta: { title: 'Заявка' },
  },
];
