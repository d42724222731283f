import type { RouteRecordRaw } from 'vue-router';

const OF_YEAR = ':centre/:year(\\d{4})';

export const moneyRoutes: readonly RouteRecordRaw[] = [
  {
    path: 'money',
    children: [
      { path: '', name: 'money', component: () => import('./YearPage.vue'), meta: { title: 'Деньги' } },
      { path: OF_YEAR, name: 'money-year', component: () => import('./YearPage.vue'), meta: { title: 'Деньги года' } },
      {
        path: `${OF_YEAR}/awards`,
        name: 'money-awards',
        component: () => import('./AwardsPage.vue'),
        meta: { title: 'Поддержка' },
      },
      {
        path: `${OF_YEAR}/awards/:award`,
        name: 'money-award',
        component: () => import('./AwardPage.vue'),
        meta: { title: 'Договор и оплата' },
      },
      {
        path: `${OF_YEAR}/limits`,
        name: 'money-limits',
        component: () => import('./LimitsPage.vue'),
        meta: { title: 'Доска лимитов' },
      },
      {
        path: `${OF_YEAR}/budget`,
        name: 'money-budget',
        component: () => import('./BudgetPage.vue'),
        meta: { title: 'Бюджет года' },
      },
      {
        path: `${OF_YEAR}/sheet`,
        name: 'money-sheet',
        component: () => import('./SheetPage.vue'),
        meta: { title: 'Ведомость' },
      },
    ],
  },
];
