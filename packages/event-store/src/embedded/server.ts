import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, realpathSync, renameSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createCluster, DATABASE, readPassword, USER } from './cluster.ts';
import { assertWritable, EmbeddedError, type Launch, launcher } from './launch.ts';
import { claim, postmaster, stopOrphan } from './ownership.ts';

export interface EmbeddedOptions {
  /** Holds the cluster, its password and its log; made when it does not exist. */
  readonly directory: string;
  /** On the loopback interface; by default a free one. */
  readonly port?: number;
  /** Settings of the server besides our own, by PostgreSQL's names. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface Embedded {
  /** For the installation's own login, with the password: a secret. */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  readonly directory: string;
  /** Fulfilled when the server has ended, asked or not. */
  readonly exited: Promise<void>;
  /** A clean, fast shutdown: clients are sent away, everything is on disk. */
  stop(): Promise<void>;
}

/** Nothing that makes a commit less than durable may be left to a default, and one machine is shared with three apps. */
const SETTINGS = {
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '80',
  shared_buffers: '64MB',
  max_wal_size: '512MB',
  max_parallel_workers_per_gather: '0',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
};
const START_PATIENCE = 120_000;
const STOP_PATIENCE = 20_000;

/**
 * Starts the PostgreSQL that comes with the package, making its cluster first when there is none.
 * The directory has one owner at a time; what an owner that was killed left behind is cleaned up.
 * @throws {EmbeddedError}
 */
export const startEmbedded = async (options: EmbeddedOptions): Promise<Embedded> => {
  const directory = prepare(options.directory);
  const launch = launcher(directory);
  const release = claim(directory);
  try {
    const data = join(directory, 'data');
    await stopOrphan(data);
    await createCluster(directory, launch);
    return await start({ ...options, directory }, launch, release);
  } catch (error) {
    release();
    throw error;
  }
};

const prepare = (directory: string): string => {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o755 });
  } catch {
    throw new EmbeddedError('directory-not-writable', `There is no right to make the folder ${directory}.`);
  }
  assertWritable(directory);
  return realpathSync(directory);
};

/** With the pauses between them these take some six seconds. */
const ATTEMPTS = 8;

const start = async (options: EmbeddedOptions, launch: Launch, release: () => void): Promise<Embedded> => {
  const { directory } = options;
  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? (await freePort());
    const child = spawnServer(options, port, launch);
    try {
      await ready(child, directory);
      return running(child, port, directory, release);
    } catch (error) {
      // Another program took the free port first, or the workers of a killed server are still on their way out.
      if (attempt === ATTEMPTS) throw error;
      await sleep(200 * attempt);
    }
  }
};

/** In a session of its own, so that Ctrl-C reaches the owner alone, who then stops the database last. */
const spawnServer = (options: EmbeddedOptions, port: number, launch: Launch): ChildProcess => {
  const log = join(options.directory, 'server.log');
  if (existsSync(log)) renameSync(log, join(options.directory, 'server.previous.log'));
  const output = openSync(log, 'a', 0o600);
  const settings = Object.entries({ ...SETTINGS, ...options.settings, port: `${port}` });
  const args = [
    '-D',
    join(options.directory, 'data'),
    ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  const child = launch('postgres', args, { detached: true, stdio: ['ignore', output, output] });
  closeSync(output);
  return child;
};

const ready = async (child: ChildProcess, directory: string): Promise<void> => {
  const end = Date.now() + START_PATIENCE;
  while (child.exitCode === null && child.signalCode === null && Date.now() < end) {
    const { pid, ready: isReady } = postmaster(join(directory, 'data'));
    if (pid === child.pid && isReady) return;
    await sleep(10);
  }
  child.kill('SIGQUIT');
  const said = readFileSync(join(directory, 'server.log'), 'utf8').trim().split('\n').slice(-5).join('\n');
  throw new EmbeddedError('start-failed', `The embedded PostgreSQL did not start; its log ends with:\n${said}`);
};

const addressOf = (directory: string, port: number): string =>
  `postgres://${USER}:${readPassword(directory)}@127.0.0.1:${port}/${DATABASE}`;

const running = (child: ChildProcess, port: number, directory: string, release: () => void): Embedded => {
  const pid = child.pid ?? 0;
  const guard = stopWithOwner(pid);
  const interrupt = () => void child.kill('SIGINT');
  process.once('exit', interrupt);
  const exited = once(child, 'exit').then(() => {
    process.removeListener('exit', interrupt);
    guard.kill('SIGKILL');
    release();
  });
  child.unref();
  return { url: addressOf(directory, port), port, pid, directory, exited, stop: () => stop(child, exited) };
};

const stop = async (child: ChildProcess, exited: Promise<void>): Promise<void> => {
  child.ref();
  child.kill('SIGINT');
  const late = setTimeout(() => child.kill('SIGQUIT'), STOP_PATIENCE);
  await exited;
  clearTimeout(late);
};

/**
 * The address of the server that runs in this directory now, whoever started it; undefined when none does.
 * @throws {EmbeddedError} `password-missing`
 */
export const findEmbedded = (directory: string): string | undefined => {
  const { port, ready: isReady } = postmaster(join(directory, 'data'));
  return isReady ? addressOf(directory, port) : undefined;
};

/** Waits on a pipe that closes when this process ends in whatever way, and then shuts the server down. */
const stopWithOwner = (pid: number): ChildProcess => {
  const guard = spawn('/bin/sh', ['-c', 'cat >/dev/null; kill -INT "$1"', 'sh', `${pid}`], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.unref();
  (guard.stdin as unknown as { unref(): void }).unref();
  return guard;
};

/** A free port of the loopback interface; free now, so whoever uses it must be ready to try again. */
export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
};
