import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Append, EventStore } from '../port.ts';
import { any, noted } from '../testing/eventstoredb/notes.ts';
import { type Loopback, startLoopback } from '../testing/eventstoredb/server.ts';
import { createEventStoreDbStore } from './store.ts';

/** What the server leaves open and the adapter closes; the promises common to all stores stand in the conformance suite. */

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

const idsIn = async (stream: string) => (await store.readStream(stream)).map(({ eventId }) => eventId);

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

it('with connections cut again and again, nothing is lost and nothing doubled', async () => {
  let appended = 0;
  const writers = Array.from({ length: 8 }, (_, writer) => async () => {
    for (let n = 0; n < 6; n++) {
      await store.append(any(`desk-${writer}`, noted()));
      appended += 1;
      if (appended % 10 === 0) server.cut();
    }
  });
  await Promise.all(writers.map((write) => write()));
  const counts = await Promise.all(writers.map(async (_, writer) => (await idsIn(`desk-${writer}`)).length));
  expect(counts).toEqual(writers.map(() => 6));
});
