import type { Service } from '../edition.ts';
import * as say from './phrases.ts';

type Row = Pick<Service, 'code' | 'clause' | 'funding' | 'validYears'>;

const free = { payment: 'free', procedure: 'free', conditions: [], payableCosts: [], works: [] } as const;

/** The free services that sections 3 and 4 print in the same words. */

export const scoring = (row: Row): Service => ({
  ...free,
  ...row,
  title: { ru: 'Услуга скоринга / прескоринга', en: 'Scoring / prescoring' },
  shortTitle: { ru: 'Скоринг / прескоринг', en: 'Scoring / prescoring' },
  executor: say.BY_PLATFORM,
  conditions: [say.PLATFORM_ONLY],
  term: say.UP_TO_TWO_DAYS,
  reading: ['U44'],
});

export const consultations = (onServices: Row, onInstitutes: Row): readonly Service[] => [
  {
    ...free,
    ...onServices,
    title: {
      ru: 'Консультирование об услугах ЦКиИР, в том числе в формате семинара, вебинара, круглого стола',
      en: 'Consulting on centre services, also as a seminar, webinar, round table',
    },
    shortTitle: { ru: 'Консультирование об услугах ЦКиИР', en: 'Consulting on centre services' },
    executor: say.BY_CENTRE,
    conditions: [say.REQUEST_FORM],
    term: say.SAME_DAY,
  },
  {
    ...free,
    ...onInstitutes,
    title: {
      ru: 'Консультирование о поддержке федеральных институтов содействия инновациям',
      en: 'Consulting on the support of federal innovation institutes',
    },
    shortTitle: {
      ru: 'Консультирование о поддержке федеральных институтов',
      en: 'Consulting on federal innovation institutes',
    },
    executor: say.BY_CENTRE,
    conditions: [say.REQUEST_FORM],
    term: say.SAME_DAY,
  },
];

export const joining = (row: Row): Service => ({
  ...free,
  ...row,
  title: { ru: 'Вступление в кластер', en: 'Joining a cluster' },
  shortTitle: { ru: 'Вступление в кластер', en: 'Joining a cluster' },
  executor: say.BY_CENTRE_AND_COUNCIL,
  conditions: [say.COUNCIL_VOTE],
  term: say.UP_TO_SEVEN_DAYS,
  reading: ['U17'],
});
