import type { Permission, SittingRoom } from '@veche/contracts';
import { type Command, commissionVote, type Item, type KnownSitting, quorumOfSitting, signersOf } from '@veche/domain';
import { editionNamed } from '@veche/regulations';
import { itemView, type Looking } from './room-item.ts';
import { moneyOf } from './room-money.ts';
import { quorumInWords } from './room-words.ts';

/** The sitting room: what a member sees on one screen, and what they are asked beforehand whether they could. */

type Answers = Readonly<Record<string, Permission>>;
const NEVER: Permission = { allowed: false, reason: '' };

const ofItem = ({ called }: KnownSitting, { application, estimate, at }: Item): Record<string, Command> => {
  const { centre, sitting } = called;
  const data = { centre, sitting, application };
  const asked = estimate.map(({ fundShareKopecks }) => fundShareKopecks);
  const proposed = at.stage === 'voting' ? [...at.proposal.fundSharesKopecks] : asked;
  const scores = editionNamed(called.edition).criteria.map(() => 0);
  return {
    [`${application} declareConflict`]: { type: 'DeclareConflict', data: { ...data, ground: '—' } },
    [`${application} score`]: { type: 'ScoreApplication', data: { ...data, scores, justification: '—' } },
    [`${application} openVote`]: { type: 'OpenVote', data: { ...data, fundSharesKopecks: asked } },
    [`${application} castVote`]: { type: 'CastVote', data: { ...data, vote: 'for', fundSharesKopecks: proposed } },
    [`${application} closeVote`]: { type: 'CloseVote', data },
    [`${application} postpone`]: { type: 'PostponeItem', data: { ...data, reason: '—' } },
  };
};

/** Everything that could be done here, by the name under which the answer is looked up. */
export const commandsOf = (sitting: KnownSitting, sha256: string): Record<string, Command> => {
  const { called, present, items } = sitting;
  const data = { centre: called.centre, sitting: called.sitting };
  const presence = called.seats.map(({ person }): [string, Command] => [
    `presence ${person}`,
    { type: 'RegisterPresence', data: { ...data, member: person, present: !present.includes(person) } },
  ]);
  return {
    open: { type: 'OpenSitting', data },
    closeScoring: { type: 'CloseScoring', data },
    close: { type: 'CloseSitting', data },
    sign: { type: 'SignProtocol', data: { ...data, sha256 } },
    ...Object.fromEntries(presence),
    ...Object.assign({}, ...items.map((item) => ofItem(sitting, item))),
  };
};

const canOf = (answers: Answers, application: string) => {
  const could = (name: string): Permission => answers[`${application} ${name}`] ?? NEVER;
  return {
    declareConflict: could('declareConflict'),
    score: could('score'),
    openVote: could('openVote'),
    castVote: could('castVote'),
    closeVote: could('closeVote'),
    postpone: could('postpone'),
  };
};

const quorumView = (sitting: KnownSitting): SittingRoom['quorum'] => {
  const { composition, edition } = sitting.called;
  const [needed, present] = [quorumOfSitting(sitting), sitting.present.length];
  const { clause } = commissionVote(editionNamed(edition));
  return {
    needed,
    present,
    composition,
    held: present >= needed,
    clause,
    says: quorumInWords(present, needed, composition),
  };
};

const youIn = ({ called, present }: KnownSitting, person: string | undefined): SittingRoom['you'] => {
  const seat = called.seats.find((one) => one.person === person);
  return seat === undefined ? null : { person: seat.person, seat: seat.seat, present: present.includes(seat.person) };
};

/** In the order of the places once they are known, else as they stand on the agenda. */
const inOrder = ({ items, ranking }: KnownSitting): readonly Item[] => {
  if (ranking === null) return items;
  const placeOf = ({ application }: Item) => ranking.find((one) => one.application === application)?.place ?? Infinity;
  return items.toSorted((one, other) => placeOf(one) - placeOf(other) || 0);
};

export const roomOf = (
  { state, revision }: { readonly state: KnownSitting; readonly revision: number },
  looking: Looking,
  answers: Answers,
): SittingRoom => {
  const { called, present, status, signatures, ranking } = state;
  const { id, inForceFrom, criteria } = editionNamed(called.edition);
  const { sitting, centre, commission, title, number, on, form } = called;
  return {
    ...{ sitting, centre, commission, title, number, on, form, status, revision },
    edition: { id, inForceFrom },
    quorum: quorumView(state),
    seats: called.seats.map((seat) => ({
      ...seat,
      present: present.includes(seat.person),
      signed: signatures.some(({ member }) => member === seat.person),
      register: answers[`presence ${seat.person}`] ?? NEVER,
    })),
    you: youIn(state, looking.person),
    criteria: criteria.map(({ id: criterion, clause, title: name, max, scale }) => ({
      ...{ id: criterion, clause, title: name, max },
      scale: scale.map((level) => ({ ...level })),
    })),
    scoringClosed: ranking !== null,
    ranking: ranking === null ? null : [...ranking],
    items: inOrder(state).map((item) => ({
      ...itemView(state, item, looking),
      can: canOf(answers, item.application),
    })),
    struck: state.struck.map(({ application, name }) => ({ application, name })),
    money: moneyOf(state, looking.ledger),
    can: {
      open: answers['open'] ?? NEVER,
      closeScoring: answers['closeScoring'] ?? NEVER,
      close: answers['close'] ?? NEVER,
      sign: answers['sign'] ?? NEVER,
    },
  };
};

/** Who has to sign and who has. */
export const signaturesOf = (sitting: KnownSitting) =>
  signersOf(sitting).map((seat) => ({
    ...seat,
    signed: sitting.signatures.some(({ member }) => member === seat.person),
  }));
