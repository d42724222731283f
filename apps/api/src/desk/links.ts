import type { TaskKind } from '@veche/contracts';
import type { Matter } from './matters.view.ts';

type Place = (matter: Matter) => string;

const onDesk: { readonly [Kind in Matter['kind']]: (matter: Extract<Matter, { kind: Kind }>) => string } = {
  cluster: ({ centre, id }) => `/admin/clusters/${centre}/${id}`,
  campaign: ({ centre, id }) => `/admin/campaigns/${centre}/${id}`,
  commission: ({ centre, id }) => `/admin/commissions/${centre}/${id}`,
  membership: ({ centre, id }) => `/admin/memberships/${centre}/${id.replace('.', '/')}`,
  application: ({ centre, id, state: { award } }) =>
    award === null ? `/admin/applications/${centre}/${id}` : `/admin/money/${centre}/${award.year}/awards/${id}`,
  sitting: ({ centre, id }) => `/admin/sittings/${centre}/${id}`,
  budget: ({ centre, state: { year } }) => `/admin/money/${centre}/${year}`,
};

const ofApplicant: readonly TaskKind[] = ['information-answer', 'result', 'own-share'];

/** Where a task is done: applicants have their account on the site, everybody else a desk. */
export const hrefOf = (kind: TaskKind, role: string, matter: Matter): string => {
  if (role === 'applicant' || ofApplicant.includes(kind)) return `/my/applications/${matter.centre}/${matter.id}`;
  if (kind === 'notice' && matter.kind === 'application') return `/admin/applications/${matter.centre}/${matter.id}`;
  return (onDesk[matter.kind] as Place)(matter);
};
