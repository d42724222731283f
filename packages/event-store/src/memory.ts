import { type PreparedAppend, prepareAppend } from './canonical.ts';
import { createNews, follow, type News } from './follow.ts';
import {
  type Append,
  type Appended,
  type EventStore,
  EventStoreError,
  type JsonObject,
  type ReadStream,
  type RecordedEvent,
  wrongExpectedRevision,
} from './port.ts';
import { meets, repetition } from './rules.ts';

/** A log in memory. Several stores may stand on one, as several processes stand on one database. */
export interface MemoryLog {
  readonly events: RecordedEvent[];
  readonly byId: Map<string, RecordedEvent>;
  readonly byCommand: Map<string, RecordedEvent>;
  readonly streams: Map<string, RecordedEvent[]>;
  readonly news: News;
}

export const createMemoryLog = (): MemoryLog => ({
  events: [],
  byId: new Map(),
  byCommand: new Map(),
  streams: new Map(),
  news: createNews(),
});

export interface MemoryStoreOptions {
  readonly log?: MemoryLog;
  readonly now?: () => Date;
}

/** The event log for tests: keeps every promise of the port but durability. */
export const createMemoryStore = ({
  log = createMemoryLog(),
  now = () => new Date(),
}: MemoryStoreOptions = {}): EventStore => {
  const closing = new AbortController();
  const whileOpen = async () => {
    if (closing.signal.aborted) throw new EventStoreError('closed', 'The event store is closed');
  };
  const head = () => BigInt(log.events.length);
  const between = (after: bigint, upTo: bigint): readonly RecordedEvent[] =>
    log.events.slice(Number(after), Number(upTo)).map(copy);
  const source = {
    news: log.news,
    closed: closing.signal,
    read: async (after: bigint, limit: number) => between(after, after + BigInt(limit)),
  };

  return {
    append: async (append: Append) => {
      await whileOpen();
      return record(log, prepareAppend(append), now().toISOString());
    },
    outcome: async (stream, commandId) => {
      await whileOpen();
      const last = log.byCommand.get(commandId);
      return last?.stream === stream ? { position: last.position, revision: last.revision, repeated: true } : undefined;
    },
    readStream: async (stream, options = {}) => {
      await whileOpen();
      return select(log.streams.get(stream) ?? [], options).map(copy);
    },
    readAll: async function* ({ after = 0n, upTo = head(), batchSize = 500 } = {}) {
      await whileOpen();
      for (let position = after; position < upTo; position += BigInt(batchSize)) {
        const end = position + BigInt(batchSize);
        const batch = between(position, end < upTo ? end : upTo);
        if (batch.length > 0) yield batch;
      }
    },
    head: async () => {
      await whileOpen();
      return head();
    },
    subscribe: (options) => follow(source, Promise.resolve(options.after === 'end' ? head() : options.after), options),
    describe: async () => ({ kind: 'memory', version: '1', head: head(), dense: true, settings: {} }),
    close: async () => closing.abort(),
  };
};

const record = (log: MemoryLog, append: PreparedAppend, recordedAt: string): Appended => {
  const { stream, expected, commandId, events } = append;
  const ofCommand = commandId === undefined ? undefined : log.byCommand.get(commandId);
  const repeated = repetition(
    append,
    ofCommand,
    events.map(({ eventId }) => log.byId.get(eventId)),
  );
  if (repeated) return repeated;
  const recorded = log.streams.get(stream) ?? [];
  const actual = recorded.at(-1)?.revision;
  if (!meets(expected, actual)) throw wrongExpectedRevision(stream, expected, actual);
  log.streams.set(stream, recorded);
  for (const event of events) {
    const position = BigInt(log.events.length + 1);
    const entry = copy({ ...event, position, stream, revision: recorded.length, commandId, recordedAt });
    recorded.push(entry);
    log.events.push(entry);
    log.byId.set(entry.eventId, entry);
    if (commandId !== undefined) log.byCommand.set(commandId, entry);
  }
  const position = BigInt(log.events.length);
  log.news.publish(position);
  return { position, revision: recorded.length - 1, repeated: false };
};

const select = (events: readonly RecordedEvent[], { direction, from, limit }: ReadStream): readonly RecordedEvent[] => {
  const ordered =
    direction === 'backward'
      ? events.filter(({ revision }) => revision <= (from ?? revision)).toReversed()
      : events.slice(Math.max(from ?? 0, 0));
  return ordered.slice(0, limit);
};

/** Read anew from the bytes, so that nobody can change the log by what he was given. */
const copy = (event: RecordedEvent): RecordedEvent => {
  const body = Buffer.from(event.body);
  const { data, metadata } = JSON.parse(body.toString('utf8')) as { data: JsonObject; metadata: JsonObject };
  return { ...event, body, data, metadata };
};
