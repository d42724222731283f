import type { Pool, PoolClient } from 'pg';

/** A connection whose advisory locks say which of several processes does the work. They end with it. */
export interface Session {
  /** Aborted when the connection, and with it every lock, is gone. */
  readonly lost: AbortSignal;
  tryLock(name: string): Promise<boolean>;
  unlock(name: string): Promise<void>;
  close(): void;
}

const IDLE_CONNECTIONS_MAY_END = () => undefined;

// Without these a server keeps the locks of a machine that lost its power until its own keep-alive of two hours.
const NOTICE_A_DEAD_PEER =
  'SET idle_session_timeout = 0; SET tcp_keepalives_idle = 10; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3';

export const openSession = async (pool: Pool): Promise<Session> => {
  if (pool.listenerCount('error') === 0) pool.on('error', IDLE_CONNECTIONS_MAY_END);
  const client = await pool.connect();
  const lost = new AbortController();
  client.on('error', () => lost.abort());
  client.on('end', () => lost.abort());
  const ask = async (sql: string, name: string): Promise<boolean> => {
    const { rows } = await client.query<{ answer: boolean }>(sql, [name]);
    return rows[0]?.answer === true;
  };
  const session: Session = {
    lost: lost.signal,
    tryLock: (name) => ask('SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS answer', name),
    unlock: async (name) => {
      await ask('SELECT pg_advisory_unlock(hashtextextended($1, 0)) AS answer', name);
    },
    close: () => {
      lost.abort();
      client.release(true);
    },
  };
  try {
    await client.query(NOTICE_A_DEAD_PEER);
    return session;
  } catch (error) {
    session.close();
    throw error;
  }
};

/** `work` on one connection of the pool, which is thrown away when the work fails. */
export const withClient = async <Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> => {
  const client = await pool.connect();
  client.on('error', IDLE_CONNECTIONS_MAY_END);
  let failed = true;
  try {
    const result = await work(client);
    failed = false;
    return result;
  } finally {
    client.off('error', IDLE_CONNECTIONS_MAY_END);
    client.release(failed);
  }
};
