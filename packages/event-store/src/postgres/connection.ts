import { Client, type ClientConfig, DatabaseError } from 'pg';
import { backoff, pause } from '../following/supervise.ts';
import { EventStoreError } from '../port.ts';

/** The role the application works in; see the end of `schema.sql`. */
export const ROLE = 'veche_app';

export const config = (url: string): ClientConfig => ({
  connectionString: url,
  application_name: 'veche',
  connectionTimeoutMillis: 5_000,
  keepAlive: true,
});

/** Administrator's shutdown, crash, starting up, too many connections, failed serialization, deadlock. */
const PASSING = /^(08...|57P0[1-5]|53300|40001|40P01)$/;

/** Whether asking again may help: the connection is gone, or the server is on its way out or up. */
const isPassing = (error: unknown): boolean =>
  error instanceof DatabaseError ? PASSING.test(error.code ?? '') : !(error instanceof EventStoreError);

/** A database that does not do what it is asked is `unavailable`, whatever it says: nothing of that is a conflict. */
export const asStoreError = (error: unknown): EventStoreError => {
  if (error instanceof EventStoreError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const sqlState = error instanceof DatabaseError ? error.code : undefined;
  const unavailable = new EventStoreError('unavailable', `The database does not answer: ${message}`, { sqlState });
  unavailable.cause = error;
  return unavailable;
};

/**
 * Asks again while that may help, for so many milliseconds.
 * @throws {EventStoreError} `unavailable` when it does not.
 */
export const persist = async <Result>(ask: () => Promise<Result>, patience: number): Promise<Result> => {
  const end = performance.now() + patience;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask();
    } catch (error) {
      const wait = backoff(attempt, 1_000);
      if (!isPassing(error) || performance.now() + wait > end) throw asStoreError(error);
      await pause(wait, AbortSignal.timeout(patience));
    }
  }
};

/** One connection that is made when it is needed and made again when it was lost. */
export interface Line {
  client(): Promise<Client>;
  close(): Promise<void>;
}

export const createLine = (url: string, prepare: (client: Client) => Promise<unknown>): Line => {
  let current: Promise<Client> | undefined;

  const connect = (): Promise<Client> => {
    const client = new Client({ ...config(url), query_timeout: 60_000 });
    const connected = client
      .connect()
      .then(() => prepare(client))
      .then(() => client);
    const forget = () => {
      if (current === connected) current = undefined;
    };
    client.on('error', forget);
    client.on('end', forget);
    connected.catch(() => {
      forget();
      client.end().catch(() => undefined);
    });
    return connected;
  };

  return {
    client: () => {
      current ??= connect();
      return current;
    },
    close: async () => {
      const client = await current?.catch(() => undefined);
      await client?.end().catch(() => undefined);
    },
  };
};
