import type { PoolClient } from 'pg';
import { createCheckpoints, type Follower, inTransaction, type Queryable } from '../following/checkpoints.ts';
import { ERASED_SUBJECTS, ViewTable } from './table.ts';
import type { View } from './view.ts';

/** A view that this process runs. */
export interface Member extends Follower {
  readonly view: View;
  table: ViewTable;
  /** Whether readers see this version. */
  served: boolean;
  /** Whether it has ever caught up with the log. */
  built: boolean;
}

interface Stored {
  readonly version: number;
  readonly position: bigint;
  readonly fence: bigint;
  readonly served: boolean;
  readonly built: boolean;
  readonly shape: string;
}

/** The tables do not fit the program: a rolled back deployment, or columns changed without a new version. */
export class ViewMismatch extends Error {}

const NAME = /^(?!(checkpoints|erased_subjects)$)[a-z](?!.*__)[a-z0-9_]{0,49}$/;

const mistakes = (view: View, names: readonly string[]): readonly string[] => {
  const personal = (view.personal ?? []).flatMap(({ columns }) => columns);
  const subjects = (view.personal ?? []).map(({ subject }) => subject);
  const types = view.columns as Readonly<Record<string, string>>;
  const mentioned = [view.key, ...(view.indexes ?? []), personal, subjects].flat();
  return [
    ...(NAME.test(view.name) ? [] : ['a name is lower-case latin letters, digits and single underscores, up to 50']),
    ...(names.filter((name) => name === view.name).length > 1 ? ['the name is taken'] : []),
    ...(view.key.length === 0 ? ['a key needs a column'] : []),
    ...mentioned.filter((column) => !(column in types)).map((column) => `there is no column ${column}`),
    ...subjects.filter((column) => types[column] !== 'text').map((column) => `subject ${column} must be a text`),
    ...personal.filter((column) => types[column] !== 'text').map((column) => `personal ${column} must be a text`),
    ...personal.filter((column) => view.key.includes(column)).map((column) => `personal ${column} is in the key`),
  ];
};

/** @throws {ViewMismatch} when a view is declared in a way that cannot be kept; a mistake of its author. */
export const checkViews = (views: readonly View[]): void => {
  const names = views.map(({ name }) => name);
  for (const view of views) {
    const [mistake] = mistakes(view, names);
    if (mistake !== undefined) throw new ViewMismatch(`View ${view.name}: ${mistake}`);
  }
};

export const lockOf = ({ name, version }: Pick<View, 'name' | 'version'>): string => `veche view ${name} ${version}`;

const shapeOf = ({ columns, key, indexes = [], personal = [] }: View): string =>
  JSON.stringify({ columns: Object.entries(columns).sort(), key, indexes, personal });

const tableNameOf = (view: View, served: boolean): string => (served ? view.name : `${view.name}__v${view.version}`);

const lockView = (client: Queryable, name: string) =>
  client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`veche view ${name}`]);

const storedVersions = async (client: Queryable, name: string): Promise<readonly Stored[]> => {
  const { rows } = await client.query<Record<'position' | 'fence', string> & Omit<Stored, 'position' | 'fence'>>(
    `SELECT version, position::text, fence::text, served, built, shape FROM views.checkpoints WHERE name = $1 FOR UPDATE`,
    [name],
  );
  return rows.map((row) => ({ ...row, position: BigInt(row.position), fence: BigInt(row.fence) }));
};

/** @throws {ViewMismatch} */
const checkFit = (view: View, stored: readonly Stored[]): void => {
  const served = stored.find((row) => row.served);
  if (!served) return;
  if (served.version > view.version) {
    const known = `the database holds version ${served.version}, this program knows ${view.version}`;
    throw new ViewMismatch(`View ${view.name}: ${known}`);
  }
  if (served.version === view.version && served.shape !== shapeOf(view)) {
    throw new ViewMismatch(`View ${view.name}: columns, key or indexes changed, but the version did not`);
  }
};

const begin = async (client: Queryable, view: View, served: boolean): Promise<Stored> => {
  await new ViewTable(view, tableNameOf(view, served)).create(client);
  await client.query(
    `INSERT INTO views.checkpoints (name, version, position, fence, served, built, shape)
     VALUES ($1, $2, 0, 0, $3, false, $4)`,
    [view.name, view.version, served, shapeOf(view)],
  );
  return { version: view.version, position: 0n, fence: 0n, served, built: false, shape: shapeOf(view) };
};

const forget = async (client: Queryable, name: string, version: number): Promise<void> => {
  await client.query(`DROP TABLE IF EXISTS views."${name}__v${version}"`);
  await client.query('DELETE FROM views.checkpoints WHERE name = $1 AND version = $2', [name, version]);
};

/** The view's own row; with its table, if there was none yet. A version newer than the served one gets one of its own. */
const ensure = async (client: Queryable, view: View): Promise<Stored> => {
  await lockView(client, view.name);
  const stored = await storedVersions(client, view.name);
  checkFit(view, stored);
  const own = stored.find((row) => row.version === view.version);
  if (own?.shape === shapeOf(view)) return own;
  if (own) await forget(client, view.name, view.version);
  return begin(client, view, stored.length === 0);
};

/** Makes the tables of these views where they are missing. @throws {ViewMismatch} */
export const prepareViews = async (client: PoolClient, views: readonly View[]): Promise<void> => {
  await client.query(createCheckpoints('views', ERASED_SUBJECTS));
  for (const view of views) await inTransaction(client, () => ensure(client, view));
};

/**
 * Takes over the view, whose lock the caller holds: from now on no earlier runner of it can move its checkpoint.
 * @throws {ViewMismatch}
 */
export const lead = (client: PoolClient, view: View): Promise<Member> =>
  inTransaction(client, async () => {
    const { position, fence, served, built } = await ensure(client, view);
    await client.query(
      'UPDATE views.checkpoints SET fence = fence + 1, failure = NULL WHERE name = $1 AND version = $2',
      [view.name, view.version],
    );
    const table = new ViewTable(view, tableNameOf(view, served));
    return { name: view.name, version: view.version, fence: fence + 1n, position, view, table, served, built };
  });

/**
 * Calls the view built, now that it has caught up, and puts it in the place of the version served so far.
 * False, with nothing changed, when it is behind that version, was stopped, or was replaced.
 */
export const promote = (client: PoolClient, member: Member): Promise<boolean> =>
  inTransaction(client, async () => {
    await client.query("SET LOCAL lock_timeout = '2s'");
    await lockView(client, member.name);
    const stored = await storedVersions(client, member.name);
    const own = stored.find(({ version }) => version === member.version);
    const served = stored.find((row) => row.served);
    if (own?.fence !== member.fence || own.position !== member.position) return false;
    if (served && served.position > own.position) return false;
    const { rowCount } = await client.query(
      `UPDATE views.checkpoints SET built = true, served = true
       WHERE name = $1 AND version = $2 AND failure IS NULL`,
      [member.name, member.version],
    );
    if (rowCount !== 1) return false;
    if (!own.served) await replace(client, member, stored);
    return true;
  }).then((promoted) => {
    if (promoted && !member.served) member.table = new ViewTable(member.view, member.name);
    member.built ||= promoted;
    member.served ||= promoted;
    return promoted;
  });

const replace = async (client: PoolClient, { view, table }: Member, stored: readonly Stored[]): Promise<void> => {
  await client.query(`ANALYZE views."${table.name}"`);
  await client.query(`DROP TABLE views."${view.name}"`);
  await client.query(`ALTER TABLE views."${table.name}" RENAME TO "${view.name}"`);
  for (const { version } of stored) if (version < view.version) await forget(client, view.name, version);
};
