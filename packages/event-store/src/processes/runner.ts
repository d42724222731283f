import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { advance, createCheckpoints, type Follower, readFailure } from '../following/checkpoints.ts';
import { openSession, type Session, withClient } from '../following/session.ts';
import { backoff, pause, subscribeAhead, supervise } from '../following/supervise.ts';
import type { EventStore, RecordedEvent } from '../port.ts';
import type { Alarm, Failure } from '../views/view.ts';
import type { IssuedCommand, Process, ProcessRunner, ProcessStatus, Send } from './process.ts';

export interface ProcessRunnerOptions {
  /** The log as readers see it: personal values revealed. */
  readonly store: EventStore;
  /** Besides what its other users need, the runner holds one connection. */
  readonly pool: Pool;
  readonly processes: readonly Process[];
  /** Handles a command; what it throws stops the process, which then tries again. A repeated `commandId` must change nothing. */
  readonly dispatch: (command: IssuedCommand) => Promise<void>;
  /** A process failed at an event it had not failed at before. */
  readonly alarm: (alarm: Alarm) => void;
  /** The log or the database could not be reached; the runner tries again by itself. */
  readonly trouble?: (error: unknown) => void;
  readonly batchSize?: number;
  /** Milliseconds between two attempts to take over what another process runs; by default 1 000. */
  readonly standby?: number;
  /** The longest pause in milliseconds between two attempts at the same event; by default a minute. */
  readonly patience?: number;
}

const VERSION = 1;

/** So many events a process may pass over before its checkpoint follows: it has nothing to do with them, after a restart either. */
const PASSED_OVER = 500;

/** A UUID (version 5 by its form) that is the same for the same parts. */
export const derivedId = (...parts: readonly string[]): string => {
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest().subarray(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

const lockOf = (name: string): string => `veche process ${name}`;

const lead = async (pool: Pool, name: string): Promise<Follower> => {
  const { rows } = await pool.query<{ position: string; fence: string }>(
    `INSERT INTO processes.checkpoints AS c (name, version, position, fence, served, built, shape)
     VALUES ($1, $2, 0, 1, true, true, '')
     ON CONFLICT (name, version) DO UPDATE SET fence = c.fence + 1
     RETURNING position::text, fence::text`,
    [name, VERSION],
  );
  return { name, version: VERSION, position: BigInt(rows[0]?.position ?? 0), fence: BigInt(rows[0]?.fence ?? 1) };
};

/** Another process has taken over. */
class Replaced extends Error {}
/** The reaction to an event failed, not the log or the database. */
class ReactionFailed extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

const react = async (process: Process, event: RecordedEvent, dispatch: ProcessRunnerOptions['dispatch']) => {
  const labels = new Set<string>();
  const send: Send = async (command, label = command.type) => {
    if (labels.has(label)) throw new Error(`two commands of one reaction are labelled ${label}`);
    labels.add(label);
    const commandId = derivedId(process.name, event.eventId, label);
    await dispatch({ ...command, commandId, process: process.name, cause: event });
  };
  try {
    if (!process.handles(event)) return false;
    await process.react(event, send);
    return true;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new ReactionFailed({ position: event.position, eventId: event.eventId, message });
  }
};

interface Run {
  readonly options: ProcessRunnerOptions;
  readonly process: Process;
  /** Its position is that of the checkpoint. */
  readonly follower: Follower;
  readonly signal: AbortSignal;
  /** How far the log is read: beyond the checkpoint, by what the process had nothing to do with. */
  readTo: bigint;
  passedOver: number;
}

/** The checkpoint moves to where the log is read. */
const mark = async (run: Run, failure?: Failure): Promise<void> => {
  const { options, follower, readTo: to } = run;
  const [replaced] = await advance(options.pool, 'processes', [{ follower, to, failure }]);
  if (replaced) throw new Replaced();
  follower.position = to;
  run.passedOver = 0;
};

/** The checkpoint moves after each reaction; what is passed over is written down now and then, not at every event of the log. */
const reactAll = async (run: Run, batch: readonly RecordedEvent[]): Promise<void> => {
  const { options, process, signal } = run;
  for (const event of batch) {
    if (signal.aborted) return;
    const reacted = await react(process, event, options.dispatch);
    run.readTo = event.position;
    run.passedOver += 1;
    if (reacted) await mark(run);
  }
  if (run.passedOver >= PASSED_OVER) await mark(run);
};

const follow = async (run: Run): Promise<void> => {
  const { store, batchSize = 500 } = run.options;
  const { signal, readTo } = run;
  for await (const batch of subscribeAhead(store, { after: readTo, batchSize, signal })) {
    await reactAll(run, batch);
    if (signal.aborted) return;
  }
  if (!signal.aborted) throw new Error('The subscription to the log has ended');
};

/** Tries the same event again and again, with longer and longer pauses; it is never skipped. */
const insist = async (run: Run): Promise<void> => {
  const { options, process, signal } = run;
  let failures = 0;
  let failedAt: bigint | undefined;
  while (!signal.aborted) {
    try {
      await follow(run);
    } catch (error) {
      if (!(error instanceof ReactionFailed)) throw error;
      const { failure } = error;
      await mark(run, failure);
      // The failure is taken back as soon as the event is behind, whatever came of it.
      run.passedOver = PASSED_OVER;
      failures = failure.position === failedAt ? failures + 1 : 1;
      if (failures === 1) options.alarm({ kind: 'process', name: process.name, ...failure });
      failedAt = failure.position;
      await pause(backoff(failures, options.patience ?? 60_000), signal);
    }
  }
};

type Runs = Map<string, Run>;

/** From the first lock to the loss of the connection that holds them. `runs` are those of this program, by process. */
const createTerm =
  (options: ProcessRunnerOptions, runs: Runs) =>
  async (signal: AbortSignal, progress: () => void): Promise<void> => {
    const session = await openSession(options.pool);
    const over = new AbortController();
    const until = AbortSignal.any([signal, session.lost, over.signal]);
    const running = new Map<string, Promise<void>>();
    const failing: Error[] = [];
    const run = async (process: Process): Promise<void> => {
      try {
        const follower = await lead(options.pool, process.name);
        progress();
        const own = { options, process, follower, signal: until, readTo: follower.position, passedOver: 0 };
        runs.set(process.name, own);
        await insist(own);
      } catch (error) {
        if (!(error instanceof Replaced)) {
          failing.push(error instanceof Error ? error : new Error(String(error)));
          over.abort();
        }
      }
      runs.delete(process.name);
      if (!until.aborted) await session.unlock(lockOf(process.name)).catch(() => over.abort());
      running.delete(process.name);
    };
    try {
      while (!until.aborted) {
        for (const process of await claimed(session, options.processes, running))
          running.set(process.name, run(process));
        await pause(options.standby ?? 1_000, until);
      }
    } finally {
      over.abort();
      await Promise.all(running.values());
      session.close();
    }
    if (!signal.aborted) throw failing[0] ?? new Error('The connection that holds the locks of the processes was lost');
  };

const claimed = async (
  session: Session,
  processes: readonly Process[],
  running: ReadonlyMap<string, unknown>,
): Promise<readonly Process[]> => {
  const free: Process[] = [];
  for (const process of processes) {
    if (!running.has(process.name) && (await session.tryLock(lockOf(process.name)))) free.push(process);
  }
  return free;
};

const furthest = (checkpoint: bigint, readTo = 0n): bigint => (readTo > checkpoint ? readTo : checkpoint);

/** By the checkpoints, and what this program has read beyond them. */
const readStatus = async (
  { pool, processes }: ProcessRunnerOptions,
  runs: Runs,
  head: bigint,
): Promise<readonly ProcessStatus[]> => {
  const { rows } = await pool.query<{ name: string; position: string; failure: unknown }>(
    'SELECT name, position::text, failure FROM processes.checkpoints WHERE version = $1',
    [VERSION],
  );
  return processes.map(({ name }) => {
    const row = rows.find((one) => one.name === name);
    const position = furthest(BigInt(row?.position ?? 0), runs.get(name)?.readTo);
    const error = readFailure(row?.failure);
    const lag = head > position ? head - position : 0n;
    return { name, position, lag, state: error ? 'failing' : 'running', ...(error && { error }) };
  });
};

/** Runs processes over a log. Of several programs one runs a process; the others stand by. */
export const createProcessRunner = (options: ProcessRunnerOptions): ProcessRunner => {
  const { store, pool } = options;
  const runs: Runs = new Map();
  const stopping = new AbortController();
  let running: Promise<void> | undefined;
  return {
    start: async () => {
      if (running) return;
      await withClient(pool, (client) => client.query(createCheckpoints('processes')));
      running = supervise(createTerm(options, runs), stopping.signal, (error) => options.trouble?.(error));
    },
    stop: async () => {
      stopping.abort();
      await running;
    },
    status: async () => readStatus(options, runs, await store.head()),
  };
};
