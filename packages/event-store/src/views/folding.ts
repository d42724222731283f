import type { RecordedEvent } from '../port.ts';
import { rowsOf } from './rows.ts';
import { cleared } from './table.ts';
import type { Failure, View, ViewRow } from './view.ts';

/** What a batch means for one view before anything is read. */
export interface Plan {
  readonly steps: readonly Step[];
  /** Keys of the rows that the batch touches and that are not in memory yet. */
  readonly missing: ReadonlyMap<string, ViewRow>;
  /** The last event of the batch, or the one before the failure. */
  readonly upTo: bigint;
  readonly failure: Failure | undefined;
}

interface Step {
  readonly event: RecordedEvent;
  readonly keys: readonly { readonly id: string; readonly key: ViewRow }[];
  readonly erased: string | undefined;
  /** Where the log stands before the event. */
  readonly before: bigint;
}

/** What the folded events do to the table: each touched row once, clearing of the erased before anything else. */
export interface Changes {
  readonly erased: readonly string[];
  readonly removals: readonly ViewRow[];
  readonly updates: readonly ViewRow[];
  readonly inserts: readonly ViewRow[];
  readonly upTo: bigint;
  readonly failure: Failure | undefined;
}

/** One view's rows in memory, from one writing of the table to the next. */
export interface Folding {
  /** Rows in memory. */
  readonly size: number;
  readonly failing: boolean;
  plan(events: readonly RecordedEvent[]): Plan;
  /** Folds the planned events; `loaded` are those of the missing rows that exist. An event that throws leaves no trace. */
  take(plan: Plan, loaded: readonly ViewRow[]): void;
  changes(): Changes;
  /** The table now holds the changes; rows are kept for the next batch if they are fewer than `keep`. */
  written(keep: number): void;
}

/** Turns what a view threw into what is recorded of it. */
export const failureAt = (event: RecordedEvent, error: unknown): Failure => ({
  position: event.position,
  eventId: event.eventId,
  message: error instanceof Error ? error.message : String(error),
});

interface State {
  /** As folded; `undefined` is a row known not to exist. */
  readonly rows: Map<string, ViewRow | undefined>;
  /** As the table holds them. */
  readonly stored: Map<string, ViewRow | undefined>;
  readonly keys: Map<string, ViewRow>;
  readonly erased: Set<string>;
  upTo: bigint;
  failure: Failure | undefined;
}

const byId = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number => (one < other ? -1 : 1);

/** New rows come in the order of their key: the index is then filled from left to right, in half the time. */
const changesOf = ({ rows, stored, keys, erased, upTo, failure }: State): Changes => {
  const removals: ViewRow[] = [];
  const updates: ViewRow[] = [];
  const inserts: [string, ViewRow][] = [];
  for (const [id, row] of rows) {
    const before = stored.get(id);
    if (row === before) continue;
    if (!row) removals.push(keys.get(id) ?? {});
    else if (before) updates.push(row);
    else inserts.push([id, row]);
  }
  return { erased: [...erased], removals, updates, inserts: inserts.sort(byId).map(([, row]) => row), upTo, failure };
};

/** `erasure` is the type of the event whose `data.subject` is a person whose values are to be cleared. */
export const createFolding = (view: View, after: bigint, erasure: string): Folding => {
  const shape = rowsOf(view);
  const state: State = {
    rows: new Map(),
    stored: new Map(),
    keys: new Map(),
    erased: new Set(),
    upTo: after,
    failure: undefined,
  };
  const { rows, stored, keys, erased } = state;

  const stepOf = (event: RecordedEvent, before: bigint): Step | undefined => {
    const touched = view.keysOf(event);
    const subject = event.type === erasure && view.personal ? String(event.data['subject']) : undefined;
    if (touched.length === 0 && subject === undefined) return undefined;
    return { event, keys: touched.map(shape.key), erased: subject, before };
  };

  const hold = (plan: Plan, loaded: readonly ViewRow[]): void => {
    for (const [id, key] of plan.missing) {
      rows.set(id, undefined);
      keys.set(id, key);
    }
    for (const row of loaded) {
      const id = shape.id(row);
      stored.set(id, row);
      rows.set(
        id,
        [...erased].reduce((kept, subject) => cleared(view, kept, subject), row),
      );
    }
  };

  const fold = ({ event, keys: touched }: Step): void => {
    const folded = touched.map(({ id, key }) => {
      const before = rows.get(id);
      const after = view.fold(before, event, key);
      return { id, row: after === undefined || after === before ? after : shape.row(id, after) };
    });
    for (const { id, row } of folded) rows.set(id, row);
  };

  const clear = (subject: string): void => {
    erased.add(subject);
    for (const [id, row] of rows) if (row) rows.set(id, cleared(view, row, subject));
  };

  return {
    get size() {
      return rows.size;
    },
    get failing() {
      return state.failure !== undefined;
    },
    plan: (events) => {
      const steps: Step[] = [];
      const missing = new Map<string, ViewRow>();
      let upTo = state.upTo;
      for (const event of events) {
        if (event.position <= upTo) continue;
        try {
          const step = stepOf(event, upTo);
          if (step) steps.push(step);
          for (const { id, key } of step?.keys ?? []) if (!rows.has(id)) missing.set(id, key);
        } catch (error) {
          return { steps, missing, upTo, failure: failureAt(event, error) };
        }
        upTo = event.position;
      }
      return { steps, missing, upTo, failure: undefined };
    },
    take: (plan, loaded) => {
      hold(plan, loaded);
      for (const step of plan.steps) {
        try {
          fold(step);
        } catch (error) {
          state.failure = failureAt(step.event, error);
          state.upTo = step.before;
          return;
        }
        if (step.erased !== undefined) clear(step.erased);
      }
      state.upTo = plan.upTo;
      state.failure = plan.failure;
    },
    changes: () => changesOf(state),
    written: (keep) => {
      erased.clear();
      stored.clear();
      if (rows.size < keep) for (const [id, row] of rows) stored.set(id, row);
      else for (const kept of [rows, keys]) kept.clear();
    },
  };
};
