import { type EventStore, EventStoreError } from '../port.ts';
import { createAppender } from './appending.ts';
import { readAll, subscribe } from './catch-up.ts';
import { type Connection, connect, persist } from './connection.ts';
import { createQueues } from './queues.ts';
import { createReader } from './reading.ts';
import { createStreamMemories } from './stream-memory.ts';

export interface EventStoreDbOptions {
  /** A connection string of the client: `esdb://user:password@host:2113`, `esdb+discover://…`, `…?tls=false`. */
  readonly url: string;
  /** How long a call goes on asking a server that does not answer, in milliseconds. */
  readonly patience?: number;
  /** Of how many streams the ids are kept in memory between appends; of the others they are read again. */
  readonly rememberedStreams?: number;
}

const DESCRIBED_OPTIONS = [
  'ClusterSize',
  'MaxAppendSize',
  'MemDb',
  'UnsafeDisableFlushToDisk',
  'UnsafeIgnoreHardDelete',
];
/** With one of these an acknowledged event is gone when the power is. */
const LOSING_OPTIONS = ['MemDb', 'UnsafeDisableFlushToDisk'];

const readSettings = async (connection: Connection): Promise<Readonly<Record<string, string>>> => {
  const options = await connection.serverOptions();
  return Object.fromEntries([...options].filter(([name]) => DESCRIBED_OPTIONS.includes(name)));
};

const assertDurable = (settings: Readonly<Record<string, string>>) => {
  const unsafe = LOSING_OPTIONS.filter((name) => settings[name]?.toLowerCase() === 'true');
  if (unsafe.length === 0) return;
  throw new EventStoreError('unsafe-settings', `EventStoreDB runs with ${unsafe.join(', ')}`, { unsafe });
};

/**
 * The event log on EventStoreDB 23.10 or later. A position is the commit position in the server's log: in total order, with gaps.
 * What it cannot promise stands in `docs/conformance-deviations.md`.
 * Appends throw `unsafe-settings` when the server says of itself that it would lose them.
 */
export const createEventStoreDbStore = (options: EventStoreDbOptions): EventStore => {
  const { url, patience = 10_000, rememberedStreams = 1_000 } = options;
  const connection = connect(url);
  const reader = createReader(connection.client);
  const memories = createStreamMemories(rememberedStreams);
  const appender = createAppender(connection.client, reader, memories);
  const queues = createQueues();
  const closing = new AbortController();

  const patiently = <Result>(attempt: (enough: AbortSignal) => Promise<Result>): Promise<Result> => {
    const enough = AbortSignal.timeout(patience);
    return persist(() => attempt(enough), enough);
  };
  const whileOpen = () => {
    if (closing.signal.aborted) throw new EventStoreError('closed', 'The event store is closed');
  };
  const asking = async <Result>(question: () => Promise<Result>): Promise<Result> => {
    whileOpen();
    return patiently(question);
  };

  let checked: Promise<void> | undefined;
  const durable = () => {
    checked ??= asking(() => readSettings(connection).then(assertDurable)).catch((error) => {
      checked = undefined;
      throw error;
    });
    return checked;
  };

  return {
    append: async (append) => {
      whileOpen();
      const attempt = appender(append);
      await durable();
      return queues.run(append.stream, () => patiently(attempt));
    },
    outcome: (stream, commandId) =>
      asking(async () => {
        const memory = memories.of(stream);
        memory.learn(await reader.readStream(stream, { from: memory.revision + 1 }));
        const last = memory.command(commandId);
        return last && { position: last.position, revision: last.revision, repeated: true };
      }),
    readStream: (stream, read = {}) =>
      asking(async () => {
        const entries = await reader.readStream(stream, read);
        const memory = memories.of(stream);
        // Whoever reads is about to append: what was read need not be read again.
        if (read.direction !== 'backward' && (read.from ?? 0) <= memory.revision + 1) memory.learn(entries);
        return entries.map(({ event }) => event);
      }),
    readAll: (read = {}) => readAll(reader, asking, read),
    head: () => asking(reader.head),
    subscribe: (subscription) => {
      whileOpen();
      return subscribe(reader, subscription, closing.signal);
    },
    describe: () =>
      asking(async () => {
        const [version, head, settings] = await Promise.all([
          connection.serverVersion(),
          reader.head(),
          readSettings(connection),
        ]);
        return { kind: 'eventstoredb', version, head, dense: false, settings };
      }),
    close: async () => {
      closing.abort();
      await queues.idle();
      await connection.close();
    },
  };
};
