import type { LocationQueryValue } from 'vue-router';

/** What a form without scripts has put into the address: its first value, as it can be searched for. */
export const queryText = (value: LocationQueryValue | LocationQueryValue[] | undefined): string =>
  String([value].flat()[0] ?? '')
    .replaceAll('\0', '')
    .trim()
    .slice(0, 100);

/** A position of the log in the address; nothing where it is none. */
export const queryPosition = (value: LocationQueryValue | LocationQueryValue[] | undefined): string | undefined =>
  /^\d{1,18}$/.test(queryText(value)) ? queryText(value) : undefined;
