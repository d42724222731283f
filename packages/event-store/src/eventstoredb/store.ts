import { type EventStore, EventStoreError } from '../port.ts';
import { createAppender } from './appending.ts';
import { readAll, subscribe } from './catch-up.ts';
import { connect, persist } from './connection.ts';
import { createQueues } from './queues.ts';
import { createReader } from './reading.ts';
import { createDurabilityCheck, describe } from './settings.ts';
import { createStreams } from './stream-memory.ts';

export interface EventStoreDbOptions {
  /** A connection string of the client: `esdb://user:password@host:2113`, `esdb+discover://…`, `…?tls=false`. */
  readonly url: string;
  /** How long a call goes on asking a server that does not answer, in milliseconds. */
  readonly patience?: number;
  /** Of how many streams the ids are kept in memory between appends; of the others they are read again. */
  readonly rememberedStreams?: number;
}

/** Asks until there is an answer, for so long, while the store is open. */
const createPatience = (patience: number) => {
  const closing = new AbortController();
  const whileOpen = () => {
    if (closing.signal.aborted) throw new EventStoreError('closed', 'The event store is closed');
  };
  return {
    whileOpen,
    closed: closing.signal,
    close: () => closing.abort(),
    asking: async <Result>(question: () => Promise<Result>): Promise<Result> => {
      whileOpen();
      const enough = AbortSignal.any([AbortSignal.timeout(patience), closing.signal]);
      return persist(question, enough).catch((error: unknown) => {
        whileOpen();
        throw error;
      });
    },
    /** For what was accepted: closing the store does not break it off. */
    seeingThrough: <Result>(work: (enough: AbortSignal) => Promise<Result>): Promise<Result> => {
      const enough = AbortSignal.timeout(patience);
      return persist(() => work(enough), enough);
    },
  };
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
  const streams = createStreams(reader, rememberedStreams);
  const appender = createAppender(connection.client, streams);
  const assertDurable = createDurabilityCheck(connection);
  const queues = createQueues();
  const { whileOpen, closed, close, asking, seeingThrough } = createPatience(patience);

  return {
    append: async (append) => {
      whileOpen();
      const settle = appender(append);
      return queues.run(append.stream, () => seeingThrough((enough) => assertDurable().then(() => settle(enough))));
    },
    outcome: (stream, commandId) =>
      asking(async () => {
        const last = (await streams.upToDate(stream)).command(commandId);
        return last && { position: last.position, revision: last.revision, repeated: true };
      }),
    readStream: (stream, read = {}) => asking(() => streams.read(stream, read)),
    readAll: (read = {}) => readAll(reader, asking, read),
    head: () => asking(reader.head),
    subscribe: (subscription) => {
      whileOpen();
      return subscribe(reader, subscription, closed);
    },
    describe: () => asking(() => describe(connection, reader)),
    close: async () => {
      close();
      await queues.idle();
      await connection.close();
    },
  };
};
