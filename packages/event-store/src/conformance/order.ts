import assert from 'node:assert/strict';
import type { EventStore, RecordedEvent } from '../port.ts';
import { cases } from './case.ts';
import { anEvent, append, aStream, inStreams, logAfter, outcomes, range, refused, someEvents } from './support.ts';

const positionsOf = (events: readonly RecordedEvent[]): bigint[] => events.map(({ position }) => position);

const assertRising = (positions: readonly bigint[]): void => {
  for (const [index, position] of positions.entries()) {
    assert.ok(index === 0 || position > (positions[index - 1] ?? position), `position ${position} is not behind`);
  }
};

const assertDense = (positions: readonly bigint[], after: bigint): void => {
  assert.deepEqual(
    positions,
    positions.map((_, index) => after + BigInt(index) + 1n),
  );
};

/** `writers` at once, each with a stream of its own and several appends one after the other. */
const crowd = async (stores: readonly EventStore[], writers: number, appends: number): Promise<string[]> => {
  const streams = range(writers).map(aStream);
  await Promise.all(
    streams.map(async (stream, writer) => {
      const store = stores[writer % stores.length];
      for (const n of range(appends)) await store?.append({ stream, expected: 'any', events: [anEvent({ n })] });
    }),
  );
  return streams;
};

const assertOwnOrder = (events: readonly RecordedEvent[], streams: readonly string[], appends: number): void => {
  const byStream = Map.groupBy(events, ({ stream }) => stream);
  for (const stream of streams) {
    const own = byStream.get(stream) ?? [];
    assert.deepEqual(
      own.map(({ revision }) => revision),
      range(appends),
    );
    assert.deepEqual(
      own.map(({ data }) => data['n']),
      range(appends),
    );
  }
};

export const orderCases = cases('Order', {
  'positions rise strictly': async ({ open }) => {
    const store = await open();
    const before = await store.head();
    await crowd([store], 10, 5);
    assertRising(positionsOf(await logAfter(store, before)));
  },
  'positions are dense, 1..N': [
    ['dense'],
    async ({ open }) => {
      const [one, two] = await Promise.all([open(), open()]);
      const before = await one.head();
      await crowd([one, two], 20, 5);
      const positions = positionsOf(await logAfter(one, before));
      assert.equal(positions.length, 100);
      assertDense(positions, before);
    },
  ],
  'a refused append leaves no gap': [
    ['dense'],
    async ({ open }) => {
      const store = await open();
      const stream = aStream();
      const before = await store.head();
      await append(store, stream, 'no-stream', anEvent());
      const late = range(10).map(() => append(store, stream, 'no-stream', ...someEvents(3)));
      await outcomes([...late, append(store, aStream(), 'no-stream', anEvent()), append(store, stream, 0, anEvent())]);
      assertDense(positionsOf(await logAfter(store, before)), before);
    },
  ],
  'the order is the order of acknowledgements': async ({ open }) => {
    const [one, two] = await Promise.all([open(), open()]);
    const answers: bigint[] = [];
    for (const n of range(20)) answers.push((await append(n % 2 ? one : two, aStream(), 'any', anEvent())).position);
    assertRising(answers);
  },
  'in the whole log each stream keeps its own order, with fifty writers': async ({ open }) => {
    const stores = await Promise.all([open(), open()]);
    const before = await stores[0].head();
    const streams = await crowd(stores, 50, 6);
    assertOwnOrder(inStreams(await logAfter(stores[0], before), streams), streams, 6);
  },
  'a batch stands together, with nothing between': async ({ open }) => {
    const store = await open();
    const before = await store.head();
    const streams = range(15).map(aStream);
    await Promise.all(streams.map((stream) => append(store, stream, 'any', ...someEvents(7))));
    const order = inStreams(await logAfter(store, before), streams).map(({ stream }) => stream);
    for (const batch of range(15)) assert.equal(new Set(order.slice(batch * 7, batch * 7 + 7)).size, 1);
  },
  'an append that began earlier and commits later is not skipped by a reader': [
    ['sql'],
    async ({ open, sql }) => {
      const store = await open();
      const before = await store.head();
      const holding = sql?.('SELECT pg_sleep(0.4) FROM log.head FOR UPDATE');
      const slow = append(store, aStream(), 'any', anEvent());
      const quick = append(await open(), aStream(), 'any', anEvent());
      const seen: bigint[] = [];
      const reading = (async () => {
        let after = before;
        while (seen.length < 2) {
          const more = positionsOf(await logAfter(store, after));
          seen.push(...more);
          after = more.at(-1) ?? after;
        }
      })();
      await Promise.all([holding, slow, quick, reading]);
      assertRising(seen);
      assertDense(seen, before);
    },
  ],
  'an idle transaction of somebody else does not stall readers': [
    ['sql'],
    async ({ open, sql }) => {
      const store = await open();
      const before = await store.head();
      const idle = sql?.('SELECT txid_current(), pg_sleep(1)');
      const stream = aStream();
      await append(store, stream, 'any', anEvent());
      assert.equal(inStreams(await logAfter(store, before), [stream]).length, 1);
      await idle;
    },
  ],
  'a tail reader with pauses sees each event once': async ({ open }) => {
    const [writer, reader] = await Promise.all([open(), open()]);
    const before = await writer.head();
    const writing = crowd([writer], 20, 5);
    const seen: RecordedEvent[] = [];
    let after = before;
    for (let pause = 0, done = false; !done; pause += 1) {
      done = await Promise.race([
        writing.then(() => true),
        new Promise<false>((ok) => setTimeout(ok, pause % 9, false)),
      ]);
      const more = await logAfter(reader, after);
      seen.push(...more);
      after = more.at(-1)?.position ?? after;
    }
    const streams = await writing;
    assertOwnOrder(inStreams(seen, streams), streams, 5);
    assertRising(positionsOf(seen));
  },
  'two instances see each other': async ({ open }) => {
    const [one, two] = await Promise.all([open(), open()]);
    const stream = aStream();
    await append(one, stream, 'no-stream', anEvent());
    await append(two, stream, 0, anEvent());
    assert.equal((await append(one, stream, 1, anEvent())).revision, 2);
    await refused(append(two, stream, 1, anEvent()), 'wrong-expected-revision');
  },
});
