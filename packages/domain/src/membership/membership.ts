import type { MembershipEvent } from '@veche/contracts';
import { evolveBy } from '../evolution.ts';

export type CouncilVote = {
  readonly member: string;
  readonly vote: 'for' | 'against';
};

/** What was applied for, kept through all that follows. */
type Applied = {
  readonly centre: string;
  readonly name: string;
  readonly okved: readonly string[];
  readonly representative: string;
  readonly edition: string;
  readonly appliedOn: string;
  readonly due: string | null;
};

export type Exclusion = {
  readonly voteFrom: string;
  readonly votes: readonly CouncilVote[];
};

/** An organisation and a cluster. Whoever was refused, left or was excluded may apply again (H32). */
export type Membership =
  | { readonly status: 'none' }
  /** The centre checks; `verdict` tells what an earlier check could not establish. */
  | ({ readonly status: 'applied'; readonly verdict: 'not-established' | null } & Applied)
  /** Checked; the council votes. */
  | ({
      readonly status: 'before-council';
      readonly checkedBy: string;
      readonly checkedOn: string;
      readonly votes: readonly CouncilVote[];
    } & Applied)
  | ({ readonly status: 'refused' } & Applied)
  /** `until` is the last day, once leaving is asked for. */
  | ({
      readonly status: 'member';
      readonly since: string;
      readonly until: string | null;
      readonly exclusion: Exclusion | null;
    } & Applied)
  | ({ readonly status: 'excluded'; readonly on: string } & Applied);

export const noMembership: Membership = { status: 'none' };

/** Whether the organisation is a member on a day. */
export const memberOn = (membership: Membership, day: string): boolean =>
  membership.status === 'member' && membership.since <= day && (membership.until === null || day <= membership.until);

type Known = Exclude<Membership, { status: 'none' }>;

const appliedOf = ({ centre, name, okved, representative, edition, appliedOn, due }: Known): Applied => ({
  centre,
  name,
  okved,
  representative,
  edition,
  appliedOn,
  due,
});

type Member = Extract<Membership, { status: 'member' }>;

const asMember = (membership: Known, change: (member: Member) => Membership): Membership =>
  membership.status === 'member' ? change(membership) : membership;

const withVote = (membership: Known, { member, vote }: CouncilVote): Membership => {
  const cast = { member, vote };
  if (membership.status === 'before-council') return { ...membership, votes: [...membership.votes, cast] };
  return asMember(membership, (known) => {
    const { exclusion } = known;
    return exclusion === null ? known : { ...known, exclusion: { ...exclusion, votes: [...exclusion.votes, cast] } };
  });
};

const evolveKnown = evolveBy<Membership, Exclude<MembershipEvent, { type: 'MembershipApplied' }>, Known>({
  ConsentGiven: (membership) => membership,
  MembershipChecked: (membership, { verdict, checkedBy, on }) =>
    verdict === 'eligible'
      ? { status: 'before-council', checkedBy, checkedOn: on, votes: [], ...appliedOf(membership) }
      : { status: 'applied', verdict: 'not-established', ...appliedOf(membership) },
  CouncilVoteCast: withVote,
  MembershipRefused: (membership) => ({ status: 'refused', ...appliedOf(membership) }),
  MembershipAdmitted: (membership, { on }) => ({
    status: 'member',
    since: on,
    until: null,
    exclusion: null,
    ...appliedOf(membership),
  }),
  LeavingRequested: (membership, { endsOn }) => asMember(membership, (known) => ({ ...known, until: endsOn })),
  ExclusionProposed: (membership, { voteFrom }) =>
    asMember(membership, (known) => ({ ...known, exclusion: { voteFrom, votes: [] } })),
  ExclusionDeclined: (membership) => asMember(membership, (known) => ({ ...known, exclusion: null })),
  MemberExcluded: (membership, { on }) => ({ status: 'excluded', on, ...appliedOf(membership) }),
});

export const evolveMembership = (membership: Membership, event: MembershipEvent): Membership => {
  if (event.type === 'MembershipApplied') {
    const { centre, name, okved, representative, edition, appliedOn, due } = event.data;
    return { status: 'applied', verdict: null, centre, name, okved, representative, edition, appliedOn, due };
  }
  return membership.status === 'none' ? membership : evolveKnown(membership, event);
};

/** The stream of an organisation in a cluster. */
export const membershipStream = (cluster: string, inn: string): string => `membership-${cluster}-${inn}`;
