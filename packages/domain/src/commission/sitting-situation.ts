import type { ParticipatingFacts, SittingCommand } from '@veche/contracts';
import { Refusal, type Situation } from '../decision.ts';
import { type Item, itemOf, type KnownSitting, type Seat, type Sitting } from './sitting.ts';

/** What every decision on a sitting begins with: which sitting, which item, who is asking. */

export type Command<Type extends SittingCommand['type']> = Extract<SittingCommand, { type: Type }>;

/** An item together with the sitting at which it is heard. */
export interface Hearing {
  readonly sitting: KnownSitting;
  readonly item: Item;
}

/** @throws {Refusal} `forbidden` for a sitting of another centre as for one that is not there */
export const sittingOf = (sitting: Sitting, centre: string): KnownSitting => {
  if (sitting.status !== 'unknown' && sitting.called.centre === centre) return sitting;
  throw new Refusal('forbidden', 'Такого заседания нет');
};

/** @throws {Refusal} `sitting-not-open` */
export const openSittingOf = (sitting: Sitting, centre: string): KnownSitting => {
  const known = sittingOf(sitting, centre);
  if (known.status === 'open') return known;
  const says = known.status === 'called' ? 'Заседание ещё не открыто' : 'Заседание закрыто';
  throw new Refusal('sitting-not-open', says);
};

/** @throws {Refusal} `not-on-agenda` */
export const hearingOf = (sitting: KnownSitting, application: string): Hearing => {
  const item = itemOf(sitting, application);
  if (item !== undefined) return { sitting, item };
  throw new Refusal('not-on-agenda', 'Этой заявки нет в повестке', 'application');
};

/** @throws {Refusal} `not-of-the-commission` unless the person sits here, in one of the seats when they are named */
export const seatOf = ({ called }: KnownSitting, person: string, ...kinds: readonly Seat['seat'][]): Seat => {
  const seat = called.seats.find((one) => one.person === person);
  if (seat !== undefined && (kinds.length === 0 || kinds.includes(seat.seat))) return seat;
  const who = kinds.includes('chair') ? 'секретарь или председатель' : kinds.length > 0 ? 'секретарь' : 'член';
  throw new Refusal('not-of-the-commission', `Это делает ${who} этой комиссии`);
};

/** Decisions of the time when nobody asked for whom the members act have no facts, and stay as they are. */
export type Participating = Situation<ParticipatingFacts | null>;

/** @throws {Refusal} `not-of-the-commission`, `not-present`, `conflict-of-interest` unless the person scores and votes at the item */
export const entitledSeat = ({ sitting, item }: Hearing, { actor: { person }, facts }: Participating): Seat => {
  const seat = seatOf(sitting, person);
  if (!sitting.present.includes(person)) {
    throw new Refusal('not-present', 'Вы не отмечены среди присутствующих: отметьтесь или попросите секретаря');
  }
  if (item.conflicts.some(({ member }) => member === person)) {
    throw new Refusal('conflict-of-interest', 'Вы заявили конфликт интересов: по этому вопросу вы не участвуете');
  }
  if (facts?.representative === person) {
    throw new Refusal('conflict-of-interest', 'Вы представляете эту организацию: заявите о конфликте интересов');
  }
  return seat;
};

/** Nothing stands in the way of another vote: none was held, it was void, or the money did not suffice. */
export const isOpenToVote = ({ at }: Item): boolean =>
  at.stage === 'waiting' ||
  (at.stage === 'voted' && at.vote.decision === 'no-quorum') ||
  (at.stage === 'refused' && at.refusal.by === 'ledger');

/** The outcome stands, as far as the sitting is concerned. */
export const isSettled = ({ at }: Item): boolean =>
  at.stage === 'awarded' || at.stage === 'refused' || at.stage === 'postponed';
