import type { RecordedEvent } from '../port.ts';
import { type Rows, rowsOf } from './rows.ts';
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

/** Turns what a view threw into what is recorded of it. */
export const failureAt = (event: RecordedEvent, error: unknown): Failure => ({
  position: event.position,
  eventId: event.eventId,
  message: error instanceof Error ? error.message : String(error),
});

type Held = Map<string, ViewRow | undefined>;

const byId = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number => (one < other ? -1 : 1);

/** One view's rows in memory, from one writing of the table to the next. */
export class Folding {
  readonly #view: View;
  readonly #shape: Rows;
  readonly #erasure: string;
  /** As folded; `undefined` is a row known not to exist. */
  readonly #rows: Held = new Map();
  /** As the table holds them. */
  readonly #stored: Held = new Map();
  readonly #keys = new Map<string, ViewRow>();
  /** By the events folded since the table was written. */
  readonly #erased = new Set<string>();
  readonly #everErased: Set<string>;
  #upTo: bigint;
  #failure: Failure | undefined;

  /**
   * `erasure` is the type of the event whose `data.subject` is a person whose values are to be cleared; `everErased`
   * are the subjects of earlier ones, to which new ones are added.
   */
  constructor(view: View, after: bigint, erasure: string, everErased: Set<string>) {
    this.#view = view;
    this.#shape = rowsOf(view);
    this.#erasure = erasure;
    this.#everErased = everErased;
    this.#upTo = after;
  }

  /** Rows in memory. */
  get size(): number {
    return this.#rows.size;
  }

  get failing(): boolean {
    return this.#failure !== undefined;
  }

  plan(events: readonly RecordedEvent[]): Plan {
    const steps: Step[] = [];
    let upTo = this.#upTo;
    let failure: Failure | undefined;
    for (const event of events) {
      if (event.position <= upTo) continue;
      try {
        const step = this.#step(event, upTo);
        if (step) steps.push(step);
      } catch (error) {
        failure = failureAt(event, error);
        break;
      }
      upTo = event.position;
    }
    const touched = steps.flatMap(({ keys }) => keys).filter(({ id }) => !this.#rows.has(id));
    return { steps, missing: new Map(touched.map(({ id, key }) => [id, key])), upTo, failure };
  }

  /** Folds the planned events; `loaded` are those of the missing rows that exist. An event that throws leaves no trace. */
  take(plan: Plan, loaded: readonly ViewRow[]): void {
    this.#hold(plan, loaded);
    for (const step of plan.steps) {
      try {
        this.#fold(step);
      } catch (error) {
        this.#failure = failureAt(step.event, error);
        this.#upTo = step.before;
        return;
      }
      if (step.erased !== undefined) this.#clear(step.erased);
    }
    this.#upTo = plan.upTo;
    this.#failure = plan.failure;
  }

  /** New rows come in the order of their key: the index is then filled from left to right, in half the time. */
  changes(): Changes {
    const removals: ViewRow[] = [];
    const updates: ViewRow[] = [];
    const inserts: [string, ViewRow][] = [];
    for (const [id, row] of this.#rows) {
      const before = this.#stored.get(id);
      if (row === before) continue;
      if (!row) removals.push(this.#keys.get(id) ?? {});
      else if (before) updates.push(row);
      else inserts.push([id, row]);
    }
    return {
      erased: [...this.#erased],
      removals,
      updates,
      inserts: inserts.sort(byId).map(([, row]) => row),
      upTo: this.#upTo,
      failure: this.#failure,
    };
  }

  /** The table now holds the changes; rows are kept for the next events if they are fewer than `keep`. */
  written(keep: number): void {
    this.#erased.clear();
    this.#stored.clear();
    if (this.#rows.size < keep) {
      for (const [id, row] of this.#rows) this.#stored.set(id, row);
    } else {
      this.#rows.clear();
      this.#keys.clear();
    }
  }

  #step(event: RecordedEvent, before: bigint): Step | undefined {
    const touched = this.#view.keysOf(event);
    const erases = event.type === this.#erasure && this.#view.personal !== undefined;
    if (touched.length === 0 && !erases) return undefined;
    const erased = erases ? String(event.data['subject']) : undefined;
    return { event, keys: touched.map(this.#shape.key), erased, before };
  }

  #hold(plan: Plan, loaded: readonly ViewRow[]): void {
    for (const [id, key] of plan.missing) {
      this.#rows.set(id, undefined);
      this.#keys.set(id, key);
    }
    for (const row of loaded) {
      const id = this.#shape.id(row);
      this.#stored.set(id, row);
      this.#rows.set(id, cleared(this.#view, row, this.#erased));
    }
  }

  #fold({ event, keys }: Step): void {
    const folded = keys.map(({ id, key }) => {
      const before = this.#rows.get(id);
      const after = this.#view.fold(before, event, key);
      if (after === undefined || after === before) return { id, row: after };
      return { id, row: cleared(this.#view, this.#shape.row(id, after), this.#everErased) };
    });
    for (const { id, row } of folded) this.#rows.set(id, row);
  }

  #clear(subject: string): void {
    this.#erased.add(subject);
    this.#everErased.add(subject);
    const one = new Set([subject]);
    for (const [id, row] of this.#rows) if (row) this.#rows.set(id, cleared(this.#view, row, one));
  }
}
