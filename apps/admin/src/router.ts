import { nextTick } from 'vue';
import { createRouter, createWebHistory } from 'vue-router';
import DeskFrame from './components/DeskFrame.vue';
import DeskPage from './pages/DeskPage.vue';
import NotFoundPage from './pages/NotFoundPage.vue';
import SignInPage from './pages/SignInPage.vue';
import SystemPage from './pages/SystemPage.vue';

export const router = createRouter({
  history: createWebHistory('/admin/'),
  routes: [
    { path: '/sign-in', name: 'sign-in', component: SignInPage, meta: { title: 'Вход' } },
    {
      path: '/',
      component: DeskFrame,
      children: [
        { path: '', name: 'desk', component: DeskPage, meta: { title: 'Мой стол' } },
        { path: 'system', name: 'system', component: SystemPage, meta: { title: 'Состояние системы' } },
        { path: ':missing(.*)*', component: NotFoundPage, meta: { title: 'Такой страницы нет' } },
      ],
    },
  ],
});

router.afterEach(async ({ meta }, from) => {
  document.title = `${meta['title']} — Вече`;
  if (from.matched.length === 0) return;
  // Without a page load nothing tells a screen reader that the page is another one.
  await nextTick();
  document.getElementById('content')?.focus();
});
