/**
 * `npm run compose:by-hand`: what docker-compose.yml would start, started without an engine. Commands, environment and
 * health checks are read from that file; only addresses are other ones, and PostgreSQL is the embedded one.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, startEmbedded } from '@veche/event-store';
import { readCompose, root, type Service } from './compose.ts';

const PATIENCE = 60_000;

/** Who must be healthy before whom, as `depends_on` has it. */
const apps = [
  ['site', '3001'],
  ['admin', '3002'],
  ['api', '3000'],
] as const;

/** The addresses of the compose file, and where they are on this machine. */
type Moved = readonly (readonly [from: string, to: string])[];

const move = (text: string, moved: Moved): string =>
  moved.reduce((changed, [from, to]) => changed.replaceAll(from, to), text);

const withNode = ([program = '', ...args]: readonly string[]): readonly [string, ...string[]] => [
  program === 'node' ? process.execPath : program,
  ...args,
];

const start = ({ command = [], environment = {} }: Service, moved: Moved, port: string): ChildProcess => {
  const [program, ...args] = withNode(command);
  const given = Object.entries(environment).map(([name, value]) => [name, move(value, moved)]);
  const env = { PATH: process.env['PATH'], ...Object.fromEntries(given), HOST: '127.0.0.1', PORT: port };
  return spawn(program, args, { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });
};

/** Asks the container's own health check, until it is content. */
const healthy = async ({ healthcheck }: Service, child: ChildProcess, moved: Moved): Promise<boolean> => {
  const [program, ...args] = withNode((healthcheck?.test ?? []).slice(1).map((part) => move(part, moved)));
  for (const end = Date.now() + PATIENCE; Date.now() < end && child.exitCode === null; await sleep(200)) {
    if (spawnSync(program, args, { stdio: 'ignore' }).status === 0) return true;
  }
  return false;
};

const stop = async (child: ChildProcess): Promise<number | null> => {
  if (child.exitCode !== null) return child.exitCode;
  child.kill('SIGTERM');
  const [code] = await once(child, 'exit');
  return code;
};

export interface ByHand {
  /** The one address of the installation. */
  readonly address: string;
  /** Each app and whether its health check is content. */
  readonly health: Readonly<Record<string, boolean>>;
  /** Stops as an engine does, and returns the exit code of each app. */
  stop(): Promise<Readonly<Record<string, number | null>>>;
}

/** Starts the three apps and a PostgreSQL as the compose file says, and asks how they are. */
export const startByHand = async (): Promise<ByHand> => {
  const folder = mkdtempSync(join(tmpdir(), 'veche-by-hand-'));
  const database = await startEmbedded({ directory: folder });
  const { password } = new URL(database.url);
  const compose = readCompose({ POSTGRES_PASSWORD: password, VECHE_MASTER_KEY: randomBytes(32).toString('base64') });
  const ports = Object.fromEntries(await Promise.all(apps.map(async ([name]) => [name, await freePort()] as const)));
  const neighbours = apps.map(([name, port]) => [`//${name}:${port}`, `//127.0.0.1:${ports[name]}`] as const);
  const moved = [...neighbours, ['@postgres:5432', `@127.0.0.1:${database.port}`] as const];
  const started: [string, ChildProcess][] = [];
  const health: Record<string, boolean> = {};
  for (const [name, port] of apps) {
    const service = compose.services[name] ?? {};
    const child = start(service, moved, `${ports[name]}`);
    started.push([name, child]);
    health[name] = await healthy(service, child, [[`127.0.0.1:${port}`, `127.0.0.1:${ports[name]}`]]);
  }
  return {
    address: `http://127.0.0.1:${ports['api']}`,
    health,
    stop: async () => {
      const codes: Record<string, number | null> = {};
      for (const [name, child] of started.toReversed()) codes[name] = await stop(child);
      await database.stop();
      rmSync(folder, { recursive: true, force: true });
      return codes;
    },
  };
};

if (import.meta.main) {
  const { health, stop: stopAll } = await startByHand();
  for (const [name, well] of Object.entries(health)) console.log(`${well ? '✓' : '✗'} ${name}`);
  const codes = await stopAll();
  console.log(
    `stopped: ${Object.entries(codes)
      .map(([name, code]) => `${name} ${code}`)
      .join(', ')}`,
  );
  process.exitCode = Object.values(health).every(Boolean) && Object.values(codes).every((code) => code === 0) ? 0 : 1;
}
