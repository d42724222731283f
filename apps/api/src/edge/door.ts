import { randomUUID } from 'node:crypto';
import { isIP } from 'node:net';
import { contract, plainRoutes } from '@veche/contracts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Settings } from '../settings.ts';
import { Refused } from './refused.ts';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What every answer says to browsers, unless a page says something stricter of itself. Scripts and styles are files. */
const SECURITY_HEADERS = {
  'content-security-policy':
    "default-src 'self'; img-src 'self' data:; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; form-action 'self'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** The number by which a person, the logs and the events speak of the same request. */
export const correlationId = (): string => randomUUID();

const hasBody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** Browsers say where a request comes from; other programs say nothing, and carry no cookies by themselves. */
const fromOtherSite = ({ headers, host }: FastifyRequest): boolean => {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  if (headers.origin === undefined) return false;
  return !URL.canParse(headers.origin) || new URL(headers.origin).host !== host;
};

const HOST = /^(\[[\da-f:.]+\]|[^:[\]]+)(?::\d*)?$/i;

/**
 * Any name can be pointed to any machine, so a page of another site could make itself one of ours. A name counts only
 * when it was given to the platform; a plain address is nobody else's. A trusted proxy answers for the names itself.
 */
const knowing = ({ HOST: own, VECHE_HOSTS, VECHE_TRUST_PROXY }: Settings) => {
  const names = new Set(['localhost', own.toLowerCase(), ...VECHE_HOSTS]);
  return async ({ headers }: FastifyRequest): Promise<void> => {
    if (VECHE_TRUST_PROXY) return;
    const name = HOST.exec(headers.host ?? '')?.[1]?.toLowerCase() ?? '';
    if (!names.has(name) && isIP(name.replace(/[[\]]/g, '')) === 0) throw new Refused('wrong-host');
  };
};

const examine = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
  reply.header('x-correlation-id', request.id);
  if (SAFE_METHODS.has(request.method)) {
    if (hasBody(request)) throw new Refused('malformed-request');
  } else if (fromOtherSite(request)) {
    throw new Refused('cross-site-request');
  }
};

const dress = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
    if (!reply.hasHeader(name)) reply.header(name, value);
  }
  reply.removeHeader('x-powered-by');
  if (request.protocol === 'https') reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains');
  if (request.url.startsWith('/api') && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
};

const ofContract = Object.values(contract)
  .flatMap((group) => Object.values(group))
  .map(({ '~orpc': { route } }) => ({ method: route.method ?? 'POST', path: route.path ?? '' }));

const routes = [...ofContract, ...Object.values(plainRoutes)].map(({ method, path }) => ({
  method,
  path: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
}));

/** Pages are only read; whatever changes something is a route of the contract. */
const methodsOf = (path: string): readonly string[] => {
  if (path !== '/api' && !path.startsWith('/api/')) return ['GET', 'HEAD'];
  return routes.filter((route) => route.path.test(path)).map(({ method }): string => method);
};

const noSuchRoute = async (request: FastifyRequest): Promise<never> => {
  const [path = ''] = request.url.split('?');
  const allowed = methodsOf(path);
  if (allowed.length === 0 || allowed.includes(request.method)) throw new Refused('not-found');
  throw new Refused('method-not-allowed', { headers: { allow: allowed.join(', ') } });
};

/** What is let in before it meets a route, and what every answer says to browsers. */
export const guardTheDoor = (fastify: FastifyInstance, settings: Settings): void => {
  fastify.removeContentTypeParser('text/plain');
  fastify.addHook('onRequest', examine);
  fastify.addHook('onRequest', knowing(settings));
  fastify.addHook('onRequest', async (request) => {
    if (request.is404) await noSuchRoute(request);
  });
  fastify.addHook('onSend', dress);
};

/** Keeps `/api` from the site that stands behind everything else, before a body is read. */
export const answerWhereNothingIs = (fastify: FastifyInstance): void => {
  fastify.all('/api', { onRequest: noSuchRoute }, noSuchRoute);
  fastify.all('/api/*', { onRequest: noSuchRoute }, noSuchRoute);
};
