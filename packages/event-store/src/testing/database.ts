import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Pool } from 'pg';
import { type Embedded, startEmbedded } from '../embedded/server.ts';

let started: Promise<Embedded> | undefined;

/** One server for the whole process (in jest: for a spec file), as durable as the real one. */
const server = (): Promise<Embedded> => {
  started ??= (async () => {
    const directory = await mkdtemp(join(tmpdir(), 'veche-test-'));
    await chmod(directory, 0o755);
    // A spec file may start several programs on it, each with a pool of its own.
    return startEmbedded({ directory, settings: { max_connections: '300' } });
  })();
  return started;
};

/**
 * An empty database for one test, by its URL. The first call starts an embedded PostgreSQL (about a second).
 * In jest it is stopped after the spec file that imports this; elsewhere call `stopDatabases`.
 */
export const freshDatabase = async (): Promise<string> => {
  const { url } = await server();
  return createDatabase(url);
};

/** Connections of a test. A pool takes its leave of the server and does not wait; the server may end what is left of it. */
export const openPool = (url: string): Pool => new Pool({ connectionString: url }).on('error', () => undefined);

/** A pool on an empty database. */
export const freshPool = async (): Promise<Pool> => openPool(await freshDatabase());

const administer = async (url: string, statement: string): Promise<void> => {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  await client.query(statement).finally(() => client.end());
};

const at = (url: string, name: string): string => Object.assign(new URL(url), { pathname: `/${name}` }).href;

/** A new database on the server of that URL, by its own URL. */
export const createDatabase = async (url: string): Promise<string> => {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await administer(url, `CREATE DATABASE ${name}`);
  return at(url, name);
};

/** Removes a database made by `createDatabase`, through another one of the server. */
export const dropDatabase = (url: string, through: string): Promise<void> =>
  administer(through, `DROP DATABASE ${new URL(url).pathname.slice(1)} WITH (FORCE)`);

/** Stops the server of `freshDatabase` and removes its files. */
export const stopDatabases = async (): Promise<void> => {
  const embedded = await started;
  started = undefined;
  await embedded?.stop();
  if (embedded) await rm(embedded.directory, { recursive: true, force: true });
};

const jest = globalThis as { afterAll?: (hook: () => Promise<void>, timeout: number) => void };
jest.afterAll?.(stopDatabases, 60_000);
