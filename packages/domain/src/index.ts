export { tellCase } from './audit/case.ts';
export { type AuditedEvent, asDecisionEvent, type DecisionEvent } from './audit/decision-event.ts';
export { tellDifference } from './audit/difference.ts';
export { type DecisionEntry, decisionsMovedBy, evolveEntry, streamsOf } from './audit/register.ts';
export { sharesUnder } from './audit/todays-rules.ts';
export { type Cluster, clusterStream, councilOn, evolveCluster, unknownCluster } from './clusters/cluster.ts';
export { clusters } from './clusters/decisions.ts';
export type { Command } from './command.ts';
export {
  type Commission,
  type CommissionSeat,
  commissionStream,
  evolveCommission,
  seatsOn,
  unknownCommission,
} from './commission/commission.ts';
export { commissionDecider } from './commission/commission-decisions.ts';
export { officeOfSeat } from './commission/commission-policies.ts';
export { isBroken } from './commission/item-policies.ts';
export { protocolOf } from './commission/protocol.ts';
export { commissionVote, votesNeeded } from './commission/rules.ts';
export * from './commission/sitting.ts';
export { signaturesMissing, signersOf, sittingDecider } from './commission/sitting-decisions.ts';
export { isOpenToVote, isSettled } from './commission/sitting-situation.ts';
export * from './commission/tasks.ts';
export { ballotsOf, type ItemVote, quorumOfSitting, voteAt, votesMissing } from './commission/vote.ts';
export { dayBefore, dayOf, daysAfter } from './day.ts';
export { deciderOf } from './deciders.ts';
export { type Decider, type Message, Refusal, type Situation } from './decision.ts';
export type { Ground } from './desk/ground.ts';
export { asTask, byUrgency, holds, type Looking, type Waiting } from './desk/task.ts';
export { proposalHash } from './funding/approving.ts';
export * from './funding/award-tasks.ts';
export { type AskedShares, approvedBudget, heldByRow, sharesWithin } from './funding/caps.ts';
export { acceptedShare } from './funding/contract.ts';
export { funding } from './funding/decisions.ts';
export * from './funding/ledger.ts';
export { type CapStanding, capStandings, lineStandings, yearStanding } from './funding/standing.ts';
export * from './funding/tasks.ts';
export type { PermissionObject } from './grant.ts';
export { identity, personStream } from './identity/decisions.ts';
export type { Person } from './identity/person.ts';
export { decimalSumOf, sumOf } from './kopecks.ts';
export { DECISION_TERM, editionForJoining } from './membership/applying.ts';
export { councilRule, countVotes, openQuestion } from './membership/ballot.ts';
export { matchingOkved } from './membership/checking.ts';
export { memberships, organisations } from './membership/decisions.ts';
export { leavingEndsOn } from './membership/leaving.ts';
export * from './membership/membership.ts';
export * from './membership/organisation.ts';
export { membershipTasks } from './membership/tasks.ts';
export { type Action, permit } from './permission.ts';
export { centreStream, regulation } from './regulation/decisions.ts';
export { type Difference, type EventMetadata, type LoggedEvent, type Replayed, replay } from './replay.ts';
export { announcing, isOffered, isShared, notShared, selectionDays } from './selection/announcing.ts';
export * from './selection/application.ts';
export { applying } from './selection/applying.ts';
export * from './selection/campaign.ts';
export { factsToBeginWith } from './selection/checking.ts';
export { moneyOfLines, sameSupportRuns } from './selection/money.ts';
export * from './selection/tasks.ts';
export { heldOn, withoutSeat } from './tenure.ts';
export { dueOn, termLeftOn, workingDaysOn } from './term.ts';
export { counted, date, roubles } from './words.ts';
