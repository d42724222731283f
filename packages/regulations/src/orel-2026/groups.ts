import type { Service } from '../edition.ts';
import { FEDERAL_SERVICES } from './services-federal.ts';
import { REGIONAL_SERVICES } from './services-regional.ts';

/** The groups of services that the rules of money speak of, by their codes. */

const paid = (payment: Service['payment']): readonly string[] =>
  [...REGIONAL_SERVICES, ...FEDERAL_SERVICES].filter((service) => service.payment === payment).map(({ code }) => code);

const CO_FINANCED = paid('co-financed');

export const FREE = paid('free');

/** Services with a ceiling of their own, counted apart from the general limit [002 §7.3(4)]. */
export const SPECIAL: readonly string[] = ['R-5.2', 'R-7.1', 'R-7.2', 'R-7.3', 'F-6.6', 'F-7', 'F-8', 'F-9'];

export const GENERAL = CO_FINANCED.filter((code) => !SPECIAL.includes(code));

/** All but the federal exhibitions, whose own share the row itself sets. */
export const USUAL_SHARE = CO_FINANCED.filter((code) => code !== 'F-9');

/** All but the exhibitions, whose limit counts by event and by SME. */
export const USUAL_UNIT = CO_FINANCED.filter((code) => code !== 'R-7.3' && code !== 'F-9');

export const AD_ACCOUNTS: readonly string[] = ['R-5.3', 'F-6.3'];

export const MISSIONS: readonly string[] = ['R-7.2', 'F-8'];
