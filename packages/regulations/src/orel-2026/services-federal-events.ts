import type { Service } from '../edition.ts';
import { EXHIBITION_COSTS, MISSION_COSTS, REGISTRATION_FEE, ROUND_TABLE_COSTS } from './payable-costs.ts';
import * as say from './phrases.ts';

const federal = {
  funding: 'federal',
  validYears: [2025, 2026],
  conditions: [],
  payableCosts: [],
  works: [],
} as const;

/** One to three commercial offers [002 §8.2]. */
const groupB = {
  ...federal,
  payment: 'co-financed',
  procedure: 'B',
  executor: say.BY_OFFERS,
  term: say.BY_AGREEMENT,
} as const;

/** Events, exhibitions and the internships of the staff: rows 7-11 of section 4. */
export const FEDERAL_EVENTS: readonly Service[] = [
  {
    ...groupB,
    code: 'F-7',
    clause: '002 s.4 r.7',
    title: {
      ru: 'Проведение семинаров, вебинаров, круглых столов и других форм мероприятий с привлечением сторонних организаций и квалифицированных специалистов по заявкам предприятий МСП, являющихся участниками кластеров',
      en: 'Seminars, webinars, round tables and other events with outside organisations and specialists at the request of member SMEs',
    },
    shortTitle: { ru: 'Семинары, вебинары, круглые столы', en: 'Seminars, webinars, round tables' },
    unitLimit: {
      kopecks: 50_000_00n,
      per: { ru: 'на 1 вебинар, семинар, круглый стол', en: 'per webinar, seminar, round table' },
      counts: ['onUnit', 'onEvent'],
    },
    conditions: [
      { ru: 'с приглашением сторонних экспертов', en: 'with outside experts invited' },
      { ru: 'по заявкам участников кластеров', en: 'at the request of cluster members' },
    ],
    payableCosts: ROUND_TABLE_COSTS,
    reading: ['U12', 'H86'],
  },
  {
    ...groupB,
    code: 'F-8',
    clause: '002 s.4 r.8',
    title: {
      ru: 'Проведение межрегиональных бизнес-миссий для предприятий МСП, являющихся участниками кластеров',
      en: 'Interregional business missions for member SMEs',
    },
    shortTitle: { ru: 'Межрегиональные бизнес-миссии', en: 'Interregional business missions' },
    unitLimit: { kopecks: 200_000_00n, per: say.PER_MISSION, counts: ['onUnit', 'onEvent'] },
    conditions: [say.OTHER_REGIONS, say.NO_LODGING],
    payableCosts: MISSION_COSTS,
    reading: ['U12', 'U58', 'H64', 'H86'],
  },
  {
    ...groupB,
    code: 'F-9',
    clause: '002 s.4 r.9',
    title: {
      ru: 'Организация участия предприятий МСП, являющихся участниками кластеров, на отраслевых российских и зарубежных выставочных площадках, конгрессно-выставочных мероприятиях, крупных российских и международных форумах',
      en: 'Participation of member SMEs in sector exhibitions, congresses, large Russian and international forums',
    },
    shortTitle: { ru: 'Выставки, конгрессы, форумы', en: 'Exhibitions, congresses, forums' },
    unitLimit: {
      kopecks: 300_000_00n,
      per: { ru: 'на 1 СМСП — участника кластера', en: 'per member SME' },
      counts: ['onUnit', 'bySme'],
    },
    conditions: [
      {
        ru: 'оплачиваются мероприятия на территории Российской Федерации',
        en: 'events in Russia are payable',
      },
    ],
    payableCosts: [...EXHIBITION_COSTS, REGISTRATION_FEE],
    reading: ['U10', 'U30', 'U31', 'U32'],
  },
  {
    ...federal,
    payment: 'internal',
    procedure: 'internal',
    code: 'F-11',
    clause: '002 s.4 r.11',
    title: {
      ru: 'Организация программ стажировок сотрудников Центра, в том числе за рубежом',
      en: 'Internships of the staff of the centre, also abroad',
    },
    shortTitle: { ru: 'Стажировки сотрудников Центра', en: 'Internships of centre staff' },
    executor: say.BY_CENTRE,
    unitLimit: {
      kopecks: 300_000_00n,
      per: { ru: 'на 1 человека в РФ', en: 'per person in Russia' },
      counts: ['onUnit'],
    },
    conditions: [{ ru: 'не услуга для субъектов МСП', en: 'no service for SMEs' }],
    term: say.BY_AGREEMENT,
    reading: ['U13'],
  },
];
