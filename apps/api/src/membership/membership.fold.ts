import type { MembershipEvent, Reason, Trace } from '@veche/contracts';
import { dayBefore, evolveMembership, type Membership, noMembership } from '@veche/domain';
import type { JsonObject, RecordedEvent } from '@veche/event-store';
import { type Deed, deedOf } from '../deed.ts';

type Data<Type extends MembershipEvent['type']> = Extract<MembershipEvent, { type: Type }>['data'];

/** `until` is the last day, null while there is none. */
export type Period = { readonly since: string; readonly until: string | null };

export type Ballot = {
  readonly question: 'admission' | 'exclusion';
  readonly from: string;
  readonly votes: { readonly member: string; readonly vote: 'for' | 'against'; readonly at: string }[];
  /** How it was counted, once it is over. */
  readonly trace: Trace | null;
};

type Happened = Deed & { readonly type: MembershipEvent['type'] };
type Filed = Pick<Data<'MembershipApplied'>, 'questionnaire' | 'statements' | 'okved'> & {
  readonly consent: (Data<'ConsentGiven'>['consent'] & { readonly on: string }) | null;
};

export type MembershipRow = {
  readonly cluster: string;
  readonly inn: string;
  readonly centre: string;
  readonly name: string;
  readonly representative: string;
  readonly state: Membership;
  readonly periods: Period[];
  readonly filed: Filed;
  readonly checked:
    | (Pick<Data<'MembershipChecked'>, 'verdict' | 'trace'> & { facts: JsonObject; by: string; at: string })
    | null;
  readonly ballot: Ballot | null;
  readonly reasons: Reason[];
  readonly leaving: Pick<Data<'LeavingRequested'>, 'statement' | 'receivedOn' | 'endsOn'> | null;
  readonly exclusion: Pick<Data<'ExclusionProposed'>, 'ground' | 'statement' | 'proposedBy' | 'on' | 'voteFrom'> | null;
  readonly history: Happened[];
  readonly revision: number;
};

type Event = RecordedEvent & MembershipEvent;
type Part = Partial<
  Pick<MembershipRow, 'periods' | 'filed' | 'checked' | 'ballot' | 'reasons' | 'leaving' | 'exclusion'>
>;

const endedOn = (periods: readonly Period[], until: string): Period[] =>
  periods.map((period, index) => (index === periods.length - 1 ? { ...period, until } : period));

const closed = (ballot: Ballot | null, trace: Trace): Ballot | null => ballot && { ...ballot, trace };

type Changes = {
  readonly [Type in Exclude<MembershipEvent['type'], 'MembershipApplied'>]: (
    row: MembershipRow,
    data: Data<Type>,
    at: string,
  ) => Part;
};

const changes: Changes = {
  ConsentGiven: ({ filed }, { consent, on }) => ({ filed: { ...filed, consent: { ...consent, on } } }),
  MembershipChecked: (_, { facts, verdict, trace, checkedBy, on }, at) => ({
    checked: { facts: facts as JsonObject, verdict, trace, by: checkedBy, at },
    ...(verdict === 'eligible' && { ballot: { question: 'admission', from: on, votes: [], trace: null } }),
  }),
  MembershipRefused: ({ ballot }, { by, reasons, trace }) => ({
    reasons,
    ballot: by === 'council' ? closed(ballot, trace) : ballot,
  }),
  CouncilVoteCast: ({ ballot }, { member, vote }, at) => ({
    ballot: ballot && { ...ballot, votes: [...ballot.votes, { member, vote, at }] },
  }),
  MembershipAdmitted: ({ periods, ballot }, { on, trace }) => ({
    periods: [...periods, { since: on, until: null }],
    ballot: closed(ballot, trace),
  }),
  LeavingRequested: ({ periods }, { statement, receivedOn, endsOn }) => ({
    periods: endedOn(periods, endsOn),
    leaving: { statement, receivedOn, endsOn },
  }),
  ExclusionProposed: (_, { ground, statement, proposedBy, on, voteFrom }) => ({
    exclusion: { ground, statement, proposedBy, on, voteFrom },
    ballot: { question: 'exclusion', from: voteFrom, votes: [], trace: null },
  }),
  MemberExcluded: ({ periods, ballot }, { on, trace }) => ({
    periods: endedOn(periods, dayBefore(on)),
    ballot: closed(ballot, trace),
  }),
  ExclusionDeclined: ({ ballot }, { trace }) => ({ ballot: closed(ballot, trace) }),
};

const change = (row: MembershipRow, event: Exclude<Event, { type: 'MembershipApplied' }>, at: string): Part =>
  (changes[event.type] as (row: MembershipRow, data: object, at: string) => Part)(row, event.data, at);

const appliedRow = (
  row: MembershipRow | undefined,
  data: Data<'MembershipApplied'>,
): Omit<MembershipRow, 'revision' | 'history' | 'state'> => {
  const { cluster, inn, centre, name, representative, questionnaire, statements, okved } = data;
  return {
    ...{ cluster, inn, centre, name, representative, periods: row?.periods ?? [] },
    filed: { questionnaire, statements, okved, consent: null },
    ...{ checked: null, ballot: null, reasons: [], leaving: null, exclusion: null },
  };
};

/** The row after an event; whoever applies again keeps the periods and the history of before. */
export const foldMembership = (row: MembershipRow | undefined, event: Event): MembershipRow | undefined => {
  const deed = deedOf(event);
  const after = {
    state: evolveMembership(row?.state ?? noMembership, event),
    history: [...(row?.history ?? []), { type: event.type, ...deed }],
    revision: event.revision,
  };
  if (event.type === 'MembershipApplied') return { ...appliedRow(row, event.data), ...after };
  return row && { ...row, ...change(row, event, deed.at), ...after };
};

/** Whether the organisation was a member on a day: the last of its periods that holds the day. */
export const periodOn = (periods: readonly Period[], day: string): Period | undefined =>
  periods.findLast(({ since, until }) => since <= day && (until === null || day <= until));
