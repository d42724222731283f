import { Controller, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Implement, implement } from '@orpc/nest';
import { contract, type DecisionRow } from '@veche/contracts';
import type { DecisionEntry } from '@veche/domain';
import type { FastifyRequest } from 'fastify';
import { Refused } from '../edge/refused.ts';
import { Access } from '../identity/access.ts';
import { Installation } from '../installation.ts';
import { ListDecisions } from './decisions.view.ts';
import { decideAgain, readCase } from './reading.ts';

const routes = implement(contract.decisions);

const listed = (entry: DecisionEntry): DecisionRow => {
  const { decision, kind, cluster, inn, name, outcome, day, share, sittings } = entry;
  return {
    ...{ decision, kind, cluster, inn, name, outcome, on: day, fundShareKopecks: share },
    sitting: sittings.at(-1) ?? null,
  };
};

@Controller()
export class DecisionsController {
  constructor(
    private readonly installation: Installation,
    private readonly queries: QueryBus,
    private readonly access: Access,
  ) {}

  @Implement(contract.decisions)
  decisions(@Req() request: FastifyRequest) {
    const { log } = this.installation;
    return {
      list: routes.list.handler(async ({ input: { params, query } }) => {
        await this.access.demand(request, 'read-decisions', params);
        const entries = await this.queries.execute(new ListDecisions({ ...params, ...query }));
        return entries.map(listed);
      }),
      read: routes.read.handler(async ({ input: { params, query } }) => {
        const entry = await this.#entry(request, { ...params, ...query });
        return readCase(log, entry, this.installation.now());
      }),
      decideAgain: routes.decideAgain.handler(async ({ input: { params } }) => {
        const entry = await this.#entry(request, params);
        return decideAgain(log, entry, this.installation.now());
      }),
    };
  }

  /** @throws {Refused} `not-found` for what is not there and for who may not see it alike */
  async #entry(
    request: FastifyRequest,
    wanted: { readonly centre: string; readonly decision: string; readonly after?: string | undefined },
  ): Promise<DecisionEntry> {
    await this.access.demand(request, 'read-decisions', { centre: wanted.centre });
    const [entry] = await this.queries.execute(new ListDecisions(wanted));
    if (entry === undefined) throw new Refused('not-found');
    return entry;
  }
}
