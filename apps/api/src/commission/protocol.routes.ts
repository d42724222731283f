import { QueryBus } from '@nestjs/cqrs';
import { centreId, PROTOCOL_PAGE_PATH, sittingId } from '@veche/contracts';
import type { FastifyInstance } from 'fastify';
import { Refused } from '../edge/refused.ts';
import type { Access } from '../identity/access.ts';
import { STYLE_HASH } from './protocol-page.ts';
import type { SittingsController } from './sittings.controller.ts';
import { ListSittings } from './sittings.view.ts';

const PATH = PROTOCOL_PAGE_PATH.replace(/\{(\w+)\}/g, ':$1');

interface Params {
  readonly centre: string;
  readonly sitting: string;
}

/** The protocol as the page that is printed and signed, byte for byte. */
export const serveProtocols = (
  fastify: FastifyInstance,
  access: Access,
  sittings: SittingsController,
  queries: QueryBus,
): void => {
  fastify.get<{ Params: Params }>(PATH, async (request, reply) => {
    const centre = centreId.safeParse(request.params.centre).data;
    const sitting = sittingId.safeParse(request.params.sitting).data;
    if (centre === undefined || sitting === undefined) {
      await access.signedIn(request);
      throw new Refused('not-found');
    }
    await access.demand(request, 'read-sittings', { centre });
    const [seen] = await queries.execute(new ListSittings({ centre, sitting }));
    if (seen === undefined) throw new Refused('not-found');
    const { document, sha256 } = await sittings.protocol(seen.state);
    return reply
      .headers({
        'content-security-policy': `default-src 'none'; style-src ${STYLE_HASH}; frame-ancestors 'none'`,
        etag: `"${sha256}"`,
      })
      .type('text/html; charset=utf-8')
      .send(document);
  });
};
