import type { ProtocolData, SittingEvent } from '@veche/contracts';
import { decimalSumOf } from '../kopecks.ts';
import { evolveSitting, type Item, type KnownSitting, type Sitting, unknownSitting } from './sitting.ts';

type Data<Type extends SittingEvent['type']> = Extract<SittingEvent, { type: Type }>['data'];
type ProtocolItem = ProtocolData['items'][number];
type Names = (person: string) => string;

const voteIn = (vote: Data<'VoteClosed'>, nameOf: Names): ProtocolItem['votes'][number] => ({
  fundShareKopecks: decimalSumOf(vote.fundSharesKopecks),
  reason: vote.reason ?? null,
  decision: vote.decision,
  present: vote.present,
  quorum: vote.quorum,
  entitled: vote.entitled,
  for: vote.for,
  against: vote.against,
  chairDecided: vote.chairDecided,
  ballots: vote.seats
    .filter(({ present, recused }) => present && !recused)
    .map(({ member, vote: cast }) => ({ name: nameOf(member), vote: cast ?? null })),
});

interface Told {
  readonly sitting: KnownSitting;
  readonly votes: readonly Data<'VoteClosed'>[];
  readonly closed: Data<'SittingClosed'>;
  readonly nameOf: Names;
}

const outcomeIn = ({ outcomes }: Data<'SittingClosed'>, application: string) =>
  outcomes.find((one) => one.application === application) ?? {
    outcome: 'postponed' as const,
    fundShareKopecks: '0',
    reasons: [],
  };

const rankIn = ({ ranking }: KnownSitting, application: string): Pick<ProtocolItem, 'place' | 'points'> => {
  const { place = null, points = null } = ranking?.find((one) => one.application === application) ?? {};
  return { place, points };
};

const itemIn = ({ sitting, votes, closed, nameOf }: Told, item: Item): ProtocolItem => {
  const { application, estimate, conflicts, sheets } = item;
  const { outcome, fundShareKopecks, reasons } = outcomeIn(closed, application);
  return {
    application,
    name: item.name,
    inn: item.inn,
    project: item.project,
    services: estimate.map(({ service }) => service),
    costKopecks: decimalSumOf(estimate.map(({ costKopecks }) => costKopecks)),
    askedKopecks: decimalSumOf(estimate.map(({ fundShareKopecks }) => fundShareKopecks)),
    ...rankIn(sitting, application),
    sheets: sheets.length,
    conflicts: conflicts.map(({ member, ground }) => ({ name: nameOf(member), ground })),
    votes: votes.filter((vote) => vote.application === application).map((vote) => voteIn(vote, nameOf)),
    outcome,
    fundShareKopecks,
    reasons,
  };
};

const dataOf = <Type extends SittingEvent['type']>(events: readonly SittingEvent[], type: Type): Data<Type>[] =>
  events.flatMap((event) => (event.type === type ? [event.data as Data<Type>] : []));

/**
 * The protocol of a sitting, by its events up to its end and by nothing else: made again, it is the same. Null as long as the
 * sitting is not closed. Signatures come after it and are no part of it [002 §7.3(4), §7.4].
 */
export const protocolOf = (events: readonly SittingEvent[]): ProtocolData | null => {
  const end = events.findIndex(({ type }) => type === 'SittingClosed');
  const told = events.slice(0, end + 1);
  const sitting = told.reduce<Sitting>(evolveSitting, unknownSitting);
  const [closed] = dataOf(told, 'SittingClosed');
  if (sitting.status === 'unknown' || closed === undefined) return null;
  const { called, attended, items, struck } = sitting;
  const [opened] = dataOf(told, 'SittingOpened');
  const nameOf: Names = (person) => called.seats.find((seat) => seat.person === person)?.name ?? '';
  const votes = dataOf(told, 'VoteClosed');
  return {
    sitting: called.sitting,
    title: called.title,
    number: called.number,
    on: called.on,
    closedOn: closed.on,
    form: called.form,
    edition: called.edition,
    composition: called.composition,
    quorum: opened?.quorum ?? null,
    presentAtOpening: opened?.present.length ?? null,
    seats: called.seats.map((seat) => ({ ...seat, present: attended.includes(seat.person) })),
    items: items.map((item) => itemIn({ sitting, votes, closed, nameOf }, item)),
    struck: struck.map((item) => ({ ...item })),
    awardedKopecks: decimalSumOf(closed.outcomes.map(({ fundShareKopecks }) => fundShareKopecks)),
  };
};
