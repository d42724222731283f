import { LIVE_PATH } from '@veche/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refused } from '../edge/refused.ts';
import { views as known } from '../following.ts';
import type { Access } from '../identity/access.ts';
import type { Live } from './live.ts';

const names = known.map(({ name }) => name);

const viewsAskedFor = ({ query }: FastifyRequest): readonly string[] => {
  const { views } = query as { readonly views?: unknown };
  const asked = typeof views === 'string' ? views.split(',') : [];
  if (asked.length > 0 && asked.every((name) => names.includes(name))) return asked;
  const message = `Назовите через запятую, за чем следить: ${names.join(', ')}`;
  throw new Refused('invalid-input', { errors: [{ field: 'views', message }] });
};

/** Screens hear that views have moved, by server-sent events: plain text that a browser reads by itself. */
export const serveLive = (fastify: FastifyInstance, access: Access, live: Live): void => {
  fastify.get(LIVE_PATH, { exposeHeadRoute: false }, async (request, reply) => {
    const session = await access.signedIn(request);
    const events = live.listen(viewsAskedFor(request), session);
    return reply.type('text/event-stream').header('x-accel-buffering', 'no').send(events);
  });
};
