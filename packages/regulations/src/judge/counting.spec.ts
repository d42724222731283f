import { describe, expect, it } from '@jest/globals';
import { named } from './counting.ts';

describe('the name of a unit that a limit is counted by', () => {
  it.each([
    ['case and quotes', '«ДАТЧИК»'],
    ['spaces around and inside', ' дат чик '],
    ['Latin letters that look the same', 'дaтчик'],
    ['capitals that look the same', 'ДAТЧИK'],
    ['Greek letters that look the same', 'дατчиκ'],
    ['a sign that does not show', 'дат\u200Bчик'],
    ['a soft hyphen', 'дат\u00ADчик'],
    ['an accent', 'да\u0301тчик'],
  ])('is the same whatever its %s', (_, spelt) => {
    expect(named(spelt)).toBe(named('Датчик'));
  });

  it('is the same with ё and е, zero and О, one and I', () => {
    expect(named('Счётчик-10')).toBe(named('СЧЕТЧИК IО'));
  });

  it('is another by a letter or a digit that a reader tells apart', () => {
    const names = ['Датчик', 'Датчики', 'Датчик 1', 'Датчик 2', 'Sensor', 'Экспо-2026', 'Экспо-2027', undefined];
    expect(new Set(names.map(named)).size).toBe(names.length);
  });
});
