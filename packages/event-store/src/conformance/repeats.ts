import assert from 'node:assert/strict';
import type { Append, EventStore } from '../port.ts';
import { cases } from './case.ts';
import { anEvent, append, aStream, eventually, outcomes, range, refused, someEvents } from './support.ts';

/** The repetition changes nothing and is answered as the first time. */
const repeatsAs = async (
  store: EventStore,
  first: { position: bigint; revision: number },
  again: Append,
): Promise<void> => {
  const before = await store.readStream(again.stream);
  const answer = await store.append(again);
  assert.deepEqual(answer, { position: first.position, revision: first.revision, repeated: true });
  assert.deepEqual(await store.readStream(again.stream), before);
};

const sameEvents = cases('Repeats', {
  'the same ids and expectation: the first result again': async ({ open }) => {
    const store = await open();
    const once: Append = { stream: aStream(), expected: 'no-stream', events: someEvents(3) };
    await repeatsAs(store, await store.append(once), once);
  },
  'with any, long after, when thousands of others were written': async ({ open }) => {
    const store = await open();
    const once: Append = { stream: aStream(), expected: 'any', events: [anEvent()] };
    const first = await store.append(once);
    await append(store, once.stream, 'any', ...someEvents(500));
    for (const _ of range(4)) await append(store, aStream(), 'any', ...someEvents(500));
    await repeatsAs(store, first, once);
  },
  'below the current revision': async ({ open }) => {
    const store = await open();
    const stream = aStream();
    await append(store, stream, 'no-stream', anEvent());
    const once: Append = { stream, expected: 0, events: [anEvent()] };
    const first = await store.append(once);
    await append(store, stream, 1, ...someEvents(3));
    await repeatsAs(store, first, once);
  },
  'expecting the current revision: not written again': async ({ open }) => {
    const store = await open();
    const stream = aStream();
    const events = someEvents(2);
    const first = await append(store, stream, 'no-stream', ...events);
    await repeatsAs(store, first, { stream, expected: 1, events });
  },
  'with another expectation, right or wrong': async ({ open }) => {
    const store = await open();
    const stream = aStream();
    const events = someEvents(2);
    const first = await append(store, stream, 'no-stream', ...events);
    for (const expected of ['any', 'stream-exists', 'no-stream', 7] as const) {
      await repeatsAs(store, first, { stream, expected, events });
    }
  },
  'on another instance': async ({ open }) => {
    const once: Append = { stream: aStream(), expected: 'no-stream', events: someEvents(2) };
    const first = await (await open()).append(once);
    await repeatsAs(await open(), first, once);
  },
  'after a restart of the server': [
    ['restart'],
    async ({ open, restart }) => {
      const once: Append = { stream: aStream(), expected: 'any', events: someEvents(2) };
      const first = await (await open()).append(once);
      await restart?.();
      const store = await open();
      await eventually(() => store.head());
      await repeatsAs(store, first, once);
    },
  ],
  'both copies in flight at once: one is written, the other repeated': async ({ open }) => {
    const [one, two] = await Promise.all([open(), open()]);
    const once: Append = { stream: aStream(), expected: 'any', events: someEvents(2) };
    const { kept, reasons } = await outcomes(range(10).map((n) => (n % 2 ? one : two).append(once)));
    assert.deepEqual(reasons, []);
    assert.equal(kept.filter(({ repeated }) => !repeated).length, 1);
    assert.equal(new Set(kept.map(({ position }) => position)).size, 1);
    assert.equal((await one.readStream(once.stream)).length, 2);
  },
  'the acknowledgement is lost after the commit: the answer is the same, stored once': [
    ['cut'],
    async ({ open, loseNextAnswer }) => {
      const store = await open();
      const once: Append = { stream: aStream(), expected: 'no-stream', events: someEvents(2) };
      loseNextAnswer?.();
      const first = await eventually(() => store.append(once));
      assert.equal(first.revision, 1);
      assert.equal((await store.readStream(once.stream)).length, 2);
      await repeatsAs(store, first, once);
    },
  ],
  'the connection breaks before the append: stored once': [
    ['cut'],
    async ({ open, cutConnections }) => {
      const store = await open();
      const once: Append = { stream: aStream(), expected: 'no-stream', events: someEvents(2) };
      await store.head();
      cutConnections?.();
      await eventually(() => store.append(once));
      assert.equal((await store.readStream(once.stream)).length, 2);
    },
  ],
});

const otherEvents = cases('Repeats', {
  'the same id with another body is refused': async ({ open }) => {
    const store = await open();
    const stream = aStream();
    const event = anEvent({ amountKopecks: '1' });
    await append(store, stream, 'no-stream', event);
    await refused(append(store, stream, 'any', { ...event, data: { amountKopecks: '2' } }), 'event-id-reused');
    await refused(append(store, stream, 0, { ...event, metadata: {} }), 'event-id-reused');
    assert.equal((await store.readStream(stream)).length, 1);
  },
  'the same id with another type or schema version is refused': async ({ open }) => {
    const store = await open();
    const stream = aStream();
    const event = anEvent();
    await append(store, stream, 'no-stream', event);
    await refused(append(store, stream, 'any', { ...event, type: 'SomethingElse' }), 'event-id-reused');
    await refused(append(store, stream, 'any', { ...event, schemaVersion: 2 }), 'event-id-reused');
  },
  'a partial overlap is refused, and nothing of it is stored': async ({ open }) => {
    const store = await open();
    const stream = aStream();
    const events = someEvents(3);
    await append(store, stream, 'no-stream', ...events);
    const [first, second] = events;
    assert.ok(first && second);
    await refused(append(store, stream, 'any', second, anEvent()), 'event-id-reused');
    await refused(append(store, stream, 'any', anEvent(), first), 'event-id-reused');
    await refused(append(store, stream, 'any', second, first), 'event-id-reused');
    assert.equal((await store.readStream(stream)).length, 3);
  },
  'the same id in another stream is refused': async ({ open }) => {
    const store = await open();
    const event = anEvent();
    await append(store, aStream(), 'no-stream', event);
    await refused(append(store, aStream(), 'no-stream', event), 'event-id-reused');
  },
});

const commands = cases('Repeats', {
  'the same command id has the same outcome, whatever events come with it': async ({ open }) => {
    const store = await open();
    const stream = aStream();
    const commandId = `award-${stream}`;
    const first = await store.append({ stream, expected: 'no-stream', commandId, events: someEvents(2) });
    await append(store, stream, 1, anEvent());
    await repeatsAs(store, first, { stream, expected: 2, commandId, events: [anEvent()] });
  },
  'the outcome of a command can be asked for': async ({ open }) => {
    const store = await open();
    const stream = aStream();
    const commandId = `award-${stream}`;
    assert.equal(await store.outcome(stream, commandId), undefined);
    const { position, revision } = await store.append({ stream, expected: 'any', commandId, events: someEvents(3) });
    assert.deepEqual(await store.outcome(stream, commandId), { position, revision, repeated: true });
    assert.deepEqual(await (await open()).outcome(stream, commandId), { position, revision, repeated: true });
  },
  'a refused command has no outcome and may be sent again': async ({ open }) => {
    const store = await open();
    const stream = aStream();
    const commandId = `award-${stream}`;
    const sent = { stream, commandId, events: [anEvent()] };
    await refused(store.append({ ...sent, expected: 4 }), 'wrong-expected-revision');
    assert.equal(await store.outcome(stream, commandId), undefined);
    assert.equal((await store.append({ ...sent, expected: 'no-stream' })).repeated, false);
  },
  'a command id of another stream is refused': async ({ open }) => {
    const store = await open();
    const [stream, other] = [aStream(), aStream()];
    const commandId = `award-${stream}`;
    await store.append({ stream, expected: 'any', commandId, events: [anEvent()] });
    await refused(
      store.append({ stream: other, expected: 'any', commandId, events: [anEvent()] }),
      'command-id-reused',
    );
    assert.deepEqual(await store.readStream(other), []);
  },
  'two copies of a command in flight, each with events of its own: one outcome': async ({ open }) => {
    const [one, two] = await Promise.all([open(), open()]);
    const stream = aStream();
    const commandId = `award-${stream}`;
    const { kept, reasons } = await outcomes(
      range(8).map((n) => (n % 2 ? one : two).append({ stream, expected: 'any', commandId, events: [anEvent()] })),
    );
    assert.deepEqual(reasons, []);
    assert.equal(new Set(kept.map(({ position }) => position)).size, 1);
    assert.equal((await one.readStream(stream)).length, 1);
  },
});

export const repeatsCases = [...sameEvents, ...otherEvents, ...commands];
