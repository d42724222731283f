import {
  BACKWARDS,
  END,
  type EventStoreDBClient,
  FORWARDS,
  type ResolvedEvent,
  START,
  StreamNotFoundError,
} from '@eventstore/db-client';
import type { ReadStream } from '../port.ts';
import { isSystemStream, toServerName } from './naming.ts';
import { type Entry, fromRecord } from './record.ts';

/** Some of the log: our entries in it, and the position behind which to go on, which may be that of a system event. */
export interface Page {
  readonly entries: readonly Entry[];
  readonly seen: bigint;
}

export type Reader = ReturnType<typeof createReader>;

const BACKWARD_PAGE = 64;
const LEADER = { requiresLeader: true } as const;
// After its call has ended the client may still report its end as an error, to nobody.
const HEARD = () => undefined;

interface Incoming extends AsyncIterable<ResolvedEvent> {
  on(event: 'error', listener: () => void): unknown;
  destroy(): unknown;
}

/** What the stream brings. Leaving the loop, or the signal, ends the call to the server. */
async function* flow(stream: Incoming, end: () => Promise<void>, signal?: AbortSignal): AsyncGenerator<ResolvedEvent> {
  const abort = () => stream.destroy();
  stream.on('error', HEARD);
  signal?.addEventListener('abort', abort, { once: true });
  try {
    yield* stream;
  } catch (error) {
    if (!signal?.aborted) throw error;
  } finally {
    signal?.removeEventListener('abort', abort);
    await end().catch(HEARD);
  }
}

const at = (position: bigint) => (position === 0n ? START : { commit: position, prepare: position });

const positionOf = ({ event }: ResolvedEvent) => event?.position?.commit ?? 0n;

const entriesOf = ({ event }: ResolvedEvent): readonly Entry[] =>
  event && !isSystemStream(event.streamId) ? [fromRecord(event)] : [];

const collect = async (events: AsyncIterable<ResolvedEvent>): Promise<readonly ResolvedEvent[]> => {
  const collected: ResolvedEvent[] = [];
  for await (const event of events) collected.push(event);
  return collected;
};

const collectAll = (client: EventStoreDBClient, options: Parameters<EventStoreDBClient['readAll']>[0]) => {
  const stream = client.readAll({ ...options, ...LEADER });
  return collect(flow(stream, () => stream.cancel()));
};

const firstOf = (backward: boolean, from: number | undefined) => {
  if (from === undefined) return backward ? END : START;
  return BigInt(Math.max(from, 0));
};

/** Whether nothing can come of it, which the server would call an error. */
const isEmpty = ({ direction, from = 0, limit }: ReadStream) => limit === 0 || (direction === 'backward' && from < 0);

const readStream = async (client: EventStoreDBClient, stream: string, asked: ReadStream): Promise<readonly Entry[]> => {
  if (isEmpty(asked)) return [];
  const backward = asked.direction === 'backward';
  const read = client.readStream(toServerName(stream), {
    direction: backward ? BACKWARDS : FORWARDS,
    fromRevision: firstOf(backward, asked.from),
    ...(asked.limit === undefined ? {} : { maxCount: asked.limit }),
    ...LEADER,
  });
  try {
    return (await collect(flow(read, () => read.cancel()))).flatMap(entriesOf);
  } catch (error) {
    if (error instanceof StreamNotFoundError) return [];
    throw error;
  }
};

const findHead = async (client: EventStoreDBClient): Promise<bigint> => {
  for (let from: ReturnType<typeof at> | typeof END = END; ; ) {
    const records = await collectAll(client, { direction: BACKWARDS, fromPosition: from, maxCount: BACKWARD_PAGE });
    const ours = records.find(({ event }) => event && !isSystemStream(event.streamId));
    if (ours) return positionOf(ours);
    const last = records.at(-1);
    if (!last) return 0n;
    from = at(positionOf(last));
  }
};

/** Reads as the server offers it: each method asks once, and fails when the server does. */
export const createReader = (client: EventStoreDBClient) => ({
  readStream: (stream: string, asked: ReadStream) => readStream(client, stream, asked),

  /** Up to `count` records behind the position; undefined at the end of the log. */
  pageAfter: async (position: bigint, count: number): Promise<Page | undefined> => {
    const records = await collectAll(client, { fromPosition: at(position), maxCount: count + 1 });
    // The record at the position comes first, unless that is the beginning.
    const behind = records.filter((record) => positionOf(record) > position).slice(0, count);
    const last = behind.at(-1);
    return last && { entries: behind.flatMap(entriesOf), seen: positionOf(last) };
  },

  /** The position of the last record, of whatever kind; 0 when there is none. */
  end: async (): Promise<bigint> => {
    const [last] = await collectAll(client, { direction: BACKWARDS, fromPosition: END, maxCount: 1 });
    return last ? positionOf(last) : 0n;
  },

  /** The position of our last event; 0 when there is none. */
  head: () => findHead(client),

  /** What comes behind the position, as soon as it is there, until the signal or the end of the connection. */
  async *live(position: bigint, count: number, signal: AbortSignal): AsyncGenerator<Page> {
    const stream = client.subscribeToAll({ fromPosition: at(position), ...LEADER });
    let entries: Entry[] = [];
    for await (const record of flow(stream, () => stream.unsubscribe(), signal)) {
      entries.push(...entriesOf(record));
      if (stream.readableLength > 0 && entries.length < count) continue;
      yield { entries, seen: positionOf(record) };
      entries = [];
    }
  },
});
