import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import {
  type Applying,
  MEMBERSHIP_STATEMENTS,
  type MembershipPage,
  type MembershipStatus,
  type MembershipRow as ShownRow,
} from '@veche/contracts';
import { councilOn, DECISION_TERM, dayOf, dueOn, editionForJoining, matchingOkved } from '@veche/domain';
import type { FastifyRequest } from 'fastify';
import { type ClusterRow, FindClusters, stateOf } from '../clusters/clusters.view.ts';
import { Refused } from '../edge/refused.ts';
import { Access } from '../identity/access.ts';
import { namesOf } from '../identity/names.ts';
import { Installation } from '../installation.ts';
import { Desk } from '../write/desk.ts';
import { CONSENT } from './consent.ts';
import { FindMemberships } from './memberships.view.ts';
import { FindOrganisations, type OrganisationRow, saidBy } from './organisations.view.ts';
import { peopleOf, shownPage } from './page.ts';
import { shownRow } from './standing.ts';

interface InCentre {
  readonly centre: string;
  readonly after?: string | undefined;
}

interface Listed extends InCentre {
  readonly status?: MembershipStatus | undefined;
  readonly cluster?: string | undefined;
}

/** Nothing is sent: the words of an application play no part in whether it may be made. */
const SAMPLE = {
  questionnaire: { products: '…', competences: '…', headcount: 0 },
  statements: { notInLiquidation: true, notInReorganisation: true, notBankrupt: true, acceptsAgreement: true },
  consent: { version: CONSENT.version, sha256: CONSENT.sha256 },
} as const;

/** Memberships for those who may read them: the staff of the centre, the council of the cluster, the representative. */
@Injectable()
export class MembershipReading {
  constructor(
    private readonly installation: Installation,
    private readonly queries: QueryBus,
    private readonly access: Access,
    private readonly desk: Desk,
  ) {}

  get today(): string {
    return dayOf(this.installation.now());
  }

  /** @throws {Refused} `not-found` for who is neither of the staff nor of a council of the centre */
  async list(request: FastifyRequest, { status, ...wanted }: Listed): Promise<ShownRow[]> {
    const [staff, { person }] = await this.#caller(request, wanted.centre);
    const clusters = await this.queries.execute(new FindClusters(wanted));
    const seen = staff ? clusters : clusters.filter((cluster) => this.#seated(cluster, person));
    if (!staff && seen.length === 0 && !(await this.#isCouncilMember(request, wanted.centre))) {
      throw new Refused('not-found');
    }
    const rows = await this.queries.execute(new FindMemberships(wanted));
    return rows
      .flatMap((row) => {
        const cluster = seen.find((one) => one.cluster === row.cluster);
        return cluster === undefined ? [] : [shownRow(row, cluster.title, this.today)];
      })
      .filter((row) => status === undefined || row.status === status);
  }

  /** @throws {Refused} `not-found` for who may not read it; `membership-unknown` for the staff */
  async page(
    request: FastifyRequest,
    wanted: InCentre & { readonly cluster: string; readonly inn: string },
  ): Promise<Omit<MembershipPage, 'can'>> {
    const [staff, { person }] = await this.#caller(request, wanted.centre);
    const [row] = await this.queries.execute(new FindMemberships(wanted));
    const [cluster] = await this.queries.execute(new FindClusters(wanted));
    const [organisation] = await this.queries.execute(
      new FindOrganisations({ after: wanted.after, inns: [wanted.inn] }),
    );
    if (row === undefined || cluster === undefined || organisation === undefined) {
      throw new Refused(staff ? 'membership-unknown' : 'not-found');
    }
    if (!staff && row.representative !== person && !this.#seated(cluster, person)) throw new Refused('not-found');
    const named = await namesOf(this.installation, peopleOf(row, cluster));
    return shownPage({ row, cluster, organisation, named, today: this.today });
  }

  /** @throws {Refused} `unknown-cluster` @throws {Refusal} where the document of the centre says nothing of joining */
  async applying(request: FastifyRequest, wanted: InCentre & { readonly cluster: string }): Promise<Applying> {
    const { person } = await this.access.signedIn(request);
    const [cluster] = await this.queries.execute(new FindClusters(wanted));
    if (cluster === undefined) throw new Refused('unknown-cluster');
    const { today } = this;
    const edition = editionForJoining(wanted.centre, today);
    const own = await this.queries.execute(new FindOrganisations({ after: wanted.after, representative: person }));
    const here = own.filter(({ centre }) => centre === wanted.centre);
    return {
      today,
      due: dueOn(edition, DECISION_TERM, today),
      consent: CONSENT,
      statements: Object.entries(MEMBERSHIP_STATEMENTS).map(([name, text]) => ({ name, text })),
      organisations: await Promise.all(here.map((one) => this.#applicant(request, cluster, one))),
    };
  }

  async #applicant(
    request: FastifyRequest,
    { centre, cluster, okved }: ClusterRow,
    organisation: OrganisationRow,
  ): Promise<Applying['organisations'][number]> {
    const { inn, name, okved: own } = saidBy(organisation);
    const can = await this.desk.could(request, {
      apply: { type: 'ApplyForMembership', data: { centre, cluster, inn, ...SAMPLE } },
    });
    return { inn, name, matching: matchingOkved(own, okved), can };
  }

  #seated(cluster: ClusterRow, person: string): boolean {
    return councilOn(stateOf(cluster), this.today).includes(person);
  }

  /** Whether the caller is of those who read all memberships of the centre, and who they are. */
  async #caller(request: FastifyRequest, centre: string) {
    const caller = await this.access.acting(request, 'read-memberships', { centre });
    const { allowed } = await this.access.may(request, 'read-memberships', { centre });
    return [allowed, caller] as const;
  }

  async #isCouncilMember(request: FastifyRequest, centre: string): Promise<boolean> {
    const actors = await this.access.actors(request);
    return actors.some((actor) => actor.role === 'council-member' && actor.centre === centre);
  }
}
