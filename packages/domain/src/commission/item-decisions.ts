import type { Reason, SittingEvent } from '@veche/contracts';
import { editionNamed, rank } from '@veche/regulations';
import { enforce, Refusal, type Situation } from '../decision.ts';
import { decimalSumOf } from '../kopecks.ts';
import { demand } from '../permission.ts';
import {
  ballotPolicies,
  conflictPolicies,
  countingPolicies,
  postponementPolicies,
  proposalPolicies,
  scoringPolicies,
} from './item-policies.ts';
import { commissionVote } from './rules.ts';
import { evolveSitting, type KnownSitting, type Proposal, type Sitting } from './sitting.ts';
import {
  type Command,
  entitledSeat,
  type Hearing,
  hearingOf,
  openSittingOf,
  type Participating,
  seatOf,
  sittingOf,
} from './sitting-situation.ts';
import { type ItemVote, voteAt } from './vote.ts';

/** What is decided on one item of the agenda. */

type Decided = readonly SittingEvent[];
type OfItem = 'ScoreApplication' | 'OpenVote' | 'CastVote' | 'CloseVote' | 'PostponeItem';

const hearing = ({ data }: Command<OfItem>, sitting: Sitting): Hearing =>
  hearingOf(openSittingOf(sitting, data.centre), data.application);

/** The applications that are still heard, in the order of their points; sheets of those with a conflict are out already. */
export const rankingOf = ({ called, items }: KnownSitting) => {
  const heard = items.filter(({ at }) => at.stage !== 'postponed');
  const edition = editionNamed(called.edition);
  return rank(
    edition,
    heard.map(({ application, filedAt, sheets }) => ({
      application,
      filedAt,
      sheets: sheets.map(({ scores }) => scores),
    })),
  ).map((ranked) => ({ ...ranked }));
};

export const declareConflict = (command: Command<'DeclareConflict'>, state: Sitting, situation: Situation): Decided => {
  const { actor } = situation;
  const { centre, sitting, application } = command.data;
  demand('DeclareConflict', actor, command.data);
  const known = sittingOf(state, centre);
  if (known.status === 'closed') throw new Refusal('sitting-not-open', 'Заседание закрыто');
  seatOf(known, actor.person);
  enforce(conflictPolicies, command, hearingOf(known, application), situation);
  const declared = { type: 'ConflictDeclared', data: { ...command.data, member: actor.person } } as const;
  const next = evolveSitting(known, declared);
  if (known.ranking === null || next.status === 'unknown') return [declared];
  // The points lose a sheet: the places are told anew.
  return [declared, { type: 'ScoringClosed', data: { centre, sitting, ranking: rankingOf(next) } }];
};

export const scoreApplication = (
  command: Command<'ScoreApplication'>,
  state: Sitting,
  situation: Participating,
): Decided => {
  demand('ScoreApplication', situation.actor, command.data);
  const heard = hearing(command, state);
  const { person } = entitledSeat(heard, situation);
  enforce(scoringPolicies, command, heard, situation);
  return [{ type: 'ApplicationScored', data: { ...command.data, member: person } }];
};

export const openVote = (command: Command<'OpenVote'>, state: Sitting, situation: Situation): Decided => {
  demand('OpenVote', situation.actor, command.data);
  const heard = hearing(command, state);
  seatOf(heard.sitting, situation.actor.person, 'secretary', 'chair');
  enforce(proposalPolicies, command, heard, situation);
  return [{ type: 'VoteOpened', data: command.data }];
};

export const castVote = (command: Command<'CastVote'>, state: Sitting, situation: Participating): Decided => {
  demand('CastVote', situation.actor, command.data);
  const heard = hearing(command, state);
  const { person } = entitledSeat(heard, situation);
  enforce(ballotPolicies, command, heard, situation);
  return [{ type: 'VoteCast', data: { ...command.data, member: person } }];
};

/** Why the commission did not accept, in the words of the steps of its vote that say so. */
const reasonsOf = ({ trace }: ItemVote): Reason[] =>
  trace.steps
    .filter(({ outcome }) => outcome.result === 'refused')
    .map(({ rule, clause, explanation }) => ({ rule, clause, text: explanation.ru }));

const closedVote = ({ sitting, item }: Hearing, { fundSharesKopecks, reason }: Proposal, vote: ItemVote) => {
  const { centre, sitting: id } = sitting.called;
  const { seats, trace, ...counted } = vote;
  return {
    centre,
    sitting: id,
    application: item.application,
    fundSharesKopecks: [...fundSharesKopecks],
    ...(reason !== undefined && { reason }),
    ...counted,
    seats: seats.map((seat) => ({ ...seat })),
    trace,
  };
};

export const closeVote = (command: Command<'CloseVote'>, state: Sitting, situation: Situation): Decided => {
  const { actor } = situation;
  demand('CloseVote', actor, command.data);
  const heard = hearing(command, state);
  seatOf(heard.sitting, actor.person, 'secretary');
  enforce(countingPolicies, command, heard, situation);
  const { at } = heard.item;
  if (at.stage !== 'voting') throw new Refusal('vote-not-open', 'По этому вопросу голосование не идёт');
  const vote = voteAt(heard.sitting, heard.item);
  const closed = { type: 'VoteClosed', data: closedVote(heard, at.proposal, vote) } as const;
  if (vote.decision !== 'not-accepted') return [closed];
  const refusal = { ...command.data, by: 'vote', reasons: reasonsOf(vote), traces: [vote.trace] } as const;
  return [closed, { type: 'ItemRefused', data: { ...refusal, traces: [...refusal.traces] } }];
};

export const recordReservation = (
  command: Command<'RecordReservation'>,
  state: Sitting,
  { actor }: Situation,
): Decided => {
  const { centre, sitting, application, reserved, reasons, traces } = command.data;
  demand('RecordReservation', actor, command.data);
  const { item } = hearingOf(openSittingOf(state, centre), application);
  if (item.at.stage !== 'voted' || item.at.vote.decision !== 'accepted') {
    throw new Refusal('reservation-not-awaited', 'По этому вопросу ответа о деньгах не ждут');
  }
  const ofItem = { centre, sitting, application };
  if (!reserved) return [{ type: 'ItemRefused', data: { ...ofItem, by: 'ledger', reasons, traces } }];
  const { fundSharesKopecks } = item.at.vote;
  const whole = item.estimate.every(({ fundShareKopecks }, row) => fundSharesKopecks[row] === fundShareKopecks);
  const award = { ...ofItem, fundSharesKopecks, fundShareKopecks: decimalSumOf(fundSharesKopecks), whole };
  return [{ type: 'ItemAwarded', data: award }];
};

export const postponeItem = (command: Command<'PostponeItem'>, state: Sitting, situation: Situation): Decided => {
  demand('PostponeItem', situation.actor, command.data);
  const heard = hearing(command, state);
  seatOf(heard.sitting, situation.actor.person, 'secretary', 'chair');
  enforce(postponementPolicies, command, heard, situation);
  return [{ type: 'ItemPostponed', data: command.data }];
};

/** What the clauses on the vote are cited by where the commission gives its own reason. */
export const ownReason = ({ called }: KnownSitting, text: string): Reason => {
  const { id, clause } = commissionVote(editionNamed(called.edition));
  return { rule: id, clause, text };
};
