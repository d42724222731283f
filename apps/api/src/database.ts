import type { Vault } from '@veche/event-store';
import { Kysely, PostgresDialect, type QueryExecutorProvider, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type { Pool } from 'pg';

/** The database of views and sessions. Whoever reads a table says what its rows are: `database.withTables<...>()`. */
export type Database = Kysely<Record<never, never>>;

const tables: Readonly<Record<string, Migration>> = {
  '0001-sessions': {
    up: async (database: Kysely<unknown>) => {
      await database.schema
        .createTable('api.sessions')
        .addColumn('token_hash', 'text', (column) => column.primaryKey())
        .addColumn('person', 'text', (column) => column.notNull())
        .addColumn('created_at', 'timestamptz', (column) => column.notNull())
        .addColumn('seen_at', 'timestamptz', (column) => column.notNull())
        .execute();
      await database.schema.createIndex('sessions_of_person').on('api.sessions').column('person').execute();
    },
  },
  '0002-drafts': {
    up: async (database: Kysely<unknown>) => {
      await database.schema
        .createTable('api.drafts')
        .addColumn('person', 'text', (column) => column.notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('key', 'text', (column) => column.notNull())
        .addColumn('body', 'jsonb', (column) => column.notNull())
        .addColumn('saved_at', 'timestamptz', (column) => column.notNull())
        .addColumn('version', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('drafts_pkey', ['person', 'kind', 'key'])
        .execute();
    },
  },
  '0003-files': {
    up: async (database: Kysely<unknown>) => {
      await database.schema
        .createTable('api.files')
        .addColumn('id', 'uuid', (column) => column.primaryKey())
        .addColumn('owner', 'text', (column) => column.notNull())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('media_type', 'text', (column) => column.notNull())
        .addColumn('bytes', 'bytea', (column) => column.notNull())
        .addColumn('sha256', 'text', (column) => column.notNull())
        .addColumn('size', 'integer', (column) => column.notNull())
        .addColumn('created_at', 'timestamptz', (column) => column.notNull())
        .addUniqueConstraint('files_once', ['owner', 'sha256', 'name'])
        .execute();
    },
  },
};

/** Files were kept as they are before each had a key. */
const sealing = ({ sealBytes }: Pick<Vault, 'sealBytes'>): Readonly<Record<string, Migration>> => ({
  '0004-sealed-files': {
    up: async (database: Kysely<unknown>) => {
      const files = database.withTables<{ 'api.files': { id: string; bytes: Buffer } }>();
      for (const { id } of await files.selectFrom('api.files').select('id').execute()) {
        const { bytes } = await files
          .selectFrom('api.files')
          .select('bytes')
          .where('id', '=', id)
          .executeTakeFirstOrThrow();
        const sealed = await sealBytes(`file-${id}`, bytes);
        await files.updateTable('api.files').set({ bytes: sealed }).where('id', '=', id).execute();
      }
    },
  },
});

/** One transaction of this person after the other, so that what it counts stays true until it ends. */
export const inTurnOf = async (
  transaction: QueryExecutorProvider,
  what: 'drafts' | 'files',
  person: string,
): Promise<void> => {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`veche ${what} ${person}`}, 0))`.execute(transaction);
};

/** The api's own tables, brought to the version of this program. */
export const openDatabase = async (pool: Pool, vault: Pick<Vault, 'sealBytes'>): Promise<Database> => {
  const database = new Kysely<Record<never, never>>({ dialect: new PostgresDialect({ pool }) });
  await sql`CREATE SCHEMA IF NOT EXISTS api`.execute(database);
  const provider = { getMigrations: async () => ({ ...tables, ...sealing(vault) }) };
  const { error } = await new Migrator({ db: database, provider, migrationTableSchema: 'api' }).migrateToLatest();
  if (error !== undefined) throw new Error('The tables of the api cannot be prepared', { cause: error });
  return database;
};
