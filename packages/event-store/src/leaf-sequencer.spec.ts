import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Pool } from 'pg';
import { createEventStoreDbStore } from './eventstoredb/store.ts';
import { createLeafSequencer, type LeafSequencer } from './leaf-sequencer.ts';
import type { EventStore, RecordedEvent } from './port.ts';
import { type Loopback, startLoopback } from './testing/eventstoredb/server.ts';
import { freshPool } from './testing/index.ts';

let server: Loopback;
let store: EventStore;
let pool: Pool;
let running: LeafSequencer[];

const start = async (log: Pick<EventStore, 'subscribe'> = store, trouble?: (error: unknown) => void) => {
  const sequencer = createLeafSequencer({ store: log, pool, batchSize: 3, ...(trouble ? { trouble } : {}) });
  await sequencer.start();
  running.push(sequencer);
  return sequencer;
};

const halt = async () => {
  for (const sequencer of running.splice(0)) await sequencer.stop();
};

const append = async (count: number) => {
  for (let n = 0; n < count; n++) {
    const event = { eventId: randomUUID(), type: 'Noted', schemaVersion: 1, data: { n }, metadata: {} };
    await store.append({ stream: `desk-${n % 3}`, expected: 'any', events: [event] });
  }
};

const reaches = async (sequencer: LeafSequencer, size: bigint) => {
  while ((await sequencer.head()).size < size) await sleep(5);
};

/** Index and position of every leaf, in order of the index. */
const leaves = async () => {
  const { rows } = await pool.query('SELECT leaf_index, position FROM leaves.indexes ORDER BY leaf_index');
  return rows.map((row) => [BigInt(row.leaf_index), BigInt(row.position)]);
};

/** What the table must hold: the log, counted from 0. */
const counted = async () => {
  const expected: bigint[][] = [];
  for await (const batch of store.readAll()) {
    for (const { position } of batch) expected.push([BigInt(expected.length), position]);
  }
  return expected;
};

beforeEach(async () => {
  server = await startLoopback();
  store = createEventStoreDbStore({ url: server.url });
  pool = await freshPool();
  running = [];
}, 60_000);

afterEach(async () => {
  await halt();
  await pool.end();
  await store.close();
  await server.stop();
});

it('counts the events of a log with gaps from 0 without one, history and what comes', async () => {
  await append(7);
  const sequencer = await start();
  await append(4);
  await reaches(sequencer, 11n);
  expect(await leaves()).toEqual(await counted());
  const position = await store.head();
  expect(await sequencer.indexOf(position)).toBe(10n);
  expect(await sequencer.indexOf(position + 1n)).toBeUndefined();
});

it('goes on where it was after a stop', async () => {
  await append(5);
  await reaches(await start(), 5n);
  await halt();
  await append(5);
  await reaches(await start(), 10n);
  expect(await leaves()).toEqual(await counted());
});

it('goes on after a restart of the log', async () => {
  const sequencer = await start();
  await append(3);
  await server.stop();
  await server.start();
  await append(3);
  await reaches(sequencer, 6n);
  expect(await leaves()).toEqual(await counted());
});

it('of several every event is counted once, also when those that did it stop', async () => {
  const sequencers = await Promise.all([start(), start(), start()]);
  await append(12);
  await reaches(sequencers[0], 12n);
  await Promise.all([sequencers[0].stop(), sequencers[1].stop()]);
  await append(3);
  await reaches(sequencers[2], 15n);
  expect(await leaves()).toEqual(await counted());
});

it('one that was replaced without knowing it writes nothing, and goes on behind the other', async () => {
  const starts: (bigint | 'end')[] = [];
  const log: Pick<EventStore, 'subscribe'> = {
    async *subscribe({ after }) {
      starts.push(after);
      if (starts.length > 1) return;
      yield [{ position: 10n } as RecordedEvent];
      await pool.query(`WITH moved AS (UPDATE leaves.head SET size = 2, position = 25)
        INSERT INTO leaves.indexes VALUES (1, 25)`);
      yield [{ position: 25n } as RecordedEvent, { position: 40n } as RecordedEvent];
    },
  };
  const troubles: unknown[] = [];
  await start(log, (error) => troubles.push(error));
  while (starts.length < 2) await sleep(5);
  await halt();
  expect(troubles).toHaveLength(1);
  expect(starts.slice(0, 2)).toEqual([0n, 25n]);
  expect(await leaves()).toEqual([
    [0n, 10n],
    [1n, 25n],
  ]);
});

it('stopped in the middle it leaves no index beyond the head', async () => {
  await append(6);
  const sequencer = await start();
  await reaches(sequencer, 3n);
  await halt();
  expect((await leaves()).length).toBe(Number((await sequencer.head()).size));
});
