import { Controller, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Implement, implement } from '@orpc/nest';
import {
  type Announcing,
  type CampaignPage,
  type CampaignView,
  contract,
  type FundSharesRequest,
} from '@veche/contracts';
import {
  dayOf,
  funding,
  isOffered,
  isShared,
  ledgerStream,
  moneyOfLines,
  notShared,
  organisationStream,
  organisations,
  permit,
  selectionDays,
  sharesWithin,
  termLeftOn,
} from '@veche/domain';
import { editionInForce } from '@veche/regulations';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refused } from '../edge/refused.ts';
import { Access } from '../identity/access.ts';
import { Installation } from '../installation.ts';
import { Desk } from '../write/desk.ts';
import { listApplications } from './applications.view.ts';
import { ListCampaigns, namedServices } from './campaigns.view.ts';

const routes = implement(contract.campaigns);
const CLAUSE = '002 §7.1';
const MAY_BE_CHOSEN = { allowed: true, reason: '' };

interface Asked {
  readonly centre: string;
  readonly campaign: string;
  readonly after?: string | undefined;
}

@Controller()
export class CampaignsController {
  constructor(
    private readonly desk: Desk,
    private readonly queries: QueryBus,
    private readonly access: Access,
    private readonly installation: Installation,
  ) {}

  @Implement(contract.campaigns)
  campaigns(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return {
      list: routes.list.handler(({ input }) => this.queries.execute(new ListCampaigns(input.query))),
      read: routes.read.handler(async ({ input: { params, query } }) => {
        const found = await this.#campaign({ ...params, ...query });
        reply.header('etag', `"${found.revision}"`);
        return this.#page(request, found);
      }),
      announcing: routes.announcing.handler(({ input: { params, query } }) =>
        this.#announcing(request, params.centre, query.year),
      ),
      announce: routes.announce.handler(({ input: { headers, body, params } }) =>
        this.desk.take(request, headers, { type: 'AnnounceCampaign', data: { ...body, ...params } }),
      ),
      fundShares: routes.fundShares.handler(async ({ input: { params, body } }) => {
        await this.#demandOwn(request, params.centre, body.inn);
        const campaign = await this.#campaign(params);
        return [...(await this.#shares(campaign, body))];
      }),
    };
  }

  get #today(): string {
    return dayOf(this.installation.now());
  }

  /** @throws {Refused} `not-found` when the centre has no such selection */
  async #campaign({ centre, campaign, after }: Asked): Promise<CampaignView> {
    const [found] = await this.queries.execute(new ListCampaigns({ centre, campaign, after }));
    if (found !== undefined) return found;
    throw new Refused('not-found');
  }

  async #page(request: FastifyRequest, found: CampaignView): Promise<CampaignPage> {
    const { centre, campaign, filingUntil, resultsDue } = found;
    const mayRead = await this.access.may(request, 'read-applications', { centre });
    const entries = mayRead.allowed ? await listApplications(this.installation, { centre, campaign }) : null;
    return {
      ...found,
      filing: termLeftOn(this.#today, filingUntil, 'calendar-days'),
      results: termLeftOn(this.#today, resultsDue, 'calendar-days'),
      applications: entries === null ? null : entries.length,
      can: { file: await this.#mayFile(request, found) },
    };
  }

  async #mayFile(
    request: FastifyRequest,
    { centre, state, filingUntil }: CampaignView,
  ): Promise<CampaignPage['can']['file']> {
    if (state === 'filing') return this.access.may(request, 'FileApplication', { centre });
    return { allowed: false, reason: `Приём заявок закончился ${filingUntil.split('-').toReversed().join('.')}` };
  }

  async #announcing(request: FastifyRequest, centre: string, year: number): Promise<Announcing> {
    await this.access.demand(request, 'read-applications', { centre });
    const today = this.#today;
    const edition = editionInForce(centre, today);
    const days = selectionDays(edition, today);
    const lines = moneyOfLines(await this.#ledger(centre, year)).filter(({ service }) =>
      isOffered(edition, service, year),
    );
    const named = namedServices(
      edition.id,
      lines.map(({ service }) => service),
    );
    return {
      today,
      ...days,
      clause: CLAUSE,
      lines: named.map((service, index) => ({
        ...service,
        kopecks: String(lines[index]?.kopecks ?? 0n),
        leftKopecks: String(lines[index]?.left ?? 0n),
        choose: isShared(edition, service.code) ? { allowed: false, reason: notShared.name } : MAY_BE_CHOSEN,
      })),
      can: { announce: await this.access.may(request, 'AnnounceCampaign', { centre }) },
    };
  }

  /**
   * What an organisation holds can be told from what is left to it: for its representative, and for those who read applications.
   * @throws {Refused} `sign-in-required`, `not-found`
   */
  async #demandOwn(request: FastifyRequest, centre: string, inn: string): Promise<void> {
    const actors = await this.access.actors(request);
    const [first] = actors;
    if (first === undefined) throw new Refused('sign-in-required');
    if (actors.some((actor) => permit('read-applications', actor, { centre }).allowed)) return;
    const organisation = await this.installation.states.of(organisations, organisationStream(inn));
    const isOwn = organisation.status === 'registered' && organisation.representative === first.person;
    if (!isOwn) throw new Refused('not-found');
  }

  async #shares({ centre, edition, year, services }: CampaignView, body: FundSharesRequest) {
    const { cluster, inn, specialOperationFamily, rows } = body;
    const foreign = rows.findIndex(({ service }) => !services.some(({ code }) => code === service));
    if (foreign >= 0) {
      const message = 'На эту услугу отбор не объявлен';
      throw new Refused('application-service-outside-campaign', {
        errors: [{ field: `rows.${foreign}.service`, message }],
      });
    }
    const described = rows.map((row) => ({ ...row, description: row.description ?? '' }));
    const ledger = await this.#ledger(centre, year);
    return sharesWithin(ledger, { edition, cluster, inn, specialOperationFamily, rows: described });
  }

  #ledger(centre: string, year: number) {
    return this.installation.states.of(funding, ledgerStream(centre, year));
  }
}
