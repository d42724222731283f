import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, jest } from '@jest/globals';
import { Pool } from 'pg';
import { type Embedded, startEmbedded } from '../embedded/server.ts';
import { createMemoryStore } from '../memory.ts';
import { createViewRunner } from './runner.ts';
import type { View } from './view.ts';

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
  const runner = createViewRunner({
    store,
    pool,
    views: [counts],
    erasure: 'SubjectErased',
    alarm: (alarm) => expect(alarm).toBeUndefined(),
    trouble: (error) => troubles.push(error),
    standby: 50,
  });
  const record = async (n: number): Promise<bigint> => {
    const eventId = `00000000-0000-4000-8000-${n.toString().padStart(12, '0')}`;
    const event = { eventId, type: 'Counted', schemaVersion: 1, data: {}, metadata: {} };
    return (await store.append({ stream: 'a', expected: 'any', events: [event] })).position;
  };
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
