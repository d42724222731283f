import { execFileSync } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { type Embedded, startEmbedded } from '../embedded/server.ts';
import type { EventStore } from '../port.ts';
import { openPostgresStore } from '../postgres/store.ts';
import { createDatabase, dropDatabase } from '../testing/database.ts';
import type { Harness, Target } from './case.ts';
import { canFillDisk } from './disk-full.ts';
import { startLine } from './line.ts';

/** Recovery opens each file of the many databases that a run leaves behind; one call for all of them takes no time. */
const settings = process.platform === 'linux' ? { recovery_init_sync_method: 'syncfs' } : {};

const EMBEDDED_MAJOR = '18';

const say = (program: string, ...args: readonly string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

/** Whether the tools on this machine can dump a server of that version; the embedded one brings none. */
const canDump = (serverMajor: () => string): true | string => {
  try {
    const [major] = say('pg_dump', '--version').match(/\d+/) ?? [];
    return major === serverMajor() || `pg_dump on the PATH is of version ${major}, the server is not`;
  } catch {
    return 'there is no pg_dump on the PATH';
  }
};

const majorOf = (url: string) => () => say('psql', '-AtXc', 'SHOW server_version', url).split('.')[0] ?? '';

const throughAnotherPort = (url: string, port: number): string => Object.assign(new URL(url), { port: `${port}` }).href;

/** A database of its own on the server, reached over a line that can be cut. */
const onServer = async (url: string): Promise<Harness & { readonly url: string }> => {
  const database = await createDatabase(url);
  const { hostname, port } = new URL(database);
  const line = await startLine(hostname, Number(port || 5432));
  const opened: EventStore[] = [];
  return {
    url: database,
    open: async () => {
      const store = await openPostgresStore({ url: throughAnotherPort(database, line.port) });
      opened.push(store);
      return store;
    },
    cutConnections: line.cut,
    loseNextAnswer: () => line.loseAnswerTo('append'),
    sql: async (text, values = []) => {
      const client = new Client({ connectionString: database });
      await client.connect();
      const asked = values.length > 0 ? client.query(text, [...values]) : client.query(text);
      return (await asked.finally(() => client.end())).rows ?? [];
    },
    dispose: async () => {
      await Promise.all(opened.map((store) => store.close()));
      await line.close();
    },
  };
};

const EVERYWHERE = { dense: true, cut: true, url: true, sql: true } as const;

/** The server that the product starts itself: one for all cases of a run, and all of it in the suite's hands. */
export const embeddedTarget = (): Target => {
  let started: Promise<{ server: Embedded; directory: string }> | undefined;
  const start = async () => {
    const directory = await mkdtemp(join(tmpdir(), 'veche-conformance-'));
    await chmod(directory, 0o755);
    return { server: await startEmbedded({ directory, settings }), directory };
  };
  const again = async (end: (server: Embedded) => Promise<void> | void): Promise<void> => {
    const { server, directory } = await (started ??= start());
    await end(server);
    await server.exited;
    started = startEmbedded({ directory, settings, port: server.port }).then((next) => ({ server: next, directory }));
    await started;
  };
  return {
    name: 'PostgreSQL (embedded)',
    can: {
      ...EVERYWHERE,
      restart: true,
      kill: true,
      dump: canDump(() => EMBEDDED_MAJOR),
      machine: canFillDisk(),
    },
    deviations: {},
    fresh: async () => {
      const { server } = await (started ??= start());
      return {
        ...(await onServer(server.url)),
        restart: () => again((running) => running.stop()),
        kill: () => again((running) => void process.kill(running.pid, 'SIGKILL')),
      };
    },
    stop: async () => {
      if (!started) return;
      const { server, directory } = await started;
      started = undefined;
      await server.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
};

/** A server that runs already, by the URL of a login that may create databases. */
export const serverTarget = (url: string): Target => {
  const elsewhere = 'the server is not in the suite’s hands';
  return {
    name: 'PostgreSQL (server)',
    can: { ...EVERYWHERE, restart: elsewhere, kill: elsewhere, dump: canDump(majorOf(url)), machine: elsewhere },
    deviations: {},
    fresh: async () => {
      const harness = await onServer(url);
      return {
        ...harness,
        dispose: async () => {
          await harness.dispose();
          await dropDatabase(harness.url, url);
        },
      };
    },
    stop: async () => undefined,
  };
};
