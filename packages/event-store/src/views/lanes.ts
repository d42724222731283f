import type { Pool, PoolClient } from 'pg';
import { withClient } from '../following/session.ts';
import { ahead, pause, subscribeAhead } from '../following/supervise.ts';
import type { EventStore } from '../port.ts';
import { type Applied, Applier } from './applying.ts';
import { type Member, promote } from './leading.ts';
import { erasedSubjects } from './table.ts';

type Lane = 'live' | 'rebuild';

export interface LaneOptions {
  readonly store: EventStore;
  readonly pool: Pool;
  readonly erasure: string;
  readonly batchSize: number;
  /** After each writing. */
  applied(lane: Lane, outcome: Applied): void;
}

/**
 * Views that are far behind share one reading of the log until they have caught up; then they join those that follow
 * it live, which share one subscription.
 */
export interface Lanes {
  join(members: readonly Member[]): void;
  /** Fulfilled when every lane has ended, after the signal; rejected with the first trouble of any. */
  readonly ended: Promise<void>;
}

/** Live, every batch is written at once; in a rebuild rows are gathered, so that busy ones are written seldom. */
const PACE = {
  live: { writeAfter: { events: 1, rows: 1 }, keepRows: 0 },
  rebuild: { writeAfter: { events: 50_000, rows: 50_000 }, keepRows: 20_000 },
} as const;
const LOCK_NOT_AVAILABLE = '55P03';
const SERVED_VERSION_IS_AHEAD = 50;

const lowest = (members: Iterable<Member>): bigint =>
  [...members].reduce((low, { position }) => (position < low ? position : low), 2n ** 63n);

const applierOf = async (client: PoolClient, { store, erasure }: LaneOptions, lane: Lane): Promise<Applier> =>
  new Applier(client, { store, erasure, everErased: await erasedSubjects(client), ...PACE[lane] });

const settle = (options: LaneOptions, lane: Lane, members: Set<Member>, outcome: Applied): void => {
  for (const { member } of outcome.failed) members.delete(member);
  for (const member of outcome.replaced) members.delete(member);
  options.applied(lane, outcome);
};

/** Follows the log with these members until the signal, or until none is left. */
const follow = (options: LaneOptions, members: Set<Member>, signal: AbortSignal): Promise<void> =>
  withClient(options.pool, async (client) => {
    const { store, batchSize } = options;
    const applier = await applierOf(client, options, 'live');
    for await (const batch of subscribeAhead(store, { after: lowest(members), batchSize, signal })) {
      if (signal.aborted) return;
      const last = batch.at(-1)?.position ?? 0n;
      const behind = [...members].filter(({ position }) => position < last);
      settle(options, 'live', members, await applier.take(behind, batch));
      if (members.size === 0) return;
    }
    if (!signal.aborted) throw new Error('The subscription to the log has ended');
  });

const promoted = async (client: PoolClient, member: Member): Promise<boolean> => {
  try {
    return await promote(client, member);
  } catch (error) {
    if ((error as { code?: unknown }).code === LOCK_NOT_AVAILABLE) return false;
    throw error;
  }
};

/** Reads the log up to its head once, for all members; while the database works for one half, the other is folded. */
const pass = async (
  options: LaneOptions,
  members: Set<Member>,
  clients: readonly PoolClient[],
  signal: AbortSignal,
): Promise<number> => {
  const { store, batchSize } = options;
  const halves = await Promise.all(
    clients.map(async (client, half) => ({
      applier: await applierOf(client, options, 'rebuild'),
      members: [...members].filter((_, index) => index % clients.length === half),
    })),
  );
  const each = async (work: (half: (typeof halves)[number]) => Promise<Applied>): Promise<void> => {
    for (const outcome of await Promise.all(halves.map(work))) settle(options, 'rebuild', members, outcome);
  };
  let read = 0;
  const upTo = await store.head();
  for await (const batch of ahead(store.readAll({ after: lowest(members), upTo, batchSize }))) {
    if (signal.aborted) break;
    read += batch.length;
    await each((half) =>
      half.applier.take(
        half.members.filter((member) => members.has(member)),
        batch,
      ),
    );
  }
  await each(({ applier }) => applier.flush());
  return read;
};

/** Those that are served now; the others are behind the version they are to replace, or could not get at its table. */
const promoteAll = async (client: PoolClient, members: ReadonlySet<Member>): Promise<readonly Member[]> => {
  const served: Member[] = [];
  for (const member of members) if (await promoted(client, member)) served.push(member);
  return served;
};

/** Reads the log again and again until hardly anything is new; then each member is promoted. */
const rebuild = async (
  options: LaneOptions,
  members: Set<Member>,
  signal: AbortSignal,
  done: (members: readonly Member[]) => void,
): Promise<void> =>
  withClient(options.pool, (one) =>
    withClient(options.pool, async (other) => {
      while (!signal.aborted && members.size > 0) {
        const read = await pass(options, members, members.size > 1 ? [one, other] : [one], signal);
        if (read > options.batchSize || signal.aborted) continue;
        const served = await promoteAll(one, members);
        for (const member of served) members.delete(member);
        done(served);
        if (members.size > 0) await pause(SERVED_VERSION_IS_AHEAD, signal);
      }
    }),
  );

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });

export const openLanes = (options: LaneOptions, signal: AbortSignal): Lanes => {
  const live = new Set<Member>();
  const rebuilds = new Set<Promise<void>>();
  const over = new AbortController();
  const until = AbortSignal.any([signal, over.signal]);
  let regroup = new AbortController();

  const joinLive = (members: readonly Member[]): void => {
    if (members.length === 0) return;
    for (const member of members) live.add(member);
    regroup.abort();
  };

  const followLive = async (): Promise<void> => {
    while (!until.aborted) {
      regroup = new AbortController();
      const either = AbortSignal.any([until, regroup.signal]);
      await (live.size > 0 ? follow(options, live, either) : aborted(either));
    }
  };

  const failing: unknown[] = [];
  const guarded = async (lane: Promise<void>): Promise<void> => {
    try {
      await lane;
    } catch (error) {
      failing.push(error);
      over.abort();
    }
  };

  const finish = async (): Promise<void> => {
    await guarded(followLive());
    await Promise.all(rebuilds);
    if (failing.length > 0) throw failing[0];
  };

  const ended = finish();
  ended.catch(() => undefined);
  return {
    join: (members) => {
      const built = members.filter((member) => member.built);
      const unbuilt = new Set(members.filter((member) => !member.built));
      joinLive(built);
      if (unbuilt.size > 0) rebuilds.add(guarded(rebuild(options, unbuilt, until, joinLive)));
    },
    ended,
  };
};
