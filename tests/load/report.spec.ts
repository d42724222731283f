import { expect, it } from '@jest/globals';
import { alternate, median } from './measure.ts';
import { resultOf, table } from './report.ts';

const row = {
  name: 'append',
  unit: 'events/s',
  against: 'INSERT',
  goal: 2,
  measure: async () => ({ value: 0, ratio: 0 }),
};

it('takes turns, leaves the first round out and compares medians', async () => {
  const turns: string[] = [];
  const side = (name: string, rates: number[]) => async () => {
    turns.push(name);
    return rates.shift() ?? 0;
  };
  const measured = await alternate(3, side('a', [1, 30, 10, 90]), side('b', [1_000, 10, 20, 5]));
  expect(turns.join('')).toBe('abababab');
  expect(measured).toEqual({ value: 30, peer: 10, ratio: 3 });
});

it('finds the middle of an odd and of an even number of rounds', () => {
  expect([median([3, 1, 2]), median([4, 1, 3, 2]), median([7])]).toEqual([2, 2.5, 7]);
});

it('never rounds a missed goal up to a reached one', () => {
  const missed = resultOf(row, { value: 12_345.6, ratio: 1.9999 }, 'quick');
  expect(missed).toMatchObject({ value: 12_340, ratio: 1.99, goal: 2, pass: false, mode: 'quick' });
  expect(table([missed])).toContain('MISSED');
  expect(resultOf(row, { value: 1, ratio: 2 }, 'full')).toMatchObject({ ratio: 2, pass: true });
});
