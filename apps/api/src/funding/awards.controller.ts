import { Controller, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Implement, implement } from '@orpc/nest';
import { type Actor, type AwardPage, contract } from '@veche/contracts';
import { type Command, dayOf, permit } from '@veche/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refused } from '../edge/refused.ts';
import { Access } from '../identity/access.ts';
import { namesOf } from '../identity/names.ts';
import { Installation } from '../installation.ts';
import { Desk } from '../write/desk.ts';
import { awardPageOf } from './award-page.ts';
import { ListAwards, type ReadAward } from './awards.view.ts';
import { ReadBudget } from './budgets.view.ts';
import { protocolFact } from './protocol.ts';
import { questionsAbout } from './questions.ts';
import { representativeOf } from './representative.ts';

const routes = implement(contract.awards);

interface OfAward {
  readonly centre: string;
  readonly year: number;
  readonly award: string;
}

/** One award, from the reservation to the payment. */
@Controller()
export class AwardsController {
  constructor(
    private readonly installation: Installation,
    private readonly desk: Desk,
    private readonly queries: QueryBus,
    private readonly access: Access,
  ) {}

  @Implement(contract.awards)
  awards(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const { desk } = this;
    return {
      read: routes.read.handler(async ({ input: { params, query } }) => {
        const page = await this.#page(request, params, query.after);
        reply.header('etag', `"${page.revision}"`);
        return page;
      }),
      release: routes.release.handler(({ input: { headers, body, params } }) =>
        desk.take(request, headers, { type: 'ReleaseFunds', data: { ...body, ...params } }),
      ),
      prepareContract: routes.prepareContract.handler(({ input: { headers, body, params } }) =>
        desk.take(request, headers, { type: 'PrepareContract', data: { ...body, ...params } }),
      ),
      signContract: routes.signContract.handler(({ input: { headers, body, params } }) =>
        desk.take(request, headers, { type: 'SignContract', data: { ...body, ...params } }),
      ),
      recordAct: routes.recordAct.handler(({ input: { headers, body, params } }) =>
        desk.take(request, headers, { type: 'RecordAct', data: { ...body, ...params } }),
      ),
      confirmAct: routes.confirmAct.handler(({ input: { headers, body, params } }) =>
        desk.take(request, headers, { type: 'ConfirmAct', data: { ...body, ...params } }),
      ),
      recordOwnPayment: routes.recordOwnPayment.handler(({ input: { headers, body, params } }) =>
        desk.take(request, headers, { type: 'RecordOwnPayment', data: { ...body, ...params } }),
      ),
      orderPayment: routes.orderPayment.handler(({ input: { headers, body, params } }) =>
        desk.take(request, headers, { type: 'OrderPayment', data: { ...body, ...params } }),
      ),
      approvePayment: routes.approvePayment.handler(({ input: { headers, body, params } }) =>
        desk.take(request, headers, { type: 'ApprovePayment', data: { ...body, ...params } }),
      ),
      rejectPayment: routes.rejectPayment.handler(({ input: { headers, body, params } }) =>
        desk.take(request, headers, { type: 'RejectPayment', data: { ...body, ...params } }),
      ),
    };
  }

  async #page(request: FastifyRequest, params: OfAward, after: string | undefined): Promise<AwardPage> {
    await this.#admit(request, params);
    const wanted = { ...params, after };
    const [[read], row] = await Promise.all([
      this.queries.execute(new ListAwards(wanted)),
      this.queries.execute(new ReadBudget(wanted)),
    ]);
    if (!hasState(read)) throw new Refused('award-unknown');
    const today = dayOf(this.installation.now());
    const names = await namesOf(this.installation, peopleIn(read));
    const protocol = await protocolFact(this.installation.states.of, read.state.reserved.sitting);
    const looked = { today, protocol };
    const page = awardPageOf({ ...params, read, looked, names, revision: row?.revision ?? -1 });
    const can = await this.desk.could(
      request,
      questionsAbout(params, read.state, today) satisfies Record<string, Command>,
    );
    return { ...page, can };
  }

  /** Those who work with the money of the centre, and the representative of the organisation. */
  async #admit(request: FastifyRequest, params: OfAward): Promise<void> {
    const actors = await this.access.actors(request);
    if (actors.length === 0) throw new Refused('sign-in-required');
    if (actors.some((actor) => permit('read-budget', actor, params).allowed)) return;
    const representative = await representativeOf(params.award, this.installation.states.of);
    if (!isOneOf(actors, representative)) throw new Refused('not-found');
  }
}

const isOneOf = (actors: readonly Actor[], person: string | null): boolean =>
  actors.some((actor) => actor.person === person);

const hasState = (
  read: ReadAward | undefined,
): read is ReadAward & { readonly state: NonNullable<ReadAward['state']> } => read !== undefined && read.state !== null;

const peopleIn = ({ happened }: ReadAward): readonly string[] => happened.map(({ person }) => person);
