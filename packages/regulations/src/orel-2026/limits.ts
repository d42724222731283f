import type { LimitRule } from '../edition.ts';
import { NO_DOUBLE_FINANCING } from '../federal/limits.ts';
import { AD_ACCOUNTS, FREE, GENERAL, MISSIONS, SPECIAL, USUAL_SHARE, USUAL_UNIT } from './groups.ts';
import { LODGING_AND_FOOD } from './payable-costs.ts';

/** Which services may be given, to whom, and what part of the price is the applicant's. */
const WHAT_AND_WHOSE: readonly LimitRule[] = [
  {
    id: 'L17',
    kind: 'catalogue',
    clause: '002 §6.1',
    title: { ru: 'Закрытый перечень услуг', en: 'Closed catalogue of services' },
  },
  {
    id: 'L17.free',
    kind: 'free',
    clause: '002 §6.2',
    title: { ru: 'Безвозмездные услуги', en: 'Services free of charge' },
    services: FREE,
  },
  {
    id: 'L18',
    kind: 'not-for-applicants',
    clause: '002 s.4 r.11',
    title: { ru: 'Стажировки сотрудников Центра', en: 'Internships of the staff of the centre' },
    services: ['F-11'],
    reading: ['U13'],
  },
  {
    id: 'L18.abroad',
    kind: 'stated',
    clause: '002 s.4 r.11',
    title: {
      ru: 'Стажировка за рубежом: не больше 500 000 рублей на 1 человека',
      en: 'Internship abroad: at most 500,000 roubles per person',
    },
    services: ['F-11'],
    kopecks: [500_000_00n],
  },
  {
    id: 'L11',
    kind: 'participants',
    clause: '002 s.4 r.6.1',
    title: { ru: 'Наименьшее число участников консультаций', en: 'Smallest number of members consulted' },
    services: ['F-6.1'],
    atLeast: 6,
    who: {
      ru: ['член кластера', 'члена кластера', 'членов кластера'],
      en: ['cluster member', 'cluster members'],
    },
    reading: ['H65'],
  },
  {
    id: 'L12',
    kind: 'participants',
    clause: '002 §1.3',
    title: { ru: 'Наименьшее число участников бизнес-миссии', en: 'Smallest number of SMEs on a business mission' },
    services: MISSIONS,
    atLeast: 3,
    who: { ru: ['субъект МСП', 'субъекта МСП', 'субъектов МСП'], en: ['SME', 'SMEs'] },
    reading: ['H64'],
  },
  {
    id: 'L13',
    kind: 'never-payable',
    clause: '002 s.3 r.7.2; s.4 r.8',
    title: { ru: 'Неоплачиваемые расходы бизнес-миссии', en: 'Costs of a mission that are never paid' },
    services: MISSIONS,
    costs: LODGING_AND_FOOD,
  },
  {
    id: 'L05',
    kind: 'own-share',
    clause: '002 fn.1; fn.2; §6.2',
    title: { ru: 'Собственная доля заявителя', en: "Applicant's own share" },
    services: USUAL_SHARE,
    percent: 10,
    family: false,
    reading: ['U12', 'U13'],
  },
  {
    id: 'L06',
    kind: 'own-share',
    clause: '002 fn.1; fn.2; §5.2',
    title: {
      ru: 'Собственная доля участника СВО и его семьи',
      en: 'Own share of participants of the special military operation and their families',
    },
    services: USUAL_SHARE,
    percent: 5,
    family: true,
    familyWhen: [
      { must: 'hold', fact: 'specialOperationFamily' },
      { must: 'be-one-of', fact: 'registeredInRegion', codes: ['57'] },
    ],
    reading: ['U11'],
  },
  {
    id: 'L07',
    kind: 'own-share',
    clause: '002 s.4 r.9',
    title: { ru: 'Собственная доля при участии в выставках', en: 'Own share at exhibitions' },
    services: ['F-9'],
    percent: 20,
    family: 'any',
    reading: ['U10'],
  },
];

/** How much the Fund may give. */
const HOW_MUCH: readonly LimitRule[] = [
  {
    id: 'L15.unit',
    kind: 'unit-limit',
    clause: '002 §7.4',
    title: { ru: 'Лимит на услугу', en: 'Limit of the service' },
    services: USUAL_UNIT,
    reading: ['U74'],
  },
  {
    id: 'L10',
    kind: 'unit-limit',
    clause: '002 s.3 r.7.3',
    title: { ru: 'Лимит на мероприятие и на одного СМСП', en: 'Limit per event and per SME' },
    services: ['R-7.3'],
    reading: ['U74'],
  },
  {
    id: 'L09.sme',
    kind: 'unit-limit',
    clause: '002 s.4 r.9',
    title: { ru: 'Лимит на одного СМСП по всем выставкам года', en: 'Limit per SME over all exhibitions of the year' },
    services: ['F-9'],
    reading: ['U32', 'U74'],
  },
  {
    id: 'L09.event',
    kind: 'ceiling',
    clause: '002 s.4 r.9',
    title: { ru: 'Лимит на одно российское мероприятие', en: 'Limit per Russian event' },
    services: ['F-9'],
    kopecks: 1_000_000_00n,
    per: { ru: 'на 1 российское мероприятие', en: 'per Russian event' },
    counts: ['onEvent'],
    reading: ['U31'],
  },
  {
    id: 'L09.cluster',
    kind: 'ceiling',
    clause: '002 s.4 r.9',
    title: { ru: 'Лимит на один кластер по выставкам', en: 'Limit per cluster over exhibitions' },
    services: ['F-9'],
    kopecks: 2_500_000_00n,
    per: { ru: 'на 1 кластер', en: 'per cluster' },
    counts: ['onCluster'],
    reading: ['U30'],
  },
  {
    id: 'L01',
    kind: 'general-limit',
    clause: '002 §7.3(4)',
    title: { ru: 'Общий лимит на одного СМСП', en: 'General limit per SME' },
    services: GENERAL,
    kopecks: 200_000_00n,
    reading: ['U14', 'U15', 'H15'],
  },
  {
    id: 'L02',
    kind: 'outside-general-limit',
    clause: '002 §7.3(4)',
    title: { ru: 'Специальный лимит вне общего', en: 'Special limit outside the general one' },
    services: SPECIAL,
  },
  {
    id: 'L03',
    kind: 'stated',
    clause: '002 §7.3(4)',
    title: {
      ru: 'Общий лимит не закрывает мероприятий со специальными лимитами',
      en: 'The general limit does not block events with special limits',
    },
  },
  {
    id: 'L04',
    kind: 'cluster-share',
    clause: '002 §7.3(4)',
    title: { ru: 'Доля кластера в бюджете года', en: "Cluster's share of the year's budget" },
    percent: 25,
    reading: ['U30', 'H17'],
  },
  {
    id: 'L15.year',
    kind: 'year-budget',
    clause: '002 §7.4',
    title: { ru: 'Бюджет финансового года', en: 'Budget of the financial year' },
  },
];

/** What is tested on the share that the limits leave. */
const ON_THE_SHARE: readonly LimitRule[] = [
  {
    id: 'L08',
    kind: 'ad-top-up',
    clause: '002 s.3 r.5.3; s.4 r.6.3',
    title: { ru: 'Пополнение рекламного кабинета', en: 'Top-up of an advertising account' },
    services: AD_ACCOUNTS,
    percent: 30,
    reading: ['U33'],
  },
  {
    id: 'L16',
    kind: 'no-money',
    clause: '002 §5.3(11); §7.4',
    title: { ru: 'Отсутствие средств', en: 'No money left' },
  },
  {
    id: 'L14',
    kind: 'rest-is-own',
    clause: '002 §6.2',
    title: { ru: 'Разница в стоимости — за счёт получателя', en: 'The rest of the price is paid by the recipient' },
    reading: ['H19', 'H20'],
  },
];

/** L01-L18 and the federal L21. L19 and L20 are figures of Smolensk and stand there. */
export const LIMITS: readonly LimitRule[] = [...WHAT_AND_WHOSE, ...HOW_MUCH, ...ON_THE_SHARE, NO_DOUBLE_FINANCING];
