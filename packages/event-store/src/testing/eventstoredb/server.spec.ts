import { randomUUID } from 'node:crypto';
import { type AppendExpectedRevision, EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Loopback, startLoopback } from './server.ts';

/** The raw client against the loopback server: the troubles that the adapter must close, planted here to show they are real. */

let server: Loopback;
let client: EventStoreDBClient;

beforeEach(async () => {
  server = await startLoopback({ recentWrites: 3 });
  client = EventStoreDBClient.connectionString(server.url);
});

afterEach(async () => {
  await client.dispose();
  await server.stop();
});

const event = (id: string = randomUUID(), data = { note: 'first' }) => jsonEvent({ id, type: 'Noted', data });

const append = (stream: string, id: string, expectedRevision: AppendExpectedRevision, data = { note: 'first' }) =>
  client.appendToStream(stream, event(id, data), { expectedRevision });

const idsIn = async (stream: string) => {
  const ids: string[] = [];
  for await (const { event: recorded } of client.readStream(stream)) if (recorded) ids.push(recorded.id);
  return ids;
};

const positions = async () => {
  const found: bigint[] = [];
  for await (const { commitPosition } of client.readAll()) if (commitPosition) found.push(commitPosition);
  return found;
};

describe('with any, an id is only looked for among recent writes', () => {
  it('finds it while it is there', async () => {
    const id = randomUUID();
    await append('desk', id, 'any');
    await append('desk', id, 'any');
    expect(await idsIn('desk')).toEqual([id]);
  });

  it('doubles it once other writes have pushed it out', async () => {
    const id = randomUUID();
    await append('desk', id, 'any');
    for (let n = 0; n < 3; n++) await append('elsewhere', randomUUID(), 'any');
    await append('desk', id, 'any');
    expect(await idsIn('desk')).toEqual([id, id]);
  });

  it('doubles it after a restart', async () => {
    const id = randomUUID();
    await append('desk', id, 'any');
    await server.stop();
    await server.start();
    await client.appendToStream('desk', event(id)).catch(() => undefined);
    await append('desk', id, 'stream_exists');
    expect(await idsIn('desk')).toEqual([id, id]);
  });

  it('refuses a batch of which only the beginning is known', async () => {
    const id = randomUUID();
    await append('desk', id, 'any');
    await expect(client.appendToStream('desk', [event(id), event()])).rejects.toMatchObject({ actualVersion: 0n });
  });
});

describe('with an exact revision below the current one, the ids that stand there are compared', () => {
  it('acknowledges the same id again', async () => {
    const id = randomUUID();
    const first = await append('desk', id, 'no_stream');
    const again = await append('desk', id, 'no_stream');
    expect(again).toEqual(first);
    expect(await idsIn('desk')).toEqual([id]);
  });

  it('acknowledges other bytes under the same id, and drops them in silence', async () => {
    const id = randomUUID();
    await append('desk', id, 'no_stream');
    const lost = await append('desk', id, 'no_stream', { note: 'second' });
    expect(lost).toMatchObject({ success: true, nextExpectedRevision: 0n });
    for await (const { event: recorded } of client.readStream('desk'))
      expect(recorded?.data).toEqual({ note: 'first' });
  });

  it('refuses another id', async () => {
    await append('desk', randomUUID(), 'no_stream');
    await expect(append('desk', randomUUID(), 'no_stream')).rejects.toMatchObject({ actualVersion: 0n });
  });
});

it('with an exact revision equal to the current one, the same id is written again', async () => {
  const id = randomUUID();
  await append('desk', id, 'no_stream');
  await append('desk', id, 0n);
  expect(await idsIn('desk')).toEqual([id, id]);
});

it('the same id is written to every stream it is sent to', async () => {
  const id = randomUUID();
  await append('desk', id, 'any');
  await append('hall', id, 'any');
  expect([await idsIn('desk'), await idsIn('hall')]).toEqual([[id], [id]]);
});

it('an append whose acknowledgement is lost fails, and is stored', async () => {
  const id = randomUUID();
  server.afterNextCommit(server.cut);
  await expect(append('desk', id, 'any')).rejects.toThrow();
  expect(await idsIn('desk')).toEqual([id]);
});

it('a broken connection of one client fails the append of another, on another server', async () => {
  const far = await startLoopback();
  const innocent = EventStoreDBClient.connectionString(far.url);
  const arrived = Promise.withResolvers<void>();
  far.beforeNextCommit(() => {
    arrived.resolve();
    return new Promise(() => undefined);
  });
  const outcome = expect(innocent.appendToStream('hall', event())).rejects.toThrow();
  await arrived.promise;
  server.beforeNextCommit(server.cut);
  await append('desk', randomUUID(), 'any').catch(() => undefined);
  await outcome;
  await innocent.dispose();
  await far.stop();
});

it('positions rise and are not dense, and events of the system stand between ours', async () => {
  for (let n = 0; n < 7; n++) await append('desk', randomUUID(), 'any');
  const found = await positions();
  expect(found).toEqual([...found].sort((a, b) => (a < b ? -1 : 1)));
  expect(new Set(found).size).toBe(found.length);
  expect(found.length).toBeGreaterThan(7);
  expect(found.at(-1)).toBeGreaterThan(1_000n);
});

it('refuses an append above its limit', async () => {
  const small = await startLoopback({ maxAppendSize: 100 });
  const other = EventStoreDBClient.connectionString(small.url);
  const credentials = { username: '', password: '' };
  const large = other.appendToStream('desk', event(randomUUID(), { note: 'x'.repeat(200) }), { credentials });
  await expect(large).rejects.toMatchObject({ maxAppendSize: 100 });
  await other.dispose();
  await small.stop();
});
