import { describe, expect, it } from '@jest/globals';
import { figuresOf } from './figures.ts';
import { OREL_PLAN_2025 } from './orel-2026/plan-2025.ts';
import { type BudgetLine, ownShareOfFederal, SMOLENSK_BUDGET_2017, SMOLENSK_BUDGET_2018 } from './smolensk/budgets.ts';
import { SMOLENSK_INDICATORS_2017, SMOLENSK_INDICATORS_2018 } from './smolensk/indicators.ts';

const line = (budget: readonly BudgetLine[], row: string): BudgetLine => {
  const found = budget.find((candidate) => candidate.row === row);
  if (!found) throw new Error(`No row ${row}`);
  return found;
};

describe('the budgets of Smolensk', () => {
  it('of 2017 were 6,979,800 roubles planned and 5,686,100 spent', () => {
    expect(line(SMOLENSK_BUDGET_2017, 'TOTAL').total).toEqual({ planned: 6_979_800_00n, actual: 5_686_100_00n });
  });

  it('of 2018 were 12,058,300 roubles planned', () => {
    expect(line(SMOLENSK_BUDGET_2018, 'TOTAL').total.planned).toBe(12_058_300_00n);
  });

  it('add up: the plan of each row is the sum of its sources', () => {
    for (const { row, total, regional, federal, extra } of [...SMOLENSK_BUDGET_2017, ...SMOLENSK_BUDGET_2018]) {
      const sum = (regional.planned ?? 0n) + (federal.planned ?? 0n) + (extra.planned ?? 0n);
      expect([row, sum]).toEqual([row, total.planned]);
    }
  });

  it('keep the facts of rows 9.6 and 9.8 of 2017 as printed, without their own sources', () => {
    for (const row of ['9.6', '9.8']) {
      const { total, federal } = line(SMOLENSK_BUDGET_2017, row);
      expect(total.actual).toBe(federal.actual);
    }
  });

  it.each([
    ['9.1', 10],
    ['9.2', 17.7],
    ['9.5', 13.7],
    ['9.6', 12],
    ['9.9', 0],
    ['9.10', undefined],
  ])('of 2017 have own sources in row %s of %s percent of the federal money', (row, share) => {
    expect(ownShareOfFederal(line(SMOLENSK_BUDGET_2017, row))).toBe(share);
  });
});

describe('the indicators of Smolensk', () => {
  it('of 2017 tell plan and fact by budget', () => {
    expect(SMOLENSK_INDICATORS_2017.find(({ id }) => id === '13')).toMatchObject({
      planned: { total: 35, federal: 27, regional: 8 },
      actual: { total: 58, federal: 26, regional: 32 },
    });
  });

  it('of 2018 tell the plan alone', () => {
    expect(SMOLENSK_INDICATORS_2018.find(({ id }) => id === '13')).toMatchObject({
      planned: { total: 69 },
      actual: undefined,
    });
  });
});

describe('the plan of Orel for 2025', () => {
  it('has 14 rows and nine amounts, 7,150,000 roubles together', () => {
    const amounts = OREL_PLAN_2025.flatMap(({ kopecks }) => (kopecks === undefined ? [] : [kopecks]));
    expect([OREL_PLAN_2025.length, amounts.length]).toEqual([14, 9]);
    expect(amounts.reduce((sum, amount) => sum + amount, 0n)).toBe(7_150_000_00n);
  });
});

describe('the figures of a centre, as anyone may read them', () => {
  it('tell beside a printed fact what its sources add up to, where that differs', () => {
    const [budget] = figuresOf('smolensk').budgets;
    const uneven = budget?.rows.filter(({ actualBySources }) => actualBySources !== null);
    expect(uneven?.map(({ row, total, actualBySources }) => [row, total.actual, actualBySources])).toEqual([
      ['9.6', '41580000', '44350000'],
      ['9.8', '11600000', '13200000'],
    ]);
    expect(budget?.notes).toHaveLength(1);
  });

  it('are a plan alone where no fact is known', () => {
    const [indicators] = figuresOf('krasnoyarsk').indicators;
    expect(indicators?.rows.map(({ planned, actual }) => [planned.total, actual])).toContainEqual([545, null]);
    expect(figuresOf('krasnoyarsk').measures).toHaveLength(16);
  });

  it('of Orel are the plan of 2025', () => {
    expect(figuresOf('orel').budgets.map(({ year, rows }) => [year, rows.length])).toEqual([[2025, 14]]);
  });

  it('of a centre that is not there are refused', () => {
    expect(() => figuresOf('atlantis')).toThrow('atlantis');
  });
});
