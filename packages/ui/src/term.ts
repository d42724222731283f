import { formatCount, plural } from './format.ts';
import type { Locale } from './locale.ts';

/** In which days a term is counted. */
export type DayUnit = 'working-days' | 'calendar-days';

/** A term as the server counts it: `due` is null while the production calendar of its year is not yet known. */
export interface TermFacts {
  readonly due: string | null;
  readonly today: string;
  /** Days after today up to and including `due`; below zero when it has passed; null when they cannot be counted. */
  readonly left: number | null;
  readonly unit: DayUnit;
  /** What happens when the day comes and nobody has acted, as a sentence. */
  readonly follows?: string | undefined;
}

const days = {
  ru: {
    'working-days': { one: 'рабочий день', few: 'рабочих дня', other: 'рабочих дней' },
    'calendar-days': { one: 'календарный день', few: 'календарных дня', other: 'календарных дней' },
  },
  en: {
    'working-days': { one: 'working day', other: 'working days' },
    'calendar-days': { one: 'calendar day', other: 'calendar days' },
  },
} as const;

/** What is left of a term, in words that agree: «осталось 3 рабочих дня», «просрочено на 2 рабочих дня». */
export const daysLeft = (left: number, unit: DayUnit, locale: Locale): string => {
  if (left === 0) return locale === 'ru' ? 'сегодня последний день' : 'today is the last day';
  const count = Math.abs(left);
  const counted = `${formatCount(count, locale)}\u00a0${plural(count, locale, days[locale][unit])}`;
  if (left < 0) return locale === 'ru' ? `просрочено на\u00a0${counted}` : `overdue by ${counted}`;
  if (locale === 'en') return `${counted} left`;
  return `${plural(count, 'ru', { one: 'остался', other: 'осталось' })} ${counted}`;
};
