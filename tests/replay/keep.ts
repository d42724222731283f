import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { classify } from '@veche/contracts';
import {
  createEventLog,
  createVault,
  findEmbedded,
  openPostgresStore,
  postgresKeysToRead,
  type RecordedEvent,
} from '@veche/event-store';
import { Pool } from 'pg';
import { type Heading, type KeptEvent, replayKept } from './kept-log.ts';

/** `npm run replay:keep -- <file>`: keeps the log of the demonstration that runs now, for later versions to be held to. */

const root = join(import.meta.dirname, '../..');

const kept = ({ position, stream, revision, eventId, commandId, type, schemaVersion, data, metadata }: RecordedEvent) =>
  ({
    ...{ position: String(position), stream, revision, eventId, commandId: commandId ?? null },
    ...{ type, schemaVersion, data, metadata },
  }) satisfies KeptEvent;

/** Not upcast: what is kept is what this version has written. */
const readLog = async (folder: string): Promise<readonly KeptEvent[]> => {
  const url = findEmbedded(join(folder, 'postgres'));
  if (url === undefined) throw new Error(`No demonstration runs in ${folder}: start it with npm start`);
  if (!readFileSync(join(folder, 'veche.json'), 'utf8').includes('"mode": "demonstration"')) {
    throw new Error(`${folder} is no demonstration: what is kept is public, so only invented people may be in it`);
  }
  const masterKey = readFileSync(join(folder, 'master.key'), 'utf8').trim();
  await using opened = new AsyncDisposableStack();
  const pool = opened.adopt(new Pool({ connectionString: url }), (open) => open.end());
  const vault = await createVault({ keys: await postgresKeysToRead(pool), masterKey, classify });
  const store = opened.adopt(await openPostgresStore({ url }), (open) => open.close());
  const events: KeptEvent[] = [];
  for await (const batch of createEventLog({ store, vault }).readAll()) events.push(...batch.map(kept));
  return events;
};

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('Name the file: npm run replay:keep -- tests/replay/logs/0.1.0.ndjson.gz');
const events = await readLog(resolve(root, process.env['VECHE_DATA'] || '.veche'));
const { totals, differences } = await replayKept(events);
if (differences.length + totals.undecided > 0) {
  throw new Error(`This log is not decided again as it stands, so it cannot be kept: ${differences.join(', ')}`);
}
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const heading: Heading = { format: 1, version, commands: totals.commands, events: totals.events };
const lines = [heading, ...events].map((line) => JSON.stringify(line));
writeFileSync(resolve(root, file), gzipSync(`${lines.join('\n')}\n`, { level: 9 }));
console.log(`${file}: ${totals.events} events, ${totals.commands} commands`);
