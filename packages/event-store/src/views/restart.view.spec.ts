import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, jest } from '@jest/globals';
import { Pool } from 'pg';
import { type Embedded, startEmbedded } from '../embedded/server.ts';
import { createMemoryStore } from '../memory.ts';
import type { EventStore } from '../port.ts';
import { createViewRunner } from './runner.ts';
import type { Alarm, View } from './view.ts';

jest.setTimeout(120_000);

type Count = { readonly stream: string; readonly events: number };

const counts: View<Count, 'stream'> = {
  name: 'counts',
  version: 1,
  columns: { stream: 'text', events: 'integer' },
  key: ['stream'],
  keysOf: ({ stream }) => [{ stream }],
  fold: (row, _, { stream }) => ({ stream, events: (row?.events ?? 0) + 1 }),
};

const ofCounts = {
  views: [counts],
  erasure: 'SubjectErased',
  alarm: (alarm: Alarm) => expect(alarm).toBeUndefined(),
  standby: 50,
};

const counted = (n: number) => ({
  eventId: `00000000-0000-4000-8000-${n.toString().padStart(12, '0')}`,
  ...{ type: 'Counted', schemaVersion: 1, data: {}, metadata: {} },
});

it('nobody is told that a view has come to what the database has lost, even before the runner has let go', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'veche-views-'));
  await chmod(directory, 0o755);
  const server = await startEmbedded({ directory });
  const pool = new Pool({ connectionString: server.url });
  const store = createMemoryStore();
  const letGo = new AbortController();
  /** A subscription that ends later than it is asked to. */
  const reluctant: EventStore = {
    ...store,
    subscribe: (options) => store.subscribe({ ...options, signal: letGo.signal }),
  };
  const runner = createViewRunner({ ...ofCounts, store: reluctant, pool });
  try {
    await runner.start();
    const { position } = await store.append({ stream: 'a', expected: 'any', events: [counted(1)] });
    expect(await runner.caughtUp('counts', position, 30_000)).toBe(true);
    await pool.query('UPDATE views.checkpoints SET position = 0');
    expect(await runner.caughtUp('counts', position, 0)).toBe(true);
    await pool.query("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'");
    while (await runner.caughtUp('counts', position, 0)) await sleep(10);
  } finally {
    letGo.abort();
    await runner.stop();
    await pool.end();
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  }
});

const stops: readonly [string, (server: Embedded) => Promise<void>][] = [
  ['stopped', (server) => server.stop()],
  [
    'killed',
    async (server) => {
      process.kill(server.pid, 'SIGKILL');
      await server.exited;
    },
  ],
];

it.each(stops)('the views go on where they were after their server was %s and started again', async (_, stop) => {
  const directory = await mkdtemp(join(tmpdir(), 'veche-views-'));
  await chmod(directory, 0o755);
  let server = await startEmbedded({ directory });
  const { port, url } = server;
  const pool = new Pool({ connectionString: url });
  const store = createMemoryStore();
  const troubles: unknown[] = [];
  const runner = createViewRunner({ ...ofCounts, store, pool, trouble: (error) => troubles.push(error) });
  const record = async (n: number): Promise<bigint> =>
    (await store.append({ stream: 'a', expected: 'any', events: [counted(n)] })).position;
  try {
    await runner.start();
    expect(await runner.caughtUp('counts', await record(1), 30_000)).toBe(true);
    await stop(server);
    const position = await record(2);
    expect(await runner.caughtUp('counts', position, 300)).toBe(false);
    server = await startEmbedded({ directory, port });
    expect(await runner.caughtUp('counts', position, 60_000)).toBe(true);
    expect((await pool.query('SELECT * FROM views.counts')).rows).toEqual([{ stream: 'a', events: 2 }]);
    expect(troubles.length).toBeGreaterThan(0);
  } finally {
    await runner.stop();
    await pool.end();
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  }
});
