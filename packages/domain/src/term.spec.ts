import { describe, expect, it } from '@jest/globals';
import { editionNamed } from '@veche/regulations';
import fc from 'fast-check';
import { dueOn, termLeftOn, workingDaysOn } from './term.ts';

const edition = editionNamed('orel-2026-04-21');

describe('a term', () => {
  it('ends on the last of its days', () => {
    expect(dueOn(edition, 'T05', '2026-05-04')).toBe('2026-05-25');
    expect(workingDaysOn('2026-05-07', 3)).toBe('2026-05-13');
  });

  it('has no day while the calendar of its year is not known', () => {
    expect(dueOn(edition, 'T06', '2026-12-30')).toBeNull();
    expect(workingDaysOn('2026-12-31', 1)).toBeNull();
  });

  it('a term that no edition names is an error', () => {
    expect(() => dueOn(edition, 'T99', '2026-05-04')).toThrow();
  });
});

describe('what is left of a term', () => {
  it('is counted in its own days, and stays open where they cannot be counted', () => {
    expect(termLeftOn('2026-05-07', '2026-05-13', 'working-days')).toMatchObject({ left: 3 });
    expect(termLeftOn('2026-05-07', '2026-05-13', 'calendar-days')).toMatchObject({ left: 6 });
    expect(termLeftOn('2026-12-30', '2027-01-15', 'working-days')).toMatchObject({ left: null });
    expect(termLeftOn('2026-05-07', null, 'calendar-days')).toMatchObject({ due: null, left: null });
  });

  it('is nothing on the last day and below zero after it, and the term of the edition agrees', () => {
    const days = fc
      .integer({ min: 0, max: 300 })
      .map((n) => new Date(Date.UTC(2026, 0, 10 + n)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, (day) => {
        expect(termLeftOn(day, day, 'working-days').left).toBe(0);
        const due = workingDaysOn(day, 3);
        expect(termLeftOn(day, due, 'working-days').left).toBe(3);
        expect(termLeftOn(due ?? '', day, 'working-days').left).toBe(-3);
      }),
    );
  });
});
