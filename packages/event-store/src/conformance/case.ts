import type { EventStore } from '../port.ts';

/** The groups of the table at the end of a run, in its order. */
export const GROUPS = [
  'Append',
  'Concurrency',
  'Repeats',
  'Read',
  'Order',
  'Subscriptions',
  'Views',
  'Durability',
  'Immutability',
  'Restore',
  'Upgrade',
] as const;
export type Group = (typeof GROUPS)[number];

/** What a case may need beyond the port itself. */
export type Capability =
  /** Positions are 1..N without a gap. */
  | 'dense'
  /** The network can be cut: `cutConnections`, `loseNextAnswer`. */
  | 'cut'
  /** The server can be stopped and started again: `restart`. */
  | 'restart'
  /** The server can be killed with -9 and started again: `kill`. */
  | 'kill'
  /** Another process can find the same log: `url`. */
  | 'url'
  /** There is a PostgreSQL to talk to past the store: `sql`, `url`. */
  | 'sql'
  /** `pg_dump` and `psql` of the server's major version are on the PATH. */
  | 'dump'
  /** The server's own files and limits are in the suite's hands: a full disk, another cluster. */
  | 'machine';

/** One log under test. A case must not rely on it being empty: a real server may be shared. */
export interface Harness {
  /** An instance of the store; several are several clients of the same log. The harness closes what is left open. */
  open(): Promise<EventStore>;
  /** Lets go of everything the case has used. */
  dispose(): Promise<void>;
  /** Breaks every connection of the stores opened here. */
  cutConnections?(): void;
  /** The server does what it is asked next; its answer never arrives and the connection breaks. */
  loseNextAnswer?(): void;
  restart?(): Promise<void>;
  kill?(): Promise<void>;
  /** Speaks to the database as the installation's own login, with more rights than the store uses. */
  sql?(text: string, values?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>;
  /** Where another process finds the same log. */
  readonly url?: string;
}

/** A store as a column of the table. */
export interface Target {
  readonly name: string;
  /** True, or the reason why this store cannot be asked for it: shown with the table, and in the docs. */
  readonly can: Readonly<Record<Capability, true | string>>;
  /** Cases this store is known not to keep, by `group: name`, each with its reason. */
  readonly deviations: Readonly<Record<string, string>>;
  /** A log for one case; an empty one wherever the server lets us make one. */
  fresh(): Promise<Harness>;
  /** Stops the servers started for this target. */
  stop(): Promise<void>;
}

export interface Case {
  readonly group: Group;
  readonly name: string;
  readonly needs?: readonly Capability[];
  /** Throws when the store does not keep the promise. */
  run(harness: Harness): Promise<void>;
}

/** Cases of one group, written as `cases('Append', { 'name': run, 'name': [['cut'], run] })`. */
export const cases = (
  group: Group,
  named: Readonly<Record<string, Case['run'] | readonly [needs: readonly Capability[], run: Case['run']]>>,
): readonly Case[] =>
  Object.entries(named).map(([name, entry]) =>
    typeof entry === 'function' ? { group, name, run: entry } : { group, name, needs: entry[0], run: entry[1] },
  );
