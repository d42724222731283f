import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { EventStore } from '../port.ts';
import { openPostgresStore } from '../postgres/store.ts';
import { createDatabase, dropDatabase } from '../testing/database.ts';
import { cases } from './case.ts';
import { anEvent, append, aStream, flatten, range, someEvents } from './support.ts';

type Row = Record<string, unknown>;

const asClient = async <Result>(url: string, use: (client: Client) => Promise<Result>): Promise<Result> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  return use(client).finally(() => client.end());
};

const COLUMNS = 'position, recorded_at, event_id, revision, schema_version, place, stream, type, command_id, body';

/** What a logical dump does: the rows as they are, in whatever order, into a log that was never used. */
const copyRows = async (from: string, to: string): Promise<void> => {
  const rows = await asClient(
    from,
    async (client) => (await client.query<Row>(`SELECT ${COLUMNS} FROM log.events ORDER BY body`)).rows,
  );
  await (await openPostgresStore({ url: to })).close();
  await asClient(to, async (client) => {
    for (const row of rows) {
      const values = COLUMNS.split(', ').map((column) => row[column]);
      await client.query(
        `INSERT INTO log.events (${COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        values,
      );
    }
    await client.query('UPDATE log.head SET position = (SELECT max(position) FROM log.events)');
  });
};

/** As an administrator does it: `pg_dump` there, `psql` here. */
const dumpAndRestore = async (from: string, to: string): Promise<void> => {
  const directory = mkdtempSync(join(tmpdir(), 'veche-dump-'));
  const dump = join(directory, 'dump.sql');
  try {
    execFileSync('pg_dump', ['--file', dump, from]);
    execFileSync('psql', ['-X', '--quiet', '-v', 'ON_ERROR_STOP=1', '--file', dump, to], { stdio: 'pipe' });
  } finally {
    rmSync(directory, { recursive: true });
  }
  await asClient(to, (client) => assert.rejects(client.query('DELETE FROM log.events'), { code: '23001' }));
};

/** Brings the log into a database of its own, which is gone afterwards. */
const elsewhere = async (
  url: string,
  bring: (from: string, to: string) => Promise<void>,
  look: (copy: EventStore) => Promise<void>,
): Promise<void> => {
  const to = await createDatabase(url);
  try {
    await bring(url, to);
    const copy = await openPostgresStore({ url: to });
    await look(copy).finally(() => copy.close());
  } finally {
    await dropDatabase(to, url);
  }
};

export const restoreCases = cases('Restore', {
  'a logical copy shows everything, in the same order, and the next append comes last': [
    ['sql'],
    async ({ open, url = '' }) => {
      const store = await open();
      const streams = range(10).map(aStream);
      await Promise.all(streams.map((stream) => append(store, stream, 'no-stream', ...someEvents(5))));
      await append(store, streams[3] ?? '', 4, anEvent());
      const original = await flatten(store.readAll());
      await elsewhere(url, copyRows, async (copy) => {
        assert.deepEqual(await flatten(copy.readAll()), original);
        assert.equal((await append(copy, streams[3] ?? '', 5, anEvent())).position, BigInt(original.length + 1));
      });
    },
  ],
  'a command that was answered before the copy is answered the same after it': [
    ['sql'],
    async ({ open, url = '' }) => {
      const store = await open();
      const stream = aStream();
      const command = { stream, expected: 'no-stream', commandId: `award-${stream}`, events: someEvents(2) } as const;
      const first = await store.append(command);
      await elsewhere(url, copyRows, async (copy) =>
        assert.deepEqual(await copy.append(command), { ...first, repeated: true }),
      );
    },
  ],
  'pg_dump into a fresh database: the same log, held by the same triggers and rights, and appends come last': [
    ['dump'],
    async ({ open, url = '' }) => {
      const store = await open();
      const streams = range(10).map(aStream);
      await Promise.all(streams.map((stream) => append(store, stream, 'no-stream', ...someEvents(5))));
      const original = await flatten(store.readAll());
      await elsewhere(url, dumpAndRestore, async (restored) => {
        assert.deepEqual(await flatten(restored.readAll()), original);
        assert.equal((await append(restored, streams[3] ?? '', 4, anEvent())).position, BigInt(original.length + 1));
      });
    },
  ],
});
