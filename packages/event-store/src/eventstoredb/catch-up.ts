import { backoff, pause } from '../following/supervise.ts';
import { EventStoreError, type ReadAll, type RecordedEvent, type Subscribe } from '../port.ts';
import { asEventStoreError, isHopeless, persist } from './connection.ts';
import type { Page, Reader } from './reading.ts';

type Asking = <Result>(question: () => Promise<Result>) => Promise<Result>;
type Batches = AsyncGenerator<readonly RecordedEvent[]>;

const BATCH = 500;

const eventsOf = ({ entries }: Page): readonly RecordedEvent[] => entries.map(({ event }) => event);

/** The log as it was. `asking` puts up with a server that is away for a while. */
export async function* readAll(reader: Reader, asking: Asking, options: ReadAll): Batches {
  const { after = 0n, upTo, batchSize = BATCH } = options;
  const end = upTo ?? (await asking(reader.head));
  for (let seen = after; seen < end; ) {
    const page = await asking(() => reader.pageAfter(seen, batchSize));
    if (!page) return;
    seen = page.seen;
    const batch = eventsOf(page).filter(({ position }) => position <= end);
    if (batch.length > 0) yield batch;
  }
}

/** First page by page, then as it comes; ends when the connection does. */
async function* follow(
  reader: Reader,
  start: bigint | Promise<bigint>,
  batchSize: number,
  ended: AbortSignal,
): AsyncGenerator<Page> {
  let seen = await start;
  for (;;) {
    const page = ended.aborted ? undefined : await reader.pageAfter(seen, batchSize);
    if (!page) break;
    yield page;
    seen = page.seen;
  }
  if (!ended.aborted) yield* reader.live(seen, batchSize, ended);
}

/** The same pages, without the failure at their end when asking again may help. */
async function* untilItBreaks(pages: AsyncGenerator<Page>, ended: AbortSignal): AsyncGenerator<Page> {
  try {
    yield* pages;
  } catch (error) {
    if (!ended.aborted && isHopeless(error)) throw asEventStoreError(error);
  }
}

async function* followForGood(reader: Reader, start: Promise<bigint>, options: Subscribe, ended: AbortSignal): Batches {
  const { batchSize = BATCH, signal } = options;
  let seen: bigint | undefined;
  for (let failures = 1; !ended.aborted; failures += 1) {
    for await (const page of untilItBreaks(follow(reader, seen ?? start, batchSize, ended), ended)) {
      failures = 0;
      seen = page.seen;
      if (page.entries.length > 0) yield eventsOf(page);
    }
    await pause(backoff(failures), ended);
  }
  if (!signal?.aborted) throw new EventStoreError('closed', 'The event store is closed');
}

/**
 * The log as it was and as it comes, however often the connection is lost, until the signal.
 * @throws {EventStoreError} `closed` when the store is closed before the signal
 */
export const subscribe = (reader: Reader, options: Subscribe, closed: AbortSignal): Batches => {
  const ended = options.signal ? AbortSignal.any([options.signal, closed]) : closed;
  // The end becomes a position at once: a connection lost before the first event must not lose that event.
  const start = options.after === 'end' ? persist(reader.end, ended) : Promise.resolve(options.after);
  start.catch(() => undefined);
  return followForGood(reader, start, options, ended);
};
