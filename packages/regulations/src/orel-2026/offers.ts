import type { OffersRule } from '../edition.ts';
import { SPECIAL } from './groups.ts';

/** For the services with special limits the executor is found by offers [002 §8.2, §8.3]. */
export const OFFERS: readonly OffersRule[] = [
  {
    id: 'N08',
    clause: '002 §8.2; §8.3',
    title: { ru: 'Число коммерческих предложений', en: 'Number of commercial offers' },
    services: SPECIAL,
    soleOrganiser: 1,
    atLeast: 2,
    atMost: 3,
    reading: ['U24'],
  },
];
