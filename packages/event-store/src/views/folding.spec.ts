import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import type { JsonObject, RecordedEvent } from '../port.ts';
import { ERASED } from '../vault/vault.ts';
import { Folding } from './folding.ts';
import { cleared } from './table.ts';
import type { View, ViewRow } from './view.ts';

jest.setTimeout(60_000);

type Row = { readonly id: string; readonly owner: string; readonly name: string | null; readonly sum: bigint };

const view: View<Row, 'id'> = {
  name: 'accounts',
  version: 1,
  columns: { id: 'text', owner: 'text', name: 'text', sum: 'bigint' },
  key: ['id'],
  personal: [{ subject: 'owner', columns: ['name'] }],
  keysOf: ({ data }) => (Array.isArray(data['ids']) ? data['ids'].map((id) => ({ id: String(id) })) : []),
  fold: (row, { type, data }, { id }) => {
    if (type === 'Closed') return undefined;
    if (type === 'Failed') throw new Error('a mistake');
    const { owner, name } = data as Record<string, string | null>;
    if (type === 'Opened') return { id, owner: owner ?? '', name: name ?? null, sum: 0n };
    return row && { ...row, sum: row.sum + 1n };
  },
};

const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 2 });
const owner = fc.constantFrom('anna', 'boris');
const step: fc.Arbitrary<readonly [string, JsonObject]> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.tuple(fc.constant('Opened'), fc.record({ ids, owner, name: fc.option(fc.constant('Имя')) })),
  },
  { weight: 4, arbitrary: fc.tuple(fc.constant('Used'), fc.record({ ids })) },
  fc.tuple(fc.constant('Closed'), fc.record({ ids })),
  { weight: 2, arbitrary: fc.tuple(fc.constant('Erased'), fc.record({ subject: owner })) },
  fc.tuple(fc.constant('Other'), fc.constant({})),
);

const recorded = ([type, data]: readonly [string, JsonObject], index: number): RecordedEvent => ({
  eventId: `${index}`,
  type,
  schemaVersion: 1,
  data,
  metadata: {},
  position: BigInt(index + 1),
  stream: 'accounts',
  revision: index,
  commandId: undefined,
  recordedAt: '2026-04-21T00:00:00.000Z',
  body: new Uint8Array(),
});

/** A table as the database keeps it, and a folding on it. */
const onTable = (keep = 0) => {
  const table = new Map<string, ViewRow>();
  const folding = new Folding(view, 0n, 'Erased', new Set());
  const seen = { loaded: 0, written: 0 };
  return {
    table,
    seen,
    folding,
    take: (events: readonly RecordedEvent[]): void => {
      const plan = folding.plan(events);
      const loaded = [...plan.missing.keys()].map((id) => table.get(id)).filter((row) => row !== undefined);
      seen.loaded += plan.missing.size;
      folding.take(plan, loaded);
    },
    write: (): void => {
      const { erased, removals, updates, inserts } = folding.changes();
      for (const [id, row] of table) table.set(id, cleared(view, row, new Set(erased)));
      for (const row of removals) expect(table.delete(String(row['id']))).toBe(true);
      for (const row of updates) expect(table.has(String(row['id']))).toBe(true);
      for (const row of inserts) expect(table.has(String(row['id']))).toBe(false);
      for (const row of [...updates, ...inserts]) table.set(String(row['id']), row);
      seen.written += removals.length + updates.length + inserts.length;
      folding.written(keep);
    },
  };
};

const rowsOf = (table: ReadonlyMap<string, ViewRow>) =>
  Object.fromEntries([...table].sort(([a], [b]) => (a < b ? -1 : 1)));

describe('The folding of a batch', () => {
  it('gives the same rows however the events are cut into batches and writings', () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 40, size: 'max' }),
        fc.array(fc.tuple(fc.nat(5), fc.boolean()), { minLength: 1, maxLength: 10 }),
        fc.constantFrom(0, 2, 100),
        (steps, cuts, keep) => {
          const events = steps.map(recorded);
          const [one, many] = [onTable(), onTable(keep)];
          for (const event of events) {
            one.take([event]);
            one.write();
          }
          for (let from = 0, n = 0; from < events.length; n += 1) {
            const [size, write] = cuts[n % cuts.length] ?? [1, true];
            many.take(events.slice(Math.max(from - 2, 0), from + size + 1));
            from += size + 1;
            if (write) many.write();
          }
          many.write();
          expect(rowsOf(many.table)).toEqual(rowsOf(one.table));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('reads each touched row once and writes it once', () => {
    const { take, write, seen } = onTable();
    take([
      recorded(['Opened', { ids: ['a', 'b'], owner: 'anna', name: null }], 0),
      ...Array.from({ length: 50 }, (_, n) => recorded(['Used', { ids: ['a'] }], n + 1)),
    ]);
    write();
    expect(seen).toEqual({ loaded: 2, written: 2 });
  });

  it('writes nothing for a row that is as it was, or that came and went', () => {
    const { take, write, seen } = onTable();
    take([
      recorded(['Used', { ids: ['a'] }], 0),
      recorded(['Opened', { ids: ['b'], owner: 'anna', name: null }], 1),
      recorded(['Closed', { ids: ['b'] }], 2),
    ]);
    write();
    expect(seen.written).toBe(0);
  });

  it('clears the rows of an erased person that are in memory and leaves those of others', () => {
    const { take, write, table } = onTable();
    take([
      recorded(['Opened', { ids: ['a'], owner: 'anna', name: 'Анна' }], 0),
      recorded(['Opened', { ids: ['b'], owner: 'boris', name: 'Борис' }], 1),
      recorded(['Opened', { ids: ['c'], owner: 'anna', name: null }], 2),
      recorded(['Erased', { subject: 'anna' }], 3),
    ]);
    write();
    expect([...table.values()].map((row) => row['name'])).toEqual([ERASED, 'Борис', null]);
    take([recorded(['Opened', { ids: ['d'], owner: 'anna', name: 'Анна' }], 4)]);
    write();
    expect(table.get('d')?.['name']).toBe(ERASED);
  });

  it('stops before an event that throws, which leaves no trace of itself', () => {
    const { take, folding } = onTable();
    take([
      recorded(['Opened', { ids: ['a'], owner: 'anna', name: null }], 0),
      recorded(['Failed', { ids: ['b', 'a'] }], 1),
      recorded(['Used', { ids: ['a'] }], 2),
    ]);
    expect(folding.changes()).toMatchObject({
      inserts: [{ id: 'a', sum: 0n }],
      upTo: 1n,
      failure: { position: 2n, eventId: '1', message: 'a mistake' },
    });
  });

  it.each([
    ['a key that changes', { id: 'b', owner: '', name: null, sum: 0n }, 'a fold must not change the key of its row'],
    ['an undeclared column', { id: 'a', owner: '', name: null, sum: 0n, more: 1 }, 'column more is not declared'],
    ['a value of a wrong type', { id: 'a', owner: '', name: null, sum: 7 }, 'column sum: expected a bigint, got 7'],
  ])('stops at %s', (_, row, message) => {
    const folding = new Folding({ ...view, fold: () => row } as View, 0n, 'Erased', new Set());
    folding.take(folding.plan([recorded(['Opened', { ids: ['a'] }], 0)]), []);
    expect(folding.changes()).toMatchObject({ inserts: [], upTo: 0n, failure: { message } });
  });
});
