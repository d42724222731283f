import type { LocationQueryValue } from 'vue-router';

/** What a form without scripts has put into the address: its first value, as it can be searched for. */
export const queryText = (value: LocationQueryValue | LocationQueryValue[] | undefined): string =>
  String([value].flat()[0] ?? '')
    .replaceAll('\0', '')
    .trim()
    .slice(0, 100);

/** A day of the address, or nothing where it is none. */
export const queryDay = (value: LocationQueryValue | LocationQueryValue[] | undefined): string | undefined => {
  const text = queryText(value);
  const isDay = /^(19|2[01])\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
  return isDay && new Date(text).toISOString().startsWith(text) ? text : undefined;
};
