import type { Message } from '../decision.ts';
import type { Difference } from '../replay.ts';

type Fields = ReadonlyMap<string, string>;

const isEntries = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Every value of a message by its path: `VoteClosed.for` → `3`. */
const leaves = (value: unknown, path: string): readonly (readonly [string, string])[] => {
  if (!isEntries(value)) return value === undefined ? [] : [[path, JSON.stringify(value)]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
};

const fieldsOf = (events: readonly Message[]): Fields =>
  new Map(
    events.flatMap(({ type, data }, index) => [
      [`${index + 1}. ${type}`, ''],
      ...leaves(data, `${index + 1}. ${type}`),
    ]),
  );

const lines = (fields: Fields, other: Fields): string[] =>
  [...fields].flatMap(([path, value]) =>
    other.get(path) === value ? [] : [value === '' ? path : `${path} = ${value}`],
  );

/** Where two outcomes of one command differ, value by value: what both say alike is left out. */
export const tellDifference = ({ recorded, decided }: Pick<Difference, 'recorded' | 'decided'>) => {
  const before = fieldsOf(recorded);
  if (typeof decided === 'string') return { recorded: recorded.map(({ type }) => type), decided: [], refusal: decided };
  const after = fieldsOf(decided);
  return { recorded: lines(before, after), decided: lines(after, before), refusal: null };
};
