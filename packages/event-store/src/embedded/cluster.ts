import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { EmbeddedError, type Launch, type Program } from './launch.ts';

export const USER = 'veche';
export const DATABASE = 'veche';
const MAJOR = '18';

/**
 * Makes the cluster unless it is there. It is made under another name and renamed when whole, so a
 * creation that was killed in the middle leaves nothing that could be taken for a cluster.
 * @throws {EmbeddedError} `other-version` when the files were written by another major version.
 */
export const createCluster = async (directory: string, launch: Launch): Promise<void> => {
  const data = join(directory, 'data');
  if (existsSync(data)) return assertVersion(data);
  const partial = join(directory, 'data.partial');
  rmSync(partial, { recursive: true, force: true });
  if (launch.account) chownSync(directory, launch.account.uid, launch.account.gid);
  writePassword(directory, launch);
  await initialise(partial, directory, launch);
  await run(launch, 'postgres', ['--single', '-D', partial, 'postgres'], `CREATE DATABASE ${DATABASE}\n`);
  await rename(partial, data);
  const handle = await open(directory);
  await handle.sync();
  await handle.close();
};

const assertVersion = (data: string): void => {
  const version = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  if (version === MAJOR) return;
  throw new EmbeddedError(
    'other-version',
    `${data} was written by PostgreSQL ${version}; this is PostgreSQL ${MAJOR}.`,
  );
};

/** The built-in C.UTF-8 sorts by code point everywhere alike, whatever locales the machine has, and knows Cyrillic letters. */
const initialise = (partial: string, directory: string, launch: Launch): Promise<void> =>
  run(launch, 'initdb', [
    ...['-D', partial, '-U', USER, `--pwfile=${passwordFile(directory)}`, '--auth=scram-sha-256'],
    ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--data-checksums'],
  ]);

const run = async (launch: Launch, program: Program, args: readonly string[], input = ''): Promise<void> => {
  const child = launch(program, args, { stdio: ['pipe', 'ignore', 'pipe'] });
  child.stdin?.end(input);
  const [said, [code]] = await Promise.all([child.stderr ? text(child.stderr) : '', once(child, 'close')]);
  if (code !== 0) throw new EmbeddedError('init-failed', `The database could not be made (${program}): ${said.trim()}`);
};

const passwordFile = (directory: string): string => join(directory, 'password');

const writePassword = (directory: string, { account }: Launch): void => {
  const file = passwordFile(directory);
  rmSync(file, { force: true });
  writeFileSync(file, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 });
  if (account) chownSync(file, account.uid, account.gid);
};

export const readPassword = (directory: string): string => {
  try {
    return readFileSync(passwordFile(directory), 'utf8').trim();
  } catch {
    throw new EmbeddedError(
      'password-missing',
      `The file ${passwordFile(directory)} with the database's password is gone.`,
    );
  }
};
