import { CODECS, ColumnError } from './columns.ts';
import type { Cell, ColumnType, View, ViewRow } from './view.ts';

/** The rows of one view in the only form in which they are compared, kept and written. */
export interface Rows {
  /** The key's columns alone, and the key as one string. @throws {ColumnError} */
  key(given: ViewRow): { readonly id: string; readonly key: ViewRow };
  /** @throws {ColumnError} when a column has a wrong type or the key is not `id` */
  row(id: string, given: ViewRow): ViewRow;
  id(row: ViewRow): string;
}

/** No text of a table holds a NUL, so it can stand between the parts of a key. */
const BETWEEN = '\u0000';

export const rowsOf = (view: View): Rows => {
  const types = view.columns as Readonly<Record<string, ColumnType>>;
  const columns = Object.entries(types).map(([name, type]) => ({ name, normal: CODECS[type].normal }));
  const keyColumns = columns.filter(({ name }) => view.key.includes(name));
  const [onlyKey] = keyColumns.length === 1 ? keyColumns : [];

  const id = (row: ViewRow): string =>
    onlyKey ? String(row[onlyKey.name]) : keyColumns.map(({ name }) => String(row[name])).join(BETWEEN);

  const normal = (cells: typeof columns, given: ViewRow): ViewRow => {
    const row: Record<string, Cell> = {};
    for (const column of cells) {
      const value = given[column.name];
      if (value === null || value === undefined) {
        row[column.name] = null;
        continue;
      }
      try {
        row[column.name] = column.normal(value);
      } catch (error) {
        throw new ColumnError(`column ${column.name}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    return row;
  };

  return {
    id,
    key: (given) => {
      const key = normal(keyColumns, given);
      for (const { name } of keyColumns)
        if (key[name] === null) throw new ColumnError(`key column ${name} has no value`);
      return { id: id(key), key };
    },
    row: (expected, given) => {
      for (const name in given) if (!(name in types)) throw new ColumnError(`column ${name} is not declared`);
      const row = normal(columns, given);
      if (id(row) !== expected) throw new ColumnError('a fold must not change the key of its row');
      return row;
    },
  };
};
