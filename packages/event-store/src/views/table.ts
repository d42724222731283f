import type { QueryArrayConfig } from 'pg';
import type { Queryable } from '../following/checkpoints.ts';
import { ERASED } from '../vault/vault.ts';
import { arrayOf, CODECS } from './columns.ts';
import type { Cell, ColumnType, View, ViewRow } from './view.ts';

const quote = (name: string) => `"${name}"`;
/** Whoever was erased stays erased: rows that later events write are cleared as well. */
export const ERASED_SUBJECTS =
  'CREATE TABLE IF NOT EXISTS views.erased_subjects (subject text COLLATE "C" PRIMARY KEY)';
const REMEMBER = 'INSERT INTO views.erased_subjects SELECT unnest($1::text[]) ON CONFLICT DO NOTHING';

export const erasedSubjects = async (client: Queryable): Promise<Set<string>> => {
  const { rows } = await client.query<{ subject: string }>('SELECT subject FROM views.erased_subjects');
  return new Set(rows.map(({ subject }) => subject));
};

const AS_TEXT = { getTypeParser: () => (text: string) => text };

/** The row without what is personal of these subjects; the same row when there is nothing of the kind. */
export const cleared = (view: View, row: ViewRow, subjects: ReadonlySet<Cell | undefined>): ViewRow => {
  if (subjects.size === 0) return row;
  const columns = (view.personal ?? [])
    .filter(({ subject }) => subjects.has(row[subject]))
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

/** The table of one version of a view, and the statements that load and store the rows of a batch. */
export class ViewTable {
  readonly name: string;
  readonly #view: View;
  readonly #table: string;
  readonly #types: Readonly<Record<string, ColumnType>>;
  readonly #statements: Readonly<Record<'load' | 'insert' | 'update' | 'remove', string>>;

  constructor(view: View, name: string) {
    this.name = name;
    this.#view = view;
    this.#table = `views.${quote(name)}`;
    this.#types = view.columns;
    this.#statements = this.#prepare();
  }

  async create(client: Queryable): Promise<void> {
    await client.query(creation(this.#view, this.#table));
  }

  async load(client: Queryable, keys: readonly ViewRow[]): Promise<readonly ViewRow[]> {
    const values = this.#values(this.#view.key, keys);
    const query: QueryArrayConfig = { text: this.#statements.load, values, rowMode: 'array' };
    const { rows } = await client.query<(string | null)[]>({ ...query, types: AS_TEXT });
    const columns = Object.entries(this.#types).map(([name, type]) => ({ name, decode: CODECS[type].decode }));
    return rows.map((texts) => {
      const row: Record<string, Cell> = {};
      for (const [index, { name, decode }] of columns.entries()) {
        const text = texts[index] ?? null;
        row[name] = text === null ? null : decode(text);
      }
      return row;
    });
  }

  /** Rows that are known not to exist. */
  async insert(client: Queryable, rows: readonly ViewRow[]): Promise<void> {
    if (rows.length > 0) await client.query(this.#statements.insert, this.#values(this.#columns, rows));
  }

  /** Rows that are known to exist. */
  async update(client: Queryable, rows: readonly ViewRow[]): Promise<void> {
    if (rows.length > 0) await client.query(this.#statements.update, this.#values(this.#columns, rows));
  }

  async remove(client: Queryable, keys: readonly ViewRow[]): Promise<void> {
    if (keys.length > 0) await client.query(this.#statements.remove, this.#values(this.#view.key, keys));
  }

  /** Clears what is personal of these subjects in every row, as `cleared` does in memory, and remembers them. */
  async clear(client: Queryable, subjects: readonly string[]): Promise<void> {
    if (subjects.length === 0) return;
    for (const statement of clearing(this.#view, this.#table)) await client.query(statement, [subjects, ERASED]);
    await client.query(REMEMBER, [subjects]);
  }

  get #columns(): readonly string[] {
    return Object.keys(this.#types);
  }

  #type(column: string): ColumnType {
    return this.#types[column] ?? 'text';
  }

  #values(columns: readonly string[], rows: readonly ViewRow[]): string[] {
    const cells = (column: string) => rows.map((row) => row[column] ?? null);
    return columns.map((column) => arrayOf(this.#type(column), cells(column)));
  }

  /** The arrays that come as parameters, one for each column, as the rows `k`. */
  #given(columns: readonly string[]): string {
    const arrays = columns.map((column, index) => `$${index + 1}::${this.#type(column)}[]`);
    return `unnest(${arrays.join(', ')}) AS k (${columns.map(quote).join(', ')})`;
  }

  #prepare(): Readonly<Record<'load' | 'insert' | 'update' | 'remove', string>> {
    const { key } = this.#view;
    const columns = this.#columns;
    const sameKey = key.map((column) => `t.${quote(column)} = k.${quote(column)}`).join(' AND ');
    const selected = columns.map((column) => CODECS[this.#type(column)].select(`t.${quote(column)}`));
    const sets = columns.map((column) => `${quote(column)} = k.${quote(column)}`);
    return {
      load: `SELECT ${selected.join(', ')} FROM ${this.#given(key)} JOIN ${this.#table} AS t ON ${sameKey}`,
      insert: `INSERT INTO ${this.#table} (${columns.map(quote).join(', ')}) SELECT * FROM ${this.#given(columns)}`,
      update: `UPDATE ${this.#table} AS t SET ${sets.join(', ')} FROM ${this.#given(columns)} WHERE ${sameKey}`,
      remove: `DELETE FROM ${this.#table} AS t USING ${this.#given(key)} WHERE ${sameKey}`,
    };
  }
}
