import type { Words } from '@veche/contracts';

/** Words that many rows of the catalogue share: what a unit is, how long a service takes, who carries it out. */

export const BY_AGREEMENT: Words = { ru: 'по договорённости', en: 'by agreement' };
export const SAME_DAY: Words = { ru: 'в день обращения', en: 'on the day of the request' };
export const UP_TO_TWO_DAYS: Words = { ru: 'до 2 рабочих дней', en: 'up to 2 working days' };
export const UP_TO_SEVEN_DAYS: Words = { ru: 'до 7 рабочих дней', en: 'up to 7 working days' };

export const BY_PLATFORM: Words = { ru: 'Цифровая платформа МСП.РФ', en: 'the MSP.RF digital platform' };
export const BY_CENTRE: Words = { ru: 'Центр', en: 'the centre' };
export const BY_CENTRE_AND_COUNCIL: Words = { ru: 'Центр и Совет кластера', en: 'the centre and the cluster council' };
export const FROM_THE_LIST: Words = {
  ru: 'исполнитель из перечня исполнителей Фонда, по выбору заявителя',
  en: "an executor from the Fund's list, chosen by the applicant",
};
export const BY_OFFERS: Words = {
  ru: 'исполнитель по 1–3 коммерческим предложениям',
  en: 'an executor by one to three commercial offers',
};

export const PER_PRODUCT: Words = { ru: 'на 1 продукт (работу, услугу)', en: 'per product (work, service)' };
export const PER_GOOD: Words = { ru: 'на 1 товар (работу, услугу)', en: 'per good (work, service)' };
export const PER_SERVICE: Words = { ru: 'на 1 услугу', en: 'per service' };
export const PER_ENTERPRISE: Words = { ru: 'на 1 предприятие', en: 'per enterprise' };
export const PER_PROJECT: Words = { ru: 'на 1 кластерный проект', en: 'per cluster project' };
export const PER_MISSION: Words = { ru: 'на 1 бизнес-миссию', en: 'per business mission' };

export const NEW_PRODUCTS: Words = {
  ru: 'для новых продуктов (работ, услуг)',
  en: 'for new products (works, services)',
};
export const OUTSIDE_EXPERTS: Words = {
  ru: 'с привлечением сторонних профильных экспертов',
  en: 'with outside experts of the field',
};
export const PLATFORM_ONLY: Words = {
  ru: 'через Цифровую платформу МСП.РФ',
  en: 'through the MSP.RF digital platform',
};
export const REQUEST_FORM: Words = { ru: 'по запросу, приложение № 1', en: 'on a request, Appendix 1' };
export const COUNCIL_VOTE: Words = {
  ru: 'по результатам голосования Совета кластера; список участников публикуется на сайте',
  en: 'by vote of the cluster council; the list of members is published on the site',
};
export const OTHER_REGIONS: Words = {
  ru: 'в другие субъекты Российской Федерации, с участием не менее 3 субъектов МСП',
  en: 'to other regions of Russia, with at least 3 SMEs taking part',
};
export const NO_LODGING: Words = {
  ru: 'проживание и питание из бюджета не оплачиваются',
  en: 'the budget does not pay for lodging and food',
};
export const AD_TOP_UP: Words = {
  ru: 'пополнение рекламного кабинета — не больше 30 % суммы, которую даёт Фонд',
  en: "topping up an advertising account: at most 30% of the Fund's sum",
};
