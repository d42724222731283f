import assert from 'node:assert/strict';
import type { EventStore, RecordedEvent } from '../port.ts';
import { cases } from './case.ts';
import {
  anEvent,
  append,
  aStream,
  flatten,
  idsOf,
  inStreams,
  logAfter,
  numbersOf,
  range,
  someEvents,
} from './support.ts';

const filled = async (store: EventStore, count: number): Promise<string> => {
  const stream = aStream();
  await append(store, stream, 'no-stream', ...someEvents(count));
  return stream;
};

const streams = cases('Read', {
  forward: async ({ open }) => {
    const store = await open();
    assert.deepEqual(numbersOf(await store.readStream(await filled(store, 5))), range(5));
  },
  backward: async ({ open }) => {
    const store = await open();
    const stream = await filled(store, 5);
    assert.deepEqual(numbersOf(await store.readStream(stream, { direction: 'backward' })), range(5).reverse());
  },
  'from a revision, and how many': async ({ open }) => {
    const store = await open();
    const stream = await filled(store, 9);
    assert.deepEqual(numbersOf(await store.readStream(stream, { from: 4, limit: 3 })), [4, 5, 6]);
    const back = await store.readStream(stream, { direction: 'backward', from: 4, limit: 3 });
    assert.deepEqual(numbersOf(back), [4, 3, 2]);
    assert.deepEqual(numbersOf(await store.readStream(stream, { direction: 'backward', limit: 1 })), [8]);
  },
  'from behind the end there is nothing': async ({ open }) => {
    const store = await open();
    const stream = await filled(store, 3);
    assert.deepEqual(await store.readStream(stream, { from: 3 }), []);
    assert.deepEqual(await store.readStream(stream, { limit: 0 }), []);
  },
  'a stream that does not exist is empty, both ways': async ({ open }) => {
    const store = await open();
    assert.deepEqual(await store.readStream(aStream()), []);
    assert.deepEqual(await store.readStream(aStream(), { direction: 'backward' }), []);
  },
  'one stream does not show the events of another whose name begins alike': async ({ open }) => {
    const store = await open();
    const stream = await filled(store, 2);
    await append(store, `${stream}-more`, 'no-stream', anEvent());
    assert.equal((await store.readStream(stream)).length, 2);
  },
  'ten thousand events come whole': async ({ open }) => {
    const store = await open();
    const stream = aStream();
    for (const thousand of range(10)) {
      const events = range(1_000).map((n) => anEvent({ n: thousand * 1_000 + n }));
      await append(store, stream, thousand === 0 ? 'no-stream' : thousand * 1_000 - 1, ...events);
    }
    assert.deepEqual(numbersOf(await store.readStream(stream)), range(10_000));
  },
  'what was acknowledged is seen at once, on another instance too': async ({ open }) => {
    const [one, two] = await Promise.all([open(), open()]);
    for (const _ of range(20)) {
      const stream = await filled(one, 1);
      assert.equal((await two.readStream(stream)).length, 1);
    }
  },
  'a type that nobody knows comes back as it is': async ({ open }) => {
    const store = await open();
    const stream = aStream();
    const unknown = anEvent({ какие: ['угодно', { поля: true }] }, { type: 'НеведомоеСобытие', schemaVersion: 99 });
    await append(store, stream, 'no-stream', unknown);
    const [event] = await store.readStream(stream);
    assert.deepEqual([event?.type, event?.schemaVersion, event?.data], ['НеведомоеСобытие', 99, unknown.data]);
  },
  'the same bytes from the stream, from the log and from a subscription': async ({ open }) => {
    const store = await open();
    const before = await store.head();
    const stream = await filled(store, 3);
    const fromStream = await store.readStream(stream);
    assert.deepEqual(inStreams(await logAfter(store, before), [stream]), fromStream);
    const leave = new AbortController();
    for await (const batch of store.subscribe({ after: before, signal: leave.signal })) {
      const [event] = inStreams(batch, [stream]);
      if (event) assert.deepEqual(event, fromStream[0]);
      leave.abort();
    }
  },
});

const log = cases('Read', {
  'the log behind a position': async ({ open }) => {
    const store = await open();
    const before = await store.head();
    const stream = await filled(store, 6);
    const all = inStreams(await logAfter(store, before), [stream]);
    assert.deepEqual(numbersOf(all), range(6));
    const third = all[2]?.position ?? 0n;
    assert.deepEqual(numbersOf(inStreams(await logAfter(store, third), [stream])), [3, 4, 5]);
  },
  'the log up to and including a position': async ({ open }) => {
    const store = await open();
    const after = await store.head();
    const stream = await filled(store, 6);
    const [, , third] = await store.readStream(stream);
    const some = await flatten(store.readAll({ after, upTo: third?.position ?? 0n }));
    assert.deepEqual(numbersOf(inStreams(some, [stream])), [0, 1, 2]);
  },
  'behind the head there is nothing': async ({ open }) => {
    const store = await open();
    await filled(store, 1);
    assert.deepEqual(await logAfter(store, await store.head()), []);
  },
  'by batches of any size it is the same log': async ({ open }) => {
    const store = await open();
    const after = await store.head();
    const stream = await filled(store, 23);
    for (const batchSize of [1, 7, 1_000]) {
      const all = await flatten(store.readAll({ after, batchSize }));
      assert.deepEqual(numbersOf(inStreams(all, [stream])), range(23));
    }
  },
  'no batch is larger than asked for': async ({ open }) => {
    const store = await open();
    const after = await store.head();
    await filled(store, 20);
    for await (const batch of store.readAll({ after, batchSize: 6 })) assert.ok(batch.length <= 6);
  },
  'the call ends at the head as it was, while others go on appending': async ({ open }) => {
    const store = await open();
    const after = await store.head();
    const stream = await filled(store, 10);
    const seen: RecordedEvent[] = [];
    for await (const batch of store.readAll({ after, batchSize: 2 })) {
      seen.push(...inStreams(batch, [stream]));
      await append(store, stream, 'any', anEvent({ n: 'later' }));
    }
    assert.deepEqual(numbersOf(seen), range(10));
  },
  'the head is the position of the last event': async ({ open }) => {
    const store = await open();
    const stream = await filled(store, 2);
    assert.equal((await store.readStream(stream)).at(-1)?.position, await store.head());
  },
  'the store describes itself': async ({ open }) => {
    const store = await open();
    const { head, version, dense } = await store.describe();
    assert.equal(head, await store.head());
    assert.notEqual(version, '');
    assert.equal(typeof dense, 'boolean');
  },
  'a closed store refuses everything by name': async ({ open }) => {
    const store = await open();
    await store.close();
    for (const call of [
      () => store.head(),
      () => store.readStream(aStream()),
      () => append(store, aStream(), 'any', anEvent()),
    ]) {
      const error: unknown = await call().catch((reason: unknown) => reason);
      assert.equal(error instanceof Error && 'code' in error && error.code, 'closed');
    }
  },
  'ids come back in their canonical lower case': async ({ open }) => {
    const store = await open();
    const stream = await filled(store, 1);
    const stored = await store.readStream(stream);
    assert.deepEqual(
      idsOf(stored),
      idsOf(stored).map((id) => id.toLowerCase()),
    );
  },
});

export const readCases = [...streams, ...log];
