import { describe, expect, it } from '@jest/globals';
import type { EstimateRow } from '@veche/contracts';
import fc from 'fast-check';
import { heldByRow, sharesWithin } from './caps.ts';
import type { Award, Ledger } from './ledger.ts';
import { approved, EDITION, INN, kopecks, LINES, ledgerAfter, OTHER_INN, reserved, row } from './sample.fixture.ts';

const ask = (
  ledger: Ledger,
  rows: readonly EstimateRow[],
  who: { inn?: string; cluster?: string; award?: string } = {},
) =>
  sharesWithin(ledger, { edition: EDITION, cluster: 'pribor', inn: INN, specialOperationFamily: false, rows, ...who });
const first = (...asked: Parameters<typeof ask>) => {
  const [answer] = ask(...asked);
  if (answer === undefined) throw new Error('No answer');
  return answer;
};
const rich = (services: readonly string[]) => approved(services.map((service) => ({ service, kopecks: kopecks(9e6) })));

describe('the caps of the ledger', () => {
  it('allow nothing as long as no budget is approved', () => {
    const answer = first(ledgerAfter(), [row('R-6.1', 100_000, 90_000)]);
    expect(answer.fundShareKopecks).toBe('0');
    expect(answer.boundBy).toEqual(['L04', 'L15.year']);
  });

  it('allow nothing for a service without a line', () => {
    const answer = first(ledgerAfter(approved()), [row('F-6.4', 100_000, 90_000)]);
    expect(answer).toMatchObject({ fundShareKopecks: '0', boundBy: ['L16.line'] });
  });

  it.each([
    ['R-5.3', 250_000, 200_000],
    ['R-6.1', 150_000, 100_000],
    ['R-7.3', 320_000, 288_000],
    ['R-7.3', 400_000, 300_000],
    ['F-9', 300_000, 240_000],
    ['F-9', 400_000, 300_000],
    ['R-5.1.1', 50_000, 45_000],
    ['R-5.1.1', 60_000, 50_000],
  ])('agree with the judge where nothing is used: %s of %d is %d', (service, cost, fund) => {
    const [answer] = ask(ledgerAfter(rich([service])), [row(service, cost, fund)]);
    expect(answer?.fundShareKopecks).toBe(kopecks(fund));
  });

  it('leave what the line has left, to the last kopeck', () => {
    const held = [row('R-6.1', 50_000, 45_999.99)];
    const ledger = ledgerAfter(approved(), reserved(held, { inn: OTHER_INN }));
    expect(first(ledger, [row('R-6.1', 10_000, 1)])).toMatchObject({ fundShareKopecks: '1', boundBy: ['L16.line'] });
    const full = ledgerAfter(approved(), reserved([row('R-6.1', 60_000, 46_000)], { inn: OTHER_INN }));
    expect(first(full, [row('R-6.1', 10_000, 1)]).fundShareKopecks).toBe('0');
  });

  it('leave a quarter of the budget to one cluster', () => {
    const ledger = ledgerAfter(approved(), reserved([row('R-5.3', 2e6, 1_787_499)], { inn: OTHER_INN }));
    expect(first(ledger, [row('R-6.1', 10_000, 9_000)])).toMatchObject({ fundShareKopecks: '100', boundBy: ['L04'] });
    expect(first(ledger, [row('R-6.1', 10_000, 9_000)], { cluster: 'food' }).fundShareKopecks).toBe(kopecks(9_000));
  });

  it('count one applicant by INN inside the general limit, and not the special ones', () => {
    const ledger = ledgerAfter(approved(), reserved([row('R-5.3', 2e5, 1.5e5), row('R-7.3', 2e5, 1.8e5)]));
    const asked = [row('R-5.1.2', 100_000, 60_000, { unit: 'Датчик' })];
    const again = { award: `019b0000-0000-7000-8000-00000000000b.${INN}` };
    expect(first(ledger, asked, again)).toMatchObject({ fundShareKopecks: kopecks(50_000), boundBy: ['L01'] });
  });

  it('leave out what the application itself holds', () => {
    const rows = [row('R-6.1', 60_000, 46_000)];
    const ledger = ledgerAfter(approved(), reserved(rows));
    expect(first(ledger, rows, { award: reserved(rows).data['award' as never] }).fundShareKopecks).toBe(
      kopecks(46_000),
    );
    expect(first(ledger, rows).fundShareKopecks).toBe('0');
  });

  it('count the earlier rows of the same request', () => {
    const asked = [row('R-5.3', 2e5, 1.8e5), row('R-5.1.2', 1e5, 9e4, { unit: 'Датчик' })];
    const [, second] = ask(ledgerAfter(approved()), asked);
    expect(second).toMatchObject({ fundShareKopecks: kopecks(20_000), boundBy: ['L01'] });
  });

  it('count one exhibition by each enterprise, one round table by the whole centre, a project by its cluster', () => {
    const event = { event: 'Форум «Станки»' };
    const same = { event: ' форум станки ' };
    const left = (service: string, given: number, asked: number, who = {}) => {
      const ledger = ledgerAfter(rich([service]), reserved([row(service, 1e6, given, event)], { inn: OTHER_INN }));
      return first(ledger, [row(service, asked, 1, same)], who).fundShareKopecks;
    };
    expect(left('R-7.3', 250_000, 300_000)).toBe(kopecks(270_000));
    expect(left('R-7.1', 30_000, 100_000)).toBe(kopecks(20_000));
    expect(left('R-6.2', 150_000, 200_000)).toBe(kopecks(50_000));
    expect(left('R-6.2', 150_000, 200_000, { cluster: 'food' })).toBe(kopecks(180_000));
  });

  it('charge an applicant with their part of what is divided among participants', () => {
    const group = row('F-6.1', 100_000, 90_000, { event: 'Мастерская', participants: 7 });
    const ledger = ledgerAfter(rich(['F-6.1', 'R-5.3']), reserved([group]));
    const answer = first(ledger, [row('R-5.3', 300_000, 1)], { award: `019b0000-0000-7000-8000-00000000000b.${INN}` });
    expect(answer.fundShareKopecks).toBe(String(200_000_00 - 1_285_715));
  });

  it('say that the ledger told what is used', () => {
    const { trace } = first(ledgerAfter(approved()), [row('R-6.1', 50_000, 45_000)]);
    const line = trace.steps.find(({ rule }) => rule === 'L16.line');
    expect(line).toMatchObject({
      clause: '002 §5.3(11); §7.4',
      outcome: { result: 'limits', toKopecks: kopecks(46_000) },
    });
    expect(line?.facts.map((fact) => Object.keys(fact).length)).toEqual([6, 6]);
    expect(line?.facts.map(({ source }) => source.ru)).toEqual(['План мероприятий на 2026 год', 'учёт бюджета']);
  });

  it('forget nothing of the plan: its lines are 7 150 000 roubles', () => {
    expect(LINES.reduce((sum, line) => sum + BigInt(line.kopecks), 0n)).toBe(7_150_000_00n);
  });
});

describe('what each row of an award holds', () => {
  const shares = fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1, maxLength: 20 });
  const award = (rows: readonly bigint[], held: bigint): Award =>
    ({ held, reserved: { rows: rows.map((share) => ({ fundShareKopecks: String(share) })) } }) as unknown as Award;
  const total = (amounts: readonly bigint[]) => amounts.reduce((sum, amount) => sum + amount, 0n);

  it('adds up to what the award holds, never above the share of the row, and within a kopeck of its proportion', () => {
    fc.assert(
      fc.property(shares, fc.bigInt({ min: 0n, max: 1_000_000n }), (rows, part) => {
        const held = (total(rows) * part) / 1_000_000n;
        const parts = heldByRow(award(rows, held));
        expect(total(parts)).toBe(held);
        for (const [index, amount] of parts.entries()) {
          const share = rows[index] ?? 0n;
          expect(amount).toBeLessThanOrEqual(share);
          const exact = total(rows) === 0n ? 0n : (share * held) / total(rows);
          expect(amount === exact || amount === exact + 1n).toBe(true);
        }
      }),
    );
  });

  it('is nothing once the money is released', () => {
    expect(heldByRow(award([5n, 7n], 0n))).toEqual([0n, 0n]);
  });

  it('gives an odd kopeck to the largest remainder, among equals to the first', () => {
    expect(heldByRow(award([10n, 10n, 10n], 20n))).toEqual([7n, 7n, 6n]);
    expect(heldByRow(award([1n, 2n], 2n))).toEqual([1n, 1n]);
  });
});
