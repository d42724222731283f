import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '@veche/event-store';
import { type Launched, launch, remove, temporaryFolder } from '../start/launcher.ts';
import { type Cast, castOf } from '../story/cast.ts';
import { Players } from '../story/player.ts';

/** The whole product with the examples told, as `npm start` runs it, on a port and a folder of its own. */
export interface Product {
  readonly address: string;
  readonly folder: string;
  readonly pid: number;
  readonly players: Players;
  readonly cast: Cast;
  /** How long it took to tell the examples, in seconds, as the launcher says it. */
  readonly tellingSeconds: number;
}

const TOLD = /Примеры для показа · (?:(\d+) мин )?(\d+(?:,\d+)?) с/;

const secondsIn = (said: string): number => {
  const [, minutes = '0', seconds = 'NaN'] = TOLD.exec(said) ?? [];
  return Number(minutes) * 60 + Number(seconds.replace(',', '.'));
};

const collect = ({ process }: Launched): (() => string) => {
  let said = '';
  process.stdout?.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  return () => said;
};

/** What comes after the examples (views, processes) is done when nothing moves any more. */
const SETTLES_WITHIN = 2_000;

export const openProduct = async (closing: AsyncDisposableStack): Promise<Product> => {
  const folder = temporaryFolder();
  closing.defer(() => remove(folder));
  const port = await freePort();
  const running = launch({ PORT: `${port}`, VECHE_DATA: folder });
  closing.defer(async () => {
    running.process.kill('SIGTERM');
    await running.ended;
  });
  const said = collect(running);
  await running.ready;
  await sleep(SETTLES_WITHIN);
  const address = `http://127.0.0.1:${port}`;
  const players = new Players(address);
  const cast = await castOf(players, address);
  return { address, folder, pid: running.process.pid ?? 0, players, cast, tellingSeconds: secondsIn(said()) };
};

/** Past the product: its database as it runs, and the key of what is personal. */
export const storesOf = ({ folder }: Pick<Product, 'folder'>) => {
  const [, , , port = ''] = readFileSync(join(folder, 'postgres/data/postmaster.pid'), 'utf8').split('\n');
  const password = readFileSync(join(folder, 'postgres/password'), 'utf8').trim();
  const url = `postgres://veche:${password}@127.0.0.1:${port.trim()}/veche`;
  return { url, masterKey: readFileSync(join(folder, 'master.key'), 'utf8').trim() };
};
