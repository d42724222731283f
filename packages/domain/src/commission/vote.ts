import { decideVote, editionNamed, quorumOf, type Seat, type VoteResult } from '@veche/regulations';
import { commissionVote } from './rules.ts';
import { type Ballot, entitledAt, type Item, type KnownSitting, type Seat as SittingSeat } from './sitting.ts';

export interface ItemVote extends VoteResult {
  readonly seats: readonly Required<Pick<Seat, 'member' | 'present' | 'chair' | 'recused'>>[] & readonly Seat[];
  /** The votes were equal and the chair's vote settled it. */
  readonly chairDecided: boolean;
}

/** The ballots that there are for an item; none before its vote is opened. */
export const ballotsOf = ({ at }: Item): readonly Ballot[] => {
  if (at.stage === 'voting') return at.ballots;
  if (!('vote' in at)) return [];
  return at.vote.seats.flatMap(({ member, vote }) => (vote === undefined ? [] : [{ member, vote }]));
};

/** Who is there, may vote on an item and has not. */
export const votesMissing = (sitting: KnownSitting, item: Item): readonly SittingSeat[] => {
  const cast = ballotsOf(item);
  return entitledAt(sitting, item).filter(({ person }) => !cast.some(({ member }) => member === person));
};

/** Every seat of the sitting as it counts at an item. Who has a conflict is present for the quorum, and for nothing else (H06). */
const seatsAt = ({ called, present }: KnownSitting, item: Item, ballots: readonly Ballot[]) =>
  called.seats.map(({ person, seat }) => {
    const recused = item.conflicts.some(({ member }) => member === person);
    const ballot = recused ? undefined : ballots.find(({ member }) => member === person);
    return {
      member: person,
      present: present.includes(person),
      chair: seat === 'chair',
      recused,
      ...(ballot !== undefined && { vote: ballot.vote }),
    };
  });

const decidedByChair = (result: VoteResult, seats: readonly Seat[]): boolean =>
  result.decision !== 'no-quorum' &&
  result.for > 0 &&
  result.for === result.against &&
  seats.some(({ chair, present, recused, vote }) => chair && present && !recused && vote !== undefined);

/** What comes of the vote on an item with these ballots, by who is present at this moment. */
export const voteAt = (sitting: KnownSitting, item: Item, ballots: readonly Ballot[] = ballotsOf(item)): ItemVote => {
  const { composition } = sitting.called;
  const edition = editionNamed(sitting.called.edition);
  const seats = seatsAt(sitting, item, ballots);
  const result = decideVote(edition, commissionVote(edition), composition, seats);
  return { ...result, seats, chairDecided: decidedByChair(result, seats) };
};

/** How many of the composition must be present, by the edition of the sitting. */
export const quorumOfSitting = ({ called }: KnownSitting): number =>
  quorumOf(commissionVote(editionNamed(called.edition)), called.composition);
