import { expect, it } from '@jest/globals';
import { formatFact } from './fact.ts';

it.each([
  [{ value: '20000000', unit: 'kopecks' }, '200 000,00 ₽'],
  [{ value: 10, unit: 'percent' }, '10 %'],
  [{ value: '2026-04-21', unit: 'date' }, '21 апреля 2026'],
  [{ value: true, unit: 'none' }, 'да'],
  [{ value: false, unit: 'none' }, 'нет'],
  [{ value: null, unit: 'kopecks' }, 'неизвестно'],
  [{ value: 'R-5.3', unit: 'none' }, 'R-5.3'],
  [{ value: 6, unit: 'persons' }, '6'],
] as const)('the fact %j is read as «%s»', (fact, text) => {
  expect(formatFact(fact, 'ru').replaceAll('\u00a0', ' ')).toBe(text);
});
