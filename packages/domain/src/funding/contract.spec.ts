import { describe, expect, it } from '@jest/globals';
import { given } from '@veche/testing';
import { funding } from './decisions.ts';
import { accepted, after, committed, decide, ownPaid, RESERVED, SIGNED, types } from './history.fixture.ts';
import {
  accountant,
  acting,
  command,
  curator,
  director,
  INN,
  kopecks,
  OTHER_INN,
  representative,
  row,
  SIGNING_FACTS,
} from './sample.fixture.ts';

describe('a contract', () => {
  it('is prepared on the sums of the award when the rules of the day of signing let it', () => {
    expect(decide(RESERVED, 'curator', command.prepare()).events()).toMatchObject([
      {
        type: 'ContractPrepared',
        data: {
          costKopecks: kopecks(50_000),
          fundShareKopecks: kopecks(45_000),
          ownShareKopecks: kopecks(5_000),
          preparedBy: curator,
        },
      },
    ]);
  });

  it.each([
    ['underLiquidation', true],
    ['sameGroupAsExecutor', true],
    ['inSmeRegister', false],
  ])('is not prepared when %s is %s on that day', (fact, value) => {
    const facts = { ...SIGNING_FACTS, [fact]: { value, source: 'выписка', date: '2026-06-10' } };
    expect(decide(RESERVED, 'curator', command.prepare({ facts })).refusal()).toBe('signing-not-allowed');
  });

  it('is not prepared when what must be known on that day is not, and names each open question', () => {
    const { underLiquidation: _, ...facts } = SIGNING_FACTS;
    const old = { value: false, source: 'сверка', date: '2026-01-01' };
    const prepare = command.prepare({ facts: { ...facts, sameGroupAsFund: old } });
    expect(() => decide(RESERVED, 'curator', prepare).events()).toThrow(
      expect.objectContaining({
        code: 'signing-not-allowed',
        errors: [
          { field: 'facts.underLiquidation.value', message: 'Ликвидация: не установлено' },
          {
            field: 'facts.sameGroupAsFund.date',
            message: 'Одна группа лиц с Фондом: сведения старше заявки, посмотрите реестр заново',
          },
        ],
      }),
    );
  });

  it('tells with its rule what speaks against the applicant', () => {
    const facts = { ...SIGNING_FACTS, inSmeRegister: { value: false, source: 'реестр', date: '2026-06-10' } };
    expect(() => decide(RESERVED, 'curator', command.prepare({ facts })).events()).toThrow(
      expect.objectContaining({
        errors: [{ field: 'facts', message: expect.stringMatching(/^Субъект МСП.*\[002 §5\.1/) }],
      }),
    );
  });

  it.each([
    ['the commission still sits', { closed: false, unsigned: 7 }, 'protocol-not-signed'],
    ['a signature is missing', { closed: true, unsigned: 1 }, 'protocol-not-signed'],
    ['there is no such sitting', null, 'protocol-not-signed'],
    ['all have signed', { closed: true, unsigned: 0 }, undefined],
    ['it was not asked about, as in the first logs', undefined, undefined],
  ])('is prepared once the protocol is signed by all who have to: %s', (_, protocol, refusal) => {
    const situation = acting('curator');
    const facts = { ...situation.facts, protocol } as typeof situation.facts;
    const decided = given(funding, ...RESERVED).when(command.prepare(), { ...situation, facts });
    expect(decided.refusal()).toBe(refusal);
  });

  it('is not prepared with the applicant as executor, nor to be delivered yesterday', () => {
    const own = { inn: INN, name: 'Сам' };
    expect(decide(RESERVED, 'curator', command.prepare({ executor: own })).refusal()).toBe('executor-is-applicant');
    expect(decide(RESERVED, 'curator', command.prepare({ deliverUntil: '2026-06-09' })).refusal()).toBe(
      'delivery-day-past',
    );
    expect(decide(RESERVED, 'curator', command.prepare({ deliverUntil: '2026-06-10' })).refusal()).toBeUndefined();
  });

  it('commits the money with the third signature, whoever is last', () => {
    expect(types(committed()).slice(-4)).toEqual([
      'ContractSigned',
      'ContractSigned',
      'ContractSigned',
      'FundsCommitted',
    ]);
  });

  it('is signed once by each party, in its own name', () => {
    const prepared = after(RESERVED, ...SIGNED.slice(0, 2));
    expect(decide(prepared, 'applicant', command.sign('applicant')).refusal()).toBe('contract-already-signed');
    const fresh = after(RESERVED, ...SIGNED.slice(0, 1));
    expect(decide(fresh, 'applicant', command.sign('applicant'), accountant).refusal()).toBe('forbidden');
    expect(decide(fresh, 'applicant', command.sign('fund')).refusal()).toBe('forbidden');
    expect(decide(fresh, 'curator', command.sign('executor')).refusal()).toBe('signature-needs-document');
    expect(decide(RESERVED, 'director', command.sign('fund')).refusal()).toBe('contract-not-prepared');
    expect(decide(committed(), 'director', command.sign('fund')).refusal()).toBe('award-not-reserved');
  });

  it('tells others than the representative nothing, not even whether there is an award', () => {
    expect(decide([], 'applicant', command.sign('applicant'), accountant).refusal()).toBe('forbidden');
    expect(decide([], 'applicant', command.sign('applicant')).refusal()).toBe('award-unknown');
  });

  it('has the representative on one side only, whatever offices they hold', () => {
    const prepared = after(RESERVED, ...SIGNED.slice(0, 1));
    expect(decide(RESERVED, 'curator', command.prepare(), representative).refusal()).toBe('own-organisation');
    expect(decide(prepared, 'director', command.sign('fund'), representative).refusal()).toBe('own-organisation');
    expect(decide(prepared, 'curator', command.sign('executor', 'Экз. 3'), representative).refusal()).toBe(
      'own-organisation',
    );
    expect(decide(committed(), 'curator', command.act(1), representative).refusal()).toBe('own-organisation');
    expect(decide(accepted(), 'accountant', command.ownPayment(1), representative).refusal()).toBe('own-organisation');
    expect(decide(accepted(), 'accountant', command.order(1), representative).refusal()).toBe('own-organisation');
  });

  it('is not signed for the Fund by who prepared it', () => {
    const prepared = [...RESERVED, ...decide(RESERVED, 'curator', command.prepare(), director).events()];
    expect(decide(prepared, 'director', command.sign('fund')).refusal()).toBe('own-contract');
  });

  it('prepared anew has to be signed anew', () => {
    const again = after(RESERVED, ...SIGNED.slice(0, 3), ['curator', command.prepare({ number: '13-К' })]);
    expect(types(decide(again, 'curator', command.sign('executor', 'Экз. 3')).events())).toEqual(['ContractSigned']);
  });
});

describe('an act', () => {
  it('of the whole contract accepts the whole share, of less its part rounded down to the kopeck', () => {
    expect(accepted().at(-1)?.data).toMatchObject({
      fundShareKopecks: kopecks(45_000),
      ownShareKopecks: kopecks(5_000),
    });
    expect(accepted(33_333.33).at(-1)?.data).toMatchObject({ fundShareKopecks: '2999999', ownShareKopecks: '333334' });
  });

  it('frees the rest for others', () => {
    const asked = command.reserve([row('R-6.1', 60_000, 23_500)], { inn: OTHER_INN });
    expect(types(decide(committed(), 'system', asked).events())).toEqual(['ReservationRefused']);
    expect(types(decide(accepted(25_000), 'system', asked).events())).toEqual(['FundsReserved']);
  });

  it('is of something, and of no more than the contract', () => {
    expect(decide(committed(), 'curator', command.act(0)).refusal()).toBe('amount-empty');
    expect(decide(committed(), 'curator', command.act(50_000.01)).refusal()).toBe('act-exceeds-contract');
  });

  it('is recorded under a signed contract, and confirmed by another person, once', () => {
    expect(decide(RESERVED, 'curator', command.act(1)).refusal()).toBe('award-not-committed');
    expect(decide(committed(), 'director', command.confirm).refusal()).toBe('act-not-recorded');
    const own = [...committed(), ...decide(committed(), 'curator', command.act(1), director).events()];
    expect(decide(own, 'director', command.confirm).refusal()).toBe('own-act');
    const recorded = [...committed(), ...decide(committed(), 'curator', command.act(1)).events()];
    expect(decide(recorded, 'director', command.confirm, representative).refusal()).toBe('own-organisation');
    expect(decide(accepted(), 'director', command.confirm).refusal()).toBe('award-not-committed');
  });
});

describe('a payment', () => {
  it('is ordered once the whole own share is paid, and approved by another person', () => {
    expect(decide(accepted(), 'accountant', command.order(45_000)).refusal()).toBe('own-share-not-paid');
    const half = after(accepted(), ['accountant', command.ownPayment(4_999.99)]);
    expect(decide(half, 'accountant', command.order(45_000)).refusal()).toBe('own-share-not-paid');
    const paid = after(ownPaid(), ['accountant', command.order(45_000)], ['director', command.pay]);
    expect(paid.at(-1)).toMatchObject({ type: 'FundsPaid', data: { kopecks: kopecks(45_000), document: 'п/п 8' } });
    expect(decide(paid, 'accountant', command.order(1)).refusal()).toBe('award-not-accepted');
  });

  it('is not approved by who ordered it, nor without an order', () => {
    const own = [...ownPaid(), ...decide(ownPaid(), 'accountant', command.order(1), director).events()];
    expect(decide(own, 'director', command.pay).refusal()).toBe('own-order');
    const ordered = [...ownPaid(), ...decide(ownPaid(), 'accountant', command.order(1)).events()];
    expect(decide(ordered, 'director', command.pay, representative).refusal()).toBe('own-organisation');
    expect(decide(ownPaid(), 'director', command.pay).refusal()).toBe('payment-not-ordered');
  });

  it('goes in parts up to the last kopeck that was accepted, one order at a time', () => {
    const part = after(ownPaid(), ['accountant', command.order(44_999.99)]);
    expect(decide(part, 'accountant', command.order(0.01)).refusal()).toBe('payment-already-ordered');
    const paid = after(part, ['director', command.pay]);
    expect(decide(paid, 'accountant', command.order(0.02)).refusal()).toBe('payment-exceeds-accepted');
    expect(decide(paid, 'accountant', command.order(0)).refusal()).toBe('amount-empty');
    expect(types(after(paid, ['accountant', command.order(0.01)], ['director', command.pay])).at(-1)).toBe('FundsPaid');
  });

  it('of the own share is of something, no more than the share, and not before the contract', () => {
    expect(decide(RESERVED, 'accountant', command.ownPayment(1)).refusal()).toBe('award-not-committed');
    expect(decide(committed(), 'accountant', command.ownPayment(0)).refusal()).toBe('amount-empty');
    expect(decide(committed(), 'accountant', command.ownPayment(5_000.01)).refusal()).toBe('own-share-exceeded');
    expect(types(decide(committed(), 'accountant', command.ownPayment(5_000)).events())).toEqual(['OwnSharePaid']);
  });
});
