import { decisionRoutes } from './audit/routes.ts';
import { clusterRoutes } from './clusters/routes.ts';
import { PROTOCOL_PAGE_PATH } from './commission/protocol.ts';
import { commissionRoutes } from './commission/routes.ts';
import { sittingRoutes } from './commission/sitting-routes.ts';
import { deskRoutes } from './desk/routes.ts';
import { draftRoutes } from './drafts/routes.ts';
import { FILES_PATH } from './files/files.ts';
import { awardRoutes, budgetRoutes } from './funding/routes.ts';
import { healthRoutes } from './health.ts';
import { peopleRoutes, sessionRoutes } from './identity/routes.ts';
import { LIVE_PATH } from './live.ts';
import { membershipRoutes, organisationRoutes } from './membership/routes.ts';
import { centreRoutes, judgeRoutes } from './regulation/routes.ts';
import { applicationRoutes, campaignRoutes } from './selection/routes.ts';

/** Every route of the platform. Paths begin with `/api`, so a client's base address is the origin alone. */
export const contract = {
  operation: healthRoutes,
  centres: centreRoutes,
  rules: judgeRoutes,
  people: peopleRoutes,
  sessions: sessionRoutes,
  clusters: clusterRoutes,
  organisations: organisationRoutes,
  memberships: membershipRoutes,
  campaigns: campaignRoutes,
  applications: applicationRoutes,
  commissions: commissionRoutes,
  sittings: sittingRoutes,
  budgets: budgetRoutes,
  awards: awardRoutes,
  decisions: decisionRoutes,
  desk: deskRoutes,
  drafts: draftRoutes,
};

/** Routes that speak no JSON, and so stand beside the contract. */
export const plainRoutes = {
  'sittings.protocolPage': { method: 'GET', path: PROTOCOL_PAGE_PATH },
  'files.upload': { method: 'POST', path: FILES_PATH },
  'files.download': { method: 'GET', path: `${FILES_PATH}/{file}` },
  'live.listen': { method: 'GET', path: LIVE_PATH },
} as const;
