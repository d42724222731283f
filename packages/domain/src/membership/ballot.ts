import type { MembershipEvent, Reason, Trace } from '@veche/contracts';
import { decideVote, type Edition, type VoteResult, type VoteRule } from '@veche/regulations';
import type { CouncilVote, Membership } from './membership.ts';
import { memberOn } from './membership.ts';

/** A question before the council: what has been cast, from which day, and who may not vote on it, each with the reason. */
export interface OpenQuestion {
  readonly question: 'admission' | 'exclusion';
  readonly from: string;
  readonly votes: readonly CouncilVote[];
  readonly barred: ReadonlyMap<string, 'own-organisation' | 'own-check'>;
}

/** The question that the council has before it on a day; undefined when there is none. */
export const openQuestion = (membership: Membership, day: string): OpenQuestion | undefined => {
  if (membership.status === 'before-council') {
    const { votes, checkedBy, checkedOn, representative } = membership;
    const barred = new Map([
      [checkedBy, 'own-check'],
      [representative, 'own-organisation'],
    ] as const);
    return { question: 'admission', from: checkedOn, votes, barred };
  }
  if (membership.status !== 'member' || membership.exclusion === null || !memberOn(membership, day)) return undefined;
  const { votes, voteFrom } = membership.exclusion;
  return {
    question: 'exclusion',
    from: voteFrom,
    votes,
    barred: new Map([[membership.representative, 'own-organisation']] as const),
  };
};

/** How the council of a cluster decides by this edition; undefined when it does not say. */
export const councilRule = ({ votes }: Edition): VoteRule | undefined =>
  votes.find(({ body }) => body === 'cluster-council');

/**
 * The votes counted over the seats of the day: whoever has voted takes part, whoever lost the seat since is not counted [002 §10.3, H26].
 */
export const countVotes = (
  edition: Edition,
  rule: VoteRule,
  votes: readonly CouncilVote[],
  council: readonly string[],
): VoteResult =>
  decideVote(
    edition,
    rule,
    council.length,
    council.map((member) => {
      const cast = votes.find((vote) => vote.member === member);
      return cast === undefined ? { member, present: false } : { member, present: true, vote: cast.vote };
    }),
  );

/** Whether every seat that may vote on the question has voted. */
export const allHaveVoted = ({ votes, barred }: OpenQuestion, council: readonly string[]): boolean =>
  council.every((member) => barred.has(member) || votes.some((vote) => vote.member === member));

/** The rules that refuse, in the words of their trace. */
export const reasonsOf = ({ steps }: Trace): Reason[] =>
  steps
    .filter(({ outcome }) => outcome.result === 'refused')
    .map(({ rule, clause, title, explanation }) => ({ rule, clause, text: `${title.ru}. ${explanation.ru}` }));

interface Concluded {
  readonly of: { readonly centre: string; readonly cluster: string; readonly inn: string };
  readonly name: string;
  readonly on: string;
}

/** What comes of a vote that has a quorum. */
export const conclusionOf = (
  question: OpenQuestion['question'],
  { decision, trace }: VoteResult,
  { of, name, on }: Concluded,
): MembershipEvent => {
  const accepted = decision === 'accepted';
  if (question === 'exclusion') {
    return { type: accepted ? 'MemberExcluded' : 'ExclusionDeclined', data: { ...of, on, trace } };
  }
  if (accepted) return { type: 'MembershipAdmitted', data: { ...of, on, trace, name } };
  return { type: 'MembershipRefused', data: { ...of, by: 'council', reasons: reasonsOf(trace), on, trace } };
};
