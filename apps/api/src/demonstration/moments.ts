/** The clock of the story: days of 2026 by the calendar, and days told from the one on which the examples are told. */

/** An instant by the clock of Moscow, which is three hours ahead of Greenwich all year: `moscow('2026-05-14', '11:42')`. */
export const moscow = (day: string, time: string): string => new Date(`${day}T${time}:00.000+03:00`).toISOString();

/** A day some days before or after another. */
export const dayFrom = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** The instants of a long row of steps: each some minutes after the one before. */
export const clockFrom = (start: string, minutes = 1) => {
  let at = Date.parse(start) - minutes * 60_000;
  return (): string => {
    at += minutes * 60_000;
    return new Date(at).toISOString();
  };
};
