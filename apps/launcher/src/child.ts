import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Running } from './supervise.ts';

/** One of our own programs, run by the Node that runs the launcher. */
export interface Program {
  readonly name: 'api' | 'site' | 'admin' | 'demonstration';
  /** The file and its arguments. */
  readonly command: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

export interface Child extends Running {
  readonly exitCode: () => number | null;
}

const STOP_PATIENCE = 30_000;
const leash = fileURLToPath(new URL('leash.mjs', import.meta.url));

/** Begins a new log for this run; the one before is kept beside it. */
export const rotateLog = (folder: string, name: string): void => {
  const path = join(folder, `${name}.log`);
  if (existsSync(path)) renameSync(path, join(folder, `${name}.previous.log`));
};

/** What the program said last, for the person at the terminal. */
export const lastWords = (folder: string, name: string): string =>
  readFileSync(join(folder, `${name}.log`), 'utf8')
    .trim()
    .split('\n')
    .slice(-12)
    .join('\n');

/**
 * Starts a program in a process group of its own, so that Ctrl-C reaches the launcher alone, which then stops its
 * children in order. Output goes to files: a pipe would break, and the child with it, when the launcher is killed.
 */
export const startChild = ({ name, command, env }: Program, root: string, logs: string): Child => {
  const output = openSync(join(logs, `${name}.log`), 'a', 0o600);
  const child = spawn(process.execPath, ['--import', leash, ...command], {
    cwd: root,
    env,
    detached: true,
    stdio: ['ignore', output, output, 'ipc'],
  });
  closeSync(output);
  const exited = once(child, 'exit').then(() => undefined);
  const stop = async () => {
    child.kill('SIGTERM');
    const late = AbortSignal.timeout(STOP_PATIENCE);
    late.addEventListener('abort', () => child.kill('SIGKILL'));
    await exited;
  };
  return { exited, stop, exitCode: () => child.exitCode };
};

/**
 * Asks again and again until the answer is yes.
 * @throws the reason of `signal` when that comes first
 */
export const until = async (question: () => Promise<boolean>, signal: AbortSignal): Promise<void> => {
  while (!(await question())) await sleep(50, undefined, { signal });
};
