import {
  applicationTitles,
  awardTitles,
  membershipTitles,
  outcomeTitles,
  type Standing,
  type VoteStanding,
} from '@veche/contracts';
import { entitledAt, type Item, type ItemStage, itemOf, type KnownSitting } from '../commission/sitting.ts';
import { sumOf } from '../kopecks.ts';
import type { Membership } from '../membership/membership.ts';
import type { DecisionEntry } from './register.ts';
import type { Telling } from './sentences.ts';
import type { World } from './world.ts';

const stageTitles: Readonly<Record<ItemStage['stage'], string>> = {
  waiting: 'ждёт очереди в повестке',
  voting: 'голосуют',
  voted: 'голоса подсчитаны',
  ...outcomeTitles,
};

type Counted = Extract<ItemStage, { vote: unknown }>['vote'];
type Cast = VoteStanding['ballots'][number]['vote'];
type Tally = Pick<VoteStanding, 'ballots' | 'for' | 'against'>;

const tallyOf = (cast: readonly { readonly member: string; readonly vote: Cast }[], telling: Telling): Tally => {
  const told = telling.votesOpen ? cast : [];
  return {
    ballots: told.map(({ member, vote }) => ({ member, vote, name: telling.name(member) })),
    for: told.filter(({ vote }) => vote === 'for').length,
    against: told.filter(({ vote }) => vote === 'against').length,
  };
};

const tieOf = ({ chairDecided, for: pro, against }: Counted): string | null => {
  if (!chairDecided) return null;
  return `Голоса разделились ${pro} : ${against}, решил голос председателя`;
};

const counted = (vote: Counted) => ({
  present: vote.present,
  quorum: vote.quorum,
  entitled: vote.entitled,
  tie: tieOf(vote),
  decision: vote.decision,
  proposedKopecks: String(sumOf(vote.fundSharesKopecks)),
});

const castAt = ({ at }: Item): readonly { readonly member: string; readonly vote: Cast }[] => {
  if ('ballots' in at) return at.ballots;
  if (!('vote' in at)) return [];
  return at.vote.seats.flatMap(({ member, vote }) => (vote === undefined ? [] : [{ member, vote }]));
};

const commissionVote = (sitting: KnownSitting, item: Item, quorum: number | null, telling: Telling): VoteStanding => ({
  ...tallyOf(castAt(item), telling),
  present: sitting.present.length,
  quorum,
  entitled: entitledAt(sitting, item).length,
  recused: item.conflicts.map(({ member, ground }) => ({ member, ground, name: telling.name(member) })),
  tie: null,
  decision: null,
  proposedKopecks: 'proposal' in item.at ? String(sumOf(item.at.proposal.fundSharesKopecks)) : null,
  ...('vote' in item.at && counted(item.at.vote)),
});

const councilVotes = (membership: Membership) => {
  if (membership.status === 'before-council') return membership.votes;
  return membership.status === 'member' ? membership.exclusion?.votes : undefined;
};

const councilVote = ({ membership, council }: World, telling: Telling): VoteStanding | null => {
  const votes = councilVotes(membership);
  if (votes === undefined) return null;
  const voters = council.length;
  return {
    ...tallyOf(votes, { ...telling, votesOpen: true }),
    present: votes.length,
    quorum: null,
    entitled: voters,
    recused: [],
    tie: null,
    decision: null,
    proposedKopecks: null,
  };
};

/** The item of a decision in the sitting that is told of, if it is on its agenda. */
export const itemIn = ({ sitting, sittings }: World, decision: string) => {
  const known = sitting === null ? undefined : sittings[sitting];
  if (known === undefined || known.status === 'unknown') return undefined;
  const item = itemOf(known, decision);
  return item && { sitting: known, item };
};

/** How an item stands: an award of less than was asked for is told apart. */
const stageTitle = ({ at }: Item): string =>
  at.stage === 'awarded' && !at.award.whole ? outcomeTitles.partly : stageTitles[at.stage];

const ofMembership = ({ status }: Membership): string =>
  status === 'none' ? 'заявления нет' : membershipTitles[status];

/** Before there is an application, how the organisation stands that is to file it. */
const titleOf = ({ application: { status }, membership }: World): string =>
  status === 'none' ? `кластер: ${ofMembership(membership)}` : applicationTitles[status];

/** What the last step was a part of: of a vote of the council, or of the commission. */
const voteAt = (world: World, decision: string, telling: Telling): VoteStanding | null => {
  if (world.about === 'membership') return councilVote(world, telling);
  const found = itemIn(world, decision);
  return found ? commissionVote(found.sitting, found.item, world.quorum[world.sitting ?? ''] ?? null, telling) : null;
};

const ofApplication = (decision: string, world: World, telling: Telling): Standing => {
  const { application, ledger } = world;
  const found = itemIn(world, decision);
  const stage = ledger.awards[decision]?.stage;
  const heard = application.status === 'admitted' && found && stageTitle(found.item);
  return {
    application: [titleOf(world), heard].filter(Boolean).join(', '),
    award: stage === undefined ? null : `деньги: ${awardTitles[stage]}`,
    vote: voteAt(world, decision, telling),
  };
};

/** Everything that stands, in words and numbers that a person can check. */
export const standingOf = ({ kind, decision }: DecisionEntry, world: World, telling: Telling): Standing =>
  kind === 'award'
    ? ofApplication(decision, world, telling)
    : { application: ofMembership(world.membership), award: null, vote: councilVote(world, telling) };
