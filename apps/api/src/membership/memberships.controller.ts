import { Controller, Req, Res } from '@nestjs/common';
import { Implement, implement } from '@orpc/nest';
import { contract, type MembershipPage } from '@veche/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Desk } from '../write/desk.ts';
import { MembershipReading } from './reading.ts';

const routes = implement(contract.memberships);

type Of = { readonly centre: string; readonly cluster: string; readonly inn: string };

@Controller()
export class MembershipsController {
  constructor(
    private readonly desk: Desk,
    private readonly reading: MembershipReading,
  ) {}

  @Implement(contract.memberships)
  memberships(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const { desk, reading } = this;
    return {
      list: routes.list.handler(({ input: { params, query } }) => reading.list(request, { ...params, ...query })),
      applying: routes.applying.handler(({ input: { params, query } }) =>
        reading.applying(request, { ...params, ...query }),
      ),
      read: routes.read.handler(async ({ input: { params, query } }) => {
        const page = await reading.page(request, { ...params, ...query });
        reply.header('etag', `"${page.revision}"`);
        return { ...page, can: await this.#can(request, params) };
      }),
      apply: routes.apply.handler(({ input: { headers, body, params } }) =>
        desk.take(request, headers, { type: 'ApplyForMembership', data: { ...body, ...params } }),
      ),
      check: routes.check.handler(({ input: { headers, body, params } }) =>
        desk.take(request, headers, { type: 'CheckMembership', data: { ...body, ...params } }),
      ),
      vote: routes.vote.handler(({ input: { headers, body, params } }) =>
        desk.take(request, headers, { type: 'VoteInCouncil', data: { ...body, ...params } }),
      ),
      closeVote: routes.closeVote.handler(({ input: { headers, params } }) =>
        desk.take(request, headers, { type: 'CloseCouncilVote', data: params }),
      ),
      requestLeaving: routes.requestLeaving.handler(({ input: { headers, body, params } }) =>
        desk.take(request, headers, { type: 'RequestLeaving', data: { ...body, ...params } }),
      ),
      proposeExclusion: routes.proposeExclusion.handler(({ input: { headers, body, params } }) =>
        desk.take(request, headers, { type: 'ProposeExclusion', data: { ...body, ...params } }),
      ),
    };
  }

  /** What would become of each action: the words of a statement play no part in it. */
  #can(request: FastifyRequest, { centre, cluster, inn }: Of): Promise<MembershipPage['can']> {
    const of = { centre, cluster, inn };
    return this.desk.could(request, {
      check: { type: 'CheckMembership', data: { ...of, facts: {} } },
      vote: { type: 'VoteInCouncil', data: { ...of, vote: 'for' } },
      closeVote: { type: 'CloseCouncilVote', data: of },
      requestLeaving: { type: 'RequestLeaving', data: { ...of, statement: '…' } },
      proposeExclusion: {
        type: 'ProposeExclusion',
        data: { ...of, ground: 'members-initiative', statement: '…' },
      },
    });
  }
}
