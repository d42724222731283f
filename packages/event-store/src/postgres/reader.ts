import type { CustomTypesConfig, Pool } from 'pg';
import type { Appended, JsonObject, ReadStream, RecordedEvent } from '../port.ts';
import { persist } from './connection.ts';

/** What the store asks the log, each a single statement and so a single snapshot. */
export interface Reader {
  head(): Promise<bigint>;
  /** Events behind the position, up to and including `upTo`. */
  after(position: bigint, limit: number, upTo?: bigint): Promise<readonly RecordedEvent[]>;
  stream(stream: string, options: ReadStream): Promise<readonly RecordedEvent[]>;
  outcome(stream: string, commandId: string): Promise<Appended | undefined>;
}

// Bodies are UTF-8 by construction; as text they take half the bytes that bytea takes on the wire.
const COLUMNS = `position, recorded_at, event_id, revision, schema_version, stream, type, command_id,
  convert_from(body, 'UTF8')`;
type Row = [string, string, string, string, string, string, string, string | null, string];
const LARGEST = 9_223_372_036_854_775_807n;

const STREAM = {
  forward: `SELECT ${COLUMNS} FROM log.events WHERE stream = $1 AND revision >= $2 ORDER BY revision LIMIT $3`,
  backward: `SELECT ${COLUMNS} FROM log.events WHERE stream = $1 AND revision <= $2 ORDER BY revision DESC LIMIT $3`,
};

export const createReader = (pool: Pool, patience: number): Reader => {
  const ask = async (name: string, text: string, values: unknown[]): Promise<Row[]> => {
    const query = { name, text, values, rowMode: 'array' as const, types: AS_TEXT };
    return persist(async () => (await pool.query<Row>(query)).rows, patience);
  };
  const events = async (name: string, text: string, values: unknown[]) => (await ask(name, text, values)).map(decode);

  return {
    head: async () => {
      const [row] = await ask('head', 'SELECT position FROM log.head', []);
      return BigInt(row?.[0] ?? 0);
    },
    after: (position, limit, upTo = LARGEST) => {
      const text = `SELECT ${COLUMNS} FROM log.events WHERE position > $1 AND position <= $2 ORDER BY position LIMIT $3`;
      return events('after', text, [position, upTo, limit]);
    },
    stream: (stream, { direction = 'forward', from, limit }) => {
      const start = from ?? (direction === 'forward' ? 0 : LARGEST_REVISION);
      return events(direction, STREAM[direction], [stream, clamp(start), limit ?? null]);
    },
    outcome: async (stream, commandId) => {
      const text = `SELECT ${COLUMNS} FROM log.events WHERE command_id = $1 AND stream = $2 ORDER BY place DESC LIMIT 1`;
      const [last] = await events('outcome', text, [commandId, stream]);
      return last && { position: last.position, revision: last.revision, repeated: true };
    },
  };
};

const LARGEST_REVISION = 2 ** 31 - 1;
const clamp = (revision: number): number => Math.max(-1, Math.min(revision, LARGEST_REVISION));

const decode = (row: Row): RecordedEvent => {
  const [position, recordedAt, eventId, revision, schemaVersion, stream, type, commandId, body] = row;
  const { data, metadata } = JSON.parse(body) as { data: JsonObject; metadata: JsonObject };
  return {
    eventId,
    type,
    schemaVersion: Number(schemaVersion),
    data,
    metadata,
    position: BigInt(position),
    stream,
    revision: Number(revision),
    commandId: commandId ?? undefined,
    recordedAt: isoTime(recordedAt),
    body: Buffer.from(body, 'utf8'),
  };
};

/** From PostgreSQL's `2026-04-21 09:30:00.12+00`, as every connection of the store is told to write it. */
const isoTime = (time: string): string =>
  `${time.slice(0, 10)}T${time.slice(11, 19)}.${time.slice(20, -3).padEnd(3, '0')}Z`;

const AS_TEXT: CustomTypesConfig = { getTypeParser: () => (text: string) => text };
