import { describe, expect, it } from '@jest/globals';
import type { FundingCommand, FundingEvent } from '@veche/contracts';
import { dataHash } from '@veche/regulations';
import { proposalHash } from './approving.ts';
import { accepted, after, committed, decide, ownPaid, RESERVED, type Role, SIGNED, types } from './history.fixture.ts';
import type { Ledger } from './ledger.ts';
import { AWARD, accountant, command, director, kopecks, LINES, ledgerAfter, representative } from './sample.fixture.ts';

/** The hash of a paper as somebody sees it after this history. */
const seenIn = (history: readonly FundingEvent[], paper: (ledger: Ledger) => object | null | undefined): string =>
  dataHash(paper(ledgerAfter(...history)));
const naming = (sent: FundingCommand, sha256: string) =>
  ({ ...sent, data: { ...sent.data, sha256 } }) as FundingCommand;

const prepared = after(RESERVED, ...SIGNED.slice(0, 1));
const recorded = after(committed(), ['curator', command.act(50_000)]);
const ordered = after(ownPaid(), ['accountant', command.order(45_000)]);
const rejecting = (sha256 = seenIn(ordered, ({ awards }) => awards[AWARD]?.ordered)): FundingCommand => ({
  type: 'RejectPayment',
  data: { centre: 'orel', year: 2026, award: AWARD, sha256, reason: 'Сумма не та' },
});

describe('what is approved', () => {
  const approvals: [string, Role, FundingCommand, readonly FundingEvent[], string, Role, FundingCommand][] = [
    [
      'a contract',
      'applicant',
      command.sign('applicant'),
      prepared,
      seenIn(prepared, ({ awards }) => awards[AWARD]?.contract),
      'curator',
      command.prepare({ deliverUntil: '2026-12-31' }),
    ],
    [
      'an act',
      'director',
      command.confirm,
      recorded,
      seenIn(recorded, ({ awards }) => awards[AWARD]?.act),
      'curator',
      command.act(1),
    ],
  ];

  it.each(approvals)(
    '%s is approved as it was seen, and not when it was made anew',
    (...[, role, approve, history, sha256, maker, again]) => {
      expect(decide(history, role, naming(approve, sha256)).events()[0]?.data).toMatchObject({ sha256 });
      const swapped = after(history, [maker, again]);
      expect(decide(swapped, role, naming(approve, sha256)).refusal()).toBe('paper-differs');
      expect(decide(swapped, role, approve).refusal()).toBeUndefined();
    },
  );

  it('is told by who made it and when as well: the same words once more are another paper', () => {
    const [first] = approvals;
    const paper = ({ awards }: Ledger) => awards[AWARD]?.contract;
    const byOther = [...RESERVED, ...decide(RESERVED, 'curator', command.prepare(), director).events()];
    expect(seenIn(byOther, paper)).not.toBe(first?.[4]);
  });

  it('a payment is approved as it was seen, and not another one that was ordered since', () => {
    const sha256 = seenIn(ordered, ({ awards }) => awards[AWARD]?.ordered);
    expect(decide(ordered, 'director', naming(command.pay, sha256)).events()[0]?.data).toMatchObject({ sha256 });
    const swapped = after(ordered, ['director', rejecting()], ['accountant', command.order(1)]);
    expect(decide(swapped, 'director', naming(command.pay, sha256)).refusal()).toBe('paper-differs');
  });

  it('a budget is approved as it was seen, and not one that was proposed since', () => {
    const proposed = after([], ['accountant', command.propose()]);
    const sha256 = proposalHash(
      ledgerAfter(...proposed).proposed ?? { lines: [], document: '', proposedBy: accountant },
    );
    const approve = naming(command.approve, sha256);
    expect(decide(proposed, 'director', approve).events()[0]?.data).toMatchObject({ sha256 });
    const swapped = after(proposed, ['accountant', command.propose(LINES.slice(1))]);
    expect(decide(swapped, 'director', approve).refusal()).toBe('paper-differs');
  });
});

describe('an ordered payment', () => {
  it('may be rejected with a reason, and ordered anew', () => {
    const rejected = after(ordered, ['director', rejecting()]);
    expect(rejected.at(-1)).toMatchObject({
      type: 'PaymentRejected',
      data: { kopecks: kopecks(45_000), document: 'п/п 8', reason: 'Сумма не та', rejectedBy: director },
    });
    expect(decide(rejected, 'director', command.pay).refusal()).toBe('payment-not-ordered');
    const paid = after(rejected, ['accountant', command.order(45_000)], ['director', command.pay]);
    expect(types(paid).slice(-2)).toEqual(['PaymentOrdered', 'FundsPaid']);
  });

  it('is rejected by the director, whoever ordered it, as it was seen', () => {
    for (const role of ['accountant', 'curator', 'applicant', 'system'] as const) {
      expect(decide(ordered, role, rejecting()).refusal()).toBe('forbidden');
    }
    expect(decide(ordered, 'director', rejecting(), accountant).refusal()).toBeUndefined();
    expect(decide(ordered, 'director', rejecting(), representative).refusal()).toBe('own-organisation');
    expect(decide(ordered, 'director', rejecting('0'.repeat(64))).refusal()).toBe('paper-differs');
  });

  it('is there to be rejected', () => {
    expect(decide(ownPaid(), 'director', rejecting()).refusal()).toBe('payment-not-ordered');
    expect(decide(accepted(), 'director', rejecting()).refusal()).toBe('payment-not-ordered');
    expect(decide(committed(), 'director', rejecting()).refusal()).toBe('award-not-accepted');
  });
});
