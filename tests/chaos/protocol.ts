/** What a writer is told by its arguments. */
export interface Task {
  readonly url: string;
  readonly seed: number;
  /** Sent by a writer that died before their answer came; sent again before anything new. */
  readonly again: readonly number[];
  /** The first of its own commands; the next ones follow. */
  readonly first: number;
  readonly clients: number;
  readonly viewVersion: number;
}

/** What a writer says, a line of JSON each, written through before the writer goes on. */
export type Said =
  | { readonly say: 'ready' }
  | { readonly say: 'sent'; readonly number: number }
  | { readonly say: 'acknowledged'; readonly number: number; readonly position: string; readonly revision: number }
  /** Something that must not happen: a command refused, a view stopped. */
  | { readonly say: 'wrong'; readonly what: string };
