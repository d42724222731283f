import type { Term } from '../edition.ts';

const REPORT = { ru: 'Отчётность', en: 'Reporting' };
const START = { ru: 'начало периода', en: 'start of the period' };

/** The road map of 2021-2023 and the tax rule of the concept. */
export const TERMS: readonly Term[] = [
  {
    id: 'T16',
    clause: '003 s.8 r.11',
    title: { ru: 'Квартальный отчёт о деятельности центра', en: 'Quarterly report on the work of the centre' },
    process: REPORT,
    from: START,
    to: { ru: 'отчёт', en: 'report' },
    counting: { as: 'period', period: 'quarter' },
    note: {
      ru: 'Отчёт сдаётся каждый квартал; дня концепция не называет.',
      en: 'A report is due each quarter; the concept names no day.',
    },
    reading: ['H45'],
  },
  {
    id: 'T17',
    clause: '003 s.8 r.12',
    title: { ru: 'Ежегодный отчёт о деятельности центра', en: 'Yearly report on the work of the centre' },
    process: REPORT,
    from: START,
    to: { ru: 'отчёт', en: 'report' },
    counting: { as: 'period', period: [10, 12] },
    note: {
      ru: 'Отчёт готовят и утверждают в 4 квартале.',
      en: 'The report is prepared and approved in the 4th quarter.',
    },
    reading: ['U59', 'H46'],
  },
  {
    id: 'T18',
    clause: '003 s.8 r.6',
    title: { ru: 'Отчётная стратегическая сессия', en: 'Report strategic session' },
    process: { ru: 'Стратегические сессии', en: 'Strategic sessions' },
    from: START,
    to: { ru: 'сессия', en: 'session' },
    counting: { as: 'period', period: [10, 12] },
    note: {
      ru: 'Сессию проводят в 4 квартале каждого года.',
      en: 'The session is held in the 4th quarter of each year.',
    },
  },
  {
    id: 'T19',
    clause: '003 s.5',
    title: {
      ru: 'День, на который проверяют налоговую обязанность',
      en: 'The day for which the tax duty is checked',
    },
    process: { ru: 'Право на услуги', en: 'Eligibility' },
    from: { ru: 'подача документов', en: 'filing' },
    to: { ru: 'первое число месяца подачи', en: 'first day of the month of filing' },
    counting: { as: 'period', period: 'first-of-month' },
    note: {
      ru: 'Неисполненной обязанности не должно быть на этот день.',
      en: 'There must be no unfulfilled duty on that day.',
    },
    reading: ['U61'],
  },
];
