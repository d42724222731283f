const A_DAY = 86_400_000;

/** Days of the calendar after the first day up to and including the second; below zero when it is past. */
export const daysBetween = (first: string, second: string): number =>
  Math.round((Date.parse(second) - Date.parse(first)) / A_DAY);
