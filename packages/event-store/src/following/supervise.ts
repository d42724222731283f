import { setTimeout as sleep } from 'node:timers/promises';
import type { EventStore, RecordedEvent, Subscribe } from '../port.ts';

const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 5_000;

/** Sleeps, but not past the signal. */
export const pause = async (milliseconds: number, signal: AbortSignal): Promise<void> => {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
};

/** The pause before the n-th attempt (1, 2, ...) in milliseconds: doubled each time up to a limit. */
export const backoff = (attempt: number, longest = LONGEST_PAUSE): number =>
  Math.min(FIRST_PAUSE * 2 ** Math.min(attempt - 1, 20), longest);

/**
 * Runs `term` again and again until the signal, with longer and longer pauses while it fails.
 * `term` calls `progress` when it got somewhere, so that the next failure is the first again.
 */
export const supervise = async (
  term: (signal: AbortSignal, progress: () => void) => Promise<void>,
  signal: AbortSignal,
  trouble: (error: unknown) => void,
): Promise<void> => {
  let failures = 0;
  while (!signal.aborted) {
    try {
      await term(signal, () => {
        failures = 0;
      });
    } catch (error) {
      trouble(error);
    }
    failures += 1;
    if (!signal.aborted) await pause(backoff(failures), signal);
  }
};

type Batch = readonly RecordedEvent[];

/** The same batches, the next being fetched while the last is worked on. `leave` ends a fetch that waits for news. */
export async function* ahead(batches: AsyncIterable<Batch>, leave?: AbortController): AsyncGenerator<Batch> {
  const iterator = batches[Symbol.asyncIterator]();
  const fetch = () => {
    const next = iterator.next();
    next.catch(() => undefined);
    return next;
  };
  let next = fetch();
  try {
    for (let result = await next; !result.done; result = await next) {
      next = fetch();
      yield result.value;
    }
  } finally {
    leave?.abort();
    await iterator.return?.();
  }
}

/** History and then what comes, fetched ahead, until the signal or until the reader has had enough. */
export const subscribeAhead = (
  store: EventStore,
  { signal, ...options }: Subscribe & { readonly signal: AbortSignal },
): AsyncGenerator<Batch> => {
  const leave = new AbortController();
  return ahead(store.subscribe({ ...options, signal: AbortSignal.any([signal, leave.signal]) }), leave);
};
