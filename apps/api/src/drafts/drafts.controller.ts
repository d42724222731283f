import { Controller, Req, Res } from '@nestjs/common';
import { Implement, implement } from '@orpc/nest';
import { contract } from '@veche/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refused } from '../edge/refused.ts';
import { Access } from '../identity/access.ts';
import { Drafts } from './drafts.ts';

const routes = implement(contract.drafts);

@Controller()
export class DraftsController {
  constructor(
    private readonly drafts: Drafts,
    private readonly access: Access,
  ) {}

  @Implement(contract.drafts)
  own(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return {
      save: routes.save.handler(async ({ input: { params, headers, body } }) => {
        const { person } = await this.access.signedIn(request);
        const seen = headers['if-match'];
        const saved = await this.drafts.save(
          { person, ...params },
          body,
          seen === undefined ? undefined : Number(seen.slice(1, -1)),
        );
        reply.header('etag', `"${saved.version}"`);
        return saved;
      }),
      read: routes.read.handler(async ({ input: { params } }) => {
        const { person } = await this.access.signedIn(request);
        const found = await this.drafts.find({ person, ...params });
        if (found === undefined) throw new Refused('not-found');
        reply.header('etag', `"${found.version}"`);
        return found;
      }),
      discard: routes.discard.handler(async ({ input: { params } }) => {
        const { person } = await this.access.signedIn(request);
        await this.drafts.discard({ person, ...params });
      }),
    };
  }
}
