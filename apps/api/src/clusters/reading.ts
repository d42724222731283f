import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { ClusterPage, ClusterView, Founding, NamedPerson, Register, Role } from '@veche/contracts';
import { councilOn, councilRule, dayOf, heldOn } from '@veche/domain';
import { editionIfAny, quorumOf } from '@veche/regulations';
import { Refused } from '../edge/refused.ts';
import { namesOf } from '../identity/names.ts';
import { ListPeople } from '../identity/people.view.ts';
import { Installation } from '../installation.ts';
import { periodOn } from '../membership/membership.fold.ts';
import { FindMemberships } from '../membership/memberships.view.ts';
import { FindOrganisations, saidBy } from '../membership/organisations.view.ts';
import { type ClusterRow, FindClusters, stateOf } from './clusters.view.ts';

interface Wanted {
  readonly after?: string | undefined;
  readonly centre?: string | undefined;
}

interface OneCluster extends Wanted {
  readonly centre: string;
  readonly cluster: string;
}

const NOT_YET = { field: 'on', message: 'Реестр этого дня ещё впереди: выберите сегодняшний или более ранний день' };

/** How many votes are a quorum of so many seats; null where no edition in force says it. */
const quorumToday = (centre: string, today: string, seats: number): number | null => {
  const edition = editionIfAny(centre, today);
  const rule = edition && councilRule(edition);
  return rule === undefined ? null : quorumOf(rule, seats);
};

/** Clusters and their registers of members, as anybody reads them. */
@Injectable()
export class ClusterReading {
  constructor(
    private readonly installation: Installation,
    private readonly queries: QueryBus,
  ) {}

  async list(wanted: Wanted): Promise<ClusterView[]> {
    const rows = await this.queries.execute(new FindClusters(wanted));
    return this.#shown(rows, wanted);
  }

  /** @throws {Refused} `unknown-cluster` */
  async page({ centre, cluster, after }: OneCluster): Promise<Omit<ClusterPage, 'can'>> {
    const row = await this.#cluster({ centre, cluster, after });
    const [shown] = await this.#shown([row], { after, centre });
    if (shown === undefined) throw new Refused('unknown-cluster');
    const today = this.#today();
    const named = await namesOf(
      this.installation,
      row.council.map(({ person }) => person),
    );
    const held = councilOn(stateOf(row), today);
    const council = row.council.map((seat) => ({
      ...named(seat.person),
      ...seat,
      held: held.includes(seat.person) && seat.from <= today && (seat.to === undefined || today <= seat.to),
    }));
    const { agreement, okved } = row;
    return { ...shown, agreement, okved, council, quorum: quorumToday(centre, today, held.length), today };
  }

  /** The members on a day, by name. @throws {Refused} `unknown-cluster`; `invalid-input` for a day to come */
  async register({
    on: asked,
    search = '',
    ...wanted
  }: OneCluster & { readonly on?: string | undefined; readonly search?: string | undefined }): Promise<Register> {
    const today = this.#today();
    const on = asked ?? today;
    if (on > today) throw new Refused('invalid-input', { errors: [NOT_YET] });
    await this.#cluster(wanted);
    const rows = await this.queries.execute(new FindMemberships(wanted));
    const members = rows.flatMap(({ inn, periods }) => {
      const period = periodOn(periods, on);
      return period === undefined ? [] : [{ inn, period }];
    });
    const said = await this.queries.execute(
      new FindOrganisations({ after: wanted.after, inns: members.map(({ inn }) => inn) }),
    );
    const known = new Map(said.map((row) => [row.inn, saidBy(row)]));
    const words = search.toLocaleLowerCase('ru');
    const shown = members.flatMap(({ inn, period }) => {
      const organisation = known.get(inn);
      if (organisation === undefined) return [];
      const { name, okved, city, website = null } = organisation;
      const found = [name, inn, city, ...okved].some((text) => text.toLocaleLowerCase('ru').includes(words));
      return found ? [{ inn, name, okved: okved[0] ?? '', city, website, ...period }] : [];
    });
    return { on, today, members: shown };
  }

  async officers(centre: string, after: string | undefined): Promise<Omit<Founding, 'can'>> {
    const today = this.#today();
    const people = await this.queries.execute(new ListPeople({ after }));
    const holding = (role: Role): NamedPerson[] =>
      people
        .filter(({ roles }) => heldOn(roles, today).some((held) => held.role === role && held.centre === centre))
        .map(({ person, fullName: name }) => ({ person, name }));
    return { today, curators: holding('curator'), councilMembers: holding('council-member') };
  }

  #today(): string {
    return dayOf(this.installation.now());
  }

  async #cluster(wanted: OneCluster): Promise<ClusterRow> {
    const [row] = await this.queries.execute(new FindClusters(wanted));
    if (row === undefined) throw new Refused('unknown-cluster');
    return row;
  }

  async #shown(rows: readonly ClusterRow[], { after, centre }: Wanted): Promise<ClusterView[]> {
    const today = this.#today();
    const memberships = await this.queries.execute(new FindMemberships({ after, centre }));
    const named = await namesOf(
      this.installation,
      rows.map(({ curator }) => curator),
    );
    return rows.map(({ centre: of, cluster, title, about, profile, curator, revision }) => {
      const members = memberships.filter((row) => row.cluster === cluster && periodOn(row.periods, today)).length;
      return { ...{ centre: of, cluster, title, about, profile, revision, members }, curator: named(curator) };
    });
  }
}
