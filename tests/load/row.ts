import type { Product } from './product.ts';

/** A row of the table: one named comparison with its goal. Another one is another value in `rows/index.ts`. */
export interface Row {
  readonly name: string;
  /** Of the value, as people read it. */
  readonly unit: string;
  /** What it is compared with. */
  readonly against: string;
  /** The ratio to reach; higher is better. */
  readonly goal: number;
  measure(bench: Bench): Promise<Measured>;
}

/** Ours in the row's unit, and ours : theirs, both from the same run. */
export interface Measured {
  readonly value: number;
  readonly ratio: number;
  /** How it was measured, when that differs from what `against` says in general. */
  readonly note?: string;
}

/** How long and how much to measure. */
export interface Scale {
  readonly mode: 'full' | 'quick';
  /** Rounds of each side; the medians are compared. */
  readonly rounds: number;
  /** One round of a side that is measured by the clock. */
  readonly seconds: number;
  /** Events of the history that is read, folded and decided again. */
  readonly events: number;
  /** Events of a history for a peer that is too slow for ours; rates are compared. */
  readonly peerEvents: number;
}

/** A limit that is kept when the value stays below it, told as a ratio like the others: how many times over it is kept. */
export const below = (limit: number, value: number, note?: string): Measured => ({
  value,
  ratio: limit / value,
  ...(note !== undefined && { note }),
});

/** What rows share in one run. Everything put on `closing` is let go when the run ends, in whatever way. */
export interface Bench {
  readonly scale: Scale;
  readonly closing: AsyncDisposableStack;
  /** A new, empty database on the server of this run. */
  database(): Promise<string>;
  /** A log of `scale.events`, made at the first call. */
  history(): Promise<History>;
  /** The product with its examples, started at the first call. */
  product(): Promise<Product>;
  say(line: string): void;
}

export interface History {
  readonly url: string;
  readonly events: number;
}
