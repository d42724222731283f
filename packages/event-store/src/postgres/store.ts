import { Pool } from 'pg';
import { type PreparedAppend, prepareAppend } from '../canonical.ts';
import { follow } from '../follow.ts';
import { type Appended, type EventStore, EventStoreError, type RecordedEvent } from '../port.ts';
import { config, persist } from './connection.ts';
import { createGroupCommit } from './group-commit.ts';
import { install, readSettings } from './install.ts';
import { createReader, type Reader } from './reader.ts';
import { createTelegraph, type Telegraph } from './telegraph.ts';
import { createWriter } from './writer.ts';

export interface PostgresOptions {
  /** With the rights to make the schema `log` when it is not there yet. */
  readonly url: string;
  /** How long a call goes on asking a server that does not answer, in milliseconds. */
  readonly patience?: number;
  /** Connections for reading; writing takes one more, subscriptions together one more. */
  readonly readers?: number;
}

/** How times are written, on every server alike. */
const READER = `SET TimeZone = 'UTC'; SET DateStyle = 'ISO'`;

/** A connection may break while it is made ready, while it is idle or in use: the next query asks for another one. */
const REPLACED_WHEN_NEEDED = () => undefined;

/**
 * Opens the event log in a PostgreSQL database, and makes it there when there is none.
 * @throws {EventStoreError} `unsafe-settings`, `schema-too-new`, `unavailable`
 */
export const openPostgresStore = async (options: PostgresOptions): Promise<EventStore> => {
  const { url, patience = 10_000, readers = 8 } = options;
  const role = await persist(() => install(url), patience);
  const pool = new Pool({
    ...config(url),
    max: readers,
    verify: (client, done) => {
      client.on('error', REPLACED_WHEN_NEEDED);
      client.query(`${READER}; ${role}`).then(() => done(), done);
    },
  });
  pool.on('error', REPLACED_WHEN_NEEDED);
  const writer = createWriter(url, role, patience);
  const telegraph = createTelegraph(url, pool);
  const group = createGroupCommit(writer);
  return createStore({
    reader: createReader(pool, patience),
    append: group.append,
    telegraph,
    settings: () => persist(() => readSettings(pool), patience),
    release: async () => {
      await group.idle();
      await telegraph.close();
      await Promise.all([writer.close(), pool.end()]);
    },
  });
};

interface Parts {
  readonly reader: Reader;
  readonly append: (append: PreparedAppend) => Promise<Appended>;
  readonly telegraph: Telegraph;
  readonly settings: () => Promise<Readonly<Record<string, string>>>;
  readonly release: () => Promise<void>;
}

const createStore = ({ reader, append, telegraph, settings, release }: Parts): EventStore => {
  const closing = new AbortController();
  const source = { read: reader.after, news: telegraph.news, closed: closing.signal };
  let released: Promise<void> | undefined;
  const whileOpen = () => {
    if (closing.signal.aborted) throw new EventStoreError('closed', 'The event store is closed');
  };

  return {
    append: async (wanted) => {
      whileOpen();
      const appended = await append(prepareAppend(wanted));
      if (!appended.repeated) telegraph.announce(appended.position);
      return appended;
    },
    outcome: async (stream, commandId) => {
      whileOpen();
      return reader.outcome(stream, commandId);
    },
    readStream: async (stream, options = {}) => {
      whileOpen();
      return reader.stream(stream, options);
    },
    readAll: ({ after = 0n, upTo, batchSize = 500 } = {}) => {
      whileOpen();
      return pages(reader, after, settled(upTo ?? reader.head()), batchSize);
    },
    head: async () => {
      whileOpen();
      return reader.head();
    },
    subscribe: (options) => {
      whileOpen();
      telegraph.listen();
      return follow(source, settled(options.after === 'end' ? reader.head() : options.after), options);
    },
    describe: async () => {
      whileOpen();
      const [current, head] = await Promise.all([settings(), reader.head()]);
      return { kind: 'postgresql', version: current.server_version ?? '', head, dense: true, settings: current };
    },
    close: () => {
      closing.abort();
      released ??= release();
      return released;
    },
  };
};

/** A promise that may fail before anybody looks at it. */
const settled = (value: bigint | Promise<bigint>): Promise<bigint> => {
  const promise = Promise.resolve(value);
  promise.catch(() => undefined);
  return promise;
};

async function* pages(
  reader: Reader,
  after: bigint,
  end: Promise<bigint>,
  batchSize: number,
): AsyncGenerator<readonly RecordedEvent[]> {
  const upTo = await end;
  for (let position = after; position < upTo; ) {
    const batch = await reader.after(position, batchSize, upTo);
    const last = batch.at(-1);
    if (!last) return;
    yield batch;
    position = last.position;
  }
}
