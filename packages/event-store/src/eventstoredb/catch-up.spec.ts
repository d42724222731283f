import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { EventStore, RecordedEvent } from '../port.ts';
import { type Loopback, startLoopback } from '../testing/eventstoredb/server.ts';
import { createEventStoreDbStore } from './store.ts';

let server: Loopback;
let store: EventStore;
let stop: AbortController;

beforeEach(async () => {
  server = await startLoopback();
  store = createEventStoreDbStore({ url: server.url });
  stop = new AbortController();
});

afterEach(async () => {
  stop.abort();
  await store.close();
  await server.stop();
});

const append = async (count: number) => {
  for (let n = 0; n < count; n++) {
    const event = { eventId: randomUUID(), type: 'Noted', schemaVersion: 1, data: { n }, metadata: {} };
    await store.append({ stream: 'desk', expected: 'any', events: [event] });
  }
};

const take = async (batches: AsyncIterable<readonly RecordedEvent[]>, count: number) => {
  const revisions: number[] = [];
  for await (const batch of batches) {
    revisions.push(...batch.map(({ revision }) => revision));
    if (revisions.length >= count) break;
  }
  return revisions;
};

const upTo = (count: number) => Array.from({ length: count }, (_, revision) => revision);

it('goes over from history to what comes without a gap or a repeat', async () => {
  await append(25);
  const taken = take(store.subscribe({ after: 0n, batchSize: 10, signal: stop.signal }), 50);
  await append(25);
  expect(await taken).toEqual(upTo(50));
});

it('goes on where it was when the server comes back, history or not', async () => {
  await append(3);
  const taken = take(store.subscribe({ after: 0n, signal: stop.signal }), 9);
  await append(3);
  await server.stop();
  await server.start();
  await append(3);
  expect(await taken).toEqual(upTo(9));
});

it('outlives an outage longer than the patience of a single call', async () => {
  await append(1);
  const hasty = createEventStoreDbStore({ url: server.url, patience: 20 });
  const taken = take(hasty.subscribe({ after: 0n, signal: stop.signal }), 2);
  await server.stop();
  await expect(hasty.head()).rejects.toMatchObject({ code: 'unavailable' });
  await server.start();
  await append(1);
  expect(await taken).toEqual(upTo(2));
  await hasty.close();
});

it('from the end does not lose what is written while the connection is away', async () => {
  await append(2);
  const batches = store.subscribe({ after: 'end', signal: stop.signal })[Symbol.asyncIterator]();
  const first = batches.next();
  await store.head();
  server.cut();
  await append(1);
  expect((await first).value).toMatchObject([{ revision: 2 }]);
});

it('ends with the signal and with the store', async () => {
  await append(1);
  const bySignal = take(store.subscribe({ after: 0n, signal: stop.signal }), 5);
  const byStore = take(store.subscribe({ after: 0n }), 5);
  byStore.catch(() => undefined);
  await append(1);
  stop.abort();
  await store.close();
  expect((await bySignal).length).toBeLessThan(3);
  await expect(byStore).rejects.toMatchObject({ code: 'closed' });
});

it('gives full batches of history', async () => {
  await append(20);
  const sizes: number[] = [];
  for await (const batch of store.readAll({ batchSize: 8 })) sizes.push(batch.length);
  expect(sizes.reduce((sum, size) => sum + size)).toBe(20);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(8);
});
