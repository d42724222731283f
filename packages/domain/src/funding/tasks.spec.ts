import { describe, expect, it } from '@jest/globals';
import type { FundingEvent, Role } from '@veche/contracts';
import type { Ground } from '../desk/ground.ts';
import type { Looking } from '../desk/task.ts';
import { type AwardMatter, awardTasks, evolveAwardMatter } from './award-tasks.ts';
import {
  AWARD,
  accountant,
  approved,
  centre,
  curator,
  director,
  representative,
  reserved,
  row,
  year,
} from './sample.fixture.ts';
import { type BudgetMatter, budgetTasks, evolveBudgetMatter } from './tasks.ts';

const ofAward = { centre, year, award: AWARD };
const on = '2026-06-10';
const OTHER = '019b0000-0000-7000-8000-0000000000ff';
const roleOf: Readonly<Record<string, Role>> = {
  [accountant]: 'accountant',
  [director]: 'director',
  [curator]: 'curator',
  [representative]: 'applicant',
};
const who = (person: string, role: Role = roleOf[person] ?? 'director', today = on): Looking => ({
  person,
  roles: [{ role, centre }],
  today,
});
const ground: Ground = {
  cluster: () => ({ title: 'Приборостроение', curator, council: [] }),
  campaign: () => undefined,
  isUnderWay: () => false,
};
const underWay: Ground = { ...ground, isUnderWay: () => true };

type AwardEvent = Parameters<typeof evolveAwardMatter>[1];
const happened = (type: AwardEvent['type'], data: object = {}): AwardEvent =>
  ({ type, data: { ...ofAward, on, ...data } }) as unknown as AwardEvent;
const money = reserved([row('R-5.3', 1_000, 800)]) as AwardEvent;
const prepared = happened('ContractPrepared', {
  preparedBy: curator,
  deliverUntil: '2026-09-30',
  ownShareKopecks: '20000',
});
const signed = (party: string) => happened('ContractSigned', { party, signedBy: OTHER });
const committed = happened('FundsCommitted');
const act = happened('ActRecorded', { recordedBy: curator });
const accepted = happened('FundsAccepted', { fundShareKopecks: '80000', ownShareKopecks: '20000' });
const ownPaid = (kopecks: string) => happened('OwnSharePaid', { kopecks });
const ordered = happened('PaymentOrdered', { orderedBy: accountant, kopecks: '80000' });
const rejected = happened('PaymentRejected', { kopecks: '80000', reason: 'Сумма не та' });
const paid = (kopecks = '80000') => happened('FundsPaid', { kopecks });

const matterOf = (...events: AwardEvent[]) =>
  events.reduce<AwardMatter | undefined>(evolveAwardMatter, undefined) as AwardMatter;
const tasksOf = (looking: Looking, ...events: AwardEvent[]) =>
  awardTasks(matterOf(...events), representative, { ground, looking });
/** Whom an award waits for, and for what. */
const turns = (...events: AwardEvent[]): string[] =>
  [representative, curator, accountant, director].flatMap((person) =>
    tasksOf(who(person), ...events).map(({ kind, role }) => `${role}: ${kind}`),
  );

describe('what an award asks for', () => {
  it('a reserved one is to be put into a contract within twenty working days', () => {
    expect(tasksOf(who(curator), money)).toMatchObject([
      { kind: 'contract', about: 'ООО «Пример»', within: 'Приборостроение', since: '2026-06-01', due: '2026-06-30' },
    ]);
    expect(turns(money)).toEqual(['curator: contract']);
  });

  it('its contract waits for the end of the sitting and for every signature under the protocol', () => {
    const waiting = (events: AwardEvent[]) =>
      awardTasks(matterOf(...events), representative, { ground: underWay, looking: who(curator) });
    expect(waiting([money])).toEqual([]);
    expect(waiting([money, prepared])).toHaveLength(1);
  });

  it('a prepared contract waits for each party that has not signed', () => {
    expect(turns(money, prepared)).toEqual([
      'applicant: contract-signature',
      'curator: contract-signature',
      'director: contract-signature',
    ]);
    expect(turns(money, prepared, signed('applicant'), signed('fund'))).toEqual(['curator: contract-signature']);
  });

  it('a signed one waits for the act, and for the own share', () => {
    expect(turns(money, prepared, committed)).toEqual([
      'applicant: own-share',
      'curator: act',
      'accountant: own-payment',
    ]);
    expect(turns(money, prepared, committed, ownPaid('20000'), act)).toEqual(['director: act-confirmation']);
  });

  it('an accepted one is paid by the Fund after the whole of the own share', () => {
    const done = [money, prepared, committed, act, accepted];
    expect(turns(...done, ownPaid('19999'))).toEqual(['applicant: own-share', 'accountant: own-payment']);
    expect(turns(...done, ownPaid('20000'))).toEqual(['accountant: payment-order']);
    expect(turns(...done, ownPaid('20000'), ordered)).toEqual(['director: payment-approval']);
    expect(turns(...done, ownPaid('20000'), ordered, rejected)).toEqual(['accountant: payment-order']);
    expect(turns(...done, ownPaid('20000'), ordered, paid('30000'))).toEqual(['accountant: payment-order']);
    expect(turns(...done, ownPaid('20000'), ordered, paid())).toEqual([]);
  });

  it('nothing waits after the release', () => {
    expect(turns(money, happened('FundsReleased'))).toEqual([]);
  });

  it.each([
    ['a contract', [money, happened('ContractPrepared', { preparedBy: OTHER, ownShareKopecks: '0' })]],
    ['an act', [money, prepared, committed, ownPaid('20000'), happened('ActRecorded', { recordedBy: OTHER })]],
    [
      'a payment',
      [money, prepared, committed, act, accepted, ownPaid('20000'), happened('PaymentOrdered', { orderedBy: OTHER })],
    ],
  ])('nobody is asked to approve %s of their own', (_, events) => {
    expect(tasksOf(who(OTHER, 'director'), ...events)).toEqual([]);
    expect(tasksOf(who(director), ...events)).toHaveLength(1);
  });
});

const proposed = (by: string): FundingEvent => ({
  type: 'BudgetProposed',
  data: { centre, year, lines: [], document: 'План', proposedBy: by },
});
const budgetAfter = (...events: FundingEvent[]): BudgetMatter[] => {
  const matter = events.reduce<BudgetMatter | undefined>(
    (before, event) => evolveBudgetMatter(before, event as Parameters<typeof evolveBudgetMatter>[1], '2026-05-04'),
    undefined,
  );
  return matter === undefined ? [] : [matter];
};
const kinds = (looking: Looking, ...events: FundingEvent[]) =>
  budgetTasks(centre, budgetAfter(...events), looking).map(({ kind }) => kind);

describe('what the budget of the year asks for', () => {
  it('as long as there is none, the accountant is to propose one', () => {
    expect(kinds(who(accountant))).toEqual(['budget-proposal']);
    expect(kinds(who(accountant), proposed(accountant))).toEqual([]);
    expect(kinds(who(accountant, 'accountant', '2027-01-11'), approved())).toEqual(['budget-proposal']);
  });

  it('what is proposed waits for a director who has not proposed it', () => {
    expect(kinds(who(director), proposed(accountant))).toEqual(['budget-approval']);
    expect(kinds(who(director), proposed(director))).toEqual([]);
    expect(kinds(who(director), proposed(accountant), approved())).toEqual([]);
  });

  it('a change of an approved budget waits likewise', () => {
    expect(kinds(who(director), approved(), proposed(accountant))).toEqual(['budget-approval']);
  });
});
