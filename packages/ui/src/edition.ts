import type { EditionView } from '@veche/contracts';

/** The day of the calendar by which the centres live. */
export const todayInMoscow = (now: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Moscow' }).format(now);

/** The edition in force on a day, from a centre's list that begins with the oldest; nothing before the first. */
export const editionInForce = (editions: readonly EditionView[], day: string): EditionView | undefined =>
  editions.findLast((edition) => edition.inForceFrom <= day);
