import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import type { Pool } from 'pg';
import type { Json } from '../port.ts';
import { freshPool } from '../testing/database.ts';
import { checkViews } from './leading.ts';
import { rowsOf } from './rows.ts';
import { ViewTable } from './table.ts';
import type { Cell, View } from './view.ts';

jest.setTimeout(60_000);

type Row = {
  readonly id: string;
  readonly part: number;
  readonly words: string | null;
  readonly big: bigint | null;
  readonly small: number | null;
  readonly yes: boolean | null;
  readonly at: string | null;
  readonly day: string | null;
  readonly json: Json;
  readonly exact: string | null;
};

const view: View<Row, 'id' | 'part'> = {
  name: 'everything',
  version: 1,
  columns: {
    id: 'text',
    part: 'integer',
    words: 'text',
    big: 'bigint',
    small: 'integer',
    yes: 'boolean',
    at: 'timestamptz',
    day: 'date',
    json: 'jsonb',
    exact: 'numeric',
  },
  key: ['id', 'part'],
  indexes: [['day', 'small']],
  personal: [{ subject: 'words', columns: ['words'] }],
  keysOf: () => [],
  fold: () => undefined,
};

const text = fc.string({ unit: 'binary' }).filter((one) => !one.includes('\0'));
const instant = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
const json: fc.Arbitrary<Json> = fc
  .jsonValue({ noUnicodeString: false, maxDepth: 3 })
  .filter((value) => !JSON.stringify(value).includes('\\u0000'))
  // As it comes out of a text: JSON has no minus zero.
  .map((value) => JSON.parse(JSON.stringify(value)) as Json);
const orNull = <Value>(some: fc.Arbitrary<Value>) => fc.option(some);

const row: fc.Arbitrary<Row> = fc.record({
  id: text,
  part: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
  words: orNull(text),
  big: orNull(fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n)),
  small: orNull(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })),
  yes: orNull(fc.boolean()),
  at: orNull(instant.map((date) => date.toISOString())),
  day: orNull(instant.map((date) => date.toISOString().slice(0, 10))),
  json: orNull(json),
  exact: orNull(fc.tuple(fc.bigInt(), fc.nat(999)).map(([whole, part]) => `${whole}.${part}`)),
});

let pool: Pool;
const table = new ViewTable(view, view.name);
beforeAll(async () => {
  pool = await freshPool();
  await pool.query('CREATE SCHEMA views');
  await table.create(pool);
});
afterAll(() => pool.end());

const byKey = (rows: readonly { readonly [column: string]: Cell }[]) =>
  new Map(rows.map((one) => [JSON.stringify([one['id'], one['part']]), one]));

describe('The table of a view', () => {
  it('gives back the rows that it was given, in the one form of a fold', async () => {
    const { row: normal, id } = rowsOf(view);
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(row, { selector: (one) => JSON.stringify([one.id, one.part]) }),
        row,
        async (rows, other) => {
          await pool.query('TRUNCATE views.everything');
          const given = rows.map((one) => normal(id(one), one));
          await table.insert(pool, given);
          expect(byKey(await table.load(pool, given))).toEqual(byKey(given));
          const changed = rows
            .map((one) => ({ ...other, id: one.id, part: one.part }))
            .map((one) => normal(id(one), one));
          await table.update(pool, changed);
          expect(byKey(await table.load(pool, given))).toEqual(byKey(changed));
          await table.remove(pool, given.slice(1));
          expect(await table.load(pool, given)).toHaveLength(Math.min(given.length, 1));
        },
      ),
    );
  });

  it('reads numbers and instants that are spelled differently as the same', () => {
    const { row: normal } = rowsOf(view);
    const spelled = { id: 'a', part: 1, exact: '-00.50', at: '2026-04-21T12:00:00+03:00', small: -0 };
    expect(normal('a\u00001', spelled)).toMatchObject({
      exact: '-0.50',
      at: '2026-04-21T09:00:00.000Z',
      small: 0,
      words: null,
    });
    expect(normal('a\u00001', { ...spelled, exact: '-0.0' })).toMatchObject({ exact: '0.0' });
  });

  it.each([
    [{ name: 'Members' }, 'lower-case'],
    [{ name: 'checkpoints' }, 'lower-case'],
    [{ name: 'members__v2' }, 'lower-case'],
    [{ key: [] }, 'a key needs a column'],
    [{ indexes: [['nowhere']] }, 'there is no column nowhere'],
    [{ personal: [{ subject: 'id', columns: ['json'] }] }, 'personal json must be a text'],
    [{ personal: [{ subject: 'id', columns: ['id'] }] }, 'personal id is in the key'],
  ])('is refused when its view is declared with %j', (mistake, message) => {
    expect(() => checkViews([{ ...view, ...mistake } as View])).toThrow(message);
  });

  it('is refused when two views have the same name', () => {
    expect(() => checkViews([view, view])).toThrow('the name is taken');
  });
});
