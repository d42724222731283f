import type { CouncilBallot } from '@veche/contracts';
import { councilOn, councilRule, countVotes, openQuestion } from '@veche/domain';
import { editionNamed, quorumOf, type VoteRule } from '@veche/regulations';
import { type ClusterRow, stateOf } from '../clusters/clusters.view.ts';
import type { Naming } from '../identity/names.ts';
import type { Ballot, MembershipRow } from './membership.fold.ts';

const BARRED = {
  'own-organisation': 'Представляет эту организацию',
  'own-check': 'Проверял эту заявку',
} as const;

interface Asked {
  readonly row: MembershipRow;
  readonly cluster: ClusterRow;
  readonly today: string;
  readonly named: Naming;
}

type Counted = Pick<CouncilBallot, 'open' | 'seats' | 'composition' | 'trace'>;

const castBy = ({ votes }: Ballot, member: string) => {
  const cast = votes.find((vote) => vote.member === member);
  return { vote: cast?.vote ?? null, at: cast?.at ?? null };
};

const openBallot = (ballot: Ballot, { row, cluster, today, named }: Asked): Counted => {
  const barred = openQuestion(row.state, today)?.barred ?? new Map<string, keyof typeof BARRED>();
  const council = councilOn(stateOf(cluster), today);
  const seats = council.map((member) => {
    const why = barred.get(member);
    return { ...named(member), ...castBy(ballot, member), barred: why === undefined ? null : BARRED[why] };
  });
  return { open: true, seats, composition: council.length, trace: null };
};

/** A vote that is over tells of its composition in its own trace. */
const closedBallot = (ballot: Ballot, { named }: Asked): Counted => {
  const facts = ballot.trace?.steps.flatMap((step) => step.facts) ?? [];
  const composition = Number(facts.find(({ name }) => name === 'composition')?.value ?? ballot.votes.length);
  const seats = ballot.votes.map(({ member }) => ({ ...named(member), ...castBy(ballot, member), barred: null }));
  return { open: false, seats, composition, trace: ballot.trace };
};

const tally = (ballot: Ballot, { row, cluster, today }: Asked, rule: VoteRule, open: boolean) => {
  if (!open) {
    const count = (choice: string) => ballot.votes.filter(({ vote }) => vote === choice).length;
    return { for: count('for'), against: count('against') };
  }
  const edition = editionNamed(row.state.status === 'none' ? '' : row.state.edition);
  return countVotes(edition, rule, ballot.votes, councilOn(stateOf(cluster), today));
};

/** The vote of the council as a screen shows it; null while there was none. */
export const shownBallot = (asked: Asked): CouncilBallot | null => {
  const { ballot, state } = asked.row;
  if (ballot === null || state.status === 'none') return null;
  const rule = councilRule(editionNamed(state.edition));
  if (rule === undefined) return null;
  const counted = ballot.trace === null ? openBallot(ballot, asked) : closedBallot(ballot, asked);
  const votes = tally(ballot, asked, rule, counted.open);
  const quorum = quorumOf(rule, counted.composition);
  const cast = votes.for + votes.against;
  return {
    ...counted,
    ...{ question: ballot.question, from: ballot.from, clause: rule.clause, quorum, cast },
    for: votes.for,
    against: votes.against,
    missing: Math.max(0, quorum - cast),
  };
};
