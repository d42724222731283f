import { randomBytes, randomUUID } from 'node:crypto';
import { type IncomingHttpHeaders, request } from 'node:http';
import { afterAll, jest } from '@jest/globals';
import type { Problem, Role } from '@veche/contracts';
import type { FastifyInstance } from 'fastify';
import { createApp } from '../app.ts';
import { readSettings } from '../settings.ts';
import { type OpenInstallation, openInstallation } from '../stores.ts';

// A real database and real requests, on a machine that may be busy with other tests.
jest.setTimeout(120_000);

const running = new Set<() => Promise<void>>();
afterAll(async () => {
  for (const stop of running) await stop();
});
// Imported after that hook, because hooks run in the order of their definition: the apis stop before their database.
export const { freshDatabase, startLoopback } = await import('@veche/event-store/testing');

interface Ask {
  /** An object is sent as JSON, a text as it is. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What shows who is asking. */
export type Credentials = Readonly<Record<string, string>>;
type Office = { readonly role: Role; readonly centre?: string };

export const BOOTSTRAP_TOKEN = 'a-token-of-the-installer-for-tests-only';
export const INSTALLER: Credentials = { authorization: `Bearer ${BOOTSTRAP_TOKEN}` };

const asking =
  (base: string) =>
  async (method: string, path: string, { body, headers = {} }: Ask = {}) => {
    const answer = await fetch(`${base}${path}`, {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      redirect: 'manual',
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    /** The body as JSON, as whatever the test expects it to be. */
    const json = <Body>(): Body => JSON.parse(text);
    return { status: answer.status, headers: answer.headers, text, json, problem: () => json<Problem>() };
  };

/** Requests that `fetch` would not send. */
const sendingRaw =
  (base: string) =>
  (method: string, path: string, headers: Readonly<Record<string, string>> = {}, body = '') =>
    new Promise<{ status: number | undefined; type: string | undefined; headers: IncomingHttpHeaders }>(
      (resolve, reject) => {
        const { hostname, port } = new URL(base);
        const sent = request({ hostname, port, method, path, headers }, (answer) => {
          const { statusCode: status, headers } = answer;
          answer.resume().on('end', () => resolve({ status, type: headers['content-type'], headers }));
        });
        sent.on('error', reject).end(body);
      },
    );

type Asking = ReturnType<typeof asking>;

const must = async (ask: Asking, path: string, by: Credentials, body: object) => {
  const answer = await ask('POST', path, { body, headers: by });
  if (answer.status >= 300) throw new Error(`POST ${path}: ${answer.status} ${answer.text}`);
  return answer;
};

const introduce = async (ask: Asking, by: Credentials, offices: readonly Office[]): Promise<string> => {
  const person = randomUUID();
  await must(ask, '/api/people', by, { person, fullName: 'Пробная Персона', email: 'persona@veche.example' });
  for (const office of offices) {
    await must(ask, `/api/people/${person}/roles`, by, { ...office, from: '2026-01-01' });
  }
  return person;
};

const signIn = async (ask: Asking, person: string): Promise<Credentials> => {
  const { headers } = await must(ask, '/api/sessions', {}, { person });
  return { cookie: headers.getSetCookie().join('; ').split(';')[0] ?? '' };
};

const PATIENCE = 20_000;

/** Views and processes that stand still: what a test has put into the log was more than they could bear. */
const standstills = async ({ log, views, processes }: OpenInstallation): Promise<readonly string[]> => {
  await views.caughtUp('all', await log.head(), PATIENCE);
  return [...(await views.status()), ...(await processes.status())].flatMap(({ name, error }) =>
    error === undefined ? [] : [`${name} stands still at ${error.position}: ${error.message}`],
  );
};

interface Circumstances {
  /** The installation's clock; by default that of the machine. */
  readonly now?: () => string;
}

/** An api over HTTP on a database of its own, as a client meets it; stopped after the tests of the file. */
export const startApi = async (environment: NodeJS.ProcessEnv = {}, { now }: Circumstances = {}) => {
  const settings = readSettings({
    DATABASE_URL: await freshDatabase(),
    VECHE_MASTER_KEY: randomBytes(32).toString('base64'),
    VECHE_DEMO: '1',
    VECHE_BOOTSTRAP_TOKEN: BOOTSTRAP_TOKEN,
    LOG_LEVEL: 'silent',
    ...environment,
  });
  const installation = await openInstallation(settings, '0.0.0-test', now);
  const app = await createApp(installation);
  running.add(async () => {
    const standing = await standstills(installation);
    await app.close();
    await installation.close();
    if (standing.length > 0) throw new Error(standing.join('\n'));
  });
  await app.listen(0, '127.0.0.1');
  const base = await app.getUrl();
  const ask = asking(base);
  let first: Promise<Credentials> | undefined;
  const administrator = (): Promise<Credentials> => {
    first ??= introduce(ask, INSTALLER, [{ role: 'administrator' }]).then((person) => signIn(ask, person));
    return first;
  };
  return {
    base,
    ask,
    raw: sendingRaw(base),
    server: app.getHttpServer(),
    installation,
    /** The routes that are answered, as the router draws them. */
    drawn: (): string =>
      (app.getHttpAdapter().getInstance() as unknown as FastifyInstance).printRoutes({ commonPrefix: false }),
    /** The first administrator, made by the installer. */
    administrator,
    signIn: (person: string) => signIn(ask, person),
    /** Somebody new who holds these roles, and their session. */
    somebody: async (...offices: readonly Office[]) => {
      const person = await introduce(ask, await administrator(), offices);
      return { person, credentials: await signIn(ask, person) };
    },
  };
};

export type Api = Awaited<ReturnType<typeof startApi>>;
