import { randomUUID } from 'node:crypto';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Append, EventStore, NewEvent, RecordedEvent } from '../port.ts';
import { type Loopback, startLoopback } from '../testing/eventstoredb/server.ts';
import { createEventStoreDbStore } from './store.ts';

/** What the adapter closes and the server leaves open; the promises common to all stores stand in the conformance suite. */

let server: Loopback;
let store: EventStore;
let opened: EventStore[];

const open = (options = {}) => {
  const another = createEventStoreDbStore({ url: server.url, ...options });
  opened.push(another);
  return another;
};

beforeEach(async () => {
  opened = [];
  server = await startLoopback({ recentWrites: 2 });
  store = open();
});

afterEach(async () => {
  for (const one of opened) await one.close();
  await server.stop();
});

const noted = (data: NewEvent['data'] = { note: 'первая' }, eventId: string = randomUUID()): NewEvent => ({
  eventId,
  type: 'Noted',
  schemaVersion: 1,
  data,
  metadata: { actor: { person: 'p-1', role: 'secretary' } },
});

const any = (stream: string, ...events: NewEvent[]): Append => ({ stream, expected: 'any', events });

const idsIn = async (stream: string) => (await store.readStream(stream)).map(({ eventId }) => eventId);

const everything = async (options = {}) => {
  const events: RecordedEvent[] = [];
  for await (const batch of store.readAll(options)) events.push(...batch);
  return events;
};

describe('a repeated append', () => {
  it('with any is found long after the server has forgotten it', async () => {
    const append = any('desk', noted());
    const first = await store.append(append);
    for (let n = 0; n < 4; n++) await store.append(any('elsewhere', noted()));
    expect(await store.append(append)).toEqual({ ...first, repeated: true });
    expect(await open().append(append)).toEqual({ ...first, repeated: true });
    expect(await idsIn('desk')).toHaveLength(1);
  });

  it('after a restart of the server is found', async () => {
    const append = any('desk', noted());
    const first = await store.append(append);
    await server.stop();
    await server.start();
    expect(await open().append(append)).toEqual({ ...first, repeated: true });
  });

  it('that expects the current revision is not written again', async () => {
    const append = any('desk', noted());
    await store.append(append);
    expect(await open().append({ ...append, expected: 0 })).toMatchObject({ revision: 0, repeated: true });
    expect(await idsIn('desk')).toHaveLength(1);
  });

  it('with other bytes is refused where the server would drop them in silence', async () => {
    const { eventId } = noted();
    await store.append({ stream: 'desk', expected: 'no-stream', events: [noted({ note: 'a' }, eventId)] });
    const other: Append = { stream: 'desk', expected: 'no-stream', events: [noted({ note: 'b' }, eventId)] };
    await expect(open().append(other)).rejects.toMatchObject({ code: 'event-id-reused' });
    await expect(store.append(other)).rejects.toMatchObject({ code: 'event-id-reused' });
  });

  it('whose bytes differ is refused even when it wins no race: its twin is stored while it is on its way', async () => {
    const { eventId } = noted();
    const twin = open();
    server.beforeNextCommit(async () => {
      await twin.append(any('desk', noted({ note: 'twin' }, eventId)));
    });
    await expect(store.append(any('desk', noted({ note: 'late' }, eventId)))).rejects.toMatchObject({
      code: 'event-id-reused',
    });
    expect((await store.readStream('desk')).map(({ data }) => data)).toEqual([{ note: 'twin' }]);
  });

  it('of which two copies are in flight is stored once, and only one copy says that it was the first', async () => {
    const append = any('desk', noted(), noted());
    const outcomes = await Promise.all([store, open(), open()].map((one) => one.append(append)));
    expect(outcomes.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(new Set(outcomes.map(({ position, revision }) => `${position} ${revision}`)).size).toBe(1);
    expect(await idsIn('desk')).toHaveLength(2);
  });

  it('whose acknowledgement was lost is answered as written now', async () => {
    server.afterNextCommit(server.cut);
    const append = any('desk', noted(), noted());
    expect(await store.append(append)).toMatchObject({ revision: 1, repeated: false });
    expect(await store.append(append)).toMatchObject({ revision: 1, repeated: true });
    expect(await idsIn('desk')).toHaveLength(2);
  });

  it('of the same command has the first outcome, whatever the second would have written', async () => {
    const first = await store.append({ ...any('desk', noted(), noted()), commandId: 'c-1' });
    const again = await open().append({ ...any('desk', noted()), commandId: 'c-1' });
    expect(again).toEqual({ ...first, repeated: true });
    expect(await open().outcome('desk', 'c-1')).toEqual({ ...first, repeated: true });
    expect(await store.outcome('desk', 'c-2')).toBeUndefined();
  });
});

describe('a connection cut before the commit', () => {
  it('leaves nothing behind, and the append is made again', async () => {
    server.beforeNextCommit(server.cut);
    expect(await store.append(any('desk', noted()))).toMatchObject({ revision: 0, repeated: false });
    expect(await idsIn('desk')).toHaveLength(1);
  });

  it('does not touch the appends of another store', async () => {
    const far = await startLoopback();
    const other = createEventStoreDbStore({ url: far.url });
    const [arrived, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    far.beforeNextCommit(() => {
      arrived.resolve();
      return goOn.promise;
    });
    const append = other.append(any('hall', noted()));
    await arrived.promise;
    server.beforeNextCommit(server.cut);
    await store.append(any('desk', noted()));
    goOn.resolve();
    expect(await append).toMatchObject({ revision: 0, repeated: false });
    await other.close();
    await far.stop();
  });

  it('is reported once patience is at its end', async () => {
    const hasty = open({ patience: 50 });
    await server.stop();
    await expect(hasty.append(any('desk', noted()))).rejects.toMatchObject({ code: 'unavailable' });
    await server.start();
  });
});

it('writers in several processes neither lose nor double an event', async () => {
  const writers = [store, open(), open()];
  await Promise.all(
    writers.map(async (writer) => {
      for (let n = 0; n < 10; n++) await writer.append(any('desk', noted()));
    }),
  );
  const ids = await idsIn('desk');
  expect([ids.length, new Set(ids).size]).toEqual([30, 30]);
});

describe('names that the server keeps for itself', () => {
  it.each(['$ledger', '~ledger', '$$ledger', '~$ledger'])('%s is a stream like any other', async (stream) => {
    const event = { ...noted(), type: '$Opened' };
    await store.append(any(stream, event));
    expect(await everything()).toMatchObject([{ stream, type: '$Opened', eventId: event.eventId }]);
    expect(await store.readStream(stream)).toHaveLength(1);
  });

  it('the server’s own events are not shown, and are not the head', async () => {
    const [empty, none] = [await store.head(), await everything()];
    expect([empty, none]).toEqual([0n, []]);
    const { position } = await store.append(any('desk', noted()));
    for (let n = 0; n < 12; n++) await store.append(any('desk', noted()));
    expect(await everything({ upTo: position })).toHaveLength(1);
    expect((await everything()).at(-1)?.position).toBe(await store.head());
  });
});

describe('what does not come from this store', () => {
  it('is not taken for an event', async () => {
    const raw = EventStoreDBClient.connectionString(server.url);
    await raw.appendToStream('desk', jsonEvent({ type: 'Noted', data: {} }));
    await raw.dispose();
    await expect(store.readStream('desk')).rejects.toMatchObject({ code: 'invalid-event' });
  });

  it('is noticed when it stands in the place of what was written', async () => {
    const raw = EventStoreDBClient.connectionString(server.url);
    const envelope = { metadata: {}, schemaVersion: 1, body: '00', attempt: 'x' };
    await raw.appendToStream('desk', jsonEvent({ type: 'Noted', data: { note: 'forged' }, metadata: envelope }));
    await raw.dispose();
    await expect(store.readStream('desk')).rejects.toMatchObject({ code: 'invalid-event' });
  });
});

it('a store that remembers one stream at a time still knows them all', async () => {
  const forgetful = open({ rememberedStreams: 1 });
  const appends = ['desk', 'hall', 'yard'].map((stream) => any(stream, noted()));
  for (const append of appends) await forgetful.append(append);
  const again = await Promise.all(appends.map((append) => forgetful.append(append)));
  expect(again.map(({ repeated }) => repeated)).toEqual([true, true, true]);
  const next = await Promise.all(
    appends.map(({ stream }) => forgetful.append({ stream, expected: 0, events: [noted()] })),
  );
  expect(next.map(({ revision }) => revision)).toEqual([1, 1, 1]);
});

describe('closing', () => {
  it('sees accepted appends through and refuses further ones', async () => {
    const appends = Array.from({ length: 10 }, () => store.append(any('desk', noted())));
    const closed = store.close();
    await expect(store.append(any('desk', noted()))).rejects.toMatchObject({ code: 'closed' });
    expect(await Promise.all(appends)).toHaveLength(10);
    await closed;
  });

  it('ends questions that the server does not answer', async () => {
    await server.stop();
    const question = expect(store.head()).rejects.toMatchObject({ code: 'closed' });
    await store.close();
    await question;
    await server.start();
  });
});

it.each(['MemDb', 'UnsafeDisableFlushToDisk'])('writes nothing to a server that runs with %s', async (option) => {
  const careless = await startLoopback({ settings: { [option]: 'True' } });
  const refusing = createEventStoreDbStore({ url: careless.url });
  await expect(refusing.append(any('desk', noted()))).rejects.toMatchObject({ code: 'unsafe-settings' });
  expect(await refusing.head()).toBe(0n);
  await refusing.close();
  await careless.stop();
});

it('says which server it is and how safely it is set', async () => {
  expect(await store.describe()).toMatchObject({
    kind: 'eventstoredb',
    version: '23.10.0.0',
    dense: false,
    settings: { MemDb: 'False', UnsafeDisableFlushToDisk: 'False' },
  });
});
