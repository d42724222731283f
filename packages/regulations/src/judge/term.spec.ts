import { describe, expect, it } from '@jest/globals';
import { termAnswer } from '@veche/contracts';
import fc from 'fast-check';
import { isWorkingDay, parseDay } from '../calendar/calendar.ts';
import { editionInForce } from '../centres.ts';
import { term } from './term.ts';

const OREL = editionInForce('orel', '2026-06-01');
const KRASNOYARSK = editionInForce('krasnoyarsk', '2022-06-01');

const due = (id: string, from: string): string | null => term(OREL, id, from).due;

describe('a term of working days', () => {
  it.each([
    ['T01', 'scoring takes 2', '2026-06-01', '2026-06-03'],
    ['T03', 'joining a cluster takes 7', '2026-06-01', '2026-06-10'],
    ['T06', 'the notice to applicants takes 10, over the Day of Russia', '2026-06-01', '2026-06-16'],
    ['T07', 'the contract takes 20, over the holidays of May', '2026-04-24', '2026-05-26'],
    ['T01', 'a Friday leads over the weekend', '2026-06-05', '2026-06-09'],
    ['T01', 'a day off is no working day of the count', '2026-06-06', '2026-06-09'],
    ['T01', 'a Saturday that is worked counts', '2025-10-30', '2025-11-01'],
    ['T01', 'the holidays of New Year are passed over, from one year to the next', '2025-12-30', '2026-01-13'],
  ])('%s: %s', (id, _, from, end) => {
    expect(due(id, from)).toBe(end);
  });
});

describe('a term of calendar days', () => {
  it('T04: leaving a cluster takes 30', () => {
    expect(due('T04', '2026-06-01')).toBe('2026-07-01');
  });

  it('T05: a selection takes 20', () => {
    expect(due('T05', '2026-06-03')).toBe('2026-06-23');
  });

  it('T05: that ends on a Sunday moves on to Monday, and the trace says why', () => {
    const answer = term(OREL, 'T05', '2026-06-01');
    expect(answer.due).toBe('2026-06-22');
    expect(answer.trace.steps.map(({ rule }) => rule)).toEqual(['T05', 'H23']);
    expect(answer.trace.steps[1]?.explanation.ru.replaceAll('\u00A0', ' ')).toContain('21 июня 2026 — выходной день');
  });

  it('T05: that ends in the holidays moves behind them', () => {
    expect(due('T05', '2025-12-14')).toBe('2026-01-12');
  });
});

describe('a term of the same day', () => {
  it('T02: an answer is due on the day of the request', () => {
    expect(due('T02', '2026-06-01')).toBe('2026-06-01');
  });

  it('T02: a request on a day off is answered on the next working day', () => {
    expect(due('T02', '2026-06-12')).toBe('2026-06-15');
  });
});

describe('a term that counts back', () => {
  it.each([
    ['2026-11-20', '2026-12-21'],
    ['2026-05-15', '2026-06-19'],
    ['2026-03-31', '2026-03-20'],
    ['2026-07-01', '2026-09-18'],
  ])('T08: 10 days before the end of the quarter of %s is %s, before a weekend and not behind it', (from, end) => {
    expect(due('T08', from)).toBe(end);
  });
});

describe('a span by the calendar', () => {
  it.each([
    ['T23', '2026-06-01', '2026-06-22'],
    ['T24', '2026-06-01', '2026-06-15'],
    ['T25', '2026-06-02', '2026-06-23'],
    ['T26', '2026-06-03', '2026-06-24'],
    ['T27', '2026-06-01', '2026-06-29'],
    ['T28', '2026-06-01', '2026-08-03'],
    ['T29', '2026-06-01', '2026-09-01'],
    ['T31', '2026-06-01', '2026-12-01'],
    ['T32', '2026-06-01', '2026-09-01'],
  ])('%s from %s is to be done by %s', (id, from, end) => {
    expect(due(id, from)).toBe(end);
  });

  it.each([
    ['T09', '2025-05-03', '2026-05-03'],
    ['T10', '2023-08-05', '2026-08-05'],
    ['T11', '2024-02-29', '2026-02-28'],
    ['T30', '2015-07-04', '2020-07-04'],
  ])('%s from %s ends on %s whatever day of the week it is, in any year', (id, from, end) => {
    expect(due(id, from)).toBe(end);
  });
});

describe('a term that is no span of days', () => {
  it.each([
    ['T12', '30\u00A0июня\u00A02026'],
    ['T13', 'договор'],
    ['T14', '28\u00A0февраля\u00A02026'],
    ['T15', '31\u00A0декабря\u00A02026'],
    ['T16', '30\u00A0июня\u00A02026'],
    ['T17', '4 квартале'],
    ['T18', '4 квартале'],
    ['T19', '1\u00A0мая\u00A02026'],
    ['T20', '30\u00A0июня\u00A02026'],
    ['T21', '30\u00A0июня\u00A02026'],
    ['T22', '30\u00A0июня\u00A02026'],
  ])('%s has no due day and says what it is', (id, words) => {
    const answer = term(OREL, id, '2026-05-15');
    expect(answer.due).toBeNull();
    expect(answer.says.ru).toContain(words);
  });

  it('of another document says whose it is', () => {
    expect(term(OREL, 'T19', '2026-05-15').says.ru).toContain('концепция центра Красноярского края');
    expect(term(KRASNOYARSK, 'T19', '2026-05-15').says.ru).not.toContain('другим документом');
  });
});

describe('a question about a term that cannot be answered', () => {
  it.each(['2026-02-30', '0000-01-01', '2026-6-1', '01.06.2026', '', '2026-06-01T00:00:00Z', '3000-01-01'])(
    'from the day «%s» names the field',
    (from) => {
      expect(() => term(OREL, 'T06', from)).toThrow(expect.objectContaining({ code: 'invalid-date', field: 'from' }));
    },
  );

  it.each(['T09', 'T10', 'T11', 'T30'])(
    '%s that would end behind the last day that can be said names the field',
    (id) => {
      expect(() => term(OREL, id, '2199-12-31')).toThrow(
        expect.objectContaining({ code: 'invalid-date', field: 'from' }),
      );
    },
  );

  it.each(['T00', 'T33', 't06', ''])('about the unknown term «%s» names the field', (id) => {
    expect(() => term(OREL, id, '2026-06-01')).toThrow(
      expect.objectContaining({ code: 'unknown-term', field: 'term' }),
    );
  });

  it.each([
    ['T06', '2026-12-20'],
    ['T04', '2026-12-10'],
    ['T06', '2027-01-11'],
    ['T06', '2024-12-20'],
  ])('%s from %s leaves the years whose calendar is known, and is refused', (id, from) => {
    expect(() => term(OREL, id, from)).toThrow(expect.objectContaining({ code: 'calendar-unknown', field: 'from' }));
  });
});

describe('for any day of the known years', () => {
  const days = fc.integer({ min: 0, max: 660 }).map((after) => parseDay('2025-01-01').add({ days: after }).toString());
  const deadline = fc.constantFrom('T01', 'T02', 'T03', 'T04', 'T05', 'T06', 'T07', 'T23');

  it('a deadline is a working day, and never before its beginning', () => {
    fc.assert(
      fc.property(deadline, days, (id, from) => {
        const end = due(id, from) ?? '';
        expect(isWorkingDay(parseDay(end))).toBe(true);
        expect(end >= from).toBe(true);
      }),
    );
  });

  it('a later beginning never has an earlier end', () => {
    fc.assert(
      fc.property(deadline, days, days, (id, one, other) => {
        const [first = '', second = ''] = [one, other].toSorted();
        expect((due(id, first) ?? '') <= (due(id, second) ?? '')).toBe(true);
      }),
    );
  });

  it('each of the 32 terms answers in the published format', () => {
    expect(OREL.terms.map(({ id }) => id)).toEqual(
      Array.from({ length: 32 }, (_, index) => `T${String(index + 1).padStart(2, '0')}`),
    );
    fc.assert(
      fc.property(fc.constantFrom(...OREL.terms), days, ({ id }, from) => {
        const answer = term(OREL, id, from.replace('2026', '2025'));
        expect(termAnswer.parse(answer)).toEqual(answer);
      }),
    );
  });
});
