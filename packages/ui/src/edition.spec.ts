import { expect, it } from '@jest/globals';
import { editionInForce, todayInMoscow } from './edition.ts';

const edition = (id: string, inForceFrom: string) => ({
  id,
  inForceFrom,
  title: { ru: id, en: id },
  approvedBy: { ru: '', en: '' },
  sha256: '',
});
const editions = [edition('first', '2021-04-16'), edition('second', '2026-04-21')];

it.each([
  ['2021-04-15', undefined],
  ['2021-04-16', 'first'],
  ['2026-04-20', 'first'],
  ['2026-04-21', 'second'],
  ['2027-01-01', 'second'],
])('on %s the edition in force is %s', (day, id) => {
  expect(editionInForce(editions, day)?.id).toBe(id);
});

it('knows that the day begins in Moscow three hours before Greenwich', () => {
  expect(todayInMoscow(new Date('2026-04-20T20:59:59Z'))).toBe('2026-04-20');
  expect(todayInMoscow(new Date('2026-04-20T21:00:00Z'))).toBe('2026-04-21');
});
