const A_DAY = 86_400_000;

/** Working days are counted by the calendar of 2026, the last that is known: a demonstration begins on this day at the latest. */
export const LAST_FIRST_DAY = '2026-12-04';
/** The last moment of that day in Moscow. */
const LAST_MOMENT = Date.parse(`${LAST_FIRST_DAY}T20:59:59.999Z`);

/**
 * By how many days a demonstration lives behind the clock of its machine. Whatever is open in it is open on its first day, so one that is begun
 * later than the calendars reach has its first day earlier, and goes on from there day by day.
 * @param since the instant at which it was begun; undefined or empty, as variables are that nobody has set, outside of a demonstration
 */
export const daysBehind = (since: string | undefined): number =>
  since ? Math.max(0, Math.ceil((Date.parse(since) - LAST_MOMENT) / A_DAY)) : 0;

/** What time it is in an installation, as an instant in UTC. */
export const clockOf = (demonstrationSince?: string | undefined) => (): string =>
  new Date(Date.now() - daysBehind(demonstrationSince) * A_DAY).toISOString();
