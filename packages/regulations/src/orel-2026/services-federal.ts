import type { Service } from '../edition.ts';
import { consultations, joining, scoring } from './free-services.ts';
import { MARKET_RESEARCH, MARKETING_WORKS } from './marketing-works.ts';
import * as say from './phrases.ts';
import { FEDERAL_EVENTS } from './services-federal-events.ts';

const FEDERAL = { funding: 'federal', validYears: [2025, 2026] } as const;
const federal = { ...FEDERAL, conditions: [], payableCosts: [], works: [] } as const;

/** Package of documents, executor from the list [002 §8.3]. */
const groupA = {
  ...federal,
  payment: 'co-financed',
  procedure: 'A',
  executor: say.FROM_THE_LIST,
  term: say.BY_AGREEMENT,
} as const;

/** One to three commercial offers [002 §8.2]. */
const groupB = {
  ...federal,
  payment: 'co-financed',
  procedure: 'B',
  executor: say.BY_OFFERS,
  term: say.BY_AGREEMENT,
} as const;

const FREE_SERVICES: readonly Service[] = [
  scoring({ ...FEDERAL, code: 'F-1', clause: '002 s.4 r.1' }),
  ...consultations(
    { ...FEDERAL, code: 'F-2', clause: '002 s.4 r.2' },
    { ...FEDERAL, code: 'F-3', clause: '002 s.4 r.3' },
  ),
  {
    ...federal,
    payment: 'free',
    procedure: 'free',
    code: 'F-4',
    clause: '002 s.4 r.4',
    title: {
      ru: 'Оказание содействия участникам территориальных кластеров при получении государственной поддержки',
      en: 'Help to members of territorial clusters in getting state support',
    },
    shortTitle: { ru: 'Содействие при получении господдержки', en: 'Help in getting state support' },
    executor: say.BY_CENTRE,
    conditions: [{ ru: 'для участников кластеров', en: 'for cluster members' }],
    term: say.SAME_DAY,
  },
  joining({ ...FEDERAL, code: 'F-5', clause: '002 s.4 r.5' }),
];

const SPECIALIST_SERVICES: readonly Service[] = [
  {
    ...groupA,
    code: 'F-6.1',
    clause: '002 s.4 r.6.1',
    title: {
      ru: 'Консультационные услуги, в том числе с привлечением иностранных экспертов в сфере кластерного развития в интересах субъектов МСП — членов кластеров',
      en: 'Consulting, also with foreign experts in cluster development, for member SMEs',
    },
    shortTitle: { ru: 'Консультации с иностранными экспертами', en: 'Consulting incl. foreign experts' },
    unitLimit: {
      kopecks: 150_000_00n,
      per: { ru: 'на 1 мероприятие', en: 'per event' },
      counts: ['onUnit', 'onEvent'],
    },
    splitAmongParticipants: true,
    conditions: [{ ru: 'участие не менее 6 членов кластера', en: 'at least 6 cluster members take part' }],
    reading: ['U16', 'H65'],
  },
  {
    ...groupA,
    code: 'F-6.2',
    clause: '002 s.4 r.6.2',
    title: {
      ru: 'Консультационные услуги по вопросам правового обеспечения деятельности для предприятий, являющихся участниками кластеров, проведение экспертизы сметной стоимости совместных проектов участников кластера',
      en: 'Consulting on legal matters of members; expertise of the estimated cost of joint projects',
    },
    shortTitle: {
      ru: 'Правовое обеспечение, экспертиза сметной стоимости',
      en: 'Legal services; estimate expertise of joint projects',
    },
    unitLimit: { kopecks: 100_000_00n, per: say.PER_SERVICE, counts: ['onUnit'] },
    reading: ['U47'],
  },
  {
    ...groupA,
    code: 'F-6.3',
    clause: '002 s.4 r.6.3',
    title: {
      ru: 'Оказание маркетинговых услуг (проведение маркетинговых исследований, разработка и продвижение зонтичных брендов региональных кластеров и т. п.), услуг по брендированию, позиционированию и продвижению новых продуктов (услуг) предприятий',
      en: 'Marketing services (market research, umbrella brands of regional clusters and the like), branding, positioning and promotion of new products (services)',
    },
    shortTitle: {
      ru: 'Маркетинговые исследования, брендирование, продвижение',
      en: 'Marketing research; branding, positioning, promotion',
    },
    unitLimit: { kopecks: 200_000_00n, per: say.PER_ENTERPRISE, counts: ['onUnit', 'bySme'] },
    conditions: [say.AD_TOP_UP],
    works: [MARKET_RESEARCH, ...MARKETING_WORKS],
    reading: ['U33', 'U43'],
  },
  {
    ...groupA,
    code: 'F-6.4',
    clause: '002 s.4 r.6.4',
    title: {
      ru: 'Проведение информационных кампаний в средствах массовой информации для предприятий МСП, являющихся участниками кластеров',
      en: 'Information campaigns in mass media for member SMEs',
    },
    shortTitle: { ru: 'Информационные кампании в СМИ', en: 'Information campaigns in mass media' },
    unitLimit: { kopecks: 150_000_00n, per: say.PER_ENTERPRISE, counts: ['onUnit', 'bySme'] },
    works: [
      {
        ru: 'размещение информационных материалов в СМИ, включая их разработку, дизайн и копирайтинг',
        en: 'placement of materials in mass media, their preparation, design and copywriting included',
      },
    ],
  },
  {
    ...groupA,
    code: 'F-6.5',
    clause: '002 s.4 r.6.5',
    title: {
      ru: 'Подготовка бизнес-планов, технико-экономических обоснований совместных кластерных проектов предприятий, планов-графиков мероприятий, иных документов, обеспечивающих деятельность территориальных кластеров',
      en: 'Business plans, feasibility studies of joint cluster projects, schedules and other papers of territorial clusters',
    },
    shortTitle: { ru: 'Бизнес-планы, ТЭО, планы-графики', en: 'Business plans, feasibility studies, schedules' },
    unitLimit: { kopecks: 200_000_00n, per: say.PER_PROJECT, counts: ['onUnit'] },
  },
  {
    ...groupB,
    code: 'F-6.6',
    clause: '002 s.4 r.6.6',
    title: {
      ru: 'Разработка или актуализация программ/стратегий развития территориальных кластеров, технико-экономических обоснований инфраструктурных проектов кластера',
      en: 'Development or update of cluster programmes and strategies, feasibility studies of infrastructure projects of a cluster',
    },
    shortTitle: {
      ru: 'Программы / стратегии кластера, ТЭО инфраструктурных проектов',
      en: 'Cluster programmes and strategies; feasibility of infrastructure projects',
    },
    unitLimit: { kopecks: 200_000_00n, per: say.PER_SERVICE, counts: ['onUnit'] },
    reading: ['U72'],
  },
  {
    ...groupA,
    code: 'F-6.7',
    clause: '002 s.4 r.6.7',
    title: {
      ru: 'Оказание содействия в выводе на рынок новых продуктов (работ, услуг) участников территориальных кластеров: обеспечение соответствия продукции требованиям потребителей, получение разрешительной документации',
      en: 'Help to bring new products (works, services) of members to market: conformity with the demands of consumers, permits',
    },
    shortTitle: {
      ru: 'Вывод на рынок, сертификация, аттестация',
      en: 'Market entry: certification, attestation, permits',
    },
    unitLimit: { kopecks: 200_000_00n, per: say.PER_GOOD, counts: ['onUnit'] },
    conditions: [
      {
        ru: 'для выхода на внутренние и зарубежные рынки, рынки крупных заказчиков',
        en: 'to enter domestic and foreign markets and the markets of large customers',
      },
    ],
    reading: ['U15'],
  },
];

/** The 16 services of section 4, paid from the federal subsidy of 2025-2026. Row 10 does not exist in the document. */
export const FEDERAL_SERVICES: readonly Service[] = [...FREE_SERVICES, ...SPECIALIST_SERVICES, ...FEDERAL_EVENTS];
