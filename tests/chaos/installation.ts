import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Embedded, startEmbedded } from '@veche/event-store';
import type { Acknowledged, Evidence } from './checker.ts';
import { commandOf } from './command.ts';
import type { Said, Task } from './protocol.ts';

/** What the writers have said so far, kept outside of them. */
export class Witness {
  readonly acknowledged: Acknowledged[] = [];
  readonly sent: Map<number, ReturnType<typeof commandOf>> = new Map();
  readonly wrong: string[] = [];
  readonly #seed: number;

  constructor(seed: number) {
    this.#seed = seed;
  }

  hear(said: Said): void {
    if (said.say === 'sent') this.sent.set(said.number, commandOf(this.#seed, said.number));
    if (said.say === 'wrong') this.wrong.push(said.what);
    if (said.say !== 'acknowledged') return;
    this.acknowledged.push({ number: said.number, position: BigInt(said.position), revision: said.revision });
  }

  /** What is known now; what is read from the database after this must hold all of it. */
  testimony(): Pick<Evidence, 'acknowledged' | 'sent'> {
    return { acknowledged: [...this.acknowledged], sent: this.sent };
  }
}

/** A process that writes. */
export interface Writer {
  /** The commands it has sent and got no answer to. */
  readonly inFlight: ReadonlySet<number>;
  /** Fulfilled when it is about to write, or has ended. */
  readonly ready: Promise<unknown>;
  hasEnded(): boolean;
  /** While it is still starting it may give up when the database dies under it; at any other time that is wrong. */
  excuse(): void;
  /** Ends it with -9 and waits until all it had said is heard. */
  kill(): Promise<void>;
  /** Lets it finish what it is at. False when it did not end well. */
  finish(): Promise<boolean>;
}

export const startWriter = (task: Task, witness: Witness): Writer => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'writer.ts'), JSON.stringify(task)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const inFlight = new Set(task.again);
  const lines = createInterface(child.stdout);
  const heard = new EventTarget();
  let mayEnd = false;
  let isReady = false;
  lines.on('line', (line) => {
    const said = JSON.parse(line) as Said;
    witness.hear(said);
    if (said.say === 'ready') [isReady, mayEnd] = [true, false];
    if (said.say === 'sent') inFlight.add(said.number);
    if (said.say === 'acknowledged') inFlight.delete(said.number);
    heard.dispatchEvent(new Event(said.say));
  });
  const ended = Promise.all([once(child, 'exit'), once(lines, 'close')]).then(([[code]]) => {
    if (!mayEnd) witness.hear({ say: 'wrong', what: `writer: ended by itself with ${code}` });
  });
  const endWith = async (signal: NodeJS.Signals): Promise<void> => {
    mayEnd = true;
    child.kill(signal);
    await ended;
  };
  return {
    inFlight,
    ready: Promise.race([once(heard, 'ready'), ended]),
    excuse: () => {
      mayEnd ||= !isReady;
    },
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    kill: () => endWith('SIGKILL'),
    finish: async () => {
      await endWith('SIGTERM');
      return child.exitCode === 0;
    },
  };
};

/** The database of the drill: it can be killed as a power cut would, all its processes at once. */
export interface Server {
  readonly url: string;
  readonly directory: string;
  restart(): Promise<void>;
  kill(): Promise<void>;
  stop(): Promise<void>;
  remove(): Promise<void>;
}

const signalled = (pid: number, signal: NodeJS.Signals | 0): boolean => {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
};

const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);

/** Holds the main process still, so that it starts no more, and ends it with all it has started. */
const killAll = async (pid: number): Promise<void> => {
  signalled(pid, 'SIGSTOP');
  const all = [pid, ...childrenOf(pid)];
  for (const one of all) signalled(one, 'SIGKILL');
  while (all.some((one) => signalled(one, 0))) await sleep(5);
};

export const startServer = async (): Promise<Server> => {
  const directory = await mkdtemp(join(tmpdir(), 'veche-chaos-'));
  await chmod(directory, 0o755);
  let embedded: Embedded = await startEmbedded({ directory });
  const { url, port } = embedded;
  return {
    url,
    directory,
    restart: async () => {
      embedded = await startEmbedded({ directory, port });
    },
    kill: async () => {
      await Promise.all([killAll(embedded.pid), embedded.exited]);
    },
    stop: () => embedded.stop(),
    remove: () => rm(directory, { recursive: true, force: true }),
  };
};
