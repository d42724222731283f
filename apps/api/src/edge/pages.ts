import { buffer } from 'node:stream/consumers';
import type { FastifyHttpProxyOptions } from '@fastify/http-proxy';
import { dayOf } from '@veche/domain';
import type { FastifyReply, FastifyRequest, preHandlerAsyncHookHandler } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { Installation } from '../installation.ts';
import { Refused } from './refused.ts';

type Replying = NonNullable<FastifyHttpProxyOptions['replyOptions']>;

/** Bytes of pages in memory. */
const MOST = 16 * 1_024 * 1_024;
/** Milliseconds; a page may show the hour. */
const AGE = 60_000;
/** What the site says of a page; all else is said anew of each answer. */
const SAID = ['content-type', 'content-encoding', 'content-security-policy', 'vary'] as const;

interface Page {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** A request whose answer may be kept, and what the log was when it was let through. */
interface Asked {
  readonly key: string;
  readonly head: bigint;
}

/** Scripts, styles and fonts are files with an ending, which the site has at hand; who has signed in may see more than the public. */
const isPublicPage = ({ method, url, headers }: FastifyRequest): boolean =>
  method === 'GET' && headers.cookie === undefined && !/\.\w+(\?|$)/.test(url);

type Answer = Pick<FastifyReply, 'getHeader' | 'statusCode'>;

const saidOf = (reply: Answer): Page['headers'] =>
  Object.fromEntries(
    SAID.flatMap((name) => {
      const said = reply.getHeader(name);
      return said === undefined ? [] : [[name, String(said)]];
    }),
  );

/** Whatever is somebody's own forbids to be kept. */
const mayKeep = (reply: Answer): boolean =>
  reply.statusCode === 200 &&
  String(reply.getHeader('content-type')).startsWith('text/html') &&
  reply.getHeader('cache-control') === undefined &&
  reply.getHeader('set-cookie') === undefined;

/**
 * Public pages show what is in the log, so one that was rendered stays right until the log goes on: it is kept until then, a minute at
 * most and not past midnight, and whoever asks meanwhile gets the same bytes. The head is read for each request, so that a page never
 * shows less than was recorded before it was asked for.
 */
export const keepPages = ({
  log,
  views,
  now,
}: Installation): { readonly give: preHandlerAsyncHookHandler; readonly keep: NonNullable<Replying['onResponse']> } => {
  const kept = new LRUCache<string, Page>({ maxSize: MOST, sizeCalculation: ({ body }) => body.length + 1, ttl: AGE });
  const asked = new WeakMap<object, Asked>();
  let last = -1n;

  /** Where the log stands; all pages of an earlier moment are forgotten. */
  const headNow = async (): Promise<bigint> => {
    const head = await log.head();
    if (head !== last) kept.clear();
    last = head;
    return head;
  };

  return {
    give: async (request, reply) => {
      if (!isPublicPage(request)) return undefined;
      const head = await headNow();
      const { host, protocol, url, headers } = request;
      const key = [dayOf(now()), protocol, host, headers['accept-encoding'], url].join(' ');
      const page = kept.get(key);
      if (page !== undefined) return reply.headers(page.headers).send(page.body);
      if (await views.caughtUp('all', head, 0)) asked.set(request, { key, head });
      return undefined;
    },
    keep: (request, reply, { stream }) => {
      const question = asked.get(request);
      if (question === undefined || !mayKeep(reply)) {
        void reply.send(stream);
        return;
      }
      const { key, head } = question;
      const whole = buffer(stream).then((body) => {
        if (head === last) kept.set(key, { headers: saidOf(reply), body });
        return body;
      });
      const cutShort = () => reply.send(new Refused('upstream-unavailable'));
      whole.then((body) => reply.send(body), cutShort);
    },
  };
};
