import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clockOf, daysBehind, LAST_FIRST_DAY } from './demonstration.ts';

const A_DAY = 86_400_000;
/** Moscow is three hours ahead of Greenwich. */
const dayInMoscow = (at: number): string => new Date(at + 3 * 3_600_000).toISOString().slice(0, 10);

describe('A demonstration', () => {
  it.each([
    ['2026-11-21T12:00:00.000Z', 0],
    ['2026-12-04T20:59:59.999Z', 0],
    ['2026-12-04T21:00:00.000Z', 1],
    ['2026-12-05T20:59:59.999Z', 1],
    ['2027-02-10T12:00:00.000Z', 68],
  ])('begun at %s lives %i days behind', (since, days) => {
    expect(daysBehind(since)).toBe(days);
  });

  it('begins on the last day that its calendars allow, at the hour at which it was begun', () => {
    const late = fc.date({ min: new Date('2026-12-04T21:00:00Z'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(late, (since) => {
        const first = since.getTime() - daysBehind(since.toISOString()) * A_DAY;
        expect(dayInMoscow(first)).toBe(LAST_FIRST_DAY);
        expect(first % A_DAY).toBe(since.getTime() % A_DAY);
      }),
    );
  });

  it('is the only one whose clock is behind', () => {
    const [before, told, after] = [Date.now(), Date.parse(clockOf()()), Date.now()];
    expect(before <= told && told <= after).toBe(true);
    expect([daysBehind(undefined), daysBehind('')]).toEqual([0, 0]);
  });
});
