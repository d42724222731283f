import type { z } from 'zod';

/** Values that fit the fields of the contract: what a client that reads it would send. */

const CAMPAIGN = 'c0ffee00-0000-4000-8000-000000000001';
const INN = '5700000012';

/** Texts of the kinds that the contract knows; the first that a field takes is its sample. */
const TEXTS = [
  'orel',
  CAMPAIGN,
  '2026-05-04',
  '2026-05-04T09:00:00.000Z',
  '1',
  '"3"',
  '0'.repeat(64),
  'R-5.3',
  'T01',
  INN,
  `${CAMPAIGN}.${INN}`,
  '1265700000015',
  '62.01',
  '57',
  '+70000000000',
  'persona@veche.example',
  'https://veche.example',
  '3000.5',
  'key-of-the-request',
  'Текст, каким его пишут люди',
];
const NUMBERS = [1, 0, 2026, 100];

/** As much of a schema as is looked at. */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly innerType?: Schema;
  readonly in?: Schema;
  readonly element?: Schema;
  readonly options?: readonly Schema[];
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
}
export type Schema = z.ZodType & { readonly _zod: { readonly def: Definition } };

const WRAPPERS = new Set(['optional', 'nullable', 'nonoptional', 'default', 'prefault', 'readonly', 'catch']);

/** The schema without what says that it may be left out. */
const bare = (schema: Schema): Schema => {
  const { type, innerType } = schema._zod.def;
  return WRAPPERS.has(type) && innerType !== undefined ? bare(innerType) : schema;
};

export const shapeOf = (schema: Schema | undefined): Readonly<Record<string, Schema>> =>
  schema === undefined ? {} : (bare(schema)._zod.def.shape ?? {});

const LONGEST_LIST = 10;

const listOf = (element: Schema): unknown[][] =>
  Array.from({ length: LONGEST_LIST }, (_, length) => Array.from({ length }, () => sampleOf(element))).slice(1);

const candidates = (schema: Schema): readonly unknown[] => {
  const { type, shape = {}, element, options = [], entries = {}, values = [], in: source } = schema._zod.def;
  const made: Readonly<Record<string, () => readonly unknown[]>> = {
    string: () => TEXTS,
    number: () => NUMBERS,
    int: () => NUMBERS,
    boolean: () => [true],
    enum: () => Object.values(entries),
    literal: () => values,
    object: () => [Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, sampleOf(field)]))],
    array: () => (element === undefined ? [] : [...listOf(element), []]),
    record: () => [{}],
    union: () => options.map(sampleOf),
    pipe: () => (source === undefined ? [] : [sampleOf(source)]),
    unknown: () => ['anything'],
    null: () => [null],
  };
  return made[type]?.() ?? [];
};

/** Schemas are made of each other: what fits one is looked for once. */
const known = new WeakMap<Schema, unknown>();

/** @throws when no value that is known here fits: then one belongs into the lists above */
export const sampleOf = (wanted: Schema): unknown => {
  const schema = bare(wanted);
  const found = known.has(schema)
    ? known.get(schema)
    : candidates(schema).find((value) => schema.safeParse(value).success);
  if (found === undefined) throw new Error(`No sample fits a field of type ${schema._zod.def.type}`);
  known.set(schema, found);
  return structuredClone(found);
};
