/// <reference lib="esnext.temporal" />
import { RegulationError } from '../error.ts';
import { YEAR_2025 } from './2025.ts';
import { YEAR_2026 } from './2026.ts';
import type { CalendarYear } from './year.ts';

/** The years whose production calendar is officially known. A term that leaves them is refused, never guessed. */
const YEARS: ReadonlyMap<number, CalendarYear> = new Map([YEAR_2025, YEAR_2026].map((year) => [year.year, year]));

export type Day = Temporal.PlainDate;

export const parseDay = (iso: string): Day => Temporal.PlainDate.from(iso);

const unknownYear = (year: number): RegulationError => {
  const known = [...YEARS.keys()];
  const range = `${Math.min(...known)}–${Math.max(...known)}`;
  return new RegulationError('calendar-unknown', 'from', {
    ru: `Производственный календарь ${year} года здесь не известен (известны ${range}): срок посчитать нельзя`,
    en: `The production calendar of ${year} is not known here (known: ${range}): the term cannot be computed`,
  });
};

const SATURDAY = 6;

const calendarOf = (day: Day): CalendarYear => {
  const known = YEARS.get(day.year);
  if (!known) throw unknownYear(day.year);
  return known;
};

/** @throws {RegulationError} `calendar-unknown` outside the known years */
export const isWorkingDay = (day: Day): boolean => {
  const { off, worked } = calendarOf(day);
  const monthAndDay = day.toString().slice(5);
  return day.dayOfWeek < SATURDAY ? !off.includes(monthAndDay) : worked.includes(monthAndDay);
};

const seek = (day: Day, days: 1 | -1): Day => (isWorkingDay(day) ? day : seek(day.add({ days }), days));

/** The day itself when it is worked, else the next one that is. */
export const workingDayFrom = (day: Day): Day => seek(day, 1);

/** The day itself when it is worked, else the last one before it that is. */
export const workingDayUpTo = (day: Day): Day => seek(day, -1);

/** The n-th working day after a day, which is not counted itself. */
export const addWorkingDays = (day: Day, count: number): Day => {
  let [at, left] = [day, count];
  while (left > 0) {
    at = at.add({ days: 1 });
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
};

/** By which acts the calendar of a day's year is known. */
export const decreeOf = (day: Day): string => calendarOf(day).decree;

/**
 * The civil day in Moscow at an instant (ISO 8601 with an offset): terms begin by the clock of Europe/Moscow (H75).
 * @throws {RegulationError} `invalid-date` when it is no instant
 */
export const dayInMoscow = (instant: string): string => {
  try {
    return Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Moscow').toPlainDate().toString();
  } catch {
    throw new RegulationError('invalid-date', 'instant', {
      ru: 'Момент времени пишется по ISO 8601 со смещением, например 2026-06-01T12:00:00Z',
      en: 'An instant is written by ISO 8601 with an offset, such as 2026-06-01T12:00:00Z',
    });
  }
};

/**
 * How many working days lie after one day up to and including another (ISO), below zero when the other has passed.
 * @throws {RegulationError} `calendar-unknown` when a day between them is outside the known years
 */
export const workingDaysUntil = (from: string, until: string): number => {
  const [first, last, sign] = from <= until ? [from, until, 1] : [until, from, -1];
  const end = parseDay(last);
  let [at, count] = [parseDay(first), 0];
  while (Temporal.PlainDate.compare(at, end) < 0) {
    at = at.add({ days: 1 });
    if (isWorkingDay(at)) count += 1;
  }
  return count * sign;
};

/**
 * The n-th working day (ISO) after a day, for terms that a centre sets and no edition names.
 * @throws {RegulationError} `calendar-unknown` outside the known years
 */
export const workingDayAfter = (from: string, count: number): string =>
  addWorkingDays(parseDay(from), count).toString();
