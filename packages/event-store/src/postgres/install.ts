import { readFileSync } from 'node:fs';
import { Client } from 'pg';
import { EventStoreError } from '../port.ts';
import { config, ROLE } from './connection.ts';

const SCHEMA_VERSION = 1;
const SCHEMA = readFileSync(new URL('./schema.sql', import.meta.url), 'utf8');

/** Off, these lose what was acknowledged, or tear it. */
const DURABILITY = ['fsync', 'full_page_writes', 'synchronous_commit'];

interface Asks {
  query<Row extends object>(text: string, values?: unknown[]): Promise<{ rows: Row[] }>;
}

/** The server's version and its settings that matter here, by PostgreSQL's names. */
export const readSettings = async (client: Asks): Promise<Readonly<Record<string, string>>> => {
  const names = [...DURABILITY, 'data_checksums', 'server_version'];
  const { rows } = await client.query<{ name: string; setting: string }>(
    'SELECT name, setting FROM pg_settings WHERE name = ANY ($1) ORDER BY name',
    [names],
  );
  return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
};

const assertDurable = (settings: Readonly<Record<string, string>>): void => {
  const unsafe = DURABILITY.filter((name) => settings[name] === 'off');
  if (unsafe.length === 0) return;
  throw new EventStoreError('unsafe-settings', `PostgreSQL runs with ${unsafe.join(', ')} off`, { unsafe });
};

const readVersion = async (client: Client): Promise<number> => {
  // Not by to_regclass, which after waiting for the lock still remembers that there was no such table.
  const found = await client.query(`SELECT FROM pg_tables WHERE schemaname = 'log' AND tablename = 'version'`);
  if (found.rowCount === 0) return 0;
  const { rows } = await client.query<{ version: number }>('SELECT version FROM log.version');
  return rows[0]?.version ?? 0;
};

const assertKnown = (version: number): void => {
  if (version <= SCHEMA_VERSION) return;
  throw new EventStoreError(
    'schema-too-new',
    `The log was written by a newer Veche (schema ${version}, this one knows ${SCHEMA_VERSION})`,
    { version, known: SCHEMA_VERSION },
  );
};

/**
 * The lock comes before the transaction, which would otherwise go on with what it knew of the catalogue before it waited,
 * and not see that another process made the schema meanwhile. It is let go with the connection.
 */
const createSchema = async (client: Client): Promise<void> => {
  await client.query(`SELECT pg_advisory_lock(hashtextextended('veche log schema', 0))`);
  await client.query('BEGIN');
  try {
    if ((await readVersion(client)) === 0) await client.query(SCHEMA);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
};

/** Whether this login may work in the role that can only read and add: made, granted, and ours to take. */
const mayTakeRole = async (client: Client): Promise<boolean> => {
  const { rows } = await client.query<{ granted: boolean }>(
    `SELECT has_schema_privilege(rolname, 'log', 'USAGE') AS granted FROM pg_roles WHERE rolname = $1`,
    [ROLE],
  );
  if (!rows[0]?.granted) return false;
  return client.query(`SET ROLE ${ROLE}`).then(
    () => true,
    () => false,
  );
};

/**
 * Makes the log where there is none. Returns the statement that every connection of the store begins with.
 * @throws {EventStoreError} `unsafe-settings`, `schema-too-new`: nothing was touched.
 */
export const install = async (url: string): Promise<string> => {
  const client = new Client(config(url));
  client.on('error', () => undefined);
  try {
    await client.connect();
    assertDurable(await readSettings(client));
    const version = await readVersion(client);
    assertKnown(version);
    if (version === 0) await createSchema(client);
    return (await mayTakeRole(client)) ? `SET ROLE ${ROLE}` : 'RESET ROLE';
  } finally {
    await client.end().catch(() => undefined);
  }
};
