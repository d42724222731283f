import { nextTick } from 'vue';
import { createRouter, createWebHistory } from 'vue-router';
import { auditRoutes } from './audit/routes.ts';
import { clusterRoutes } from './clusters/routes.ts';
import { projectorRoutes, sittingRoutes } from './commission/routes.ts';
import { deskRoutes } from './desk/routes.ts';
import { moneyRoutes } from './funding/routes.ts';
import { doorRoutes } from './identity/routes.ts';
import { membershipRoutes } from './membership/routes.ts';
import { operationRoutes } from './operation/routes.ts';
import { selectionRoutes } from './selection/routes.ts';

export const router = createRouter({
  history: createWebHistory('/admin/'),
  routes: [
    ...doorRoutes,
    ...projectorRoutes,
    {
      path: '/',
      component: () => import('./components/DeskFrame.vue'),
      children: [
        ...deskRoutes,
        ...operationRoutes,
        ...auditRoutes,
        ...clusterRoutes,
        ...membershipRoutes,
        ...moneyRoutes,
        ...selectionRoutes,
        ...sittingRoutes,
      ],
    },
  ],
});

router.afterEach(async (to, from) => {
  document.title = `${to.meta['title']} — Вече`;
  // What changes in the query alone is the same page: a filter that is typed must keep its focus.
  if (from.matched.length === 0 || from.path === to.path) return;
  // Without a page load nothing tells a screen reader that the page is another one.
  await nextTick();
  document.getElementById('content')?.focus();
});
