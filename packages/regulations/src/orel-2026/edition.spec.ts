import { describe, expect, it } from '@jest/globals';
import { serviceViews } from '../views.ts';
import { OREL_2026 } from './edition.ts';
import { MARKETING_WORKS } from './marketing-works.ts';

const views = serviceViews(OREL_2026);
const codes = (wanted: (view: (typeof views)[number]) => boolean) => views.filter(wanted).map(({ code }) => code);
const view = (code: string) => views.find((candidate) => candidate.code === code);

describe('the catalogue of Orel', () => {
  it('has 29 services: 13 regional and 16 federal, without a tenth federal row', () => {
    expect(views).toHaveLength(29);
    expect(codes(({ funding }) => funding === 'regional')).toHaveLength(13);
    expect(codes(({ funding }) => funding === 'federal')).toHaveLength(16);
    expect(view('F-10')).toBeUndefined();
  });

  it('has nine free services and one internal', () => {
    expect(codes(({ payment }) => payment === 'free')).toEqual([
      'R-1',
      'R-2',
      'R-3',
      'R-4',
      'F-1',
      'F-2',
      'F-3',
      'F-4',
      'F-5',
    ]);
    expect(codes(({ payment }) => payment === 'internal')).toEqual(['F-11']);
  });

  it('puts inside the general limit just the services of procedure A', () => {
    expect(codes(({ insideGeneralLimit }) => insideGeneralLimit)).toEqual(codes(({ procedure }) => procedure === 'A'));
    expect(codes(({ procedure }) => procedure === 'B')).toEqual([
      'R-5.2',
      'R-7.1',
      'R-7.2',
      'R-7.3',
      'F-6.6',
      'F-7',
      'F-8',
      'F-9',
    ]);
  });

  it.each([
    [50_000, ['R-5.1.1', 'R-7.1', 'F-7']],
    [100_000, ['R-6.1', 'F-6.2']],
    [150_000, ['F-6.1', 'F-6.4']],
    [200_000, ['R-5.1.2', 'R-5.2', 'R-5.3', 'R-6.2', 'R-7.2', 'F-6.3', 'F-6.5', 'F-6.6', 'F-6.7', 'F-8']],
    [300_000, ['R-7.3', 'F-9', 'F-11']],
  ])('limits a unit to %i roubles in %j', (roubles, expected) => {
    expect(codes(({ limit }) => limit?.kopecks === String(roubles * 100))).toEqual(expected);
  });

  it('wants an own share of 10%, of 5% from families of the special operation, of 20% from all at exhibitions', () => {
    const paid = views.filter(({ payment }) => payment === 'co-financed');
    for (const { code, ownSharePercent, ownShareSpecialOperationPercent } of paid) {
      expect([ownSharePercent, ownShareSpecialOperationPercent]).toEqual(code === 'F-9' ? [20, 20] : [10, 5]);
    }
    expect(paid).toHaveLength(19);
  });

  it('names 14 marketing works, and market research before them in the federal row', () => {
    expect(MARKETING_WORKS).toHaveLength(14);
    expect([view('R-5.3')?.works.length, view('F-6.3')?.works.length]).toEqual([14, 15]);
  });

  it('limits an internship abroad to 500,000 roubles a person', () => {
    expect(view('F-11')?.furtherLimits).toMatchObject([{ kopecks: '50000000' }]);
  });

  it('asks for 6 members at F-6.1 and 3 SMEs on a mission', () => {
    expect(
      views
        .filter(({ minParticipants }) => minParticipants !== null)
        .map(({ code, minParticipants }) => [code, minParticipants]),
    ).toEqual([
      ['R-7.2', 3],
      ['F-6.1', 6],
      ['F-8', 3],
    ]);
  });
});

describe('the rules of Orel', () => {
  it('are the limits L01-L18 and the federal L21, each with its clause and both titles', () => {
    const numbers = new Set(OREL_2026.limits.map(({ id }) => id.split('.')[0]));
    const expected = Array.from({ length: 18 }, (_, index) => `L${String(index + 1).padStart(2, '0')}`);
    expect([...numbers].toSorted()).toEqual([...expected, 'L21']);
    for (const { clause, title } of OREL_2026.limits) expect([clause, title.ru, title.en].every(Boolean)).toBe(true);
  });

  it('have ids that do not repeat', () => {
    const ids = [...OREL_2026.limits, ...OREL_2026.eligibility, ...OREL_2026.terms, ...OREL_2026.votes].map(
      ({ id }) => id,
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('name 13 reasons for refusal, each with where and when it is checked', () => {
    const reasons = OREL_2026.eligibility.filter(({ id }) => id.startsWith('refusal-'));
    expect(reasons).toHaveLength(13);
    for (const { source, checkedAt } of reasons) expect(source.ru.length * checkedAt.length).toBeGreaterThan(0);
  });

  it('name six declarations, each backed by a rule', () => {
    const rules = new Set(OREL_2026.eligibility.map(({ id }) => id));
    expect(OREL_2026.declarations.map(({ id }) => id)).toEqual(['D1', 'D2', 'D3', 'D4', 'D5', 'D6']);
    for (const { sameAs } of OREL_2026.declarations) expect(rules.has(sameAs ?? '')).toBe(true);
  });

  it('have three commissions of seven', () => {
    expect(OREL_2026.commissions.map(({ members }) => members)).toEqual([7, 7, 7]);
  });
});
