import type {
  ApplicationEvent,
  CampaignEvent,
  FundingEvent,
  MembershipEvent,
  OrganisationEvent,
  SittingEvent,
  Trace,
} from '@veche/contracts';
import type { LoggedEvent } from '../replay.ts';

/** Everything that can happen on the way to a decision. */
export type DecisionEvent =
  | OrganisationEvent
  | MembershipEvent
  | CampaignEvent
  | ApplicationEvent
  | SittingEvent
  | FundingEvent;

/** An event as an auditor needs it: besides what happened, the store's clock and the hash of what was written. */
export interface AuditedEvent extends LoggedEvent {
  readonly eventId: string;
  readonly recordedAt: string;
  /** SHA-256 of the canonical body, in hex. */
  readonly sha256: string;
}

/** A logged event as the contract that its type names. */
export const asDecisionEvent = ({ type, data }: Pick<LoggedEvent, 'type' | 'data'>): DecisionEvent =>
  ({ type, data }) as unknown as DecisionEvent;

interface Traced {
  readonly trace?: Trace;
  readonly traces?: readonly Trace[];
}

/** What was looked up for the decision, where it was judged already. */
interface Judged {
  readonly facts?: { readonly shares?: readonly { readonly trace: Trace }[] } | null;
}

/** The traces of rules that are recorded with an event. */
export const tracesOf = ({ data, metadata }: Pick<LoggedEvent, 'data' | 'metadata'>): readonly Trace[] => {
  const { trace, traces } = data as Traced;
  const shares = (metadata as Judged).facts?.shares ?? [];
  return [...(trace ? [trace] : []), ...(traces ?? []), ...shares.map((share) => share.trace)];
};
