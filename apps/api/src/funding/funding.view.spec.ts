import { describe, expect, it } from '@jest/globals';
import type { FundingEvent } from '@veche/contracts';
import { personRegistered, persons } from '@veche/testing';
import { runView } from '../testing/view.ts';
import { awardsView } from './awards.view.ts';
import { budgetsView } from './budgets.view.ts';

const { administrator: accountant, director } = persons;
const AWARD = '019b0000-0000-7000-8000-00000000000a.7707083893';
const year = { centre: 'orel', year: 2026 };
const of = { ...year, award: AWARD };
const lines = [{ service: 'R-6.1', source: 'regional' as const, kopecks: '4600000' }];
const on = '2026-06-10';
const row = { service: 'R-6.1', description: 'Договоры', costKopecks: '5000000', fundShareKopecks: '4500000' };
const asked = {
  ...{ ...of, sitting: '019b0000-0000-7000-8000-000000000001', cluster: 'pribor', inn: '7707083893', name: 'Пример' },
  ...{ edition: 'orel-2026-04-21', specialOperationFamily: false, rows: [row], traces: [], on },
};

const proposed: FundingEvent = {
  type: 'BudgetProposed',
  data: { ...year, lines, document: 'План', proposedBy: accountant },
};
const approved: FundingEvent = {
  type: 'BudgetApproved',
  data: { ...year, lines, document: 'План', approvedBy: director, on },
};
const reserved: FundingEvent = { type: 'FundsReserved', data: { ...asked, fundShareKopecks: '4500000' } };
const refused: FundingEvent = {
  type: 'ReservationRefused',
  data: { ...asked, reasons: [{ rule: 'L16.line', clause: '002 §5.3(11)', text: 'Денег нет' }] },
};
const released: FundingEvent = {
  type: 'FundsReleased',
  data: { ...of, reason: 'Отказ', fundShareKopecks: '4500000', releasedBy: accountant, on },
};
const prepared = {
  type: 'ContractPrepared',
  data: { ...of, number: '12-К', costKopecks: '5000000', trace: {}, facts: {}, preparedBy: accountant, on },
};
const signed: FundingEvent = { type: 'ContractSigned', data: { ...of, party: 'fund', signedBy: director, on } };
const committed: FundingEvent = { type: 'FundsCommitted', data: { ...of, fundShareKopecks: '4500000', on } };
const act: FundingEvent = {
  type: 'ActRecorded',
  data: { ...of, number: '1', costKopecks: '4000000', evidence: 'Акт', recordedBy: accountant, on },
};
const accepted: FundingEvent = {
  type: 'FundsAccepted',
  data: { ...of, fundShareKopecks: '3600000', ownShareKopecks: '400000', confirmedBy: director, on },
};
const payment = { ...of, kopecks: '400000', document: 'п/п 7', on };
const ownPaid: FundingEvent = { type: 'OwnSharePaid', data: { ...payment, recordedBy: accountant } };
const ordered: FundingEvent = { type: 'PaymentOrdered', data: { ...payment, orderedBy: accountant } };
const paid: FundingEvent = { type: 'FundsPaid', data: { ...payment, approvedBy: director } };
const rejected: FundingEvent = {
  type: 'PaymentRejected',
  data: { ...payment, sha256: 'a'.repeat(64), reason: 'Сумма не та', rejectedBy: director },
};
const stranger = personRegistered(persons.member);

describe('the view of budgets', () => {
  const none = { ...year, proposed: null, approved: null };
  it.each([
    { event: 'BudgetProposed', events: [proposed], row: { proposed: { lines, by: accountant }, revision: 0 } },
    {
      event: 'BudgetApproved',
      events: [proposed, approved],
      row: { proposed: null, approved: { by: director, on }, revision: 1 },
    },
    { event: 'any event of an award', events: [reserved], row: { ...none, revision: 0 } },
  ])(
    '$event: the effect, and the effect if run twice',
    async ({ events, row: expected }) => {
      const { once, twice } = await runView(budgetsView, ...events, stranger);
      expect(once).toMatchObject([expected]);
      expect(twice).toEqual(once);
    },
    60_000,
  );
});

describe('the view of awards', () => {
  const CONTRACT = [reserved, prepared, signed];
  const DONE = [...CONTRACT, committed, act];
  it.each([
    { event: 'FundsReserved', events: [reserved], state: { stage: 'reserved', held: '4500000', ownShare: '500000' } },
    { event: 'ReservationRefused', events: [refused], state: null },
    { event: 'FundsReleased', events: [reserved, released], state: { stage: 'released', held: '0' } },
    {
      event: 'ContractPrepared',
      events: [reserved, prepared],
      state: { contract: { number: '12-К' }, signatures: [] },
    },
    { event: 'ContractSigned', events: CONTRACT, state: { signatures: [{ party: 'fund' }] } },
    { event: 'FundsCommitted', events: [...CONTRACT, committed], state: { stage: 'committed' } },
    { event: 'ActRecorded', events: DONE, state: { stage: 'committed', act: { number: '1' } } },
    {
      event: 'FundsAccepted',
      events: [...DONE, accepted],
      state: { stage: 'accepted', held: '3600000', cost: '4000000' },
    },
    { event: 'OwnSharePaid', events: [...DONE, accepted, ownPaid], state: { ownPaid: '400000' } },
    { event: 'PaymentOrdered', events: [...DONE, accepted, ordered], state: { ordered: { document: 'п/п 7' } } },
    {
      event: 'PaymentRejected',
      events: [...DONE, accepted, ordered, rejected],
      state: { ordered: null, paid: '0', stage: 'accepted' },
    },
    { event: 'FundsPaid', events: [...DONE, accepted, ordered, paid], state: { ordered: null, paid: '400000' } },
    { event: 'an act of nothing reserved', events: [act], state: null },
  ])(
    '$event: the effect, and the effect if run twice',
    async ({ events, state }) => {
      const { once, twice } = await runView(awardsView, ...events, stranger);
      expect(once).toMatchObject([{ award: AWARD, state, revision: events.length - 1 }]);
      expect(once).toMatchObject([{ happened: events.map(({ type }) => ({ type })) }]);
      expect(twice).toEqual(once);
    },
    60_000,
  );

  it('forgets a refusal once the money is reserved, and keeps a budget out', async () => {
    const { once } = await runView(awardsView, approved, refused, reserved);
    expect(once).toMatchObject([{ refused: null, state: { stage: 'reserved' } }]);
  }, 60_000);
});
