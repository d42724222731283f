import { describe, expect, it } from '@jest/globals';
import type { CommissionEvent } from '@veche/contracts';
import {
  actRecorded,
  applicantNotified,
  applicationConcluded,
  applicationFiled,
  applicationScored,
  budgetApproved,
  budgetProposed,
  conflictDeclared,
  contractPrepared,
  contractSigned,
  fundsAccepted,
  fundsCommitted,
  fundsPaid,
  fundsReleased,
  fundsReserved,
  itemAwarded,
  itemOutcome,
  itemPostponed,
  itemRefused,
  itemStruck,
  ownSharePaid,
  paymentOrdered,
  paymentRejected,
  persons,
  presenceRegistered,
  protocolSigned,
  scoringClosed,
  seated,
  sittingCalled,
  sittingClosed,
  sittingOpened,
  voteCast,
  voteClosed,
  voteOpened,
} from '@veche/testing';
import { runView } from '../testing/view.ts';
import { type Matter, mattersView } from './matters.view.ts';

/** What waits at commissions, at sittings and in the money of the year. */

type Events = Parameters<typeof runView>[1][];
const { chair, secretary } = seated;
const { administrator: accountant, member: curator } = persons;

const ofCommission = { centre: 'orel', commission: 'others' };
const appointed: CommissionEvent = {
  type: 'CommissionAppointed',
  data: {
    ...{ ...ofCommission, title: { ru: 'Комиссия', en: 'Commission' }, rule: 'commission-others' },
    ...{ approvedBy: 'Протокол № 7', edition: 'orel-2026-04-21', composition: 7 },
  },
};
const sits: CommissionEvent = {
  type: 'CommissionMemberSeated',
  data: {
    ...{ ...ofCommission, person: secretary, name: 'Осинина Проба Вымышленовна', seat: 'secretary' },
    ...{ organisation: 'Фонд', from: '2026-02-01' },
  },
};
const rises: CommissionEvent = {
  type: 'CommissionMemberUnseated',
  data: { ...ofCommission, person: secretary, reason: 'Перевод', on: '2026-05-04' },
};

const OPEN: Events = [sittingCalled, presenceRegistered(chair), presenceRegistered(secretary), sittingOpened];
const SCORED = [...OPEN, applicationScored(chair), applicationScored(secretary), scoringClosed];
const VOTED = [...SCORED, voteOpened, voteCast, voteClosed('accepted')];
const CLOSED = [...VOTED, itemAwarded, sittingClosed(itemOutcome('awarded'))];
const item = (of: object) => ({ items: [of] });
const signedBy = (member: string) => ({ ...protocolSigned, data: { ...protocolSigned.data, member } });

const HELD: Events = [applicationFiled, applicationConcluded('awarded'), applicantNotified, fundsReserved];
const SIGNED = [...HELD, contractPrepared, contractSigned('fund')];
const DONE = [...SIGNED, fundsCommitted, actRecorded];
const ACCEPTED = [...DONE, fundsAccepted];
const award = (of: object) => ({ award: of });

/** Whether it can wait for an officer. */
const waiting = (kind: Matter['kind']) => ({ kind, open: true });
const over = (kind: Matter['kind']) => ({ kind, open: false });

describe('the view of what is under way, at commissions and in the money', () => {
  it.each<[string, Events, object, object]>([
    ['CommissionAppointed', [appointed], waiting('commission'), { rule: 'commission-others', seats: [] }],
    ['CommissionMemberSeated', [appointed, sits], waiting('commission'), { seats: [{ person: secretary }] }],
    ['CommissionMemberUnseated', [appointed, sits, rises], waiting('commission'), { seats: [{ to: '2026-05-03' }] }],
    ['SittingCalled', [sittingCalled], waiting('sitting'), { status: 'called', ...item({ estimate: [] }) }],
    ['PresenceRegistered', OPEN.slice(0, 3), waiting('sitting'), { present: [chair, secretary] }],
    ['SittingOpened', OPEN, waiting('sitting'), { status: 'open', attended: [chair, secretary] }],
    ['ConflictDeclared', [...OPEN, conflictDeclared], waiting('sitting'), item({ conflicts: [{ member: secretary }] })],
    [
      'ApplicationScored',
      [...OPEN, applicationScored(chair)],
      waiting('sitting'),
      item({ sheets: [{ member: chair, scores: [], justification: '' }] }),
    ],
    ['ScoringClosed', SCORED, waiting('sitting'), { ranking: [{ place: 1 }] }],
    ['VoteOpened', [...SCORED, voteOpened], waiting('sitting'), item({ at: { stage: 'voting', ballots: [] } })],
    ['VoteCast', [...SCORED, voteOpened, voteCast], waiting('sitting'), item({ at: { ballots: [{ member: chair }] } })],
    ['VoteClosed', VOTED, waiting('sitting'), item({ at: { stage: 'voted', vote: { seats: [] } } })],
    ['ItemAwarded', [...VOTED, itemAwarded], waiting('sitting'), item({ at: { stage: 'awarded' } })],
    ['ItemRefused', [...VOTED, itemRefused], waiting('sitting'), item({ at: { stage: 'refused' } })],
    ['ItemStruck', [...OPEN.slice(0, 3), itemStruck], waiting('sitting'), { items: [] }],
    ['ItemPostponed', [...OPEN, itemPostponed], waiting('sitting'), item({ at: { stage: 'postponed' } })],
    ['SittingClosed', CLOSED, waiting('sitting'), { status: 'closed', signatures: [] }],
    ['ProtocolSigned', [...CLOSED, signedBy(chair)], waiting('sitting'), { signatures: [{ member: chair }] }],
    [
      'ProtocolSigned by the last of them',
      [...CLOSED, signedBy(chair), signedBy(secretary)],
      over('sitting'),
      { signatures: [{ member: chair }, { member: secretary }] },
    ],
    [
      'BudgetProposed',
      [budgetProposed],
      waiting('budget'),
      { approved: false, proposed: { by: accountant, on: '2026-05-04' } },
    ],
    ['BudgetApproved', [budgetProposed, budgetApproved('1')], waiting('budget'), { approved: true, proposed: null }],
    ['FundsReserved', HELD, waiting('application'), award({ stage: 'reserved', ownShareKopecks: '5000000' })],
    ['FundsReleased', [...HELD, fundsReleased], over('application'), award({ stage: 'over' })],
    [
      'ContractPrepared',
      [...HELD, contractPrepared],
      waiting('application'),
      award({ preparedBy: curator, signed: [] }),
    ],
    ['ContractSigned', SIGNED, waiting('application'), award({ stage: 'reserved', signed: ['fund'] })],
    ['FundsCommitted', [...SIGNED, fundsCommitted], waiting('application'), award({ stage: 'committed' })],
    ['ActRecorded', DONE, waiting('application'), award({ actBy: curator })],
    ['FundsAccepted', ACCEPTED, waiting('application'), award({ stage: 'accepted', fundShareKopecks: '16000000' })],
    ['OwnSharePaid', [...ACCEPTED, ownSharePaid], waiting('application'), award({ ownPaidKopecks: '4000000' })],
    ['PaymentOrdered', [...ACCEPTED, paymentOrdered], waiting('application'), award({ orderedBy: accountant })],
    [
      'PaymentRejected',
      [...ACCEPTED, paymentOrdered, paymentRejected],
      waiting('application'),
      award({ orderedBy: null, paidKopecks: '0' }),
    ],
    ['FundsPaid in part', [...ACCEPTED, fundsPaid('1')], waiting('application'), award({ paidKopecks: '1' })],
    ['FundsPaid', [...ACCEPTED, fundsPaid()], over('application'), award({ stage: 'over', paidKopecks: '16000000' })],
  ])(
    '%s: the effect, and the effect if run twice',
    async (_, events, row, state) => {
      const { once, twice } = await runView(mattersView, ...events);
      expect(once).toMatchObject([{ ...row, state }]);
      expect(twice).toEqual(once);
    },
    60_000,
  );
});
