import { expect, it } from '@jest/globals';
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
