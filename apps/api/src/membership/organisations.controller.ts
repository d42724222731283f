import { Controller, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Implement, implement } from '@orpc/nest';
import { contract, type MyOrganisation, type OrganisationView, type Words } from '@veche/contracts';
import { dayOf } from '@veche/domain';
import type { FastifyRequest } from 'fastify';
import { FindClusters } from '../clusters/clusters.view.ts';
import { Refused } from '../edge/refused.ts';
import { Access } from '../identity/access.ts';
import { Installation } from '../installation.ts';
import { Desk } from '../write/desk.ts';
import { CONSENT } from './consent.ts';
import type { MembershipRow } from './membership.fold.ts';
import { FindMemberships } from './memberships.view.ts';
import { FindOrganisations, type OrganisationRow, saidBy } from './organisations.view.ts';
import { shownRow } from './standing.ts';

const routes = implement(contract.organisations);

type Titles = ReadonlyMap<string, Words>;

const ownOf = (
  organisation: OrganisationRow,
  rows: readonly MembershipRow[],
  titles: Titles,
  today: string,
): MyOrganisation => {
  const { representative: _, ...said } = saidBy(organisation);
  const memberships = rows.flatMap((row) => {
    const title = titles.get(row.cluster);
    return row.inn !== said.inn || title === undefined ? [] : [shownRow(row, title, today)];
  });
  return { ...said, memberships, revision: organisation.revision };
};

const openOf = (organisation: OrganisationRow, rows: readonly MembershipRow[], titles: Titles): OrganisationView => {
  const { inn, ogrn, name, okved, city, website } = saidBy(organisation);
  const memberships = rows.flatMap(({ centre, cluster, periods }) => {
    const clusterTitle = titles.get(cluster);
    return clusterTitle === undefined ? [] : periods.map((period) => ({ centre, cluster, clusterTitle, ...period }));
  });
  return { inn, ogrn, name, okved, city, ...(website !== undefined && { website }), memberships };
};

@Controller()
export class OrganisationsController {
  constructor(
    private readonly installation: Installation,
    private readonly desk: Desk,
    private readonly queries: QueryBus,
    private readonly access: Access,
  ) {}

  @Implement(contract.organisations)
  organisations(@Req() request: FastifyRequest) {
    return {
      consent: routes.consent.handler(() => CONSENT),
      mine: routes.mine.handler(async ({ input: { query } }) => {
        const { person } = await this.access.signedIn(request);
        return this.#own(person, query.after);
      }),
      read: routes.read.handler(({ input: { params, query } }) => this.#open(params.inn, query.after)),
      register: routes.register.handler(({ input: { headers, body, params } }) =>
        this.desk.take(request, headers, { type: 'RegisterOrganisation', data: { ...body, ...params } }),
      ),
    };
  }

  async #titles(after: string | undefined): Promise<Titles> {
    const clusters = await this.queries.execute(new FindClusters({ after }));
    return new Map(clusters.map(({ cluster, title }) => [cluster, title]));
  }

  async #own(representative: string, after: string | undefined): Promise<MyOrganisation[]> {
    const today = dayOf(this.installation.now());
    const titles = await this.#titles(after);
    const rows = await this.queries.execute(new FindMemberships({ after, representative }));
    const own = await this.queries.execute(new FindOrganisations({ after, representative }));
    return own.map((organisation) => ownOf(organisation, rows, titles, today));
  }

  /** An organisation that has only applied is nobody's business: what is open is membership. */
  async #open(inn: string, after: string | undefined): Promise<OrganisationView> {
    const [organisation] = await this.queries.execute(new FindOrganisations({ after, inns: [inn] }));
    const rows = await this.queries.execute(new FindMemberships({ after, inn }));
    if (organisation === undefined || rows.every(({ periods }) => periods.length === 0)) throw new Refused('not-found');
    return openOf(organisation, rows, await this.#titles(after));
  }
}
