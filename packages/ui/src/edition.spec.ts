import { expect, it } from '@jest/globals';
import { editionInForce, keepTimeWith, leadingCentre, todayInMoscow } from './edition.ts';

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

it('tells the day by the clock of the platform, once that is known', () => {
  keepTimeWith('2031-05-09T12:00:00.000Z');
  expect(todayInMoscow()).toBe('2031-05-09');
  keepTimeWith(new Date().toISOString());
});

it('begins at the centre whose rules came into force last, and never at one that has none', () => {
  const [old, young, none] = [{ editions: editions.slice(0, 1) }, { editions }, { editions: [] }];
  expect(leadingCentre([old, none, young], '2026-05-01')).toBe(young);
  expect(leadingCentre([none, old], '2026-05-01')).toBe(old);
  expect(leadingCentre([none, young], '2020-01-01')).toBeUndefined();
});
