import { Controller, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Implement, implement } from '@orpc/nest';
import { type ClusterSupport, contract } from '@veche/contracts';
import { dayOf, sumOf } from '@veche/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../identity/access.ts';
import { namesOf } from '../identity/names.ts';
import { Installation } from '../installation.ts';
import { Desk } from '../write/desk.ts';
import { ListAwards } from './awards.view.ts';
import { budgetPageOf, capViews, clusterRule, editionOfYear, ledgerOf } from './budget-page.ts';
import { type BudgetRow, ReadBudget } from './budgets.view.ts';
import { protocolsOf } from './protocol.ts';

const routes = implement(contract.budgets);

interface Wanted {
  readonly centre: string;
  readonly year: number;
  readonly after?: string | undefined;
}

const QUESTION = { lines: [], document: 'Вопрос' };

/** The money of a year. */
@Controller()
export class BudgetsController {
  constructor(
    private readonly installation: Installation,
    private readonly desk: Desk,
    private readonly queries: QueryBus,
    private readonly access: Access,
  ) {}

  @Implement(contract.budgets)
  budgets(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const { desk } = this;
    return {
      read: routes.read.handler(async ({ input: { params, query } }) => {
        await this.access.demand(request, 'read-budget', params);
        const { row, awards } = await this.#read({ ...params, ...query });
        const names = await namesOf(this.installation, officersOf(row));
        const protocols = await protocolsOf(this.installation.states.of, awards);
        const page = budgetPageOf({ ...params, row, awards, today: this.#today(), names, protocols });
        const { sha256 } = page.proposed ?? {};
        const can = await desk.could(request, {
          propose: { type: 'ProposeBudget', data: { ...params, ...QUESTION } },
          approve: { type: 'ApproveBudget', data: { ...params, sha256 } },
        });
        if (row !== undefined) reply.header('etag', `"${row.revision}"`);
        return { ...page, can };
      }),
      limits: routes.limits.handler(async ({ input: { params, query } }) => {
        await this.access.demand(request, 'read-budget', params);
        const { row, awards } = await this.#read({ ...params, ...query });
        const caps = capViews(ledgerOf(row, awards), editionOfYear(params.centre, params.year));
        return { ...params, caps, revision: row?.revision ?? -1 };
      }),
      clusterSupport: routes.clusterSupport.handler(({ input: { params, query } }) =>
        this.#support(params, { ...query, year: query.year ?? Number(this.#today().slice(0, 4)) }),
      ),
      propose: routes.propose.handler(({ input: { headers, body, params } }) =>
        desk.take(request, headers, { type: 'ProposeBudget', data: { ...body, ...params } }),
      ),
      approve: routes.approve.handler(({ input: { headers, body, params } }) =>
        desk.take(request, headers, { type: 'ApproveBudget', data: { ...body, ...params } }),
      ),
    };
  }

  #today(): string {
    return dayOf(this.installation.now());
  }

  async #read(wanted: Wanted) {
    const [row, awards] = await Promise.all([
      this.queries.execute(new ReadBudget(wanted)),
      this.queries.execute(new ListAwards(wanted)),
    ]);
    return { row, awards };
  }

  async #support(
    { centre, cluster }: { readonly centre: string; readonly cluster: string },
    { year, after }: { readonly year: number; readonly after?: string | undefined },
  ): Promise<ClusterSupport> {
    const edition = editionOfYear(centre, year);
    const { row, awards } = await this.#read({ centre, year, after });
    const rule = clusterRule(edition);
    const { approved } = row ?? {};
    if (!approved || rule?.kind !== 'cluster-share') return { cluster, year, cap: null };
    const total = sumOf(approved.lines.map(({ kopecks }) => kopecks));
    const cap = (total * BigInt(rule.percent)) / 100n;
    const given = sumOf(awards.flatMap(({ state }) => (state?.reserved.cluster === cluster ? state.held : [])));
    const money = {
      capKopecks: String(cap),
      givenKopecks: String(given),
      leftKopecks: String(cap > given ? cap - given : 0n),
    };
    const { percent, clause } = rule;
    return { cluster, year, cap: { percent, clause, document: approved.document, approvedOn: approved.on, ...money } };
  }
}

const officersOf = (row: BudgetRow | undefined): string[] =>
  [row?.proposed, row?.approved].flatMap((proposal) => (proposal ? [proposal.by] : []));
