import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { EventStore, RecordedEvent } from '../port.ts';
import { any, noted } from '../testing/eventstoredb/notes.ts';
import { type Loopback, startLoopback } from '../testing/eventstoredb/server.ts';
import { createEventStoreDbStore } from './store.ts';

/** What is particular to this store; the promises common to all stand in the conformance suite. */

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
  server = await startLoopback();
  store = open();
});

afterEach(async () => {
  for (const one of opened) await one.close();
  await server.stop();
});

const everything = async (options = {}) => {
  const events: RecordedEvent[] = [];
  for await (const batch of store.readAll(options)) events.push(...batch);
  return events;
};

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
