import { expect, it, jest } from '@jest/globals';
import { createMemoryStore, type EventStore } from '@veche/event-store';
import { createStates } from './states.ts';

const sum = {
  initial: 0,
  evolve: (total: number, { data }: { readonly type: string; readonly data: object }) =>
    total + (data as { amount: number }).amount,
};

const setting = () => {
  const log = createMemoryStore();
  const read: number[] = [];
  const counted: EventStore = {
    ...log,
    readStream: async (stream, options) => {
      const events = await log.readStream(stream, options);
      read.push(events.length);
      return events;
    },
  };
  const add = (stream: string, amount: number) =>
    log.append({
      stream,
      expected: 'any',
      events: [{ eventId: crypto.randomUUID(), type: 'Added', schemaVersion: 1, data: { amount }, metadata: {} }],
    });
  return { states: createStates(counted), read, add };
};

it('a stream is read on from where it was folded last', async () => {
  const { states, read, add } = setting();
  expect(await states.of(sum, 'budget-orel-2026')).toBe(0);
  await add('budget-orel-2026', 2);
  await add('budget-orel-2026', 3);
  expect(await states.of(sum, 'budget-orel-2026')).toBe(5);
  await add('budget-orel-2026', 4);
  expect(await states.of(sum, 'budget-orel-2026')).toBe(9);
  expect(await states.of(sum, 'budget-orel-2026')).toBe(9);
  expect(read).toEqual([0, 2, 1, 0]);
});

it('what may hold personal values is not kept, and is read whole', async () => {
  const { states, read, add } = setting();
  await add('application-1', 2);
  expect([await states.of(sum, 'application-1'), await states.of(sum, 'application-1')]).toEqual([2, 2]);
  expect(read).toEqual([1, 1]);
});

it('who asks while a stream is being read shares the next reading, and sees what was written before they asked', async () => {
  const { states, read, add } = setting();
  await add('application-1', 2);
  const first = states.of(sum, 'application-1');
  await add('application-1', 3);
  const others = await Promise.all(Array.from({ length: 8 }, () => states.of(sum, 'application-1')));
  expect([await first, ...others]).toEqual([2, ...Array.from({ length: 8 }, () => 5)]);
  expect(read).toEqual([1, 2]);
});

it('a reading that failed is not shared with those who ask after it began', async () => {
  const log = createMemoryStore();
  const readStream = jest
    .fn<EventStore['readStream']>()
    .mockRejectedValueOnce(new Error('The database is gone'))
    .mockResolvedValue([]);
  const states = createStates({ ...log, readStream });
  const [lost, found] = await Promise.allSettled([states.of(sum, 'sitting-1'), states.of(sum, 'sitting-1')]);
  expect(lost).toMatchObject({ status: 'rejected', reason: { message: 'The database is gone' } });
  expect(found).toEqual({ status: 'fulfilled', value: 0 });
  expect(await states.of(sum, 'sitting-1')).toBe(0);
});
