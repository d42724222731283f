import type { TermLeft } from '@veche/contracts';
import { type Edition, RegulationError, term, workingDayAfter, workingDaysUntil } from '@veche/regulations';

const unlessCalendarUnknown = <Value>(count: () => Value): Value | null => {
  try {
    return count();
  } catch (error) {
    if (error instanceof RegulationError && error.code === 'calendar-unknown') return null;
    throw error;
  }
};

/**
 * The last day (ISO) of a term of the edition that begins after `from`; null when the production calendar that decides it is
 * not known, or the term is no span of days.
 * @throws {RegulationError} `unknown-term`, `invalid-date`
 */
export const dueOn = (edition: Edition, termId: string, from: string): string | null =>
  unlessCalendarUnknown(() => term(edition, termId, from).due);

/** The n-th working day (ISO) after a day, for terms that are settings of a centre; null when the calendar is not known. */
export const workingDaysOn = (from: string, count: number): string | null =>
  unlessCalendarUnknown(() => workingDayAfter(from, count));

const A_DAY = 86_400_000;

const daysUntil = {
  'working-days': workingDaysUntil,
  'calendar-days': (from: string, until: string) => (Date.parse(until) - Date.parse(from)) / A_DAY,
} as const;

/** A term as a screen shows it: the days that are left after today (ISO), counted as the term is. */
export const termLeftOn = (today: string, due: string | null, unit: TermLeft['unit']): TermLeft => ({
  due,
  today,
  left: due === null ? null : unlessCalendarUnknown(() => daysUntil[unit](today, due)),
  unit,
});
