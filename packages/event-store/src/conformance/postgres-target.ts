import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { type Embedded, startEmbedded } from '../embedded/server.ts';
import type { EventStore } from '../port.ts';
import { openPostgresStore } from '../postgres/store.ts';
import { createDatabase } from '../testing/database.ts';
import type { Harness, Target } from './case.ts';
import { canFillDisk } from './disk-full.ts';
import { startLine } from './line.ts';

/** Recovery opens each file of the many databases that a run leaves behind; one call for all of them takes no time. */
const settings = process.platform === 'linux' ? { recovery_init_sync_method: 'syncfs' } : {};

const throughAnotherPort = (url: string, port: number): string => Object.assign(new URL(url), { port: `${port}` }).href;

/** A database of its own on the server, reached over a line that can be cut. */
const onServer = async (url: string): Promise<Harness> => {
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
    can: { dense: true, cut: true, restart: true, kill: true, url: true, sql: true, machine: canFillDisk() },
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
    can: { dense: true, cut: true, restart: elsewhere, kill: elsewhere, url: true, sql: true, machine: elsewhere },
    deviations: {},
    fresh: () => onServer(url),
    stop: async () => undefined,
  };
};
