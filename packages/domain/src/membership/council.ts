import type { CloseCouncilVote, CouncilFacts, MembershipEvent, MessageOf, VoteInCouncil } from '@veche/contracts';
import { editionNamed } from '@veche/regulations';
import { dayOf } from '../day.ts';
import { enforce, Refusal, type Situation } from '../decision.ts';
import { demand } from '../permission.ts';
import { workingDaysOn } from '../term.ts';
import { allHaveVoted, conclusionOf, councilRule, countVotes, type OpenQuestion, openQuestion } from './ballot.ts';
import type { Membership } from './membership.ts';
import { closingPolicies, votingPolicies } from './policies.ts';
import { knownIn } from './situations.ts';

type Known = Exclude<Membership, { status: 'none' }>;
type Command = MessageOf<typeof VoteInCouncil> | MessageOf<typeof CloseCouncilVote>;

const questionBefore = (membership: Known, at: string): OpenQuestion => {
  const open = openQuestion(membership, dayOf(at));
  if (open !== undefined) return open;
  throw new Refusal('no-open-vote', 'Перед советом нет вопроса об этой организации');
};

/** The end of the vote as the votes stand; undefined without a quorum. */
const concluded = (
  { data: { centre, cluster, inn } }: Command,
  { name, edition: id }: Known,
  { question, votes }: OpenQuestion,
  { at, facts }: Situation<CouncilFacts>,
): MembershipEvent | undefined => {
  const edition = editionNamed(id);
  const rule = councilRule(edition);
  const result = rule && countVotes(edition, rule, votes, facts.council);
  if (result === undefined || result.decision === 'no-quorum') return undefined;
  return conclusionOf(question, result, { of: { centre, cluster, inn }, name, on: dayOf(at) });
};

export const voteInCouncil = (
  command: MessageOf<typeof VoteInCouncil>,
  membership: Membership,
  situation: Situation<CouncilFacts>,
): readonly MembershipEvent[] => {
  const { actor, at, facts } = situation;
  demand('VoteInCouncil', actor, command.data);
  const known = knownIn(membership, command.data.centre);
  const open = questionBefore(known, at);
  enforce(votingPolicies, command, open, situation);
  const { vote, ...of } = command.data;
  const member = actor.person;
  const cast: MembershipEvent = { type: 'CouncilVoteCast', data: { ...of, question: open.question, member, vote } };
  const after: OpenQuestion = { ...open, votes: [...open.votes, { member, vote }] };
  const end = allHaveVoted(after, facts.council) ? concluded(command, known, after, situation) : undefined;
  return end === undefined ? [cast] : [cast, end];
};

/** Working days in which the council votes: a setting, since the regulation names none (H26). */
const VOTING_DAYS = 5;

/** Whether the votes still missing can change nothing, or their time has come; where no calendar tells the day, it is not waited for. */
const mayEnd = (command: Command, known: Known, open: OpenQuestion, situation: Situation<CouncilFacts>): boolean => {
  const last = workingDaysOn(open.from, VOTING_DAYS);
  if (last === null || dayOf(situation.at) >= last) return true;
  const missing = situation.facts.council.filter(
    (member) => !open.barred.has(member) && !open.votes.some((vote) => vote.member === member),
  );
  const end = concluded(command, known, open, situation)?.type;
  return (['for', 'against'] as const).every((vote) => {
    const votes = [...open.votes, ...missing.map((member) => ({ member, vote }))];
    return concluded(command, known, { ...open, votes }, situation)?.type === end;
  });
};

export const closeCouncilVote = (
  command: MessageOf<typeof CloseCouncilVote>,
  membership: Membership,
  situation: Situation<CouncilFacts>,
): readonly MembershipEvent[] => {
  demand('CloseCouncilVote', situation.actor, command.data);
  const known = knownIn(membership, command.data.centre);
  const open = questionBefore(known, situation.at);
  enforce(closingPolicies, command, { ...open, representative: known.representative }, situation);
  const end = concluded(command, known, open, situation);
  if (end === undefined)
    throw new Refusal('council-without-quorum', 'Голосов меньше, чем нужно для кворума: закрыть нельзя');
  // Whoever ends the vote would else choose the moment, and with it the outcome.
  if (!mayEnd(command, known, open, situation)) {
    throw new Refusal('council-still-votes', 'Совет голосует пять рабочих дней: ещё не пришедшие голоса решают исход');
  }
  return [end];
};
