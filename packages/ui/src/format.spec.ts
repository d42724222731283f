import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  boundName,
  formatCount,
  formatDate,
  formatDay,
  formatDecimal,
  formatInstant,
  formatMoney,
  formatSize,
  formatTime,
  parseMoney,
  plural,
  roubles,
} from './format.ts';

const locale = fc.constantFrom('ru' as const, 'en' as const);
const visible = (text: string) => text.replaceAll('\u00a0', ' ');

describe('Money on the screen', () => {
  it.each([
    [0n, '0,00 ₽'],
    [1n, '0,01 ₽'],
    [100n, '1,00 ₽'],
    [123_456_789n, '1 234 567,89 ₽'],
    [-5_000_000n, '-50 000,00 ₽'],
  ])('%s kopecks are read as %s', (kopecks, text) => {
    expect(visible(formatMoney(kopecks, 'ru'))).toBe(text);
  });

  it('is written with points and commas in English', () => {
    expect(visible(formatMoney(123_456_789n, 'en'))).toBe('1,234,567.89 ₽');
  });

  it('never breaks across lines and never rounds, however large', () => {
    expect(formatMoney(900_719_925_474_099_301n, 'ru')).not.toContain(' ');
    expect(visible(formatMoney(900_719_925_474_099_301n, 'ru'))).toBe('9 007 199 254 740 993,01 ₽');
  });

  it('comes back as the same kopecks when it is typed in as it was shown', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 99_999_999_999_999_999n), locale, (kopecks, language) => {
        expect(parseMoney(formatMoney(kopecks, language), language)).toBe(kopecks);
        expect(parseMoney(roubles(kopecks), language)).toBe(kopecks);
      }),
    );
  });

  it.each([
    ['250 000', 25_000_000n],
    ['250000,5', 25_000_050n],
    ['250 000.50 ₽', 25_000_050n],
    ['100 руб.', 10_000n],
    ['0', 0n],
  ])('understands what people type: %s', (text, kopecks) => {
    expect(parseMoney(text, 'ru')).toBe(kopecks);
  });

  it('reads a comma as a group in English', () => {
    expect(parseMoney('250,000', 'en')).toBe(25_000_000n);
  });

  it.each(['', ' ', '-1', '1,234', '12,345,6', 'сто', '1e5', '0x10', '12 34 a', '₽', '9'.repeat(16)])(
    'does not guess at «%s»',
    (text) => {
      expect(parseMoney(text, 'ru')).toBeUndefined();
    },
  );
});

describe('Days and numbers on the screen', () => {
  it.each([
    ['2026-03-14', '14 марта 2026', '14 March 2026'],
    ['2025-12-31', '31 декабря 2025', '31 December 2025'],
    ['2024-02-29', '29 февраля 2024', '29 February 2024'],
  ])('%s is %s', (day, russian, english) => {
    expect(visible(formatDate(day, 'ru'))).toBe(russian);
    expect(visible(formatDate(day, 'en'))).toBe(english);
  });

  it('names the year only of a day in another one', () => {
    expect(visible(formatDay('2026-05-07', '2026-04-30', 'ru'))).toBe('7 мая');
    expect(visible(formatDay('2027-01-12', '2026-12-30', 'ru'))).toBe('12 января 2027');
  });

  it.each([
    ['2026-05-14T08:42:07Z', '14 мая 2026, 11:42', '14 May 2026, 11:42'],
    ['2026-05-14T21:05:00Z', '15 мая 2026, 00:05', '15 May 2026, 00:05'],
    ['2026-12-31T20:59:59+00:00', '31 декабря 2026, 23:59', '31 December 2026, 23:59'],
  ])('the instant %s is %s in Moscow', (instant, russian, english) => {
    expect(visible(formatInstant(instant, 'ru'))).toBe(russian);
    expect(visible(formatInstant(instant, 'en'))).toBe(english);
    expect(russian.endsWith(formatTime(instant, 'ru'))).toBe(true);
  });

  it.each([
    [0, '0 Б'],
    [312, '312 Б'],
    [48_211, '48 кБ'],
    [1_234_567, '1,2 МБ'],
    [52_000_000, '52 МБ'],
  ])('a file of %s bytes is %s', (bytes, text) => {
    expect(visible(formatSize(bytes, 'ru'))).toBe(text);
  });

  it('keeps a whole number exact', () => {
    expect(visible(formatCount(9_007_199_254_740_993n, 'ru'))).toBe('9 007 199 254 740 993');
  });

  it.each([
    [1, 'запись'],
    [3, 'записи'],
    [5, 'записей'],
    [11, 'записей'],
    [21, 'запись'],
  ])('%s agrees with «%s»', (count, word) => {
    expect(plural(count, 'ru', { one: 'запись', few: 'записи', other: 'записей' })).toBe(word);
  });
});

describe('A decimal number', () => {
  it.each([
    ['0', '0'],
    ['3000', '3 000'],
    ['3000.5', '3 000,5'],
    ['1234567.891', '1 234 567,891'],
    ['не число', 'не число'],
  ])('written %s is read as %s', (written, read) => {
    expect(visible(formatDecimal(written, 'ru'))).toBe(read);
    expect(formatDecimal(written, 'ru').match(/\d \d/)).toBeNull();
  });
});

describe('The name of an organisation', () => {
  it.each([
    ['ООО «Гостевой двор «Нигде»', 'ООО\u00a0«Гостевой двор «Нигде»'],
    ['R-5.3: предприятие, ООО «Кедр»', 'R-5.3: предприятие, ООО\u00a0«Кедр»'],
    ['Кластер «Арктический»', 'Кластер «Арктический»'],
  ])('%s keeps its legal form beside it', (name, bound) => {
    expect(boundName(name)).toBe(bound);
  });
});
