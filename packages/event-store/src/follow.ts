import { setTimeout as sleep } from 'node:timers/promises';
import { EventStoreError, type RecordedEvent, type Subscribe } from './port.ts';

/** Tells those who wait how far the log goes. A piece of news may be lost: whoever waits looks for himself now and then. */
export interface News {
  publish(head: bigint): void;
  /** Until the log is known to go beyond the position, or `patience` milliseconds have passed, or the signal is aborted. */
  beyond(position: bigint, patience: number, signal: AbortSignal): Promise<void>;
}

export const createNews = (): News => {
  const waiting = new Set<() => void>();
  let head = 0n;
  return {
    publish: (position) => {
      if (position <= head) return;
      head = position;
      for (const wake of waiting) wake();
    },
    beyond: async (position, patience, signal) => {
      if (head > position || signal.aborted) return;
      const arrived = new AbortController();
      const wake = () => arrived.abort();
      waiting.add(wake);
      signal.addEventListener('abort', wake);
      await sleep(patience, undefined, { signal: arrived.signal, ref: true }).catch(() => undefined);
      signal.removeEventListener('abort', wake);
      waiting.delete(wake);
    },
  };
};

export interface Source {
  /** The next events behind the position, at most so many, perhaps none. */
  read(after: bigint, limit: number): Promise<readonly RecordedEvent[]>;
  readonly news: News;
  /** Aborted when the store is closed. */
  readonly closed: AbortSignal;
}

/** How long a subscription trusts in being told before it looks for itself, and waits when the database is away. */
const LOOK_AGAIN = 1_000;
const TRY_AGAIN = 250;

/**
 * History and then what comes, from `start` on. The next batch is read when it is asked for: a slow reader holds
 * nothing up and needs no memory. While the database is away the subscription waits; it ends with the store.
 */
export async function* follow(
  source: Source,
  start: Promise<bigint>,
  { batchSize = 500, signal }: Subscribe,
): AsyncGenerator<readonly RecordedEvent[], void, undefined> {
  const ended = signal ? AbortSignal.any([signal, source.closed]) : source.closed;
  let position = await untilAborted(start, ended);
  while (!ended.aborted && position !== undefined) {
    const batch = await readOrWait(source, position, batchSize, ended);
    const last = batch.at(-1);
    if (last && !ended.aborted) {
      yield batch;
      position = last.position;
    }
  }
}

const readOrWait = async (
  source: Source,
  position: bigint,
  limit: number,
  ended: AbortSignal,
): Promise<readonly RecordedEvent[]> => {
  try {
    const batch = await source.read(position, limit);
    if (batch.length === 0) await source.news.beyond(position, LOOK_AGAIN, ended);
    return batch;
  } catch (error) {
    if (ended.aborted) return [];
    if (!(error instanceof EventStoreError) || error.code !== 'unavailable') throw error;
    await sleep(TRY_AGAIN, undefined, { signal: ended }).catch(() => undefined);
    return [];
  }
};

/** The value, or undefined when the signal comes first. */
const untilAborted = async <Value>(value: Promise<Value>, signal: AbortSignal): Promise<Value | undefined> => {
  const aborted = Promise.withResolvers<undefined>();
  const stop = () => aborted.resolve(undefined);
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([value, aborted.promise]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
};
