import type {
  ApplicationEvent,
  CampaignEvent,
  ClustersEvent,
  CommissionEvent,
  FundingEvent,
  MembershipEvent,
  SittingEvent,
} from '@veche/contracts';

export type BudgetEvent = Extract<FundingEvent, { type: 'BudgetProposed' | 'BudgetApproved' }>;
export type AwardEvent = Exclude<FundingEvent, BudgetEvent | { type: 'ReservationRefused' }>;
export type MatterEvent =
  | ClustersEvent
  | CampaignEvent
  | CommissionEvent
  | MembershipEvent
  | ApplicationEvent
  | SittingEvent
  | BudgetEvent
  | AwardEvent;

/** What a row of the view is about; an award stands in the row of its application. */
export type MatterKind = 'cluster' | 'campaign' | 'commission' | 'membership' | 'application' | 'sitting' | 'budget';
export type MatterKey = { readonly kind: MatterKind; readonly id: string };

type Keys<Event extends MatterEvent> = {
  readonly [Type in Event['type']]: (data: Extract<Event, { type: Type }>['data']) => readonly MatterKey[];
};

const one = (kind: MatterKind, id: string): readonly MatterKey[] => [{ kind, id }];

const cluster = (data: { readonly cluster: string }) => one('cluster', data.cluster);
const commission = (data: { readonly commission: string }) => one('commission', data.commission);
const membership = (data: { readonly cluster: string; readonly inn: string }) =>
  one('membership', `${data.cluster}.${data.inn}`);
const application = (data: { readonly application: string }) => one('application', data.application);
const award = (data: { readonly award: string }) => one('application', data.award);
const sitting = (data: { readonly sitting: string }) => one('sitting', data.sitting);
const budget = (data: { readonly centre: string; readonly year: number }) =>
  one('budget', `${data.centre}.${data.year}`);
const heard = (applications: readonly { readonly application: string }[]) => applications.flatMap(application);

const keys: Keys<MatterEvent> = {
  ClusterFounded: cluster,
  CuratorReplaced: cluster,
  CouncilMemberSeated: cluster,
  CouncilMemberUnseated: cluster,
  CampaignAnnounced: ({ campaign }) => one('campaign', campaign),
  CommissionAppointed: commission,
  CommissionMemberSeated: commission,
  CommissionMemberUnseated: commission,
  MembershipApplied: membership,
  ConsentGiven: () => [],
  MembershipChecked: membership,
  MembershipRefused: membership,
  CouncilVoteCast: membership,
  MembershipAdmitted: membership,
  LeavingRequested: membership,
  ExclusionProposed: membership,
  MemberExcluded: membership,
  ExclusionDeclined: membership,
  ApplicationFiled: application,
  ApplicationChecked: application,
  ApplicationAdmitted: application,
  ApplicationRefused: application,
  InformationRequested: application,
  InformationProvided: application,
  ApplicationWithdrawn: application,
  ApplicationConcluded: application,
  ApplicantNotified: application,
  SittingCalled: (data) => [...sitting(data), ...heard(data.items)],
  PresenceRegistered: sitting,
  SittingOpened: sitting,
  ConflictDeclared: sitting,
  ApplicationScored: sitting,
  ScoringClosed: sitting,
  VoteOpened: sitting,
  VoteCast: sitting,
  VoteClosed: sitting,
  ItemAwarded: sitting,
  ItemRefused: sitting,
  ItemPostponed: sitting,
  ItemStruck: sitting,
  SittingClosed: sitting,
  ProtocolSigned: sitting,
  BudgetProposed: budget,
  BudgetApproved: budget,
  FundsReserved: award,
  FundsReleased: award,
  ContractPrepared: award,
  ContractSigned: award,
  FundsCommitted: award,
  ActRecorded: award,
  FundsAccepted: award,
  OwnSharePaid: award,
  PaymentOrdered: award,
  FundsPaid: award,
  PaymentRejected: award,
};

/** The rows that an event touches; none when nothing can wait because of it. */
export const mattersMovedBy = ({
  type,
  data,
}: {
  readonly type: string;
  readonly data: unknown;
}): readonly MatterKey[] => {
  const keysOf = (keys as Readonly<Record<string, (data: never) => readonly MatterKey[]>>)[type];
  return Object.hasOwn(keys, type) && keysOf !== undefined ? keysOf(data as never) : [];
};
