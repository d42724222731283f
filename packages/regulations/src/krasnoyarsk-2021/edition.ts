import type { Edition } from '../edition.ts';
import { NO_DOUBLE_FINANCING } from '../federal/limits.ts';
import { FEDERAL_TERMS } from '../federal/terms.ts';
import { ELIGIBILITY } from './eligibility.ts';
import { INDICATORS } from './indicators.ts';
import { SERVICES } from './services.ts';
import { TERMS } from './terms.ts';

/** The concept of 16.04.2021: eligibility, services and indicators, but neither limits nor a selection. */
export const KRASNOYARSK_2021: Edition = {
  id: 'krasnoyarsk-2021-04-16',
  centre: 'krasnoyarsk',
  document: '003',
  title: {
    ru: 'Концепция развития Центра кластерного развития на 2021 год и плановый период 2022–2023 годов',
    en: 'Development concept of the cluster development centre for 2021 and the plan period 2022-2023',
  },
  approvedBy: {
    ru: 'утверждена генеральным директором АНО «ККЦРБ МКК» 16.04.2021',
    en: 'approved by the general director of ANO «KKCRB MKK» on 16.04.2021',
  },
  inForceFrom: '2021-04-16',
  services: SERVICES,
  limits: [
    {
      id: 'K.catalogue',
      kind: 'catalogue',
      clause: '003 s.5',
      title: { ru: 'Перечень услуг', en: 'List of services' },
    },
    {
      id: 'K.amounts',
      kind: 'amounts-not-stated',
      clause: '003 s.3',
      title: { ru: 'Виды, объём и стоимость услуг', en: 'Kinds, volume and price of services' },
    },
    NO_DOUBLE_FINANCING,
  ],
  eligibility: ELIGIBILITY,
  declarations: [],
  criteria: [],
  commissions: [],
  votes: [],
  offers: [],
  terms: [...TERMS, ...FEDERAL_TERMS],
  indicators: INDICATORS,
  forms: [],
};
