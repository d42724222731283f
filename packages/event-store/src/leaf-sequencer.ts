import type { Pool } from 'pg';
import { openSession } from './following/session.ts';
import { supervise } from './following/supervise.ts';
import type { EventStore } from './port.ts';

export interface LeafSequencerOptions {
  readonly store: Pick<EventStore, 'subscribe'>;
  /** Where the indexes are kept, in the schema `leaves`. */
  readonly pool: Pool;
  readonly batchSize?: number;
  /** Told of whatever interrupts the work; it is taken up again by itself. */
  readonly trouble?: (error: unknown) => void;
}

export interface LeafSequencer {
  /** From now on what is in the log and what comes is given indexes; stands by while another process does it. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** How many events have their index, and the position of the last of them. */
  head(): Promise<LeafHead>;
  /** The index of the event at this position, 0 for the first of the log; undefined when it has none (yet). */
  indexOf(position: bigint): Promise<bigint | undefined>;
}

export interface LeafHead {
  readonly size: bigint;
  readonly position: bigint;
}

// Locked, since two processes that start at once would both find that the schema is not there.
const CREATE_TABLES = `
  BEGIN;
  SELECT pg_advisory_xact_lock(hashtextextended('leaves', 0));
  CREATE SCHEMA IF NOT EXISTS leaves;
  CREATE TABLE IF NOT EXISTS leaves.head (
    id integer PRIMARY KEY DEFAULT 1 CHECK (id = 1),
    size bigint NOT NULL,
    position bigint NOT NULL
  );
  INSERT INTO leaves.head (size, position) VALUES (0, 0) ON CONFLICT DO NOTHING;
  CREATE TABLE IF NOT EXISTS leaves.indexes (
    leaf_index bigint PRIMARY KEY CHECK (leaf_index >= 0),
    position bigint NOT NULL UNIQUE
  );
  COMMIT`;

// One statement, so one transaction: the head moves from exactly where this process left it, or nothing is written.
const ASSIGN = `
  WITH moved AS (
    UPDATE leaves.head SET size = size + cardinality($3::bigint[]), position = $4
    WHERE size = $1 AND position = $2 RETURNING id
  )
  INSERT INTO leaves.indexes (leaf_index, position)
  SELECT $1::bigint + n.ordinal - 1, n.position
  FROM moved, unnest($3::bigint[]) WITH ORDINALITY AS n (position, ordinal)`;

const LOCK = 'leaf-sequencer';

const readHead = async (pool: Pool): Promise<LeafHead> => {
  const { rows } = await pool.query<{ size: string; position: string }>('SELECT size, position FROM leaves.head');
  return { size: BigInt(rows[0]?.size ?? 0), position: BigInt(rows[0]?.position ?? 0) };
};

/** The new head, or undefined when the old one is not where it was believed to be. */
const assign = async (pool: Pool, from: LeafHead, positions: readonly bigint[]): Promise<LeafHead | undefined> => {
  const position = positions.at(-1) ?? from.position;
  const { rowCount } = await pool.query(ASSIGN, [from.size, from.position, positions, position]);
  return rowCount ? { size: from.size + BigInt(positions.length), position } : undefined;
};

/**
 * Gives each event of a log its leaf index in the verifiable log: dense from 0, in the order of the log. PostgreSQL's
 * positions are dense already; those of EventStoreDB are not, and this is what makes one tree of either.
 */
export const createLeafSequencer = (options: LeafSequencerOptions): LeafSequencer => {
  const { store, pool, batchSize = 500, trouble = () => undefined } = options;

  const follow = async (signal: AbortSignal, progress: () => void) => {
    let reached = await readHead(pool);
    for await (const batch of store.subscribe({ after: reached.position, batchSize, signal })) {
      const positions = batch.map(({ position }) => position);
      const next = await assign(pool, reached, positions);
      if (!next) throw new Error(`Another sequencer has moved on from leaf ${reached.size}`);
      reached = next;
      progress();
    }
  };

  const term = async (signal: AbortSignal, progress: () => void) => {
    const session = await openSession(pool);
    try {
      if (await session.tryLock(LOCK)) await follow(AbortSignal.any([signal, session.lost]), progress);
    } finally {
      session.close();
    }
  };

  const stopping = new AbortController();
  let running: Promise<void> | undefined;

  return {
    start: async () => {
      if (running) return;
      await pool.query(CREATE_TABLES);
      running = supervise(term, stopping.signal, trouble);
    },
    stop: async () => {
      stopping.abort();
      await running;
    },
    head: () => readHead(pool),
    indexOf: async (position) => {
      const sql = 'SELECT leaf_index FROM leaves.indexes WHERE position = $1';
      const { rows } = await pool.query<{ leaf_index: string }>(sql, [position]);
      return rows[0] && BigInt(rows[0].leaf_index);
    },
  };
};
