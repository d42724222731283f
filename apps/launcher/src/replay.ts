import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findEmbedded } from '@veche/event-store';
import { run } from '../bootstrap/run.mjs';
import { Refusal, refuse } from '../bootstrap/terminal.mjs';
import { startDatabase } from './database.ts';
import { type Lock, lockFolder } from './lock.ts';
import { type Options, readOptions } from './options.ts';

/** `npm run replay`: finds the log of this installation, running or not, and has a decision told from it. */

const root = join(import.meta.dirname, '../../..');

const USAGE =
  'Назовите решение: npm run replay -- <заявка, начало её обозначения или ИНН>; весь журнал: npm run replay -- --all.';

const keyOf = ({ dataFolder, masterKey }: Options): string => {
  if (masterKey) return masterKey;
  try {
    return readFileSync(join(dataFolder, 'master.key'), 'utf8').trim();
  } catch {
    throw new Refusal(`В папке ${dataFolder} нет файла master.key: верните его или задайте VECHE_MASTER_KEY.`);
  }
};

/** The lock, or the address of the server that whoever holds it has started. */
const lockOrAddress = ({ dataFolder }: Options): Lock | string => {
  try {
    return lockFolder(dataFolder);
  } catch (error) {
    const address = error instanceof Refusal ? findEmbedded(join(dataFolder, 'postgres')) : undefined;
    if (address === undefined) throw error;
    return address;
  }
};

/** The database of this installation: of the product that runs, or started here and stopped with `stack`. */
const databaseOf = async (options: Options, stack: AsyncDisposableStack): Promise<string> => {
  if (options.databaseUrl) return options.databaseUrl;
  if (!existsSync(join(options.dataFolder, 'postgres', 'data'))) {
    throw new Refusal(`В папке ${options.dataFolder} журнала Вече нет: задайте другую в VECHE_DATA или DATABASE_URL.`);
  }
  const found = lockOrAddress(options);
  if (typeof found === 'string') return found;
  stack.defer(() => found.release());
  const database = await startDatabase(options.dataFolder);
  stack.defer(() => database.stop());
  return database.url;
};

const main = async (args: readonly string[]): Promise<number> => {
  if (args.length !== 1) throw new Refusal(USAGE);
  const options = readOptions(root, [], process.env);
  await using stack = new AsyncDisposableStack();
  const env = {
    ...process.env,
    DATABASE_URL: await databaseOf(options, stack),
    VECHE_MASTER_KEY: keyOf(options),
  };
  return await run(process.execPath, [join(root, 'apps/api/src/audit/command.ts'), ...args], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
};

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  refuse(error);
}
