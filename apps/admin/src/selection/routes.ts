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
    props: true,
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
    component: () => import('./ApplicationCase.vue'),
    props: true,
    meta: { title: 'Заявка' },
  },
];
