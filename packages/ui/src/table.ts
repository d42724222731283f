import { roubles } from './format.ts';
import { matches } from './search.ts';

/** What a row is sorted and searched by in one column; a `bigint` is kopecks, searched for in roubles and drawn as money. */
type CellValue = string | number | bigint | null;

/** A column of a `DataTable`: its cells are drawn by the slot of its key, or as the text of `value`. */
export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly value?: ((row: Row) => CellValue) | undefined;
  /** Numbers that are compared stand at the end of their cell. */
  readonly align?: 'start' | 'end' | undefined;
  /** A number of a document or a name that must not be broken across lines. */
  readonly whole?: boolean | undefined;
  /** Stands in small type under the first cell of its row, not in a column of its own. */
  readonly beneath?: boolean | undefined;
}

/** Kinds of rows of which one is shown alone: `of` tells the kind of a row. */
export interface RowChoice<Row> {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly title: string }[];
  readonly of: (row: Row) => string;
}

const compare = (left: string | number | bigint, right: string | number | bigint): number => {
  if (typeof left === 'string' || typeof right === 'string')
    return String(left).localeCompare(String(right), 'ru', { numeric: true });
  if (left === right) return 0;
  return left < right ? -1 : 1;
};

/** `amount` is upwards, `-amount` downwards; what the address says of an unknown column changes nothing. */
export const sortRows = <Row>(rows: readonly Row[], columns: readonly Column<Row>[], sort: string): readonly Row[] => {
  const value = columns.find(({ key }) => key === sort.replace(/^-/, ''))?.value;
  if (!value) return rows;
  const sign = sort.startsWith('-') ? -1 : 1;
  return rows.toSorted((one, other) => {
    const [left, right] = [value(one), value(other)];
    // An empty cell stands last whichever way one looks.
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * compare(left, right);
  });
};

const searched = (value: CellValue | undefined): string =>
  typeof value === 'bigint' ? roubles(value) : String(value ?? '');

/** Rows in which each typed word occurs in some column, whatever its case. */
export const filterRows = <Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  filter: string,
): readonly Row[] =>
  rows.filter((row) =>
    matches(
      filter,
      columns.map(({ value }) => searched(value?.(row))),
    ),
  );

/** What a press on a header makes of the order: upwards, then downwards, then as it came. */
export const nextSort = (sort: string, key: string): string => {
  if (sort === key) return `-${key}`;
  return sort === `-${key}` ? '' : key;
};
