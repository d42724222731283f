import type { Pool } from 'pg';
import { inTransaction } from '../following/checkpoints.ts';
import { withClient } from '../following/session.ts';

/** Where the wrapped keys of subjects are kept. */
export interface SubjectKeys {
  /** Keeps the check value of the first master key ever used and returns it. */
  check(value: Buffer): Promise<Buffer>;
  /** The wrapped key of each subject, `undefined` where it is destroyed; subjects without a key are left out. */
  read(subjects: readonly string[]): Promise<ReadonlyMap<string, Buffer | undefined>>;
  /** Stores new keys; a subject that has or had one keeps it as it is. */
  create(keys: ReadonlyMap<string, Buffer>): Promise<void>;
  /** Forgets the key and remembers the subject. */
  destroy(subject: string): Promise<void>;
  /** Subjects whose keys were destroyed after the given destruction (0 is before the first), and the last of them. */
  destroyedAfter(destruction: number): Promise<{ readonly subjects: readonly string[]; readonly last: number }>;
}

/** Keys that live as long as the process: for tests of decisions. */
export const memoryKeys = (): SubjectKeys => {
  const keys = new Map<string, Buffer | undefined>();
  const destroyed: string[] = [];
  let first: Buffer | undefined;
  return {
    check: async (value) => {
      first ??= value;
      return first;
    },
    read: async (subjects) => new Map(subjects.filter((one) => keys.has(one)).map((one) => [one, keys.get(one)])),
    create: async (created) => {
      for (const [subject, key] of created) if (!keys.has(subject)) keys.set(subject, key);
    },
    destroy: async (subject) => {
      if (keys.has(subject) && keys.get(subject) === undefined) return;
      keys.set(subject, undefined);
      destroyed.push(subject);
    },
    destroyedAfter: async (destruction) => ({ subjects: destroyed.slice(destruction), last: destroyed.length }),
  };
};

const TABLES = `
  BEGIN;
  SELECT pg_advisory_xact_lock(hashtextextended('veche vault', 0));
  CREATE SCHEMA IF NOT EXISTS vault;
  CREATE TABLE IF NOT EXISTS vault.master_key (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    check_value bytea NOT NULL
  );
  CREATE TABLE IF NOT EXISTS vault.subject_keys (
    subject text COLLATE "C" PRIMARY KEY,
    wrapped bytea,
    created_at timestamptz NOT NULL DEFAULT now(),
    destroyed_at timestamptz,
    destruction integer UNIQUE,
    CHECK (num_nulls(wrapped) = num_nonnulls(destroyed_at)),
    CHECK (num_nulls(wrapped) = num_nonnulls(destruction))
  );
  COMMIT`;

/** One destruction after the other, so that whoever has seen the n-th has seen all before it. */
const DESTROY = `
  INSERT INTO vault.subject_keys AS k (subject, destroyed_at, destruction)
  SELECT $1, now(), coalesce(max(destruction), 0) + 1 FROM vault.subject_keys
  ON CONFLICT (subject) DO UPDATE SET wrapped = NULL, destroyed_at = now(), destruction = excluded.destruction
  WHERE k.destroyed_at IS NULL`;

const firstCheck = async (pool: Pool, value: Buffer): Promise<Buffer> => {
  const { rows } = await pool.query<{ check_value: Buffer }>('SELECT check_value FROM vault.master_key');
  return rows[0]?.check_value ?? value;
};

const reading = (pool: Pool): Pick<SubjectKeys, 'read' | 'destroyedAfter'> => ({
  read: async (subjects) => {
    const { rows } = await pool.query<{ subject: string; wrapped: Buffer | null }>(
      'SELECT subject, wrapped FROM vault.subject_keys WHERE subject = ANY ($1)',
      [subjects],
    );
    return new Map(rows.map(({ subject, wrapped }) => [subject, wrapped ?? undefined]));
  },
  destroyedAfter: async (destruction) => {
    const { rows } = await pool.query<{ subject: string; destruction: number }>(
      'SELECT subject, destruction FROM vault.subject_keys WHERE destruction > $1 ORDER BY destruction',
      [destruction],
    );
    return { subjects: rows.map(({ subject }) => subject), last: rows.at(-1)?.destruction ?? destruction };
  },
});

/** Keys in the tables of the schema `vault`, which are made when they are missing. */
export const postgresKeys = async (pool: Pool): Promise<SubjectKeys> => {
  await withClient(pool, (client) => client.query(TABLES));
  return {
    ...reading(pool),
    check: async (value) => {
      await pool.query('INSERT INTO vault.master_key (check_value) VALUES ($1) ON CONFLICT DO NOTHING', [value]);
      return firstCheck(pool, value);
    },
    create: async (keys) => {
      await pool.query(
        `INSERT INTO vault.subject_keys (subject, wrapped) SELECT * FROM unnest($1::text[], $2::bytea[])
         ON CONFLICT (subject) DO NOTHING`,
        [[...keys.keys()], [...keys.values()]],
      );
    },
    destroy: (subject) =>
      withClient(pool, (client) =>
        inTransaction(client, async () => {
          await client.query("SELECT pg_advisory_xact_lock(hashtextextended('veche vault', 0))");
          await client.query(DESTROY, [subject]);
        }),
      ),
  };
};

const ONLY_READ = async (): Promise<never> => {
  throw new Error('These keys are only read');
};

/** The same keys for whoever only reads: no table is made, nothing is written. Where there is no vault, there are no keys. */
export const postgresKeysToRead = async (pool: Pool): Promise<SubjectKeys> => {
  const { rows } = await pool.query<{ there: boolean }>(
    "SELECT to_regclass('vault.subject_keys') IS NOT NULL AS there",
  );
  const keys = rows[0]?.there ? { ...reading(pool), check: (value: Buffer) => firstCheck(pool, value) } : memoryKeys();
  return { ...keys, create: ONLY_READ, destroy: ONLY_READ };
};
