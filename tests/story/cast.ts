import type { BudgetPage, CommissionView, MyOrganisation, Role } from '@veche/contracts';
import type { Players } from './player.ts';

export interface Member {
  readonly person: string;
  readonly seat: 'chair' | 'secretary' | 'member';
  readonly name: string;
}

export interface Company {
  readonly inn: string;
  readonly name: string;
  readonly cluster: string;
  readonly representative: string;
}

/** Who is who in the demonstration at one centre, as the product itself tells it. */
export interface Cast {
  readonly centre: string;
  readonly director: string;
  readonly curator: string;
  readonly accountant: string;
  readonly secretary: string;
  readonly controller: string;
  /** Commissions by their ids, each with its seats. */
  readonly commissions: ReadonlyMap<string, readonly Member[]>;
  /** Members of clusters of the centre that no award binds: whoever has one may not ask for the same before it is closed. */
  readonly companies: readonly Company[];
}

interface Person {
  readonly person: string;
  readonly roles: readonly { readonly role: Role; readonly centre?: string }[];
}

const companiesOf = async (players: Players, centre: string, people: readonly Person[]): Promise<Company[]> => {
  const found: Company[] = [];
  for (const { person, roles } of people) {
    if (!roles.some(({ role }) => role === 'applicant')) continue;
    for (const { inn, name, memberships } of await players.read<MyOrganisation[]>(person, '/api/my/organisations')) {
      const membership = memberships.find((one) => one.centre === centre && one.status === 'member');
      if (membership) found.push({ inn, name, cluster: membership.cluster, representative: person });
    }
  }
  return found;
};

export const castOf = async (players: Players, base: string, centre = 'orel'): Promise<Cast> => {
  const people = (await (await fetch(new URL('/api/demonstration/people', base))).json()) as readonly Person[];
  const holding = (role: Role, at?: string): string =>
    people.find(({ roles }) => roles.some((held) => held.role === role && held.centre === at))?.person ?? '';
  const director = holding('director', centre);
  const { commissions } = await players.read<{ commissions: readonly CommissionView[] }>(
    director,
    `/api/centres/${centre}/commissions`,
  );
  const { awards } = await players.read<BudgetPage>(director, `/api/centres/${centre}/budgets/2026`);
  const open = awards.filter(({ stage }) => stage === 'reserved' || stage === 'committed');
  const bound = new Set(open.map(({ inn }) => inn));
  return {
    centre,
    director,
    curator: holding('curator', centre),
    accountant: holding('accountant', centre),
    secretary: holding('secretary', centre),
    controller: holding('financial-controller'),
    commissions: new Map(commissions.map(({ commission, seats }) => [commission, seats])),
    companies: (await companiesOf(players, centre, people)).filter(({ inn }) => !bound.has(inn)),
  };
};

/** Whose applications a commission hears: those of the cluster that it is for, or of all that have no commission of their own. */
export const heardBy = ({ companies, commissions }: Cast, commission: string): readonly Company[] =>
  companies.filter(({ cluster }) =>
    commissions.has(cluster) ? cluster === commission : commission.endsWith('-others'),
  );

/** Commissions of whose clusters money is left for many awards: the examples take most of what the first one may have. */
export const commissionsWithMoney = ['orel-others', 'orel-tourism'] as const;
