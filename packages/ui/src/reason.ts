import type { Tone } from './tone.ts';

/** One rule that spoke to a decision, in the words of the person who reads it. */
export interface Reason {
  readonly rule: string;
  readonly title: string;
  readonly clause: string;
  readonly tone: Tone;
  readonly outcome: string;
  readonly words: string;
  /** What this rule alone would have allowed, in kopecks. */
  readonly allows?: bigint | undefined;
  readonly facts: readonly {
    readonly name: string;
    readonly value: string;
    readonly source: string;
    readonly day?: string | undefined;
  }[];
}
