import { describe, expect, it } from '@jest/globals';
import { FEDERAL_TERMS } from './terms.ts';
import { TRAINING_RULES } from './training.ts';

const counts = (as: string): readonly number[] =>
  FEDERAL_TERMS.flatMap(({ id, counting }) =>
    counting.as === as && id < 'T30' && 'count' in counting ? [counting.count] : [],
  );

describe('the federal recommendations on training', () => {
  it('bound the money at 50, 20, 30, 30 and 75%, civil servants at 20%, and want five of the staff', () => {
    expect(TRAINING_RULES.map(({ bound, value, unit }) => [bound, value, unit])).toEqual([
      ['at-least', 50, 'percent-of-money'],
      ['at-least', 20, 'percent-of-money'],
      ['at-most', 30, 'percent-of-money'],
      ['at-least', 30, 'percent-of-money'],
      ['at-least', 5, 'persons'],
      ['at-most', 20, 'percent-of-persons'],
      ['at-least', 75, 'percent-of-money'],
    ]);
  });

  it('give the steps of a preparation 15 weeks together', () => {
    expect(counts('weeks').reduce((sum, weeks) => sum + weeks, 0)).toBe(15);
  });

  it('want at least 2 months in Russia and 3 with a foreign module', () => {
    expect(counts('months')).toEqual([2, 3]);
  });
});
