import type { Json, RecordedEvent } from '../port.ts';

export type ColumnType = 'text' | 'bigint' | 'integer' | 'boolean' | 'timestamptz' | 'date' | 'jsonb' | 'numeric';

/**
 * A value of a row as a fold sees it: `bigint` for bigint, a number for integer, a decimal string for numeric,
 * `2026-04-21` for date, `2026-04-21T09:30:00.000Z` for timestamptz, plain JSON for jsonb.
 */
export type Cell = Json | bigint;

/** A row of a view; declare rows as `type`, an `interface` does not fit. */
export type ViewRow = { readonly [column: string]: Cell };

type ColumnFor<Value> = [Cell] extends [Value]
  ? ColumnType
  : [NonNullable<Value>] extends [bigint]
    ? 'bigint'
    : [NonNullable<Value>] extends [boolean]
      ? 'boolean'
      : [NonNullable<Value>] extends [number]
        ? 'integer'
        : [NonNullable<Value>] extends [string]
          ? 'text' | 'date' | 'timestamptz' | 'numeric'
          : 'jsonb';

/** Columns (of type text, outside the key) that belong to the person whose id stands in the column `subject`. */
export interface PersonalColumns<Column extends string = string> {
  readonly subject: Column;
  readonly columns: readonly Column[];
}

/**
 * A read model: one table, folded from the log.
 *
 * `keysOf` and `fold` are pure and never refuse a recorded event: what they throw stops the view. The same events in
 * the same order give the same rows, whatever the batches were; a fold must not decide by the content of a personal
 * value, since that content may be `ERASED` when the view is built again.
 */
export interface View<
  Row extends ViewRow = ViewRow,
  Key extends keyof Row & string = keyof Row & string,
  Event extends RecordedEvent = RecordedEvent,
> {
  /** The table is `views.<name>`; lower-case latin letters, digits and underscores. */
  readonly name: string;
  /** Raised when columns or fold change: the new version is built beside the served one, which is then replaced. */
  readonly version: number;
  readonly columns: { readonly [Column in keyof Row & string]: ColumnFor<Row[Column]> };
  /** The primary key; never null. */
  readonly key: readonly Key[];
  /** Further indexes, each a list of columns. */
  readonly indexes?: readonly (readonly (keyof Row & string)[])[];
  /** Cleared when their subject is erased, in the same transaction as the checkpoint. */
  readonly personal?: readonly PersonalColumns<keyof Row & string>[];
  /** The rows that the event touches; none when it does not concern the view. */
  keysOf(event: Event): readonly Pick<Row, Key>[];
  /** The row after the event; `undefined` removes it. Called once for each key of `keysOf`, in order. */
  fold(row: Row | undefined, event: Event, key: Pick<Row, Key>): Row | undefined;
}

/** Why a view or a process stands still, and at which event. */
export interface Failure {
  readonly position: bigint;
  readonly eventId: string;
  readonly message: string;
}

export interface Alarm extends Failure {
  readonly kind: 'view' | 'process';
  readonly name: string;
}

export interface ViewStatus {
  readonly name: string;
  /** The version that readers see in `views.<name>`. */
  readonly version: number;
  readonly position: bigint;
  /** The head of the log less the position, in the store's own units. */
  readonly lag: bigint;
  /** `rebuilding`: never caught up yet, or a newer version is being built beside it. */
  readonly state: 'live' | 'rebuilding' | 'stopped';
  readonly error?: Failure;
  /** The newer version that is being built, if there is one. */
  readonly next?: { readonly version: number; readonly position: bigint; readonly error?: Failure };
}

export interface ViewRunner {
  /** Prepares the tables and begins to follow the log, or to stand by while another process does. */
  start(): Promise<void>;
  /** Finishes the batch under way and lets the next process take over. */
  stop(): Promise<void>;
  /**
   * Waits until readers of the view (or of every view) see the event at `position`, whichever process runs it.
   * False after `timeout` milliseconds, or at once when the view is stopped.
   */
  caughtUp(view: string | 'all', position: bigint, timeout: number): Promise<boolean>;
  status(): Promise<readonly ViewStatus[]>;
}
