import { Kysely, PostgresDialect, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type { Pool } from 'pg';
import type { PersonRow } from './identity/people.view.ts';
import type { CentreRow } from './regulation/centres.view.ts';

/** A session of a browser. The token itself is known to the browser alone. */
interface SessionRow {
  readonly token_hash: string;
  readonly person: string;
  readonly created_at: Date;
  readonly seen_at: Date;
}

/** The tables the api reads; it writes sessions only, views are written by their runner. */
export interface Database {
  readonly 'views.centres': CentreRow;
  readonly 'views.people': PersonRow;
  readonly 'api.sessions': SessionRow;
}

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
export const openDatabase = async (pool: Pool): Promise<Kysely<Database>> => {
  const database = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  await sql`CREATE SCHEMA IF NOT EXISTS api`.execute(database);
  const provider = { getMigrations: async () => ({ ...migrations }) };
  const { error } = await new Migrator({ db: database, provider, migrationTableSchema: 'api' }).migrateToLatest();
  if (error !== undefined) throw new Error('The tables of the api cannot be prepared', { cause: error });
  return database;
};
