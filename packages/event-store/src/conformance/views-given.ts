import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { EventStore, JsonObject, RecordedEvent } from '../port.ts';
import { freshDatabase, openPool } from '../testing/database.ts';
import { createViewRunner, type ViewRunnerOptions } from '../views/runner.ts';
import type { Alarm, View, ViewRunner } from '../views/view.ts';
import type { Case, Harness } from './case.ts';

export const ERASURE = 'SubjectErased';

export type Balance = {
  readonly account: string;
  readonly person: string;
  readonly holder: string | null;
  readonly total: bigint;
  readonly moves: number;
  readonly last: { readonly amount: string; readonly event: string } | null;
  readonly seen: string;
};

export type BalanceView = View<Balance, 'account'>;

/** A log, a database for its views, and what is started on them; all is stopped when the case ends. */
export interface Given {
  readonly harness: Harness;
  readonly store: EventStore;
  /** A pool of its own, as another program would have. */
  pool(): Pool;
  /** The database is shared by all pools of the case. */
  sql(text: string, values?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>;
  /** Appends an event to the case's own streams and returns its position. */
  record(type: string, data: JsonObject): Promise<bigint>;
  /** The same through another road to the log. */
  recordIn(store: EventStore): Given['record'];
  /** Sums up the moves of the case's accounts. */
  balances(refined?: Partial<BalanceView>): BalanceView;
  /** A runner that was started, with what it reports. */
  run(views: readonly View[], options?: Partial<ViewRunnerOptions>): Promise<Run>;
  /** Every row of a view as the database prints it, in the order of the text. */
  rows(view: string): Promise<readonly string[]>;
}

export interface Run {
  readonly runner: ViewRunner;
  readonly alarms: readonly Alarm[];
  readonly troubles: readonly unknown[];
  /** Names of the views that readers were told of. */
  readonly told: readonly string[];
}

/** How long a case waits for what must come; long, because the machine may be busy. */
export const PATIENCE = 60_000;

const fold = (row: Balance | undefined, { type, data, eventId, recordedAt }: RecordedEvent): Balance | undefined => {
  const of = (name: string) => String(data[name]);
  if (type === 'AccountClosed') return undefined;
  if (type === 'AccountOpened') {
    const holder = data['holder'] === null ? null : of('holder');
    return { account: of('account'), person: of('person'), holder, total: 0n, moves: 0, last: null, seen: recordedAt };
  }
  if (!row) return undefined;
  const total = row.total + BigInt(of('amount'));
  return { ...row, total, moves: row.moves + 1, last: { amount: of('amount'), event: eventId }, seen: recordedAt };
};

const balancesOf = (scope: string, refined: Partial<BalanceView>): BalanceView => ({
  name: 'balances',
  version: 1,
  columns: {
    account: 'text',
    person: 'text',
    holder: 'text',
    total: 'bigint',
    moves: 'integer',
    last: 'jsonb',
    seen: 'timestamptz',
  },
  key: ['account'],
  personal: [{ subject: 'person', columns: ['holder'] }],
  keysOf: ({ stream, data }) =>
    stream.startsWith(scope) && typeof data['account'] === 'string' ? [{ account: data['account'] }] : [],
  fold,
  ...refined,
});

const recorder =
  (store: EventStore, scope: string): Given['record'] =>
  async (type, data) => {
    const event = { eventId: randomUUID(), type, schemaVersion: 1, data, metadata: {} };
    const stream = `${scope}-${String(data['account'] ?? 'subjects')}`;
    return (await store.append({ stream, expected: 'any', events: [event] })).position;
  };

const started = async (
  given: { readonly store: EventStore; readonly pool: Pool },
  views: readonly View[],
  options: Partial<ViewRunnerOptions>,
): Promise<Run> => {
  const [alarms, troubles, told]: [Alarm[], unknown[], string[]] = [[], [], []];
  const runner = createViewRunner({
    ...given,
    views,
    erasure: ERASURE,
    alarm: (alarm) => alarms.push(alarm),
    trouble: (trouble) => troubles.push(trouble),
    moved: (names) => told.push(...names),
    standby: 50,
    ...options,
  });
  await runner.start();
  return { runner, alarms, troubles, told };
};

/** A case of the group Views: a log and an empty database for its views. */
export const withViews =
  (body: (given: Given) => Promise<void>): Case['run'] =>
  async (harness) => {
    const store = await harness.open();
    const connectionString = await freshDatabase();
    const scope = `accounts${randomUUID().replaceAll('-', '')}`;
    const own = openPool(connectionString);
    const pools = [own];
    const runs: Run[] = [];
    const sql: Given['sql'] = async (text, values = []) => (await own.query(text, [...values])).rows;
    try {
      await body({
        harness,
        store,
        sql,
        pool: () => {
          const pool = openPool(connectionString);
          pools.push(pool);
          return pool;
        },
        record: recorder(store, scope),
        recordIn: (other) => recorder(other, scope),
        balances: (refined = {}) => balancesOf(scope, refined),
        run: async (views, options = {}) => {
          const run = await started({ store, pool: own }, views, options);
          runs.push(run);
          return run;
        },
        rows: async (view) =>
          (await sql(`SELECT v::text AS row FROM views."${view}" AS v ORDER BY 1`)).map(({ row }) => String(row)),
      });
    } finally {
      await Promise.all(runs.map(({ runner }) => runner.stop()));
      await Promise.all(pools.map((pool) => pool.end()));
    }
  };

/** Waits until it is so. */
export const until = async (isSo: () => Promise<boolean> | boolean, what: string): Promise<void> => {
  const end = performance.now() + PATIENCE;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`In vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

/** The store's methods as an object, to replace some of them. */
export const boundTo = (store: EventStore): EventStore => ({
  append: (append) => store.append(append),
  outcome: (stream, commandId) => store.outcome(stream, commandId),
  readStream: (stream, options) => store.readStream(stream, options),
  readAll: (options) => store.readAll(options),
  head: () => store.head(),
  subscribe: (options) => store.subscribe(options),
  describe: () => store.describe(),
  close: () => store.close(),
});
