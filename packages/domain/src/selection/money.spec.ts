import { describe, expect, it } from '@jest/globals';
import { applicationSent } from '@veche/testing';
import fc from 'fast-check';
import { emptyLedger, evolveLedger, type Ledger } from '../funding/ledger.ts';
import { moneyOfLines, sameSupportRuns } from './money.ts';

const ofBudget = { centre: 'orel', year: 2026 };
const line = (service: string, kopecks: string) => ({ service, source: 'regional' as const, kopecks });
const { cluster, inn, application: award } = applicationSent;

const ledgerWith = (lines: ReturnType<typeof line>[], given: bigint): Ledger => {
  const approved = evolveLedger(emptyLedger, {
    type: 'BudgetApproved',
    data: {
      ...ofBudget,
      lines,
      document: 'План',
      approvedBy: '00000000-0000-4000-8000-000000000002',
      on: '2026-01-20',
    },
  });
  if (given === 0n) return approved;
  const rows = [{ service: 'R-5.3', description: 'Сайт', costKopecks: String(given), fundShareKopecks: String(given) }];
  const reserved = { sitting: '33333333-3333-4333-8333-333333333333', cluster, inn, name: 'ООО «Пример»' };
  const rules = { edition: 'orel-2026-04-21', specialOperationFamily: false };
  return evolveLedger(approved, {
    type: 'FundsReserved',
    data: {
      ...ofBudget,
      award,
      ...reserved,
      ...rules,
      rows,
      fundShareKopecks: String(given),
      traces: [],
      on: '2026-05-20',
    },
  });
};

describe('what is left on the lines of the budget', () => {
  it('is nothing without an approved budget', () => {
    expect(moneyOfLines(emptyLedger)).toEqual([]);
  });

  it('is the line, of all sources, without what awards hold, and never less than nothing', () => {
    const amounts = fc.bigInt({ min: 0n, max: 10n ** 12n });
    fc.assert(
      fc.property(amounts, amounts, amounts, (one, other, given) => {
        const ledger = ledgerWith([line('R-5.3', String(one)), line('R-5.3', String(other))], given);
        const [money] = moneyOfLines(ledger);
        expect(money?.kopecks).toBe(one + other);
        expect(money?.left).toBe(given > one + other ? 0n : one + other - given);
      }),
    );
  });
});

describe('the same support', () => {
  it('runs while an award for the same service is not closed by an act; the application itself does not count', () => {
    const ledger = ledgerWith([line('R-5.3', '100')], 100n);
    expect(sameSupportRuns(ledger, inn, ['R-5.3'], 'another')).toBe(true);
    expect(sameSupportRuns(ledger, inn, ['R-5.3'], award)).toBe(false);
    expect(sameSupportRuns(ledger, inn, ['R-6.1'], 'another')).toBe(false);
    expect(sameSupportRuns(ledger, '5700000012', ['R-5.3'], 'another')).toBe(false);
    const reason = { reason: 'Отказался', fundShareKopecks: '100', on: '2026-06-01' };
    const releasedBy = '00000000-0000-4000-8000-000000000002';
    const released = evolveLedger(ledger, {
      type: 'FundsReleased',
      data: { ...ofBudget, award, ...reason, releasedBy },
    });
    expect(sameSupportRuns(released, inn, ['R-5.3'], 'another')).toBe(false);
  });
});
