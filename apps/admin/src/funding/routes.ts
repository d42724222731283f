import type { RouteRecordRaw } from 'vue-router';
import type { PAGES } from './words.ts';

const OF_YEAR = 'money/:centre/:year(\\d{4})';
const MoneyPage = () => import('./MoneyPage.vue');

const page = (name: string, title: string, path: string, part: keyof typeof PAGES): RouteRecordRaw => ({
  path,
  name,
  component: MoneyPage,
  props: { part },
  meta: { title },
});

export const moneyRoutes: readonly RouteRecordRaw[] = [
  page('money', 'Деньги', 'money', 'year'),
  page('money-year', 'Деньги года', OF_YEAR, 'year'),
  page('money-awards', 'Поддержка', `${OF_YEAR}/awards`, 'awards'),
  page('money-limits', 'Доска лимитов', `${OF_YEAR}/limits`, 'limits'),
  page('money-budget', 'Бюджет года', `${OF_YEAR}/budget`, 'budget'),
  page('money-sheet', 'Ведомость', `${OF_YEAR}/sheet`, 'sheet'),
  {
    path: `${OF_YEAR}/awards/:award`,
    name: 'money-award',
    component: () => import('./AwardCase.vue'),
    props: ({ params }) => ({ ...params, year: Number(params['year']) }),
    meta: { title: 'Договор и оплата' },
  },
];
