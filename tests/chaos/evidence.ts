import type { View, ViewRow } from '@veche/event-store';
import { Client } from 'pg';
import type { Evidence, Found, FoundView } from './checker.ts';
import { drillViews } from './views.ts';

interface Row {
  readonly position: string;
  readonly stream: string;
  readonly revision: number;
  readonly event_id: string;
  readonly command_id: string;
  readonly type: string;
  readonly body: Buffer;
}

const found = ({ body, ...row }: Row): Found => ({
  position: BigInt(row.position),
  stream: row.stream,
  revision: row.revision,
  eventId: row.event_id,
  commandId: row.command_id,
  type: row.type,
  ...(JSON.parse(body.toString()) as Pick<Found, 'data' | 'metadata'>),
});

interface Checkpoint {
  readonly name: string;
  readonly version: number;
  readonly position: string;
  readonly served: boolean;
  readonly failure: { readonly message: string } | null;
}

const readView = async (client: Client, checkpoint: Checkpoint): Promise<FoundView> => {
  const { name, version, position, served, failure } = checkpoint;
  const view: View | undefined = drillViews(version).find((known) => known.name === name);
  if (view === undefined) throw new Error(`There is a checkpoint of ${name}, which is no view of the drill`);
  const { rows } = await client.query<ViewRow>(`SELECT * FROM views."${served ? name : `${name}__v${version}`}"`);
  return { view, position: BigInt(position), failure: failure?.message, rows };
};

const readViews = async (client: Client): Promise<readonly FoundView[]> => {
  const { rows: known } = await client.query("SELECT to_regclass('views.checkpoints') AS checkpoints");
  if (known[0]?.checkpoints === null) return [];
  const { rows } = await client.query<Checkpoint>(
    'SELECT name, version, position, served, failure FROM views.checkpoints',
  );
  const views: FoundView[] = [];
  for (const checkpoint of rows) views.push(await readView(client, checkpoint));
  return views;
};

const readLog = async (client: Client): Promise<Pick<Evidence, 'head' | 'log'>> => {
  const { rows: known } = await client.query("SELECT to_regclass('log.head') AS head");
  if (known[0]?.head === null) return { head: 0n, log: [] };
  const head = await client.query<{ position: string }>('SELECT position FROM log.head');
  const { rows } = await client.query<Row>(
    'SELECT position, stream, revision, event_id, command_id, type, body FROM log.events ORDER BY position',
  );
  return { head: BigInt(head.rows[0]?.position ?? -1), log: rows.map(found) };
};

/** Reads past the store and the runner, everything at one and the same moment. */
export const atOneMoment = async <Read>(url: string, read: (client: Client) => Promise<Read>): Promise<Read> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    return await read(client);
  } finally {
    await client.end();
  }
};

/** The log alone. */
export const readLogAt = (url: string): Promise<Pick<Evidence, 'head' | 'log'>> => atOneMoment(url, readLog);

/** The log and the views of the drill. */
export const readEvidence = (url: string): Promise<Pick<Evidence, 'head' | 'log' | 'views'>> =>
  atOneMoment(url, async (client) => ({ ...(await readLog(client)), views: await readViews(client) }));
