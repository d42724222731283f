import type { QueryArrayConfig } from 'pg';
import type { Queryable } from '../following/checkpoints.ts';
import { ERASED } from '../vault/vault.ts';
import { arrayOf, CODECS } from './columns.ts';
import type { Cell, ColumnType, View, ViewRow } from './view.ts';

/** The table of one version of a view, and the statements that load and store the rows of a batch. */
export interface ViewTable {
  readonly name: string;
  create(client: Queryable): Promise<void>;
  load(client: Queryable, keys: readonly ViewRow[]): Promise<readonly ViewRow[]>;
  /** Rows that are known not to exist. */
  insert(client: Queryable, rows: readonly ViewRow[]): Promise<void>;
  /** Rows that are known to exist. */
  update(client: Queryable, rows: readonly ViewRow[]): Promise<void>;
  remove(client: Queryable, keys: readonly ViewRow[]): Promise<void>;
  /** Clears what is personal of these subjects in every row, as `cleared` does in memory. */
  clear(client: Queryable, subjects: readonly string[]): Promise<void>;
}

const quote = (name: string) => `"${name}"`;
const AS_TEXT = { getTypeParser: () => (text: string) => text };

/** The row without what is personal of the subject; the same row when there is nothing of the kind. */
export const cleared = (view: View, row: ViewRow, subject: string): ViewRow => {
  const columns = (view.personal ?? [])
    .filter((personal) => row[personal.subject] === subject)
    .flatMap((personal) => personal.columns)
    .filter((column) => row[column] !== null && row[column] !== ERASED);
  return columns.length === 0 ? row : { ...row, ...Object.fromEntries(columns.map((column) => [column, ERASED])) };
};

const creation = (view: View, table: string): string => {
  const columns = Object.entries(view.columns).map(([column, type]) => {
    const key = view.key.includes(column);
    return `${quote(column)} ${type}${key && type === 'text' ? ' COLLATE "C"' : ''}${key ? ' NOT NULL' : ''}`;
  });
  const indexes = [...(view.indexes ?? []), ...(view.personal ?? []).map(({ subject }) => [subject])];
  return [
    `CREATE TABLE ${table} (${columns.join(', ')}, PRIMARY KEY (${view.key.map(quote).join(', ')}))`,
    ...indexes.map((index) => `CREATE INDEX ON ${table} (${index.map(quote).join(', ')})`),
  ].join(';\n');
};

const clearing = (view: View, table: string): readonly string[] =>
  (view.personal ?? []).map(({ subject, columns }) => {
    const sets = columns.map((column) => `${quote(column)} = CASE WHEN ${quote(column)} IS NOT NULL THEN $2 END`);
    return `UPDATE ${table} SET ${sets.join(', ')} WHERE ${quote(subject)} = ANY ($1)`;
  });

export const viewTable = (view: View, tableName: string): ViewTable => {
  const table = `views.${quote(tableName)}`;
  const types = view.columns as Readonly<Record<string, ColumnType>>;
  const names = Object.keys(types);
  const typeOf = (column: string): ColumnType => types[column] ?? 'text';
  const arrays = (columns: readonly string[]) =>
    columns.map((column, index) => `$${index + 1}::${typeOf(column)}[]`).join(', ');
  const values = (columns: readonly string[], rows: readonly ViewRow[]) =>
    columns.map((column) =>
      arrayOf(
        typeOf(column),
        rows.map((row) => row[column] ?? null),
      ),
    );
  const keys = `unnest(${arrays(view.key)}) AS k (${view.key.map(quote).join(', ')})`;
  const sameKey = view.key.map((column) => `t.${quote(column)} = k.${quote(column)}`).join(' AND ');
  const rest = names.filter((column) => !view.key.includes(column));
  const selected = names.map((column) => CODECS[typeOf(column)].select(`t.${quote(column)}`)).join(', ');
  const columnList = names.map(quote).join(', ');
  const statements = {
    load: `SELECT ${selected} FROM ${keys} JOIN ${table} AS t ON ${sameKey}`,
    insert: `INSERT INTO ${table} (${columnList}) SELECT * FROM unnest(${arrays(names)})`,
    update: `UPDATE ${table} AS t SET ${rest.map((column) => `${quote(column)} = k.${quote(column)}`).join(', ')}
      FROM unnest(${arrays(names)}) AS k (${columnList}) WHERE ${sameKey}`,
    remove: `DELETE FROM ${table} AS t USING ${keys} WHERE ${sameKey}`,
    clear: clearing(view, table),
  };
  const decoders = names.map((column) => CODECS[typeOf(column)].decode);
  const decoded = (texts: readonly (string | null)[]): ViewRow => {
    const row: Record<string, Cell> = {};
    for (const [index, column] of names.entries()) {
      const text = texts[index] ?? null;
      row[column] = text === null ? null : (decoders[index]?.(text) ?? null);
    }
    return row;
  };
  return {
    name: tableName,
    create: async (client) => {
      await client.query(creation(view, table));
    },
    load: async (client, wanted) => {
      const query: QueryArrayConfig = { text: statements.load, values: values(view.key, wanted), rowMode: 'array' };
      const { rows } = await client.query<(string | null)[]>({ ...query, types: AS_TEXT });
      return rows.map(decoded);
    },
    insert: async (client, rows) => {
      if (rows.length > 0) await client.query(statements.insert, values(names, rows));
    },
    update: async (client, rows) => {
      if (rows.length > 0 && rest.length > 0) await client.query(statements.update, values(names, rows));
    },
    remove: async (client, gone) => {
      if (gone.length > 0) await client.query(statements.remove, values(view.key, gone));
    },
    clear: async (client, subjects) => {
      if (subjects.length === 0) return;
      for (const statement of statements.clear) await client.query(statement, [subjects, ERASED]);
    },
  };
};
