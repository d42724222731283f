import type { Service } from '../edition.ts';
import { consultations, joining, scoring } from './free-services.ts';
import { MARKETING_WORKS } from './marketing-works.ts';
import { EXHIBITION_COSTS, MISSION_COSTS, ROUND_TABLE_COSTS } from './payable-costs.ts';
import * as say from './phrases.ts';

const REGIONAL = { funding: 'regional', validYears: [2026] } as const;
const regional = { ...REGIONAL, conditions: [], payableCosts: [], works: [] } as const;

/** Package of documents, executor from the list [002 §8.3]. */
const groupA = {
  ...regional,
  payment: 'co-financed',
  procedure: 'A',
  executor: say.FROM_THE_LIST,
  term: say.BY_AGREEMENT,
} as const;

/** One to three commercial offers [002 §8.2]. */
const groupB = {
  ...regional,
  payment: 'co-financed',
  procedure: 'B',
  executor: say.BY_OFFERS,
  term: say.BY_AGREEMENT,
} as const;

/** The 13 services of section 3, paid from the regional subsidy of 2026. */
export const REGIONAL_SERVICES: readonly Service[] = [
  scoring({ ...REGIONAL, code: 'R-1', clause: '002 s.3 r.1' }),
  ...consultations(
    { ...REGIONAL, code: 'R-2', clause: '002 s.3 r.2' },
    { ...REGIONAL, code: 'R-3', clause: '002 s.3 r.3' },
  ),
  joining({ ...REGIONAL, code: 'R-4', clause: '002 s.3 r.4' }),
  {
    ...groupA,
    code: 'R-5.1.1',
    clause: '002 s.3 r.5.1.1',
    title: {
      ru: 'Содействие в регистрации товарных знаков для новых продуктов (работ, услуг) для СМСП участников кластеров',
      en: 'Help to register trademarks for new products (works, services) of member SMEs',
    },
    shortTitle: { ru: 'Регистрация товарных знаков', en: 'Trademark registration package' },
    unitLimit: { kopecks: 50_000_00n, per: say.PER_PRODUCT, counts: ['onUnit'] },
    conditions: [say.NEW_PRODUCTS],
    works: [
      {
        ru: 'подготовка и проверка пакета документов для регистрации товарного знака',
        en: 'preparation and check of the document package for the registration of a trademark',
      },
    ],
  },
  {
    ...groupA,
    code: 'R-5.1.2',
    clause: '002 s.3 r.5.1.2',
    title: {
      ru: 'Содействие в получении сертификатов соответствия, деклараций, патентов и другой разрешительной документации для новых продуктов (работ, услуг) для СМСП участников кластеров',
      en: 'Help to obtain certificates of conformity, declarations, patents and other permits for new products (works, services) of member SMEs',
    },
    shortTitle: { ru: 'Сертификаты, декларации, патенты', en: 'Certificates, declarations, patents, permits' },
    unitLimit: { kopecks: 200_000_00n, per: say.PER_GOOD, counts: ['onUnit'] },
    conditions: [say.NEW_PRODUCTS],
    reading: ['U15'],
  },
  {
    ...groupB,
    code: 'R-5.2',
    clause: '002 s.3 r.5.2',
    title: {
      ru: 'Разработка или актуализация стратегии/программы развития территориального кластера',
      en: 'Development or update of the strategy or programme of a territorial cluster',
    },
    shortTitle: { ru: 'Стратегия / программа развития кластера', en: 'Cluster strategy or programme' },
    unitLimit: { kopecks: 200_000_00n, per: say.PER_SERVICE, counts: ['onUnit'] },
    reading: ['U72'],
  },
  {
    ...groupA,
    code: 'R-5.3',
    clause: '002 s.3 r.5.3',
    title: {
      ru: 'Оказание услуг по позиционированию, продвижению, брендированию товаров (работ, услуг) для СМСП участников кластеров',
      en: 'Positioning, promotion and branding of goods (works, services) of member SMEs',
    },
    shortTitle: { ru: 'Позиционирование, продвижение, брендирование', en: 'Positioning, promotion, branding' },
    unitLimit: { kopecks: 200_000_00n, per: say.PER_ENTERPRISE, counts: ['onUnit', 'bySme'] },
    conditions: [say.AD_TOP_UP],
    works: MARKETING_WORKS,
    reading: ['U33', 'U43'],
  },
  {
    ...groupA,
    code: 'R-6.1',
    clause: '002 s.3 r.6.1',
    title: {
      ru: 'Консультационные услуги по вопросам правового обеспечения деятельности СМСП для участников кластеров',
      en: 'Consulting on legal matters of the activity of member SMEs',
    },
    shortTitle: { ru: 'Правовое обеспечение', en: 'Legal services' },
    unitLimit: { kopecks: 100_000_00n, per: say.PER_SERVICE, counts: ['onUnit'] },
    conditions: [say.OUTSIDE_EXPERTS],
  },
  {
    ...groupA,
    code: 'R-6.2',
    clause: '002 s.3 r.6.2',
    title: {
      ru: 'Разработка бизнес-планов для СМСП участников кластеров',
      en: 'Development of business plans for member SMEs',
    },
    shortTitle: { ru: 'Бизнес-планы', en: 'Business plans' },
    unitLimit: { kopecks: 200_000_00n, per: say.PER_PROJECT, counts: ['onUnit'] },
    conditions: [say.OUTSIDE_EXPERTS],
  },
  {
    ...groupB,
    code: 'R-7.1',
    clause: '002 s.3 r.7.1',
    title: { ru: 'Организация и проведение круглых столов для СМСП', en: 'Organisation of round tables for SMEs' },
    shortTitle: { ru: 'Круглые столы', en: 'Round tables' },
    unitLimit: {
      kopecks: 50_000_00n,
      per: { ru: 'на 1 круглый стол', en: 'per round table' },
      counts: ['onUnit', 'onEvent'],
    },
    payableCosts: ROUND_TABLE_COSTS,
    reading: ['U12', 'H86'],
  },
  {
    ...groupB,
    code: 'R-7.2',
    clause: '002 s.3 r.7.2',
    title: {
      ru: 'Организация бизнес-миссий для СМСП, в том числе оплата организационных взносов',
      en: 'Organisation of business missions for SMEs, participation fees included',
    },
    shortTitle: { ru: 'Бизнес-миссии', en: 'Business missions incl. fees' },
    unitLimit: { kopecks: 200_000_00n, per: say.PER_MISSION, counts: ['onUnit', 'onEvent'] },
    conditions: [say.OTHER_REGIONS, say.NO_LODGING],
    payableCosts: MISSION_COSTS,
    reading: ['U12', 'U58', 'H64', 'H86'],
  },
  {
    ...groupB,
    code: 'R-7.3',
    clause: '002 s.3 r.7.3',
    title: {
      ru: 'Обеспечение участия в выставочных мероприятиях на территории РФ для СМСП — участников кластеров',
      en: 'Participation of member SMEs in exhibitions in Russia',
    },
    shortTitle: { ru: 'Участие в выставках на территории РФ', en: 'Exhibitions and forums in Russia' },
    unitLimit: {
      kopecks: 300_000_00n,
      per: { ru: 'на 1 мероприятие и на одного СМСП', en: 'per event and per SME' },
      counts: ['onUnit', 'onEvent'],
    },
    payableCosts: EXHIBITION_COSTS,
    reading: ['H86'],
  },
];
