import type { Words } from '@veche/contracts';
import type { Counting, Term } from '../edition.ts';

const PLANNING = { ru: 'Планирование', en: 'Planning' };
const TRAINING = { ru: 'Подготовка обучения', en: 'Preparation of training' };
const YEAR = { ru: 'год', en: 'the year' };
const STEP = { ru: 'начало этапа', en: 'start of the step' };
const STEP_DONE = { ru: 'конец этапа', en: 'end of the step' };

const training = (id: string, clause: string, title: Words, counting: Counting): Term => ({
  id,
  clause,
  title,
  process: TRAINING,
  from: STEP,
  to: STEP_DONE,
  counting,
  reading: ['U50'],
});

const weeks = (count: number): Counting => ({ as: 'weeks', count, moves: true });
const months = (count: number): Counting => ({ as: 'months', count, moves: true });

/** The terms of the federal recommendations for specialised organisations, which hold for every centre. */
export const FEDERAL_TERMS: readonly Term[] = [
  {
    id: 'T20',
    clause: '004 s.15 r.1',
    title: { ru: 'Программа деятельности на 3–5 лет', en: 'Activity programme of 3-5 years' },
    process: PLANNING,
    from: YEAR,
    to: { ru: 'согласованная программа', en: 'agreed programme' },
    counting: { as: 'period', period: [4, 6] },
    note: { ru: 'Во 2 квартале 2014 года, далее ежегодно.', en: '2nd quarter of 2014, then yearly.' },
    reading: ['H71'],
  },
  {
    id: 'T21',
    clause: '004 s.15 r.2',
    title: { ru: 'План работы на ближайший год', en: 'Plan of the next year' },
    process: PLANNING,
    from: YEAR,
    to: { ru: 'согласованный план', en: 'agreed plan' },
    counting: { as: 'period', period: [4, 6] },
    note: { ru: 'Во 2 квартале 2014 года, далее ежегодно.', en: '2nd quarter of 2014, then yearly.' },
    reading: ['H71'],
  },
  {
    id: 'T22',
    clause: '004 s.15 r.4; §8.3(2)',
    title: { ru: 'Предложения по актуализации программы кластера', en: 'Proposals to update the cluster programme' },
    process: PLANNING,
    from: YEAR,
    to: { ru: 'предложения в орган власти', en: 'proposals sent to the authority' },
    counting: { as: 'period', period: [1, 6] },
    note: {
      ru: 'В 3 квартале 2014 года, далее ежегодно не позднее 2 квартала.',
      en: '3rd quarter of 2014, then yearly not later than the 2nd quarter.',
    },
    reading: ['H71'],
  },
  training('T23', '004 App 11(3)', { ru: 'Запрос принимающей организации', en: 'Request to the host' }, weeks(3)),
  training('T24', '004 App 11(4)', { ru: 'Формирование групп', en: 'Forming of groups' }, weeks(2)),
  training(
    'T25',
    '004 App 11(5)',
    { ru: 'Адаптация программы, если целесообразна', en: 'Adaptation, if useful' },
    weeks(3),
  ),
  training('T26', '004 App 11(6)', { ru: 'Подготовка и заключение договора', en: 'Contract' }, weeks(3)),
  training('T27', '004 App 11(7)', { ru: 'Командировки, визы, билеты', en: 'Trips, visas, tickets' }, weeks(4)),
  training(
    'T28',
    '004 App 11',
    { ru: 'Наименьший срок подготовки в России', en: 'Shortest preparation in Russia' },
    months(2),
  ),
  training(
    'T29',
    '004 App 11',
    { ru: 'Наименьший срок подготовки с зарубежным модулем', en: 'Shortest preparation with a foreign module' },
    months(3),
  ),
  {
    id: 'T30',
    clause: '004 §9.1(2)',
    title: { ru: 'Сведения о поддержке за последние годы', en: 'Support received in the last years' },
    process: { ru: 'Сведения о поддержке', en: 'Support file' },
    from: { ru: 'получение поддержки', en: 'support received' },
    to: { ru: 'последний день, когда она указывается', en: 'last day on which it is listed' },
    counting: { as: 'years', count: 5, moves: false },
  },
  {
    id: 'T31',
    clause: '004 s.15 r.43',
    title: { ru: 'Обновление перечня обучающих мероприятий', en: 'Update of the list of training events' },
    process: { ru: 'Перечень обучения', en: 'Training list' },
    from: { ru: 'прошлое обновление', en: 'last update' },
    to: { ru: 'следующее обновление', en: 'next update' },
    counting: months(6),
    note: { ru: 'Два раза в год.', en: 'Twice a year.' },
  },
  {
    id: 'T32',
    clause: '004 s.15 r.51',
    title: { ru: 'Обновление плана зарубежных мероприятий', en: 'Update of the plan of foreign events' },
    process: { ru: 'Зарубежные мероприятия', en: 'Foreign events' },
    from: { ru: 'прошлое обновление', en: 'last update' },
    to: { ru: 'следующее обновление', en: 'next update' },
    counting: months(3),
    note: { ru: 'Раз в квартал.', en: 'Once a quarter.' },
  },
];
