import { Controller, Req, Res } from '@nestjs/common';
import { Implement, implement } from '@orpc/nest';
import { contract } from '@veche/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../identity/access.ts';
import { Desk } from '../write/desk.ts';
import { ClusterReading } from './reading.ts';

const routes = implement(contract.clusters);

@Controller()
export class ClustersController {
  constructor(
    private readonly desk: Desk,
    private readonly access: Access,
    private readonly reading: ClusterReading,
  ) {}

  @Implement(contract.clusters)
  clusters(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const { desk, access, reading } = this;
    return {
      list: routes.list.handler(({ input }) => reading.list(input.query)),
      read: routes.read.handler(async ({ input: { params, query } }) => {
        const page = await reading.page({ ...params, ...query });
        reply.header('etag', `"${page.revision}"`);
        const [replaceCurator, seat, unseat] = await Promise.all([
          access.may(request, 'ReplaceCurator', params),
          access.may(request, 'SeatCouncilMember', params),
          access.may(request, 'UnseatCouncilMember', params),
        ]);
        return { ...page, can: { replaceCurator, seat, unseat } };
      }),
      register: routes.register.handler(({ input: { params, query } }) => reading.register({ ...params, ...query })),
      founding: routes.founding.handler(async ({ input: { params, query } }) => {
        await access.demand(request, 'read-officers', params);
        const officers = await reading.officers(params.centre, query.after);
        return { ...officers, can: { found: await access.may(request, 'FoundCluster', params) } };
      }),
      found: routes.found.handler(({ input: { headers, body, params } }) =>
        desk.take(request, headers, { type: 'FoundCluster', data: { ...body, ...params } }),
      ),
      replaceCurator: routes.replaceCurator.handler(({ input: { headers, body, params } }) =>
        desk.take(request, headers, { type: 'ReplaceCurator', data: { ...body, ...params } }),
      ),
      seat: routes.seat.handler(({ input: { headers, body, params } }) =>
        desk.take(request, headers, { type: 'SeatCouncilMember', data: { ...body, ...params } }),
      ),
      unseat: routes.unseat.handler(({ input: { headers, body, params } }) =>
        desk.take(request, headers, { type: 'UnseatCouncilMember', data: { ...body, ...params } }),
      ),
    };
  }
}
