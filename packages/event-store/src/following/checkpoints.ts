import type { Pool, PoolClient } from 'pg';
import type { Failure } from '../views/view.ts';

/** Who follows the log: a view in one of its versions, or a process. `fence` grows with each take-over. */
export interface Follower {
  readonly name: string;
  readonly version: number;
  readonly fence: bigint;
  position: bigint;
}

/** Where a follower gets to with the events under way; with a `failure` it stands still behind them. */
export interface Move {
  readonly follower: Follower;
  readonly to: bigint;
  readonly failure?: Failure | undefined;
}

export type Queryable = Pick<Pool | PoolClient, 'query'>;

/** Statements to be run together, with what else the schema holds; several programs may start at once. */
export const createCheckpoints = (schema: 'views' | 'processes', more = '') => `
  BEGIN;
  SELECT pg_advisory_xact_lock(hashtextextended('veche ${schema}', 0));
  CREATE SCHEMA IF NOT EXISTS ${schema};
  CREATE TABLE IF NOT EXISTS ${schema}.checkpoints (
    name text NOT NULL,
    version integer NOT NULL,
    position bigint NOT NULL,
    fence bigint NOT NULL,
    served boolean NOT NULL,
    built boolean NOT NULL,
    shape text NOT NULL,
    failure jsonb,
    moved_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (name, version)
  );
  ${more};
  COMMIT`;

const storedFailure = (failure: Failure | undefined): string | null =>
  failure ? JSON.stringify({ ...failure, position: failure.position.toString() }) : null;

export const readFailure = (stored: unknown): Failure | undefined => {
  if (!stored) return undefined;
  const failure = (typeof stored === 'string' ? JSON.parse(stored) : stored) as Record<keyof Failure, string>;
  return { ...failure, position: BigInt(failure.position) };
};

/** Moves each checkpoint from exactly where its follower left it. Returns the followers that were replaced meanwhile. */
export const advance = async (
  client: Queryable,
  schema: 'views' | 'processes',
  moves: readonly Move[],
): Promise<readonly Follower[]> => {
  const { rows } = await client.query<{ name: string }>(
    `UPDATE ${schema}.checkpoints AS c SET position = m.next, failure = m.failure, moved_at = now()
     FROM unnest($1::text[], $2::integer[], $3::bigint[], $4::bigint[], $5::bigint[], $6::jsonb[])
       AS m (name, version, fence, position, next, failure)
     WHERE c.name = m.name AND c.version = m.version AND c.fence = m.fence AND c.position = m.position
     RETURNING c.name`,
    [
      moves.map(({ follower }) => follower.name),
      moves.map(({ follower }) => follower.version),
      moves.map(({ follower }) => follower.fence),
      moves.map(({ follower }) => follower.position),
      moves.map(({ to }) => to),
      moves.map(({ failure }) => storedFailure(failure)),
    ],
  );
  const moved = new Set(rows.map(({ name }) => name));
  return moves.map(({ follower }) => follower).filter(({ name }) => !moved.has(name));
};

/** `work` in one transaction: its end is the commit, what it throws is the rollback. */
export const inTransaction = async <Result>(client: Queryable, work: () => Promise<Result>): Promise<Result> => {
  await client.query('BEGIN');
  try {
    const result = await work();
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
};
