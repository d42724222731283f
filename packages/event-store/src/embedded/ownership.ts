import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedError } from './launch.ts';

/** Tells a process from a later one that got the same number: when it was started, undefined when there is none. */
const startOf = (pid: number): string | undefined => {
  try {
    if (process.platform !== 'linux')
      return execFileSync('ps', ['-o', 'lstart=', '-p', `${pid}`])
        .toString()
        .trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return state === 'Z' ? undefined : `${boot} ${fields[18]}`;
  } catch {
    return undefined;
  }
};

const line = (file: string, number: number): string => {
  try {
    return readFileSync(file, 'utf8').split('\n')[number]?.trim() ?? '';
  } catch {
    return '';
  }
};

/**
 * Makes this process the one owner of the directory, until it calls the returned function or dies.
 * @throws {EmbeddedError} `directory-in-use` when another living process owns it.
 */
export const claim = (directory: string): (() => void) => {
  const file = join(directory, 'owner');
  const mine = `${process.pid}\n${startOf(process.pid)}\n`;
  for (let attempt = 0; ; attempt += 1) {
    try {
      writeFileSync(file, mine, { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt === 3) throw error;
      refuseLivingOwner(directory, file);
      rmSync(file, { force: true });
    }
  }
};

const refuseLivingOwner = (directory: string, file: string): void => {
  const pid = Number(line(file, 0));
  if (startOf(pid) !== line(file, 1)) return;
  throw new EmbeddedError('directory-in-use', `The folder ${directory} is in use by process ${pid}.`);
};

interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

/** PostgreSQL's own record of its main process: its number, where it listens and whether it says that it is ready. */
export const postmaster = (data: string): Postmaster => {
  const file = join(data, 'postmaster.pid');
  return { pid: Number(line(file, 0)), port: Number(line(file, 3)), ready: line(file, 7) === 'ready' };
};

/** Whether that process is a PostgreSQL of this very directory: it works in there, and says so on its command line elsewhere. */
const serves = (pid: number, data: string): boolean => {
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data);
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', `${pid}`])
      .toString()
      .includes(data);
  } catch {
    return false;
  }
};

/** Asks for a fast shutdown, then for one without a checkpoint (recovery follows), then for nothing more. */
const LAST_WORDS = [
  ['SIGINT', 30_000],
  ['SIGQUIT', 10_000],
  ['SIGKILL', 10_000],
] as const;

/** Ends the server of this directory whose owner died; a process of the same number that is somebody else's is left alone. */
export const stopOrphan = async (data: string): Promise<void> => {
  const { pid } = postmaster(data);
  for (const [signal, patience] of LAST_WORDS) {
    if (!pid || !serves(pid, data)) break;
    process.kill(pid, signal);
    for (const end = Date.now() + patience; serves(pid, data) && Date.now() < end; ) await sleep(20);
  }
  // What is left of the record would make PostgreSQL refuse to start if a stranger now has that number.
  rmSync(join(data, 'postmaster.pid'), { force: true });
};
