import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { canonicalBody } from '../canonical.ts';
import { createMemoryStore } from '../memory.ts';
import type { Append, EventStore, RecordedEvent } from '../port.ts';
import { createVault } from './create.ts';
import { createEventLog } from './event-log.ts';
import { memoryKeys } from './keys.ts';
import { ERASED } from './vault.ts';

const given = async (upcast?: (event: RecordedEvent) => RecordedEvent) => {
  const store = createMemoryStore();
  const masterKey = randomBytes(32).toString('base64');
  const vault = await createVault({
    keys: memoryKeys(),
    masterKey,
    classify: () => [{ path: 'name', subject: 'person' }],
  });
  return { store, vault, log: createEventLog({ store, vault, ...(upcast && { upcast }) }) };
};

const registration = (name = 'Анна'): Append => ({
  stream: 'person-anna',
  expected: 'no-stream',
  commandId: randomUUID(),
  events: [
    { eventId: randomUUID(), type: 'PersonRegistered', schemaVersion: 1, data: { person: 'anna', name }, metadata: {} },
  ],
});

const first = async (batches: AsyncIterable<readonly RecordedEvent[]>): Promise<RecordedEvent | undefined> => {
  for await (const [event] of batches) return event;
  return undefined;
};

const waysToRead: readonly [string, (log: EventStore) => Promise<RecordedEvent | undefined>][] = [
  ['readStream', async (log) => (await log.readStream('person-anna'))[0]],
  ['readAll', (log) => first(log.readAll())],
  ['subscribe', (log) => first(log.subscribe({ after: 0n }))],
];

describe('The event log', () => {
  it.each(waysToRead)('seals what it stores and reveals what is read by %s', async (_, read) => {
    const { store, log } = await given();
    await log.append(registration());
    expect((await read(store))?.data['name']).toEqual({ sealed: expect.any(String) });
    expect((await read(log))?.data).toEqual({ person: 'anna', name: 'Анна' });
  });

  it('leaves the stored bytes to whoever verifies them', async () => {
    const { store, log } = await given();
    await log.append(registration());
    const [stored] = await store.readStream('person-anna');
    const [revealed] = await log.readStream('person-anna');
    expect(revealed?.body).toEqual(stored?.body);
    expect(canonicalBody(stored ?? { data: {}, metadata: {} })).toEqual(Buffer.from(revealed?.body ?? []));
  });

  it('writes a repeated append once, and once more nothing after its subject was erased', async () => {
    const { vault, log } = await given();
    const append = registration();
    const { position } = await log.append(append);
    expect(await log.append(append)).toEqual({ position, revision: 0, repeated: true });
    await vault.destroy('anna');
    expect(await log.append(append)).toEqual({ position, revision: 0, repeated: true });
    expect((await log.readStream('person-anna'))[0]?.data['name']).toBe(ERASED);
    await expect(log.append(registration())).rejects.toMatchObject({ code: 'subject-erased' });
  });

  it('refuses a text that no store may hold, though it would be sealed', async () => {
    const { log } = await given();
    await expect(log.append(registration('a\0'))).rejects.toMatchObject({ code: 'invalid-event' });
    expect(await log.head()).toBe(0n);
  });

  it('reads events of earlier versions as today’s', async () => {
    const { log } = await given((event) => ({ ...event, schemaVersion: 2, data: { ...event.data, title: 'г-жа' } }));
    await log.append(registration());
    expect((await log.readStream('person-anna'))[0]).toMatchObject({
      schemaVersion: 2,
      data: { name: 'Анна', title: 'г-жа' },
    });
  });
});
