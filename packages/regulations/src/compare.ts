import type { Edition } from './edition.ts';
import { type Data, editionData } from './hash.ts';

/** One difference between two editions. `path` leads from the edition to the value by names and by codes or ids. */
export interface EditionChange {
  readonly change: 'added' | 'removed' | 'changed';
  readonly path: string;
  /** The clause of the nearest rule or service around the value. */
  readonly clause: string | null;
  readonly before: Data | null;
  readonly after: Data | null;
}

type Entries = { readonly [key: string]: Data };

const isEntries = (data: Data | undefined): data is Entries =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

const keyOf = (item: Data): string | undefined => {
  if (!isEntries(item)) return undefined;
  const key = item.id ?? item.code;
  return typeof key === 'string' ? key : undefined;
};

/** Lists of rules are compared by the id or code of each, so that a changed order is no change. Other lists are values. */
const entriesOf = (data: Data | undefined): Entries | undefined => {
  if (isEntries(data)) return data;
  if (!Array.isArray(data)) return undefined;
  const keyed = data.map((item) => [keyOf(item), item] as const);
  return keyed.every(([key]) => key !== undefined) ? Object.fromEntries(keyed) : undefined;
};

const same = (before: Data | undefined, after: Data | undefined): boolean =>
  JSON.stringify(before) === JSON.stringify(after);

const clauseOf = (around: string | null, ...data: readonly (Data | undefined)[]): string | null => {
  for (const item of data) if (isEntries(item) && typeof item.clause === 'string') return item.clause;
  return around;
};

interface Place {
  readonly path: string;
  readonly clause: string | null;
}

const differences = (before: Data | undefined, after: Data | undefined, place: Place): readonly EditionChange[] => {
  if (same(before, after)) return [];
  const [left, right] = [entriesOf(before), entriesOf(after)];
  const clause = clauseOf(place.clause, after, before);
  if (!left || !right) {
    const change = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
    return [{ change, path: place.path, clause, before: before ?? null, after: after ?? null }];
  }
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].flatMap((key) =>
    differences(left[key], right[key], { path: place.path ? `${place.path}/${key}` : key, clause }),
  );
};

/** What is added, removed and changed between any two editions, with the clause of each. */
export const compareEditions = (before: Edition, after: Edition): readonly EditionChange[] =>
  differences(editionData(before), editionData(after), { path: '', clause: null });
