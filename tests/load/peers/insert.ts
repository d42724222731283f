import { randomUUID } from 'node:crypto';
import type { NewEvent } from '@veche/event-store';
import { Client } from 'pg';

/** The table anybody would write who has no event store: the same facts and the same uniqueness as ours. */
const TABLE = `CREATE TABLE events (
  position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  event_id uuid NOT NULL UNIQUE,
  revision integer NOT NULL,
  schema_version integer NOT NULL,
  stream text NOT NULL,
  type text NOT NULL,
  command_id text,
  body bytea NOT NULL,
  UNIQUE (stream, revision)
)`;

const INSERT = {
  name: 'insert',
  text: `INSERT INTO events (event_id, revision, schema_version, stream, type, command_id, body)
    VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING position`,
};

export interface Inserts {
  /** One event as the first of a new stream, in its own transaction, on the connection of that client. */
  insert(client: number, event: NewEvent): Promise<void>;
}

/** Hand-written, prepared `INSERT`s on one connection per client. */
export const openInserts = async (url: string, clients: number, closing: AsyncDisposableStack): Promise<Inserts> => {
  const connections = await Promise.all(
    Array.from({ length: clients }, async () => {
      const connection = new Client({ connectionString: url });
      await connection.connect();
      closing.defer(() => connection.end());
      return connection;
    }),
  );
  await connections[0]?.query(TABLE);
  return {
    insert: async (client, { eventId, schemaVersion, type, data, metadata }) => {
      const body = Buffer.from(JSON.stringify({ data, metadata }));
      const values = [eventId, 0, schemaVersion, `sample-${randomUUID()}`, type, randomUUID(), body];
      await connections[client]?.query({ ...INSERT, values });
    },
  };
};
