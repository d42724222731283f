import assert from 'node:assert/strict';
import { EventStoreError } from '../port.ts';
import { cases, type Harness } from './case.ts';
import { anEvent, append, aStream, outcomes, range, refused, someEvents } from './support.ts';

const actual = ({ details }: EventStoreError): unknown => details['actual'];

/** `count` writers who all saw the same revision, on several instances: exactly one of them is right. */
const race =
  (count: number) =>
  async ({ open }: Harness): Promise<void> => {
    const instances = await Promise.all([open(), open(), open()]);
    const stream = aStream();
    await append(instances[0], stream, 'no-stream', anEvent());
    const { kept, reasons } = await outcomes(
      range(count).map((n) => append(instances[n % 3] ?? instances[0], stream, 0, anEvent({ n }))),
    );
    assert.equal(kept.length, 1);
    for (const reason of reasons) {
      assert.ok(reason instanceof EventStoreError && reason.code === 'wrong-expected-revision', String(reason));
    }
    assert.equal((await instances[0].readStream(stream)).length, 2);
  };

const expectations = cases('Concurrency', {
  'the exact revision is accepted': async ({ open }) => {
    const store = await open();
    const stream = aStream();
    await append(store, stream, 'no-stream', ...someEvents(3));
    assert.equal((await append(store, stream, 2, anEvent())).revision, 3);
  },
  'a stale revision is refused, and the error carries the actual one': async ({ open }) => {
    const store = await open();
    const stream = aStream();
    await append(store, stream, 'no-stream', ...someEvents(3));
    const error = await refused(append(store, stream, 1, anEvent()), 'wrong-expected-revision');
    assert.equal(actual(error), 2);
    assert.equal((await store.readStream(stream)).length, 3);
  },
  'a revision ahead of the stream is refused': async ({ open }) => {
    const store = await open();
    const stream = aStream();
    await append(store, stream, 'no-stream', anEvent());
    assert.equal(actual(await refused(append(store, stream, 5, anEvent()), 'wrong-expected-revision')), 0);
  },
  'a revision of a stream that does not exist is refused': async ({ open }) => {
    const error = await refused(append(await open(), aStream(), 0, anEvent()), 'wrong-expected-revision');
    assert.equal(actual(error), undefined);
  },
  'no-stream is refused on a stream that exists': async ({ open }) => {
    const store = await open();
    const stream = aStream();
    await append(store, stream, 'no-stream', anEvent());
    assert.equal(actual(await refused(append(store, stream, 'no-stream', anEvent()), 'wrong-expected-revision')), 0);
  },
  'stream-exists is refused on a stream that does not': async ({ open }) => {
    const store = await open();
    const stream = aStream();
    await refused(append(store, stream, 'stream-exists', anEvent()), 'wrong-expected-revision');
    assert.deepEqual(await store.readStream(stream), []);
  },
  'stream-exists is accepted on a stream that does': async ({ open }) => {
    const store = await open();
    const stream = aStream();
    await append(store, stream, 'no-stream', anEvent());
    assert.equal((await append(store, stream, 'stream-exists', anEvent())).revision, 1);
  },
  'any is accepted with and without a stream': async ({ open }) => {
    const store = await open();
    const stream = aStream();
    assert.equal((await append(store, stream, 'any', anEvent())).revision, 0);
    assert.equal((await append(store, stream, 'any', anEvent())).revision, 1);
  },
  'a refused append leaves no trace': async ({ open }) => {
    const store = await open();
    const stream = aStream();
    await append(store, stream, 'no-stream', anEvent());
    const before = await store.head();
    const loser = anEvent();
    await refused(append(store, stream, 'no-stream', loser, anEvent()), 'wrong-expected-revision');
    assert.equal(await store.head(), before);
    assert.equal((await append(store, stream, 0, loser)).repeated, false);
  },
});

const races = cases('Concurrency', {
  'of two with the same expectation exactly one wins': race(2),
  'of ten with the same expectation exactly one wins': race(10),
  'of fifty with the same expectation exactly one wins': race(50),
  'of twenty who create the stream exactly one wins': async ({ open }) => {
    const [one, two] = await Promise.all([open(), open()]);
    const stream = aStream();
    const { kept } = await outcomes(range(20).map((n) => append(n % 2 ? one : two, stream, 'no-stream', anEvent())));
    assert.equal(kept.length, 1);
    assert.equal((await one.readStream(stream)).length, 1);
  },
  'twenty in parallel with any are all stored, each with a revision of its own': async ({ open }) => {
    const [one, two] = await Promise.all([open(), open()]);
    const stream = aStream();
    const { kept } = await outcomes(range(20).map((n) => append(n % 2 ? one : two, stream, 'any', anEvent({ n }))));
    assert.deepEqual(
      kept.map(({ revision }) => revision).sort((a, b) => a - b),
      range(20),
    );
    assert.equal((await one.readStream(stream)).length, 20);
  },
  'five writers who read, add one and retry lose no increment': async ({ open }) => {
    const instances = await Promise.all(range(5).map(() => open()));
    const stream = aStream();
    const increment = async (store: (typeof instances)[number]): Promise<void> => {
      const [last] = await store.readStream(stream, { direction: 'backward', limit: 1 });
      const next = anEvent({ n: Number(last?.data['n'] ?? 0) + 1 });
      await append(store, stream, last?.revision ?? 'no-stream', next).catch(async (error: unknown) => {
        if (!(error instanceof EventStoreError) || error.code !== 'wrong-expected-revision') throw error;
        await increment(store);
      });
    };
    await Promise.all(
      instances.map(async (store) => {
        for (const _ of range(8)) await increment(store);
      }),
    );
    const all = await instances[0]?.readStream(stream);
    assert.deepEqual(
      all?.map(({ data }) => data['n']),
      range(40).map((n) => n + 1),
    );
  },
  'appends to different streams do not disturb each other': async ({ open }) => {
    const store = await open();
    const streams = range(30).map(aStream);
    const { kept } = await outcomes(streams.map((stream) => append(store, stream, 'no-stream', ...someEvents(2))));
    assert.equal(kept.length, 30);
  },
  'one refused append among many at once does not take others with it': async ({ open }) => {
    const store = await open();
    const taken = aStream();
    await append(store, taken, 'no-stream', anEvent());
    const calls = range(30).map((n) => append(store, n === 15 ? taken : aStream(), 'no-stream', anEvent()));
    const { kept, reasons } = await outcomes(calls);
    assert.deepEqual([kept.length, reasons.length], [29, 1]);
  },
});

export const concurrencyCases = [...expectations, ...races];
