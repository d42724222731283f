import { Controller, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Implement, implement } from '@orpc/nest';
import { contract, type SittingEvent } from '@veche/contracts';
import { dayOf, funding, type KnownSitting, type Ledger, ledgerStream, protocolOf, sittingStream } from '@veche/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { titlesOf } from '../clusters/titles.ts';
import { Refused } from '../edge/refused.ts';
import { Access } from '../identity/access.ts';
import { Installation } from '../installation.ts';
import { Desk } from '../write/desk.ts';
import { protocolDocument } from './protocol-page.ts';
import { commandsOf, roomOf, signaturesOf } from './room.ts';
import { ListSittings, type SeenSitting } from './sittings.view.ts';
import { summaryOf } from './summary.ts';

const routes = implement(contract.sittings);

interface Wanted {
  readonly centre: string;
  readonly sitting: string;
  readonly after?: string | undefined;
}

/** No protocol has this hash: what is asked with it is answered by every rule but that of the bytes. */
const NO_HASH = '0'.repeat(64);

@Controller()
export class SittingsController {
  constructor(
    private readonly desk: Desk,
    private readonly queries: QueryBus,
    private readonly access: Access,
    private readonly installation: Installation,
  ) {}

  @Implement(contract.sittings)
  sittings(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return { ...this.#reading(request, reply), ...this.#ofSitting(request), ...this.#ofItem(request) };
  }

  #reading(request: FastifyRequest, reply: FastifyReply) {
    return {
      list: routes.list.handler(async ({ input: { params, query } }) => {
        const { person } = await this.access.demand(request, 'read-sittings', params);
        const found = await this.queries.execute(new ListSittings({ ...params, ...query }));
        const today = dayOf(this.installation.now());
        return found.map(({ state }) => summaryOf(state, person, today));
      }),
      room: routes.room.handler(async ({ input: { params, query } }) => {
        const { person } = await this.access.demand(request, 'read-sittings', params);
        const seen = await this.#sitting({ ...params, ...query });
        reply.header('etag', `"${seen.revision}"`);
        const [ledger, clusters] = await Promise.all([
          this.#ledger(seen.state),
          titlesOf(
            this.installation,
            seen.state.items.map(({ cluster }) => cluster),
          ),
        ]);
        const answers = await this.desk.could(request, commandsOf(seen.state, await this.#hash(seen.state)));
        return roomOf(seen, { person, ledger, clusters }, answers);
      }),
      protocol: routes.protocol.handler(async ({ input: { params, query } }) => {
        await this.access.demand(request, 'read-sittings', params);
        const seen = await this.#sitting({ ...params, ...query });
        const made = await this.protocol(seen.state);
        reply.header('etag', `"${seen.revision}"`);
        const { sha256 } = made;
        const { sign } = await this.desk.could(request, {
          sign: { type: 'SignProtocol', data: { ...params, sha256 } },
        });
        const signatures = signaturesOf(seen.state);
        return {
          ...made,
          signatures,
          complete: signatures.every(({ signed }) => signed),
          revision: seen.revision,
          can: { sign },
        };
      }),
    };
  }

  #ofSitting(request: FastifyRequest) {
    return {
      call: routes.call.handler(({ input: { headers, body, params } }) =>
        this.desk.take(request, headers, { type: 'CallSitting', data: { ...body, ...params } }),
      ),
      presence: routes.presence.handler(({ input: { headers, body, params } }) =>
        this.desk.take(request, headers, { type: 'RegisterPresence', data: { ...body, ...params } }),
      ),
      open: routes.open.handler(({ input: { headers, params } }) =>
        this.desk.take(request, headers, { type: 'OpenSitting', data: params }),
      ),
      closeScoring: routes.closeScoring.handler(({ input: { headers, params } }) =>
        this.desk.take(request, headers, { type: 'CloseScoring', data: params }),
      ),
      close: routes.close.handler(({ input: { headers, params } }) =>
        this.desk.take(request, headers, { type: 'CloseSitting', data: params }),
      ),
      sign: routes.sign.handler(({ input: { headers, body, params } }) =>
        this.desk.take(request, headers, { type: 'SignProtocol', data: { ...body, ...params } }),
      ),
    };
  }

  #ofItem(request: FastifyRequest) {
    return {
      declareConflict: routes.declareConflict.handler(({ input: { headers, body, params } }) =>
        this.desk.take(request, headers, { type: 'DeclareConflict', data: { ...body, ...params } }),
      ),
      score: routes.score.handler(({ input: { headers, body, params } }) =>
        this.desk.take(request, headers, { type: 'ScoreApplication', data: { ...body, ...params } }),
      ),
      openVote: routes.openVote.handler(({ input: { headers, body, params } }) =>
        this.desk.take(request, headers, { type: 'OpenVote', data: { ...body, ...params } }),
      ),
      castVote: routes.castVote.handler(({ input: { headers, body, params } }) =>
        this.desk.take(request, headers, { type: 'CastVote', data: { ...body, ...params } }),
      ),
      closeVote: routes.closeVote.handler(({ input: { headers, params } }) =>
        this.desk.take(request, headers, { type: 'CloseVote', data: params }),
      ),
      postpone: routes.postpone.handler(({ input: { headers, body, params } }) =>
        this.desk.take(request, headers, { type: 'PostponeItem', data: { ...body, ...params } }),
      ),
    };
  }

  /** The protocol as data, as the page that is signed, and its hash. @throws {Refused} `sitting-not-closed` */
  async protocol({ called }: KnownSitting) {
    const events = await this.installation.log.readStream(sittingStream(called.sitting));
    const protocol = protocolOf(events as unknown as readonly SittingEvent[]);
    if (protocol === null) throw new Refused('sitting-not-closed');
    return { protocol, ...protocolDocument(protocol) };
  }

  async #sitting(wanted: Wanted): Promise<SeenSitting> {
    const [seen] = await this.queries.execute(new ListSittings(wanted));
    if (seen === undefined) throw new Refused('not-found');
    return seen;
  }

  async #hash(sitting: KnownSitting): Promise<string> {
    return sitting.status === 'closed' ? (await this.protocol(sitting)).sha256 : NO_HASH;
  }

  async #ledger({ called }: KnownSitting): Promise<Ledger> {
    return this.installation.states.of(funding, ledgerStream(called.centre, called.year));
  }
}
