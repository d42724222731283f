import { capacityTitles, type Happening } from '@veche/contracts';
import type { Locale } from './locale.ts';
import { named } from './named.ts';
import type { Tone } from './states.ts';

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

export interface HappenedStep extends TimelineStep {
  readonly detail: string | null;
  readonly clause: string | null;
}

const platform = { ru: 'Платформа', en: 'The platform' } as const;

/** What has happened, as steps that are over. What follows by itself has nobody behind it. */
export const happenedSteps = (happenings: readonly Happening[], locale: Locale): HappenedStep[] =>
  happenings.map(({ type, title, detail, at, who, clause }, index) => ({
    ...{ key: `${type} ${at} ${index}`, title, detail, clause },
    stage: 'past',
    when: at,
    who: who.role === capacityTitles.system ? { name: platform[locale] } : { name: named(who, locale), role: who.role },
  }));
