import type { RouteRecordRaw } from 'vue-router';

export const clusterRoutes: readonly RouteRecordRaw[] = [
  { path: 'clusters', name: 'clusters', component: () => import('./ClustersPage.vue'), meta: { title: 'Кластеры' } },
  {
    path: 'clusters/:centre/:cluster',
    name: 'cluster',
    component: () => import('./ClusterPage.vue'),
    meta: { title: 'Кластер' },
  },
];
