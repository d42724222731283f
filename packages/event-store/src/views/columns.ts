import type { Cell, ColumnType } from './view.ts';

/** How a column's values look in a fold, in an array literal of PostgreSQL, and back. */
interface Codec {
  /** The one form of a value, the same whether it comes from a fold or from the table; throws on a wrong type. */
  readonly normal: (value: Cell) => Cell;
  readonly encode: (value: Cell) => string;
  readonly decode: (text: string) => Cell;
  /** Reads the column as text in the form of `decode`. */
  readonly select: (column: string) => string;
}

/** A fold gave a row that its table cannot hold. */
export class ColumnError extends Error {}

const wrong = (expected: string, value: Cell): ColumnError =>
  new ColumnError(`expected ${expected}, got ${typeof value === 'bigint' ? `${value}n` : JSON.stringify(value)}`);

const json = (value: Cell): string => {
  try {
    return JSON.stringify(value);
  } catch (error) {
    throw new ColumnError(`expected plain JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
};

const asText = (column: string) => `${column}::text`;
const quoted = (text: string): string => {
  const escaped = text.includes('"') || text.includes('\\') ? text.replace(/["\\]/g, '\\$&') : text;
  return `"${escaped}"`;
};

const TIMESTAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const DATE = /^\d{4}-\d\d-\d\d$/;
const NUMERIC = /^(-?)0*(\d+)(\.\d+)?$/;

const timestamp = (value: Cell): string => {
  if (typeof value !== 'string') throw wrong('a timestamp', value);
  if (TIMESTAMP.test(value)) return value;
  const instant = new Date(value);
  if (Number.isNaN(instant.getTime())) throw wrong('a timestamp', value);
  return instant.toISOString();
};

const numeric = (value: Cell): string => {
  const [, sign = '', whole = '', fraction = ''] = (typeof value === 'string' && NUMERIC.exec(value)) || [];
  if (whole === '') throw wrong('a decimal number', value);
  return `${/[1-9]/.test(whole + fraction) ? sign : ''}${whole}${fraction}`;
};

export const CODECS: Readonly<Record<ColumnType, Codec>> = {
  text: {
    normal: (value) => {
      if (typeof value !== 'string') throw wrong('a text', value);
      return value.toWellFormed();
    },
    encode: (value) => quoted(String(value)),
    decode: (text) => text,
    select: (column) => column,
  },
  bigint: {
    normal: (value) => {
      if (typeof value !== 'bigint') throw wrong('a bigint', value);
      return value;
    },
    encode: String,
    decode: BigInt,
    select: asText,
  },
  integer: {
    normal: (value) => {
      if (typeof value !== 'number' || !Number.isInteger(value)) throw wrong('an integer', value);
      return value + 0;
    },
    encode: String,
    decode: Number,
    select: asText,
  },
  boolean: {
    normal: (value) => {
      if (typeof value !== 'boolean') throw wrong('a boolean', value);
      return value;
    },
    encode: String,
    decode: (text) => text === 'true',
    select: asText,
  },
  timestamptz: {
    normal: timestamp,
    encode: String,
    decode: (text) => text,
    select: (column) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
  },
  date: {
    normal: (value) => {
      if (typeof value !== 'string' || !DATE.test(value)) throw wrong('a date', value);
      return value;
    },
    encode: String,
    decode: (text) => text,
    select: (column) => `to_char(${column}, 'YYYY-MM-DD')`,
  },
  numeric: { normal: numeric, encode: String, decode: (text) => text, select: asText },
  jsonb: {
    normal: (value) => value,
    encode: (value) => quoted(json(value)),
    decode: (text) => JSON.parse(text) as Cell,
    select: asText,
  },
};

/** A PostgreSQL array literal of a column's values. */
export const arrayOf = (type: ColumnType, values: readonly Cell[]): string => {
  const { encode } = CODECS[type];
  return `{${values.map((value) => (value === null ? 'NULL' : encode(value))).join(',')}}`;
};
