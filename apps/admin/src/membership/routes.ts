import type { RouteRecordRaw } from 'vue-router';

export const membershipRoutes: readonly RouteRecordRaw[] = [
  {
    path: 'memberships',
    name: 'memberships',
    component: () => import('./MembershipsPage.vue'),
    meta: { title: 'Заявки на вступление' },
  },
  {
    path: 'memberships/:centre/:cluster/:inn',
    name: 'membership',
    component: () => import('./MembershipCase.vue'),
    props: true,
    meta: { title: 'Заявка на вступление' },
  },
];
