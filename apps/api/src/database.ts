import { Kysely, PostgresDialect, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type { Pool } from 'pg';

/** The database of views and sessions. Whoever reads a table says what its rows are: `database.withTables<...>()`. */
export type Database = Kysely<Record<never, never>>;

const migrations: Readonly<Record<string, Migration>> = {
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
};

/** The api's own tables, brought to the version of this program. */
export const openDatabase = async (pool: Pool): Promise<Database> => {
  const database = new Kysely<Record<never, never>>({ dialect: new PostgresDialect({ pool }) });
  await sql`CREATE SCHEMA IF NOT EXISTS api`.execute(database);
  const provider = { getMigrations: async () => ({ ...migrations }) };
  const { error } = await new Migrator({ db: database, provider, migrationTableSchema: 'api' }).migrateToLatest();
  if (error !== undefined) throw new Error('The tables of the api cannot be prepared', { cause: error });
  return database;
};
