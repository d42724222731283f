import type { Words } from '@veche/contracts';
import type { Budget } from '../edition.ts';

/** A row of the yearly plan: the amount is regional money, and `service` the code of today's catalogue. */
export interface PlanRow {
  readonly row: number;
  readonly title: Words;
  readonly service: string | undefined;
  readonly months: readonly [from: number, to: number];
  readonly kopecks: bigint | undefined;
}

const YEAR = [1, 12] as const;

const planned = (row: number, service: string, thousandRoubles: bigint | undefined, title: Words): PlanRow => ({
  row,
  title,
  service,
  months: YEAR,
  kopecks: thousandRoubles === undefined ? undefined : thousandRoubles * 1_000_00n,
});

/** The plan of the centre in Orel for 2025 [000]. Its marketing works differ from those of 2026 (U43). */
export const OREL_PLAN_2025: readonly PlanRow[] = [
  {
    row: 1,
    title: {
      ru: 'Собрания участников, встречи с Советами кластеров, защита проектов',
      en: 'Meetings of members and Councils, defence of projects',
    },
    service: undefined,
    months: [1, 2],
    kopecks: undefined,
  },
  planned(2, 'R-1', undefined, { ru: 'Оказание услуги скоринга', en: 'Scoring' }),
  planned(3, 'R-2', undefined, { ru: 'Консультирование об услугах ЦКиИР', en: 'Consulting on centre services' }),
  planned(4, 'R-3', undefined, {
    ru: 'Консультирование о поддержке федеральных институтов',
    en: 'Consulting on federal institutes',
  }),
  planned(5, 'F-4', undefined, {
    ru: 'Содействие при получении государственной поддержки',
    en: 'Help in getting state support',
  }),
  planned(6, 'R-5.1.1', 58n, { ru: 'Содействие в регистрации товарных знаков', en: 'Trademark registration' }),
  planned(7, 'R-5.1.2', 387n, { ru: 'Сертификаты, декларации, патенты', en: 'Certificates, declarations, patents' }),
  planned(8, 'R-5.2', 80n, { ru: 'Стратегии и программы развития кластеров', en: 'Cluster strategies and programmes' }),
  planned(9, 'R-6.2', 45n, { ru: 'Разработка бизнес-планов', en: 'Business plans' }),
  planned(10, 'R-6.1', 46n, { ru: 'Правовое обеспечение', en: 'Legal services' }),
  planned(11, 'R-5.3', 4_574n, { ru: 'Маркетинговые услуги, выход на маркетплейсы', en: 'Marketing, marketplaces' }),
  planned(12, 'R-7.1', 670n, { ru: 'Круглые столы', en: 'Round tables' }),
  planned(13, 'R-7.2', 200n, { ru: 'Бизнес-миссии', en: 'Business missions' }),
  planned(14, 'R-7.3', 1_090n, { ru: 'Участие в выставках на территории РФ', en: 'Exhibitions in Russia' }),
];

export const OREL_BUDGET_2025: Budget = {
  year: 2025,
  kopecks: OREL_PLAN_2025.reduce((sum, { kopecks }) => sum + (kopecks ?? 0n), 0n),
  source: { ru: 'план мероприятий ЦКиИР на 2025 год [000]', en: "the centre's plan for 2025 [000]" },
  date: null,
};
