import { createHash } from 'node:crypto';
import httpProxy, { type FastifyHttpProxyOptions } from '@fastify/http-proxy';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Installation } from '../installation.ts';
import { sendProblem } from './answer.ts';
import { meanings } from './meanings.ts';
import { keepPages } from './pages.ts';
import { explain } from './problems.ts';
import { Refused } from './refused.ts';

const { title, detail, status } = meanings['upstream-unavailable'];

const STYLE = 'body{font:1.125rem/1.5 system-ui,sans-serif;max-width:34rem;margin:20vh auto;padding:0 1.5rem}';
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

const WAITING_PAGE = `<!doctype html>
<html lang="ru"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="3"><title>${title}</title><style>${STYLE}</style></head>
<body><h1>${title}</h1><p>Страница обновится сама. ${detail}</p></body></html>`;

const WAITING_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; frame-ancestors 'none'`,
  'cache-control': 'no-store',
};

const unavailable = (request: FastifyRequest, reply: FastifyReply): void => {
  if (request.headers.accept?.includes('text/html')) {
    void reply.status(status).headers(WAITING_HEADERS).send(WAITING_PAGE);
  } else {
    void sendProblem(request, reply, explain(new Refused('upstream-unavailable')));
  }
};

const forwarding: FastifyHttpProxyOptions['replyOptions'] = {
  onError: (reply) => unavailable(reply.request as FastifyRequest, reply as unknown as FastifyReply),
  rewriteRequestHeaders: (request, headers) => ({
    ...headers,
    'x-forwarded-host': request.host,
    'x-forwarded-proto': request.protocol,
    'x-correlation-id': request.id,
  }),
};

/** One address for everything: the admin app under `/admin`, the public site everywhere but `/api`. */
export const forward = async (fastify: FastifyInstance, installation: Installation): Promise<void> => {
  const { SITE_URL, ADMIN_URL } = installation.settings;
  const common = { http2: false, httpMethods: ['GET', 'HEAD'], replyOptions: forwarding };
  if (ADMIN_URL !== undefined) {
    await fastify.register(httpProxy, { ...common, upstream: ADMIN_URL, prefix: '/admin', rewritePrefix: '/admin' });
  }
  if (SITE_URL !== undefined) {
    const { give, keep } = keepPages(installation);
    await fastify.register(async (pages) => {
      pages.addHook('preHandler', give);
      await pages.register(httpProxy, {
        ...common,
        upstream: SITE_URL,
        replyOptions: { ...forwarding, onResponse: keep },
      });
    });
  }
};
