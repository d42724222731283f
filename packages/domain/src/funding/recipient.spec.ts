import { describe, expect, it } from '@jest/globals';
import type { FundingCommand, FundingEvent } from '@veche/contracts';
import { given } from '@veche/testing';
import { funding } from './decisions.ts';
import { after, committed, ownPaid, RESERVED, ROWS, type Role, SIGNED, types } from './history.fixture.ts';
import { acting, approved, command, memberOf } from './sample.fixture.ts';

/** The same as always, of an organisation that is in its cluster no more, or of which nobody has asked. */
const decide = (history: readonly FundingEvent[], role: Role, sent: FundingCommand, member: object | null) => {
  const situation = acting(role);
  const facts = { ...situation.facts, member } as typeof situation.facts;
  return given(funding, ...history).when(sent, { ...situation, facts });
};
const GONE = memberOf(false);

describe('an organisation that is in its cluster no more', () => {
  it('gets no award: the ledger says by which rule and by what it knows', () => {
    expect(decide([approved()], 'system', command.reserve(ROWS), GONE).events()).toMatchObject([
      {
        type: 'ReservationRefused',
        data: {
          reasons: [
            {
              rule: 'E04',
              clause: '002 §5.2; §6.2',
              text: 'Участник кластера Орловской области: нет. Источник: реестр участников кластера, 10.06.2026.',
            },
          ],
        },
      },
    ]);
    expect(types(decide([approved()], 'system', command.reserve(ROWS), memberOf(true)).events())).toEqual([
      'FundsReserved',
    ]);
  });

  it('gets no contract, neither prepared nor signed by anybody', () => {
    expect(decide(RESERVED, 'curator', command.prepare(), GONE).refusal()).toBe('recipient-not-member');
    const prepared = after(RESERVED, ...SIGNED.slice(0, 1));
    for (const [role, sent] of SIGNED.slice(1)) {
      expect(decide(prepared, role, sent, GONE).refusal()).toBe('recipient-not-member');
    }
    const lastSignature = after(RESERVED, ...SIGNED.slice(0, 3));
    expect(decide(lastSignature, 'curator', command.sign('executor', 'Экз. 3'), GONE).refusal()).toBe(
      'recipient-not-member',
    );
  });

  it('sees a contract through that all have signed, and its money may be released before', () => {
    expect(types(decide(committed(), 'curator', command.act(50_000), GONE).events())).toEqual(['ActRecorded']);
    expect(types(decide(ownPaid(), 'accountant', command.order(45_000), GONE).events())).toEqual(['PaymentOrdered']);
    expect(types(decide(RESERVED, 'accountant', command.release, GONE).events())).toEqual(['FundsReleased']);
  });

  it('was not asked about when the first logs were written: what was decided then stays as it is', () => {
    expect(types(decide([approved()], 'system', command.reserve(ROWS), null).events())).toEqual(['FundsReserved']);
    expect(types(decide(RESERVED, 'curator', command.prepare(), null).events())).toEqual(['ContractPrepared']);
  });
});
