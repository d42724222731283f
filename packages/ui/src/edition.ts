import type { CentreView, EditionView } from '@veche/contracts';

/** By how many milliseconds the platform's clock is ahead of this machine's. */
let ahead = 0;

/** Days are told by the platform's clock from here on, and not by the reader's machine, whose clock may be wrong. */
export const keepTimeWith = (now: string): void => {
  ahead = Date.parse(now) - Date.now();
};

/** The day of the calendar by which the centres live. */
export const todayInMoscow = (now = new Date(Date.now() + ahead)): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Moscow' }).format(now);

/** The edition in force on a day, from a centre's list that begins with the oldest; nothing before the first. */
export const editionInForce = (editions: readonly EditionView[], day: string): EditionView | undefined =>
  editions.findLast((edition) => edition.inForceFrom <= day);

/** Where whoever belongs to no centre begins: at the one whose edition came into force last; nowhere when none has any. */
export const leadingCentre = <Centre extends Pick<CentreView, 'editions'>>(
  centres: readonly Centre[],
  day: string,
): Centre | undefined => {
  const since = ({ editions }: Centre) => editionInForce(editions, day)?.inForceFrom ?? '';
  const [first] = centres.toSorted((one, other) => since(other).localeCompare(since(one)));
  return first && since(first) !== '' ? first : undefined;
};
