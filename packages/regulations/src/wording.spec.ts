import { describe, expect, it } from '@jest/globals';
import { counted, date, fill, money, percent, WORKING_DAYS } from './wording.ts';

describe('words and figures', () => {
  it.each([
    [0n, '0,00 ₽'],
    [5n, '0,05 ₽'],
    [100n, '1,00 ₽'],
    [123_456_789n, '1 234 567,89 ₽'],
    [100_000_000_00n, '100 000 000,00 ₽'],
  ])('%s kopecks are %s, with no-break spaces', (kopecks, written) => {
    expect(money(kopecks).ru).toBe(written.replaceAll(' ', '\u00A0'));
  });

  it('roubles in English have points and commas', () => {
    expect(money(123_456_789n).en).toBe('1,234,567.89\u00A0RUB');
  });

  it.each([
    [1, '1 рабочий день'],
    [2, '2 рабочих дня'],
    [5, '5 рабочих дней'],
    [11, '11 рабочих дней'],
    [21, '21 рабочий день'],
    [112, '112 рабочих дней'],
  ])('%i working days agree with their number: %s', (count, written) => {
    expect(counted(count, WORKING_DAYS).ru).toBe(written.replace(' ', '\u00A0'));
  });

  it('days and percents are written the Russian way', () => {
    expect(date('2026-03-14')).toEqual({ ru: '14\u00A0марта\u00A02026', en: '14\u00A0March\u00A02026' });
    expect(percent(10)).toEqual({ ru: '10\u00A0%', en: '10%' });
  });

  it('a sentence never goes out with a gap', () => {
    expect(fill({ ru: '{who}', en: '{who}' }, { who: { ru: 'Фонд', en: 'the Fund' } })).toEqual({
      ru: 'Фонд',
      en: 'the Fund',
    });
    expect(() => fill({ ru: '{who}', en: '' }, {})).toThrow('Nothing to put for {who}');
  });
});
