import { clusters } from './clusters/decisions.ts';
import type { Command } from './command.ts';
import { commissionDecider } from './commission/commission-decisions.ts';
import { sittingDecider } from './commission/sitting-decisions.ts';
import type { Decider, Message } from './decision.ts';
import { funding } from './funding/decisions.ts';
import { identity } from './identity/decisions.ts';
import { memberships, organisations } from './membership/decisions.ts';
import { regulation } from './regulation/decisions.ts';
import { announcing } from './selection/announcing.ts';
import { applying } from './selection/applying.ts';

type AnyDecider = Decider<unknown, Message, Message>;

const deciders: Readonly<Record<Command['type'], AnyDecider>> = {
  RegisterPerson: identity,
  GrantRole: identity,
  WithdrawRole: identity,
  ErasePerson: identity,
  RegisterCentre: regulation,
  AdoptEdition: regulation,
  ProposeBudget: funding,
  ApproveBudget: funding,
  ReserveFunds: funding,
  ReleaseFunds: funding,
  PrepareContract: funding,
  SignContract: funding,
  RecordAct: funding,
  ConfirmAct: funding,
  RecordOwnPayment: funding,
  OrderPayment: funding,
  ApprovePayment: funding,
  RejectPayment: funding,
  AppointCommission: commissionDecider,
  SeatCommissionMember: commissionDecider,
  UnseatCommissionMember: commissionDecider,
  CallSitting: sittingDecider,
  RegisterPresence: sittingDecider,
  OpenSitting: sittingDecider,
  DeclareConflict: sittingDecider,
  ScoreApplication: sittingDecider,
  CloseScoring: sittingDecider,
  OpenVote: sittingDecider,
  CastVote: sittingDecider,
  CloseVote: sittingDecider,
  RecordReservation: sittingDecider,
  PostponeItem: sittingDecider,
  CloseSitting: sittingDecider,
  SignProtocol: sittingDecider,
  AnnounceCampaign: announcing,
  FileApplication: applying,
  CheckApplication: applying,
  RequestInformation: applying,
  ProvideInformation: applying,
  WithdrawApplication: applying,
  ConcludeApplication: applying,
  NotifyApplicant: applying,
  FoundCluster: clusters,
  ReplaceCurator: clusters,
  SeatCouncilMember: clusters,
  UnseatCouncilMember: clusters,
  RegisterOrganisation: organisations,
  ApplyForMembership: memberships,
  CheckMembership: memberships,
  VoteInCouncil: memberships,
  CloseCouncilVote: memberships,
  RequestLeaving: memberships,
  ProposeExclusion: memberships,
};

/** Who decides commands of this type; undefined for a type that is not known, as in a log of another product. */
export const deciderOf = (type: string): AnyDecider | undefined =>
  Object.hasOwn(deciders, type) ? deciders[type as Command['type']] : undefined;
