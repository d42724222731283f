import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { readFailure } from '../following/checkpoints.ts';
import type { Failure, View, ViewStatus } from './view.ts';

interface Row {
  readonly name: string;
  readonly version: number;
  readonly position: bigint;
  readonly served: boolean;
  readonly built: boolean;
  readonly failure: Failure | undefined;
}

const readRows = async (pool: Pool): Promise<readonly Row[]> => {
  const { rows } = await pool.query<Omit<Row, 'position' | 'failure'> & { position: string; failure: unknown }>(
    'SELECT name, version, position::text, served, built, failure FROM views.checkpoints ORDER BY version',
  );
  return rows.map((row) => ({ ...row, position: BigInt(row.position), failure: readFailure(row.failure) }));
};

const state = (served: Row, next: Row | undefined): ViewStatus['state'] => {
  if (served.failure) return 'stopped';
  return next || !served.built ? 'rebuilding' : 'live';
};

/** Where each view stands in the database, whichever process runs it. `head` is the head of the log. */
export const readStatus = async (pool: Pool, views: readonly View[], head: bigint): Promise<readonly ViewStatus[]> => {
  const rows = await readRows(pool);
  return views.flatMap((view) => {
    const own = rows.filter(({ name }) => name === view.name);
    const served = own.find((row) => row.served);
    const next = own.findLast((row) => !row.served);
    if (!served) return [];
    const { name, version, position, failure } = served;
    return [
      {
        name,
        version,
        position,
        lag: head > position ? head - position : 0n,
        state: state(served, next),
        ...(failure && { error: failure }),
        ...(next && {
          next: { version: next.version, position: next.position, ...(next.failure && { error: next.failure }) },
        }),
      },
    ];
  });
};

/** How far a served view is, and whether it will get further. */
interface Reached {
  readonly position: bigint;
  readonly stopped: boolean;
}

/** Tells when the views that readers see have come to a position, moved by this process or by another. */
export interface Waiting {
  /** A view run by this process was moved. */
  moved(name: string, position: bigint): void;
  /** What this process moved may have been undone: the database was restarted, or another process took over. */
  forget(): void;
  until(names: readonly string[], position: bigint, timeout: number): Promise<boolean>;
}

const LOOK_AGAIN = 50;

/** One question at a time to the database, whoever waits for the answer. */
const createReached = (pool: Pool): (() => Promise<ReadonlyMap<string, Reached> | undefined>) => {
  let reading: Promise<ReadonlyMap<string, Reached>> | undefined;
  const read = async (): Promise<ReadonlyMap<string, Reached>> => {
    const served = (await readRows(pool)).filter((row) => row.served);
    return new Map(served.map(({ name, position, failure }) => [name, { position, stopped: failure !== undefined }]));
  };
  return () => {
    reading ??= read().finally(() => {
      reading = undefined;
    });
    return reading.catch(() => undefined);
  };
};

export const createWaiting = (pool: Pool): Waiting => {
  const known = new Map<string, bigint>();
  const awake = new Set<() => void>();
  const readReached = createReached(pool);

  const nextMove = async (timeout: number): Promise<void> => {
    const stop = new AbortController();
    const wake = () => stop.abort();
    awake.add(wake);
    await sleep(timeout, undefined, { signal: stop.signal }).catch(() => undefined);
    awake.delete(wake);
  };

  const outcome = async (names: readonly string[], position: bigint): Promise<boolean | undefined> => {
    const missing = names.filter((name) => (known.get(name) ?? -1n) < position);
    if (missing.length === 0) return true;
    const reached = await readReached();
    const behind = missing.filter((name) => (reached?.get(name)?.position ?? -1n) < position);
    if (behind.length === 0) return true;
    return behind.some((name) => reached?.get(name)?.stopped) ? false : undefined;
  };

  return {
    moved: (name, position) => {
      known.set(name, position);
      for (const wake of awake) wake();
    },
    forget: () => known.clear(),
    until: async (names, position, timeout) => {
      const end = performance.now() + timeout;
      for (;;) {
        const settled = await outcome(names, position);
        const left = end - performance.now();
        if (settled !== undefined || left <= 0) return settled ?? false;
        await nextMove(Math.min(LOOK_AGAIN, left));
      }
    },
  };
};
