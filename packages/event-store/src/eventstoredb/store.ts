import { type Appended, type EventStore, EventStoreError } from '../port.ts';
import { createAppender } from './appending.ts';
import { readAll, subscribe } from './catch-up.ts';
import { connect, persist } from './connection.ts';
import { createQueues } from './queues.ts';
import { createReader } from './reading.ts';
import { createDurabilityCheck, readSettings } from './settings.ts';
import { createStreamMemories } from './stream-memory.ts';

export interface EventStoreDbOptions {
  /** A connection string of the client: `esdb://user:password@host:2113`, `esdb+discover://…`, `…?tls=false`. */
  readonly url: string;
  /** How long a call goes on asking a server that does not answer, in milliseconds. */
  readonly patience?: number;
  /** Of how many streams the ids are kept in memory between appends; of the others they are read again. */
  readonly rememberedStreams?: number;
}

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

  const assertDurable = createDurabilityCheck(connection);
  const whileOpen = () => {
    if (closing.signal.aborted) throw new EventStoreError('closed', 'The event store is closed');
  };

  const asking = async <Result>(question: () => Promise<Result>): Promise<Result> => {
    whileOpen();
    const enough = AbortSignal.any([AbortSignal.timeout(patience), closing.signal]);
    return persist(question, enough).catch((error: unknown) => {
      whileOpen();
      throw error;
    });
  };

  // An append that was accepted is seen through, also when the store is closed meanwhile.
  const seeThrough = (settle: (enough: AbortSignal) => Promise<Appended>) => {
    const enough = AbortSignal.timeout(patience);
    return persist(() => assertDurable().then(() => settle(enough)), enough);
  };

  return {
    append: async (append) => {
      whileOpen();
      const settle = appender(append);
      return queues.run(append.stream, () => seeThrough(settle));
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
