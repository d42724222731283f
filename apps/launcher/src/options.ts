import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parsePort } from '../bootstrap/port.mjs';
import { Refusal } from '../bootstrap/terminal.mjs';

/**
 * `demonstration` fills an empty log with a region to walk through and lets its people in without a password;
 * `empty` keeps the log as it is; `production` is `empty` that trusts no default secret.
 */
export type Mode = 'demonstration' | 'empty' | 'production';

export interface Options {
  readonly root: string;
  readonly mode: Mode;
  readonly host: string;
  readonly port: number;
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
  readonly eventStoreUrl: string | undefined;
  readonly masterKey: string | undefined;
}

/** Of a master key, before base64. */
export const KEY_BYTES = 32;

const readFlags = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: { empty: { type: 'boolean', default: false } } }).values;
  } catch {
    throw new Refusal(`Непонятно «${args.join(' ')}»: у npm start есть только ключ -- --empty, без примеров.`);
  }
};

const readMode = (empty: boolean, env: NodeJS.ProcessEnv): Mode => {
  const asked = env['VECHE_MODE'] || (env['NODE_ENV'] === 'production' ? 'production' : 'demonstration');
  if (asked === 'production') return 'production';
  if (asked === 'demonstration') return empty ? 'empty' : 'demonstration';
  throw new Refusal(`VECHE_MODE бывает demonstration или production, а задано «${asked}».`);
};

const masterKeyOf = (mode: Mode, env: NodeJS.ProcessEnv): string | undefined => {
  const key = env['VECHE_MASTER_KEY'] || undefined;
  if (mode === 'production' && !key) {
    throw new Refusal(
      'Для рабочей установки (production) задайте VECHE_MASTER_KEY — ключ, которым зашифрованы личные данные; создать: openssl rand -base64 32.',
    );
  }
  if (key && Buffer.from(key, 'base64').length !== KEY_BYTES) {
    throw new Refusal(
      `VECHE_MASTER_KEY должен быть ${KEY_BYTES} байтами в base64; создать: openssl rand -base64 ${KEY_BYTES}.`,
    );
  }
  return key;
};

/** @throws {Refusal} when a variable or an argument cannot be followed. */
export const readOptions = (root: string, args: readonly string[], env: NodeJS.ProcessEnv): Options => {
  const mode = readMode(readFlags(args).empty, env);
  return {
    root,
    mode,
    host: env['HOST'] || '127.0.0.1',
    port: parsePort(env['PORT']),
    dataFolder: env['VECHE_DATA'] ? resolve(root, env['VECHE_DATA']) : join(root, '.veche'),
    databaseUrl: env['DATABASE_URL'] || undefined,
    eventStoreUrl: env['EVENTSTORE_URL'] || undefined,
    masterKey: masterKeyOf(mode, env),
  };
};
