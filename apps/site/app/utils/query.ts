import type { LocationQueryValue } from 'vue-router';

/** What a form without scripts has put into the address: its first value, as it can be searched for. */
export const queryText = (value: LocationQueryValue | LocationQueryValue[] | undefined): string =>
  String([value].flat()[0] ?? '')
    .replaceAll('\0', '')
    .trim()
    .slice(0, 100);
