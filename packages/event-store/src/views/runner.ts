import type { Pool } from 'pg';
import { openSession, type Session, withClient } from '../following/session.ts';
import { pause, supervise } from '../following/supervise.ts';
import type { EventStore } from '../port.ts';
import type { Applied } from './applying.ts';
import { openLanes } from './lanes.ts';
import { checkViews, lead, lockOf, type Member, prepareViews, ViewMismatch } from './leading.ts';
import { createWaiting, readStatus, type Waiting } from './reading.ts';
import type { Alarm, View, ViewRunner } from './view.ts';

export interface ViewRunnerOptions {
  /** The log as readers see it: personal values revealed. */
  readonly store: EventStore;
  /** Besides what its other users need, the runner holds up to four connections. */
  readonly pool: Pool;
  readonly views: readonly View[];
  /** The type of the event whose `data.subject` is a person whose personal columns are to be cleared. */
  readonly erasure: string;
  /** A view has stopped at an event. It is tried again when this or another process takes it over. */
  readonly alarm: (alarm: Alarm) => void;
  /** The log or the database could not be reached; the runner tries again by itself. */
  readonly trouble?: (error: unknown) => void;
  /** Readers see these views further than before. Never called for what a rebuild did. */
  readonly moved?: (views: readonly string[], position: bigint) => void;
  /** Readers may see other rows of these views than before. Never called for what a rebuild did. */
  readonly changed?: (views: readonly string[], position: bigint) => void;
  /** Events read from the log at a time; by default 5 000. */
  readonly batchSize?: number;
  /** Milliseconds between two attempts to take over what another process runs; by default 1 000. */
  readonly standby?: number;
}

/** Calls back with those of the members that readers see, and how far they have come. */
const tell = (told: ViewRunnerOptions['moved'], members: readonly Member[]): void => {
  const served = members.filter((member) => member.served);
  if (served.length === 0) return;
  const last = served.reduce((furthest, { position }) => (position > furthest ? position : furthest), 0n);
  told?.(
    served.map(({ name }) => name),
    last,
  );
};

const report = (options: ViewRunnerOptions, waiting: Waiting, lane: 'live' | 'rebuild', outcome: Applied): void => {
  for (const { name, position, served } of outcome.moved) if (served) waiting.moved(name, position);
  for (const { member, failure } of outcome.failed) options.alarm({ kind: 'view', name: member.name, ...failure });
  if (lane === 'rebuild') return;
  tell(options.moved, outcome.moved);
  tell(options.changed, outcome.changed);
};

/** The views this process may run, those it runs, and those a newer program has taken from it. */
const createClaims = (options: ViewRunnerOptions, session: Session) => {
  const held = new Set<string>();
  const retired = new Set<string>();

  const claim = async (view: View): Promise<Member | undefined> => {
    if (held.has(view.name) || retired.has(view.name)) return undefined;
    if (!(await session.tryLock(lockOf(view)))) return undefined;
    try {
      const member = await withClient(options.pool, (client) => lead(client, view));
      held.add(view.name);
      return member;
    } catch (error) {
      await session.unlock(lockOf(view));
      if (!(error instanceof ViewMismatch)) throw error;
      retired.add(view.name);
      options.trouble?.(error);
      return undefined;
    }
  };

  return {
    claimAll: async (): Promise<readonly Member[]> => {
      const members: Member[] = [];
      for (const view of options.views) {
        const member = await claim(view);
        if (member) members.push(member);
      }
      return members;
    },
    giveBack: async ({ view }: Member): Promise<void> => {
      await session.unlock(lockOf(view));
      held.delete(view.name);
    },
  };
};

/** From the first lock to the loss of the connection that holds them. */
const createTerm =
  (options: ViewRunnerOptions, waiting: Waiting) =>
  async (signal: AbortSignal, progress: () => void): Promise<void> => {
    const session = await openSession(options.pool);
    const over = new AbortController();
    const until = AbortSignal.any([signal, session.lost, over.signal]);
    // At once: a database that was killed comes back without what it had not yet flushed, sooner than the lanes have ended.
    session.lost.addEventListener('abort', () => waiting.forget());
    const claims = createClaims(options, session);
    const applied = (lane: 'live' | 'rebuild', outcome: Applied): void => {
      progress();
      if (!session.lost.aborted) report(options, waiting, lane, outcome);
      for (const member of outcome.replaced) claims.giveBack(member).catch(() => over.abort());
    };
    const { store, pool, erasure, batchSize = 5_000, standby = 1_000 } = options;
    const lanes = openLanes({ store, pool, erasure, batchSize, applied }, until);
    const endTerm = () => over.abort();
    lanes.ended.then(endTerm, endTerm);
    try {
      while (!until.aborted) {
        lanes.join(await claims.claimAll());
        await pause(standby, until);
      }
    } finally {
      over.abort();
      await lanes.ended.finally(() => {
        waiting.forget();
        session.close();
      });
    }
    if (!signal.aborted) throw new Error('The connection that holds the locks of the views was lost');
  };

/**
 * Runs views over a log. Of several processes one runs a view; the others stand by.
 * @throws {ViewMismatch} from `start` when the tables do not fit the views
 */
export const createViewRunner = (options: ViewRunnerOptions): ViewRunner => {
  const { store, pool, views } = options;
  checkViews(views);
  const waiting = createWaiting(pool);
  const stopping = new AbortController();
  let running: Promise<void> | undefined;

  return {
    start: async () => {
      if (running) return;
      await withClient(pool, (client) => prepareViews(client, views));
      running = supervise(createTerm(options, waiting), stopping.signal, (error) => options.trouble?.(error));
    },
    stop: async () => {
      stopping.abort();
      await running;
    },
    caughtUp: async (view, position, timeout) => {
      const names = views.map(({ name }) => name);
      if (view !== 'all' && !names.includes(view)) throw new TypeError(`There is no view ${view}`);
      return waiting.until(view === 'all' ? names : [view], position, timeout);
    },
    status: async () => readStatus(pool, views, await store.head()),
  };
};
