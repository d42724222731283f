import type { Edition } from '../edition.ts';
import { FEDERAL_TERMS } from '../federal/terms.ts';
import { APPLICATION } from '../forms/application.ts';
import { PROJECT_PASSPORT } from '../forms/project-passport.ts';
import { SCORING_SHEET } from '../forms/scoring-sheet.ts';
import { SERVICE_REQUEST } from '../forms/service-request.ts';
import { TERMS as KRASNOYARSK_TERMS } from '../krasnoyarsk-2021/terms.ts';
import { COMMISSIONS, VOTES } from './commissions.ts';
import { CRITERIA } from './criteria.ts';
import { DECLARATIONS, ELIGIBILITY } from './eligibility.ts';
import { LIMITS } from './limits.ts';
import { OFFERS } from './offers.ts';
import { REFUSALS } from './refusals.ts';
import { FEDERAL_SERVICES } from './services-federal.ts';
import { REGIONAL_SERVICES } from './services-regional.ts';
import { TERMS } from './terms.ts';

/** The regulation of services of the centre in Orel, edition of 21.04.2026 [002]. */
export const OREL_2026: Edition = {
  id: 'orel-2026-04-21',
  centre: 'orel',
  document: '002',
  title: {
    ru: 'Регламент оказания услуг Центра кластерного и инновационного развития, редакция от 21.04.2026',
    en: 'Regulation of services of the cluster and innovation development centre, edition of 21.04.2026',
  },
  approvedBy: {
    ru: 'приказ директора НО «ФППОО» от 21.04.2026 № 27',
    en: 'order No. 27 of the director of the Fund of 21.04.2026',
  },
  inForceFrom: '2026-04-21',
  services: [...REGIONAL_SERVICES, ...FEDERAL_SERVICES],
  limits: LIMITS,
  eligibility: [...ELIGIBILITY, ...REFUSALS],
  declarations: DECLARATIONS,
  criteria: CRITERIA,
  commissions: COMMISSIONS,
  votes: VOTES,
  offers: OFFERS,
  // The platform keeps one numbering of terms for all documents; a term of another document says so by its clause.
  terms: [...TERMS, ...KRASNOYARSK_TERMS, ...FEDERAL_TERMS],
  indicators: [],
  forms: [SERVICE_REQUEST, APPLICATION, SCORING_SHEET, PROJECT_PASSPORT],
};
