import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Program } from './child.ts';
import type { DataFolder } from './data-folder.ts';
import type { Options } from './options.ts';

/** Where the three apps of one start listen, and what they stand on. */
export interface Place {
  readonly options: Options;
  readonly folder: DataFolder;
  readonly databaseUrl: string;
  readonly sitePort: number;
  readonly adminPort: number;
}

/** Where the launcher itself, and the site, reach the api. */
export const localAddress = ({ host, port }: Options): string => {
  if (host === '0.0.0.0' || host === '::') return `http://127.0.0.1:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
};

/** What the person at the terminal opens. */
export const publicAddress = (options: Options): string =>
  localAddress(options).replace('//127.0.0.1:', '//localhost:');

const secrets = ['VECHE_MASTER_KEY', 'VECHE_BOOTSTRAP_TOKEN', 'DATABASE_URL', 'EVENTSTORE_URL'];

/** Makes the first administrator, and is worth nothing afterwards: one for each start, unless the operator has set one. */
const bootstrapToken = process.env['VECHE_BOOTSTRAP_TOKEN'] || randomBytes(32).toString('base64url');

/** The launcher's own environment without what only the api may know, and without what is set here. */
const plain = (): NodeJS.ProcessEnv => {
  const entries = Object.entries(process.env).filter(
    ([name]) => !secrets.includes(name) && !name.startsWith('VECHE_DEMO'),
  );
  return { ...Object.fromEntries(entries), NODE_ENV: 'production' };
};

/** A demonstration goes by days of its own: all of its programs have to know when it was begun. */
const sinceOf = ({ mode, createdAt }: DataFolder): NodeJS.ProcessEnv =>
  mode === 'demonstration' ? { VECHE_DEMO_SINCE: createdAt } : {};

const api = ({ options, folder, databaseUrl, sitePort, adminPort }: Place): Program => ({
  name: 'api',
  command: [join(options.root, 'apps/api/dist/main.js')],
  env: {
    ...plain(),
    HOST: options.host,
    PORT: `${options.port}`,
    DATABASE_URL: databaseUrl,
    ...(options.eventStoreUrl ? { EVENTSTORE_URL: options.eventStoreUrl } : {}),
    VECHE_MASTER_KEY: folder.masterKey,
    VECHE_BOOTSTRAP_TOKEN: bootstrapToken,
    ...sinceOf(folder),
    ...(folder.mode === 'demonstration' ? { VECHE_DEMO: '1' } : {}),
    SITE_URL: `http://127.0.0.1:${sitePort}`,
    ADMIN_URL: `http://127.0.0.1:${adminPort}`,
  },
});

const site = ({ options, folder, sitePort }: Place): Program => ({
  name: 'site',
  command: [join(options.root, 'apps/site/.output/server/index.mjs')],
  env: { ...plain(), ...sinceOf(folder), HOST: '127.0.0.1', PORT: `${sitePort}`, API_URL: localAddress(options) },
});

const admin = ({ options, adminPort }: Place): Program => ({
  name: 'admin',
  command: [join(options.root, 'apps/admin/serve.ts')],
  env: { ...plain(), HOST: '127.0.0.1', PORT: `${adminPort}` },
});

/** In the order in which they are stopped: whoever takes requests goes first. */
export const programs = (place: Place): readonly Program[] => [api(place), site(place), admin(place)];

/** Tells the examples to a running api as any client would. */
export const demonstration = ({ options, folder }: Place): Program => ({
  name: 'demonstration',
  command: [join(options.root, 'apps/api/dist/demonstration/tell.js'), localAddress(options)],
  env: { ...plain(), ...sinceOf(folder), VECHE_BOOTSTRAP_TOKEN: bootstrapToken },
});
