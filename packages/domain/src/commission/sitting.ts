import type { AgendaItem, SeatKind, SittingEvent } from '@veche/contracts';
import { evolveBy } from '../evolution.ts';

type Data<Type extends SittingEvent['type']> = Extract<SittingEvent, { type: Type }>['data'];

export interface Sheet {
  readonly member: string;
  readonly scores: readonly number[];
  readonly justification: string;
}

export interface Ballot {
  readonly member: string;
  readonly vote: 'for' | 'against';
}

/** What is voted on: the Fund's shares by rows of the estimate. */
export interface Proposal {
  readonly fundSharesKopecks: readonly string[];
  readonly reason?: string | undefined;
}

/** Where an item of the agenda stands. */
export type ItemStage =
  | { readonly stage: 'waiting' }
  | {
      readonly stage: 'voting';
      readonly proposal: Proposal;
      readonly ballots: readonly Ballot[];
      /** Who was marked absent since the vote was opened, without having voted. */
      readonly left: readonly string[];
    }
  /** Counted: accepted, and the ledger has not answered yet; or void without a quorum, to be held again. */
  | { readonly stage: 'voted'; readonly vote: Data<'VoteClosed'> }
  | { readonly stage: 'awarded'; readonly vote: Data<'VoteClosed'>; readonly award: Data<'ItemAwarded'> }
  | { readonly stage: 'refused'; readonly vote: Data<'VoteClosed'>; readonly refusal: Data<'ItemRefused'> }
  | { readonly stage: 'postponed'; readonly reason: string };

export interface Item extends AgendaItem {
  readonly conflicts: readonly { readonly member: string; readonly ground: string }[];
  readonly sheets: readonly Sheet[];
  /** Whether all sheets were in once, so that they were shown: none of them changes after that. */
  readonly shown: boolean;
  readonly at: ItemStage;
}

export interface Seat {
  readonly person: string;
  readonly name: string;
  readonly seat: SeatKind;
}

/** A sitting of a commission, from the call to the signed protocol. */
export type Sitting =
  | { readonly status: 'unknown' }
  | {
      readonly status: 'called' | 'open' | 'closed';
      readonly called: Omit<Data<'SittingCalled'>, 'items'>;
      readonly present: readonly string[];
      /** Whoever was there at some time while it was open. */
      readonly attended: readonly string[];
      readonly items: readonly Item[];
      /** Taken off the agenda, because another sitting hears them. */
      readonly struck: readonly Pick<Item, 'application' | 'name' | 'inn'>[];
      /** Null until the scoring is closed. */
      readonly ranking: Data<'ScoringClosed'>['ranking'] | null;
      readonly signatures: readonly { readonly member: string; readonly sha256: string }[];
    };

export type KnownSitting = Exclude<Sitting, { status: 'unknown' }>;

export const unknownSitting: Sitting = { status: 'unknown' };

/** Who is still to score the item. */
export const sheetsMissing = (sitting: KnownSitting, item: Item): readonly Seat[] =>
  entitledAt(sitting, item).filter(({ person }) => !item.sheets.some(({ member }) => member === person));

/** Whether everybody entitled has scored; not while nobody has. */
export const sheetsAreIn = (sitting: KnownSitting, item: Item): boolean =>
  item.sheets.length > 0 && sheetsMissing(sitting, item).length === 0;

/** Present and without a conflict of interest at the item: who scores it and votes on it (H06). */
export const entitledAt = ({ called, present }: KnownSitting, { conflicts }: Item): readonly Seat[] =>
  called.seats.filter(
    ({ person }) => present.includes(person) && !conflicts.some((conflict) => conflict.member === person),
  );

export const itemOf = ({ items }: KnownSitting, application: string): Item | undefined =>
  items.find((item) => item.application === application);

const called = ({ items, ...rest }: Data<'SittingCalled'>): Sitting => ({
  status: 'called',
  called: rest,
  present: [],
  attended: [],
  items: items.map((item) => ({ ...item, conflicts: [], sheets: [], shown: false, at: { stage: 'waiting' } })),
  struck: [],
  ranking: null,
  signatures: [],
});

const withBallot = (item: Item, ballot: Ballot): Item =>
  item.at.stage === 'voting' ? { ...item, at: { ...item.at, ballots: [...item.at.ballots, ballot] } } : item;

/** A vote under way remembers who left it. */
const withPresence =
  ({ member, present }: Data<'PresenceRegistered'>) =>
  (item: Item): Item => {
    if (item.at.stage !== 'voting') return item;
    const others = item.at.left.filter((person) => person !== member);
    return { ...item, at: { ...item.at, left: present ? others : [...others, member] } };
  };

type ItemEvent = Exclude<Extract<SittingEvent, { data: { application: string } }>, { type: 'ItemStruck' }>;

/** Awarded or refused: whatever follows a vote keeps it. */
const afterVote = (item: Item, at: (vote: Data<'VoteClosed'>) => ItemStage): Item =>
  'vote' in item.at ? { ...item, at: at(item.at.vote) } : item;

const withSheet = (item: Item, { member, scores, justification }: Data<'ApplicationScored'>): Item => {
  const others = item.sheets.filter((sheet) => sheet.member !== member);
  return { ...item, sheets: [...others, { member, scores, justification }] };
};

/** Whoever has a conflict is taken out, with the sheet they may have handed in. */
const withConflict = (item: Item, { member, ground }: Data<'ConflictDeclared'>): Item => ({
  ...item,
  sheets: item.sheets.filter((sheet) => sheet.member !== member),
  conflicts: [...item.conflicts, { member, ground }],
});

const evolveItem = evolveBy<Item, ItemEvent>({
  ConflictDeclared: withConflict,
  ApplicationScored: withSheet,
  VoteOpened: (item, { fundSharesKopecks, reason }) => ({
    ...item,
    at: { stage: 'voting', proposal: { fundSharesKopecks, reason }, ballots: [], left: [] },
  }),
  VoteCast: withBallot,
  VoteClosed: (item, vote) => ({ ...item, at: { stage: 'voted', vote } }),
  ItemAwarded: (item, award) => afterVote(item, (vote) => ({ stage: 'awarded', vote, award })),
  ItemRefused: (item, refusal) => afterVote(item, (vote) => ({ stage: 'refused', vote, refusal })),
  ItemPostponed: (item, { reason }) => ({ ...item, at: { stage: 'postponed', reason } }),
});

const concernsItem = (event: SittingEvent): event is ItemEvent =>
  'application' in event.data && event.type !== 'ItemStruck';

const attendedBy = (sitting: KnownSitting, present: readonly string[]): KnownSitting => ({
  ...sitting,
  attended: [...new Set([...sitting.attended, ...present])],
});

const evolveKnown = evolveBy<Sitting, Exclude<SittingEvent, ItemEvent>, KnownSitting>({
  SittingCalled: (sitting) => sitting,
  PresenceRegistered: (sitting, registered) => {
    const { member, present } = registered;
    const others = sitting.present.filter((person) => person !== member);
    const items = sitting.items.map(withPresence(registered));
    const next = { ...sitting, items, present: present ? [...others, member] : others };
    return sitting.status === 'open' ? attendedBy(next, next.present) : next;
  },
  SittingOpened: (sitting) => attendedBy({ ...sitting, status: 'open' }, sitting.present),
  ItemStruck: (sitting, { application }) => ({
    ...sitting,
    items: sitting.items.filter((item) => item.application !== application),
    struck: [
      ...sitting.struck,
      ...sitting.items
        .filter((item) => item.application === application)
        .map(({ name, inn }) => ({ application, name, inn })),
    ],
  }),
  ScoringClosed: (sitting, { ranking }) => ({ ...sitting, ranking }),
  // Those who came and found no quorum were there too.
  SittingClosed: (sitting) => attendedBy({ ...sitting, status: 'closed' }, sitting.present),
  ProtocolSigned: (sitting, { member, sha256 }) => ({
    ...sitting,
    signatures: [...sitting.signatures, { member, sha256 }],
  }),
});

const evolveNext = (sitting: KnownSitting, event: SittingEvent): Sitting => {
  if (!concernsItem(event)) return evolveKnown(sitting, event);
  const { application } = event.data;
  const items = sitting.items.map((item) => (item.application === application ? evolveItem(item, event) : item));
  return { ...sitting, items };
};

/** What all have handed in is shown to all, and stays shown. */
const withShown = (sitting: Sitting): Sitting => {
  if (sitting.status !== 'open') return sitting;
  const newlyShown = (item: Item): boolean => !item.shown && sheetsAreIn(sitting, item);
  if (!sitting.items.some(newlyShown)) return sitting;
  return { ...sitting, items: sitting.items.map((item) => (newlyShown(item) ? { ...item, shown: true } : item)) };
};

export const evolveSitting = (sitting: Sitting, event: SittingEvent): Sitting => {
  if (sitting.status === 'unknown') return event.type === 'SittingCalled' ? called(event.data) : sitting;
  return withShown(evolveNext(sitting, event));
};

/** The stream of a sitting. */
export const sittingStream = (sitting: string): string => `sitting-${sitting}`;
