import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { editionInForce } from '../centres.ts';
import { commissionFor, rank, type ScoredApplication } from './ranking.ts';

const OREL = editionInForce('orel', '2026-06-01');
const KRASNOYARSK = editionInForce('krasnoyarsk', '2022-06-01');

const MORNING = '2026-06-01T09:00:00+03:00';

const scored = (application: string, sheets: readonly (readonly number[])[], filedAt = MORNING): ScoredApplication => ({
  application,
  sheets,
  filedAt,
});

const order = (...applications: readonly ScoredApplication[]): readonly string[] =>
  rank(OREL, applications).map(({ application }) => application);

describe('the points of an application', () => {
  it('are the mean of the totals of the members, with their sum and number', () => {
    const [first] = rank(OREL, [
      scored('a', [
        [5, 5, 5, 5, 5],
        [4, 4, 4, 4, 4],
      ]),
    ]);
    expect(first).toEqual({ application: 'a', place: 1, sheets: 2, sum: 45, points: '22.50' });
  });

  it('are rounded half up to two places', () => {
    const third = [1, 0, 0, 0, 0];
    const none = [0, 0, 0, 0, 0];
    expect(rank(OREL, [scored('a', [third, none, none])])[0]?.points).toBe('0.33');
    expect(rank(OREL, [scored('a', [third, third, none])])[0]?.points).toBe('0.67');
    expect(rank(OREL, [scored('a', [third, none, none, none, none, none, none, none])])[0]?.points).toBe('0.13');
  });

  it('are at most 25: five criteria of 0 to 5', () => {
    expect(OREL.criteria).toHaveLength(5);
    for (const { max, scale } of OREL.criteria) expect([max, scale.length]).toEqual([5, 6]);
    expect(rank(OREL, [scored('a', [[5, 5, 5, 5, 5]])])[0]?.points).toBe('25.00');
  });

  it('without a sheet are none, and come last', () => {
    expect(rank(OREL, [scored('a', []), scored('b', [[0, 0, 0, 0, 0]])])).toMatchObject([
      { application: 'b', points: '0.00' },
      { application: 'a', points: null },
    ]);
  });
});

describe('equal points', () => {
  it('are decided by the first criterion', () => {
    expect(order(scored('a', [[3, 4, 3, 3, 3]]), scored('b', [[4, 3, 3, 3, 3]]))).toEqual(['b', 'a']);
  });

  it('then by the second', () => {
    expect(order(scored('a', [[3, 3, 4, 3, 3]]), scored('b', [[3, 4, 3, 3, 3]]))).toEqual(['b', 'a']);
  });

  it('then by the fourth', () => {
    expect(order(scored('a', [[3, 3, 4, 3, 3]]), scored('b', [[3, 3, 3, 4, 3]]))).toEqual(['b', 'a']);
  });

  it('then by the earlier filing, whatever the offset of the clock', () => {
    const sheet = [[3, 3, 3, 3, 3]];
    expect(order(scored('a', sheet, '2026-06-01T10:00:00+03:00'), scored('b', sheet, '2026-06-01T06:59:59Z'))).toEqual([
      'b',
      'a',
    ]);
  });

  it('compare means and not sums when members scored unequally often', () => {
    const twice = scored('a', [
      [3, 3, 4, 3, 3],
      [3, 3, 4, 3, 3],
    ]);
    expect(order(twice, scored('b', [[4, 3, 3, 3, 3]]))).toEqual(['b', 'a']);
  });
});

describe('a scoring sheet', () => {
  it.each([[[5, 5, 5, 5]], [[5, 5, 5, 5, 5, 5]], [[6, 0, 0, 0, 0]], [[-1, 0, 0, 0, 0]], [[2.5, 0, 0, 0, 0]]])(
    'of %j does not fit the criteria',
    (sheet) => {
      expect(() => rank(OREL, [scored('a', [sheet])])).toThrow(
        expect.objectContaining({ code: 'invalid-value', field: 'a.sheets.0' }),
      );
    },
  );
});

describe('a ranking', () => {
  it('of nothing is empty', () => {
    expect(rank(OREL, [])).toEqual([]);
  });

  it('does not depend on the order in which applications are named', () => {
    const sheet = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 5, maxLength: 5 });
    const applications = fc
      .array(fc.array(sheet, { maxLength: 7 }), { maxLength: 8 })
      .map((all) => all.map((sheets, index) => scored(`application-${index}`, sheets)));
    fc.assert(
      fc.property(applications, (all) => {
        expect(rank(OREL, all.toReversed())).toEqual(rank(OREL, all));
      }),
    );
  });
});

describe('the commission of an application', () => {
  it.each([
    ['tourism', 'commission-tourism'],
    ['information-technology', 'commission-information-technology'],
    ['agriculture', 'commission-others'],
  ])('of a cluster of %s is %s, with seven members', (profile, id) => {
    expect(commissionFor(OREL, profile)).toMatchObject({ id, members: 7 });
  });

  it('is unknown in an edition without a selection', () => {
    expect(() => commissionFor(KRASNOYARSK, 'tourism')).toThrow(expect.objectContaining({ code: 'unknown-cluster' }));
  });
});
