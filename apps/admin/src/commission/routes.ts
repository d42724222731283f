import type { RouteRecordRaw } from 'vue-router';

export const sittingRoutes: readonly RouteRecordRaw[] = [
  { path: 'sittings', component: () => import('./SittingsPage.vue'), meta: { title: 'Заседания' } },
  {
    path: 'commissions/:centre/:commission',
    name: 'commission',
    component: () => import('./CommissionPage.vue'),
    meta: { title: 'Комиссия' },
  },
  {
    path: 'sittings/:centre/:sitting',
    name: 'sitting',
    component: () => import('./SittingPage.vue'),
    meta: { title: 'Заседание' },
  },
  {
    path: 'sittings/:centre/:sitting/protocol',
    name: 'protocol',
    component: () => import('./ProtocolPage.vue'),
    meta: { title: 'Протокол заседания' },
  },
];

/** On the wall of the room: without the frame of the working place. */
export const projectorRoutes: readonly RouteRecordRaw[] = [
  {
    path: '/sittings/:centre/:sitting/projector',
    name: 'projector',
    component: () => import('./ProjectorPage.vue'),
    meta: { title: 'Экран заседания' },
  },
];
