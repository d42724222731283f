/** Starts the real launcher with a data folder of its own, and watches what it says and leaves behind. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';

export const root = join(import.meta.dirname, '../..');

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Launched {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Fulfilled when the terminal says that everything runs. */
  readonly ready: Promise<void>;
}

const readiness = (child: ChildProcess, ended: Promise<Ended>): Promise<void> =>
  new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('Ctrl-C')) resolve();
    });
    ended.then(({ err }) => reject(new Error(`It ended before it was ready: ${err}`)), reject);
  });

const spawned = (script: string, env: Readonly<Record<string, string>>, args: readonly string[]) => {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const closed = once(child, 'close');
  const ended = Promise.all([closed, text(child.stdout), text(child.stderr)]).then(([[code], out, err]) => ({
    code,
    out,
    err,
  }));
  return { child, ended };
};

/** `npm start` without the installing and building before it. */
export const launch = (env: Readonly<Record<string, string>>, ...args: readonly string[]): Launched => {
  const { child, ended } = spawned('apps/launcher/src/main.ts', env, args);
  const ready = readiness(child, ended);
  ready.catch(() => undefined);
  return { process: child, ended, ready };
};

/** `npm run replay`, likewise. */
export const launchReplay = (env: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<Ended> =>
  spawned('apps/launcher/src/replay.ts', env, args).ended;

/** An empty folder, which every account may pass through as far as the system's folder for such things lets it. */
export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'veche start '));
export const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** Every file of a folder with its content, to see that nothing was touched. */
export const contents = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, readFileSync(join(folder, name), 'base64')]),
  );

export interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/** Everything that runs on this machine; `ps` is not everywhere where `/proc` is. */
const processes = (): readonly Process[] => {
  if (!existsSync('/proc/self/stat')) {
    const listed = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
    return [...listed.matchAll(/^\s*(\d+)\s+(\d+)\s+(.*)$/gm)].map(([, pid, parent, command = '']) => ({
      pid: Number(pid),
      parent: Number(parent),
      command,
    }));
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
        return state === 'Z' ? [] : [{ pid: Number(pid), parent: Number(parent), command }];
      } catch {
        return [];
      }
    });
};

/** The process and all that it has started, directly or not. @throws when it could not be started: nobody is number nothing */
export const family = (pid: number | undefined): readonly Process[] => {
  if (pid === undefined) throw new Error('It could not be started');
  const all = processes();
  const below = (parent: number): readonly Process[] =>
    all.filter((one) => one.parent === parent).flatMap((one) => [one, ...below(one.pid)]);
  return [...all.filter((one) => one.pid === pid), ...below(pid)];
};

/** Those of them that still run, a later process under the same number not counted. */
export const alive = (those: readonly Process[]): readonly Process[] => {
  const now = processes();
  return those.filter(({ pid, command }) => now.some((one) => one.pid === pid && one.command === command));
};

/** Kills them one after the other; one that has followed another by itself is not there any more. */
export const killAll = (those: readonly Process[]): void => {
  for (const { pid } of those) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
};

/** Waits until the answer is yes; the patience is the test's own. */
export const eventually = async (question: () => boolean | Promise<boolean>): Promise<void> => {
  do await sleep(50);
  while (!(await question()));
};
