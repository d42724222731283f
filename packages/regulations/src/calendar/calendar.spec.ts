import { describe, expect, it } from '@jest/globals';
import { addWorkingDays, dayInMoscow, isWorkingDay, parseDay, workingDayFrom, workingDayUpTo } from './calendar.ts';

const daysOf = (year: number) =>
  Array.from({ length: 365 }, (_, index) => parseDay(`${year}-01-01`).add({ days: index }));

describe('the production calendar', () => {
  it('of 2025 works on Saturday 1 November', () => {
    expect(isWorkingDay(parseDay('2025-11-01'))).toBe(true);
  });

  it.each(['2025-05-02', '2025-05-08', '2025-06-13', '2025-11-03', '2025-12-31'])('of 2025 rests on %s', (day) => {
    expect(isWorkingDay(parseDay(day))).toBe(false);
  });

  it.each(['2026-01-09', '2026-03-09', '2026-05-11', '2026-12-31'])('of 2026 rests on %s', (day) => {
    expect(isWorkingDay(parseDay(day))).toBe(false);
  });

  it.each([2025, 2026])('of %s has 247 working days, as the published norm says', (year) => {
    expect(daysOf(year).filter(isWorkingDay)).toHaveLength(247);
  });

  it('of other years is refused, never guessed', () => {
    for (const day of ['2024-12-31', '2027-01-01']) {
      expect(() => isWorkingDay(parseDay(day))).toThrow(expect.objectContaining({ code: 'calendar-unknown' }));
    }
  });

  it('leads from a day off to the next working day, and back to the last', () => {
    expect(workingDayFrom(parseDay('2026-01-01')).toString()).toBe('2026-01-12');
    expect(workingDayUpTo(parseDay('2026-01-11')).toString()).toBe('2025-12-30');
    expect(workingDayFrom(parseDay('2026-01-12')).toString()).toBe('2026-01-12');
  });

  it('does not count the day a term begins', () => {
    expect(addWorkingDays(parseDay('2026-06-01'), 1).toString()).toBe('2026-06-02');
    expect(addWorkingDays(parseDay('2026-06-01'), 0).toString()).toBe('2026-06-01');
  });
});

describe('the day in Moscow', () => {
  it('begins three hours before that of Greenwich', () => {
    expect(dayInMoscow('2026-05-31T20:59:59Z')).toBe('2026-05-31');
    expect(dayInMoscow('2026-05-31T21:00:00Z')).toBe('2026-06-01');
  });

  it('of what is no instant is refused', () => {
    expect(() => dayInMoscow('2026-06-01')).toThrow(
      expect.objectContaining({ code: 'invalid-date', field: 'instant' }),
    );
  });
});
