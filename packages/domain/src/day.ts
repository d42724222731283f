import { dayInMoscow } from '@veche/regulations';

/**
 * The day in Moscow on which something is decided. Until 21:00 in UTC it is the day that is written, and asking no
 * calendar then matters: deciding a whole log again asks it for every other command.
 */
export const dayOf = (at: string): string => (at.slice(11, 13) < '21' ? at.slice(0, 10) : dayInMoscow(at));

const A_DAY = 86_400_000;

/** The civil day before a day, both ISO. */
export const dayBefore = (day: string): string => {
  const date = Number(day.slice(8));
  if (date > 1) return `${day.slice(0, 8)}${String(date - 1).padStart(2, '0')}`;
  return new Date(Date.parse(day) - A_DAY).toISOString().slice(0, 10);
};

/** The civil day that lies `count` days after a day, both ISO. */
export const daysAfter = (day: string, count: number): string =>
  new Date(Date.parse(day) + count * A_DAY).toISOString().slice(0, 10);
