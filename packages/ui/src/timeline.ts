import type { Tone } from './tone.ts';

/** One step of a `Timeline`. */
export interface TimelineStep {
  readonly key: string;
  readonly title: string;
  readonly stage: 'past' | 'now' | 'ahead';
  /** A day or an instant; without it a step that is not past says «сейчас» or «впереди». */
  readonly when?: string | undefined;
  readonly who?: { readonly name: string; readonly role?: string | undefined } | undefined;
  /** How it ended or stands, in a word or two, with its tone. */
  readonly state?: string | undefined;
  readonly tone?: Tone | undefined;
}
