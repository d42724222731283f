import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import {
  type Appended,
  type EventStore,
  EventStoreError,
  type EventStoreErrorCode,
  type ExpectedRevision,
  type JsonObject,
  type NewEvent,
  type RecordedEvent,
} from '../port.ts';

/** A stream that no other case knows. */
export const aStream = (): string => `case-${randomUUID()}`;

export const anEvent = (data: JsonObject = { amountKopecks: '20000000' }, more: Partial<NewEvent> = {}): NewEvent => ({
  eventId: randomUUID(),
  type: 'SomethingHappened',
  schemaVersion: 1,
  data,
  metadata: { actor: 'conformance' },
  ...more,
});

/** `count` events whose data is `{ n: 0 }`, `{ n: 1 }`, … */
export const someEvents = (count: number): NewEvent[] => Array.from({ length: count }, (_, n) => anEvent({ n }));

export const append = (
  store: EventStore,
  stream: string,
  expected: ExpectedRevision,
  ...events: readonly NewEvent[]
): Promise<Appended> => store.append({ stream, expected, events });

/** The error of a call that must be refused with this code. */
export const refused = async (call: Promise<unknown>, code: EventStoreErrorCode): Promise<EventStoreError> => {
  const outcome = await call.then(
    () => 'no refusal',
    (error: unknown) => error,
  );
  if (!(outcome instanceof EventStoreError))
    throw new assert.AssertionError({ message: `expected ${code}, got ${outcome}` });
  assert.equal(outcome.code, code);
  return outcome;
};

export const idsOf = (events: readonly { readonly eventId: string }[]): string[] =>
  events.map(({ eventId }) => eventId);

/** What `{ n }` events carry, in the order given. */
export const numbersOf = (events: readonly RecordedEvent[]): unknown[] => events.map(({ data }) => data['n']);

export const flatten = async (batches: AsyncIterable<readonly RecordedEvent[]>): Promise<RecordedEvent[]> => {
  const all: RecordedEvent[] = [];
  for await (const batch of batches) {
    assert.notEqual(batch.length, 0, 'no batch is empty');
    all.push(...batch);
  }
  return all;
};

export const logAfter = (store: EventStore, after: bigint): Promise<RecordedEvent[]> =>
  flatten(store.readAll({ after }));

/** The events of these streams among those of the log. */
export const inStreams = (events: readonly RecordedEvent[], streams: readonly string[]): RecordedEvent[] => {
  const wanted = new Set(streams);
  return events.filter(({ stream }) => wanted.has(stream));
};

/** Follows a subscription until `count` events of the stream have come, then lets go of it. */
export const follow = async (
  store: EventStore,
  after: bigint | 'end',
  stream: string,
  count: number,
): Promise<RecordedEvent[]> => {
  const leave = new AbortController();
  const seen: RecordedEvent[] = [];
  for await (const batch of store.subscribe({ after, batchSize: 7, signal: leave.signal })) {
    seen.push(...inStreams(batch, [stream]));
    if (seen.length >= count) leave.abort();
  }
  return seen;
};

/** Every promise settled: those kept and the reasons of the others. */
export const outcomes = async <Value>(
  calls: readonly Promise<Value>[],
): Promise<{ kept: Value[]; reasons: unknown[] }> => {
  const settled = await Promise.allSettled(calls);
  return {
    kept: settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])),
    reasons: settled.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : [])),
  };
};

export const range = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

/** Asks again until the answer is there; a server that comes back needs a moment. */
export const eventually = async <Value>(ask: () => Promise<Value | undefined>, seconds = 30): Promise<Value> => {
  const enough = Date.now() + seconds * 1_000;
  for (;;) {
    const answer = await ask().catch((error: unknown) => {
      if (Date.now() > enough) throw error;
      return undefined;
    });
    if (answer !== undefined) return answer;
    if (Date.now() > enough) throw new assert.AssertionError({ message: `nothing came within ${seconds} s` });
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};
