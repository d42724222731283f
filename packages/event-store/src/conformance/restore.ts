import assert from 'node:assert/strict';
import { Client } from 'pg';
import { openPostgresStore } from '../postgres/store.ts';
import { createDatabase } from '../testing/database.ts';
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
  await asClient(to, async (client) => {
    for (const row of rows) {
      const values = COLUMNS.split(', ').map((column) => row[column]);
      await client.query(`INSERT INTO log.events (${COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`, values);
    }
    await client.query('UPDATE log.head SET position = (SELECT max(position) FROM log.events)');
  });
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
      const copyUrl = await createDatabase(url);
      await (await openPostgresStore({ url: copyUrl })).close();
      await copyRows(url, copyUrl);
      const copy = await openPostgresStore({ url: copyUrl });
      try {
        assert.deepEqual(await flatten(copy.readAll()), original);
        assert.equal((await append(copy, streams[3] ?? '', 5, anEvent())).position, BigInt(original.length + 1));
      } finally {
        await copy.close();
      }
    },
  ],
  'a command that was answered before the copy is answered the same after it': [
    ['sql'],
    async ({ open, url = '' }) => {
      const store = await open();
      const stream = aStream();
      const command = { stream, expected: 'no-stream', commandId: `award-${stream}`, events: someEvents(2) } as const;
      const first = await store.append(command);
      const copyUrl = await createDatabase(url);
      await (await openPostgresStore({ url: copyUrl })).close();
      await copyRows(url, copyUrl);
      const copy = await openPostgresStore({ url: copyUrl });
      assert.deepEqual(await copy.append(command).finally(() => copy.close()), { ...first, repeated: true });
    },
  ],
});
