import { describe, expect, it } from '@jest/globals';
import type { TermFacts } from '../term.ts';
import { htmlOf, textsOf } from './shown.fixture.ts';
import Term from './Term.vue';

const term = (facts: Partial<TermFacts>): TermFacts => ({
  ...{ due: '2026-05-14', today: '2026-05-04', left: 7, unit: 'working-days' },
  ...facts,
});
const toneOf = async (facts: Partial<TermFacts>) =>
  /class="state (\w+)"/.exec(await htmlOf(Term, { ...term(facts) }))?.[1];

describe('a term', () => {
  it('says its day, what is left of it and what follows', async () => {
    const follows = 'заявка считается отклонённой';
    expect(await textsOf(Term, { ...term({ follows }) })).toEqual([
      ...['до', '14 мая', 'осталось 7 рабочих дней', 'Затем: заявка считается отклонённой'],
    ]);
  });

  it.each([
    [7, undefined],
    [3, undefined],
    [2, 'wait'],
    [0, 'wait'],
    [-1, 'bad'],
  ])('%i days before its end it stands out as %s', async (left, tone) => {
    expect(await toneOf({ left })).toBe(tone);
  });

  it('that has passed says so, also where its days cannot be counted', async () => {
    expect(await textsOf(Term, { ...term({ left: -2 }) })).toContain('просрочено на 2 рабочих дня');
    const uncounted = { left: null, today: '2026-05-15' };
    expect(await textsOf(Term, { ...term(uncounted) })).toContain('срок прошёл');
    expect(await toneOf(uncounted)).toBe('bad');
    expect(await textsOf(Term, { ...term({ left: null }) })).toEqual(['до', '14 мая']);
  });

  it('without a known calendar names no day, and says why', async () => {
    expect(await textsOf(Term, { ...term({ due: null, left: null }) })).toEqual([
      ...['День срока пока не назвать:', 'производственный календарь того года ещё не известен'],
    ]);
  });
});
