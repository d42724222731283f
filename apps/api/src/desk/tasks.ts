import type { Task } from '@veche/contracts';
import {
  applicationTasks,
  asTask,
  awardTasks,
  budgetTasks,
  byUrgency,
  commissionTasks,
  councilOn,
  type Ground,
  type Looking,
  membershipTasks,
  sittingTasks,
  type Waiting,
} from '@veche/domain';
import { hrefOf } from './links.ts';
import type { Matter } from './matters.view.ts';

type Of<Kind extends Matter['kind']> = Extract<Matter, { kind: Kind }>;

const ofKind = <Kind extends Matter['kind']>(matters: readonly Matter[], kind: Kind): readonly Of<Kind>[] =>
  matters.filter((matter): matter is Of<Kind> => matter.kind === kind);

const groundOf = (matters: readonly Matter[], today: string): Ground => {
  const clusters = new Map(ofKind(matters, 'cluster').map(({ id, state }) => [id, state]));
  const campaigns = new Map(ofKind(matters, 'campaign').map(({ id, state }) => [id, state]));
  const sittings = new Set(ofKind(matters, 'sitting').map(({ id }) => id));
  return {
    cluster: (id) => {
      const known = clusters.get(id);
      if (known === undefined || known.cluster.status === 'unknown') return undefined;
      return { title: known.title, curator: known.cluster.curator, council: councilOn(known.cluster, today) };
    },
    campaign: (id) => campaigns.get(id),
    // One that is over is not among the matters of officers.
    isUnderWay: (id) => sittings.has(id),
  };
};

interface Telling {
  readonly matters: readonly Matter[];
  readonly ground: Ground;
  readonly looking: Looking;
}

const ofMembership = ({ id, state }: Of<'membership'>, { ground, looking }: Telling): Waiting[] => {
  const cluster = ground.cluster(id.slice(0, id.indexOf('.')));
  return cluster === undefined ? [] : membershipTasks(state, cluster, looking);
};

const ofApplication = (
  { state: { application, award } }: Of<'application'>,
  { ground, looking }: Telling,
): Waiting[] => [
  ...applicationTasks(application, ground, looking),
  ...(award === null ? [] : awardTasks(award, application.representative, { ground, looking })),
];

/** Those of the commission's centre that no sitting has on its agenda. */
const ofCommission = ({ centre, state }: Of<'commission'>, { matters, ground, looking }: Telling): Waiting[] => {
  const waiting = ofKind(matters, 'application')
    .filter((matter) => matter.centre === centre)
    .map((matter) => matter.state.application)
    .filter(({ status, heardAt }) => status === 'admitted' && heardAt === null)
    .map((admitted) => ({ ...admitted, resultsDue: ground.campaign(admitted.campaign)?.resultsDue ?? null }));
  return commissionTasks(state, waiting, looking);
};

const waitingIn = (matter: Matter, telling: Telling): Waiting[] => {
  switch (matter.kind) {
    case 'membership':
      return ofMembership(matter, telling);
    case 'application':
      return ofApplication(matter, telling);
    case 'commission':
      return ofCommission(matter, telling);
    case 'sitting':
      return sittingTasks(matter.state, telling.looking);
    case 'cluster':
    case 'campaign':
    case 'budget':
      return [];
  }
};

/** Budgets are told together: that a year has none, no row says. */
const ofBudgets = ({ matters, looking }: Telling): Task[] => {
  const budgets = ofKind(matters, 'budget');
  const centres = new Set(looking.roles.flatMap(({ centre }) => centre ?? []));
  return [...centres].flatMap((centre) => {
    const own = budgets.filter((budget) => budget.centre === centre).map(({ state }) => state);
    return budgetTasks(centre, own, looking).map(({ year, ...waiting }) =>
      asTask(waiting, { centre, href: `/admin/money/${centre}/${year}`, today: looking.today }),
    );
  });
};

/** What waits for whoever is looking in these matters, the most urgent first. */
export const tasksIn = (matters: readonly Matter[], looking: Looking): Task[] => {
  const telling = { matters, ground: groundOf(matters, looking.today), looking };
  const tasks = matters.flatMap((matter) =>
    waitingIn(matter, telling).map((waiting) =>
      asTask(waiting, {
        centre: matter.centre,
        href: hrefOf(waiting.kind, waiting.role, matter),
        today: looking.today,
      }),
    ),
  );
  return byUrgency([...tasks, ...ofBudgets(telling)]);
};
