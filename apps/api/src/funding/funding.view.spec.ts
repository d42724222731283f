import { describe, expect, it } from '@jest/globals';
import {
  APPLICATION,
  actRecorded,
  budgetApproved,
  budgetProposed,
  contractPrepared,
  contractSigned,
  fundsAccepted,
  fundsCommitted,
  fundsPaid,
  fundsReleased,
  fundsReserved,
  ownSharePaid,
  paymentOrdered,
  paymentRejected,
  personRegistered,
  persons,
  reservationRefused,
} from '@veche/testing';
import { runView } from '../testing/view.ts';
import { awardsView } from './awards.view.ts';
import { budgetsView } from './budgets.view.ts';

const { administrator: accountant, director } = persons;
const { centre, year, lines } = budgetProposed.data;
const approved = budgetApproved('100000000');
const stranger = personRegistered(persons.member);

describe('the view of budgets', () => {
  const none = { centre, year, proposed: null, approved: null };
  it.each([
    { event: 'BudgetProposed', events: [budgetProposed], row: { proposed: { lines, by: accountant }, revision: 0 } },
    {
      event: 'BudgetApproved',
      events: [budgetProposed, approved],
      row: { proposed: null, approved: { by: director, on: '2026-04-22' }, revision: 1 },
    },
    { event: 'any event of an award', events: [fundsReserved], row: { ...none, revision: 0 } },
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
  const CONTRACT = [fundsReserved, contractPrepared, contractSigned('fund')];
  const DONE = [...CONTRACT, fundsCommitted, actRecorded];
  const ACCEPTED = [...DONE, fundsAccepted];
  it.each([
    {
      event: 'FundsReserved',
      events: [fundsReserved],
      state: { stage: 'reserved', held: '20000000', ownShare: '5000000' },
    },
    { event: 'ReservationRefused', events: [reservationRefused], state: null },
    { event: 'FundsReleased', events: [fundsReserved, fundsReleased], state: { stage: 'released', held: '0' } },
    {
      event: 'ContractPrepared',
      events: [fundsReserved, contractPrepared],
      state: { contract: { number: '12-К' }, signatures: [] },
    },
    { event: 'ContractSigned', events: CONTRACT, state: { signatures: [{ party: 'fund' }] } },
    { event: 'FundsCommitted', events: [...CONTRACT, fundsCommitted], state: { stage: 'committed' } },
    { event: 'ActRecorded', events: DONE, state: { stage: 'committed', act: { number: '1' } } },
    {
      event: 'FundsAccepted',
      events: ACCEPTED,
      state: { stage: 'accepted', held: '16000000', cost: '20000000' },
    },
    { event: 'OwnSharePaid', events: [...ACCEPTED, ownSharePaid], state: { ownPaid: '4000000' } },
    { event: 'PaymentOrdered', events: [...ACCEPTED, paymentOrdered], state: { ordered: { document: 'п/п 7' } } },
    {
      event: 'PaymentRejected',
      events: [...ACCEPTED, paymentOrdered, paymentRejected],
      state: { ordered: null, paid: '0', stage: 'accepted' },
    },
    {
      event: 'FundsPaid',
      events: [...ACCEPTED, paymentOrdered, fundsPaid()],
      state: { ordered: null, paid: '16000000' },
    },
    { event: 'an act of nothing reserved', events: [actRecorded], state: null },
  ])(
    '$event: the effect, and the effect if run twice',
    async ({ events, state }) => {
      const { once, twice } = await runView(awardsView, ...events, stranger);
      expect(once).toMatchObject([{ award: APPLICATION, state, revision: events.length - 1 }]);
      expect(once).toMatchObject([{ happened: events.map(({ type }) => ({ type })) }]);
      expect(twice).toEqual(once);
    },
    60_000,
  );

  it('forgets a refusal once the money is reserved, and keeps a budget out', async () => {
    const { once } = await runView(awardsView, approved, reservationRefused, fundsReserved);
    expect(once).toMatchObject([{ refused: null, state: { stage: 'reserved' } }]);
  }, 60_000);
});
