import type { AgendaItem, SittingEvent } from '@veche/contracts';
import { APPLICANT_INN, APPLICATION, applicationFiled, emptyTrace } from './selection.ts';

/** A sitting of an invented commission that hears the one applicant of the selection. */

type Event<Type extends SittingEvent['type']> = Extract<SittingEvent, { type: Type }>;

export const SITTING = '33333333-3333-4333-8333-333333333333';
const SITTING_DAY = '2026-05-20';
export const seated = {
  chair: '00000000-0000-4000-8000-000000000011',
  secretary: '00000000-0000-4000-8000-000000000012',
  member: '00000000-0000-4000-8000-000000000013',
} as const;

const { chair, secretary, member } = seated;
const ofSitting = { centre: 'orel', sitting: SITTING };
const ofItem = { ...ofSitting, application: APPLICATION };
const { cluster, name, passport, presentation, filedAt, estimate } = applicationFiled.data;
const ASKED = estimate.map(({ fundShareKopecks }) => fundShareKopecks);
const TOTAL = '20000000';
export const noMoney = { rule: 'L04', clause: '002 §7.4', text: 'Лимит кластера исчерпан' };

export const agendaItem: AgendaItem = {
  ...{ application: APPLICATION, cluster, inn: APPLICANT_INN, name, project: passport.project, presentation, filedAt },
  ...{ specialOperationFamily: false, estimate },
};

export const sittingCalled: Event<'SittingCalled'> = {
  type: 'SittingCalled',
  data: {
    ...ofSitting,
    commission: 'others',
    number: 1,
    on: SITTING_DAY,
    form: 'in-person',
    title: { ru: 'Комиссия', en: 'Commission' },
    edition: 'orel-2026-04-21',
    year: 2026,
    composition: 7,
    seats: [
      { person: chair, name: 'Дубов Пример Вымышленович', seat: 'chair' },
      { person: secretary, name: 'Осинина Проба Вымышленовна', seat: 'secretary' },
      { person: member, name: 'Вязов Образец Вымышленович', seat: 'member' },
    ],
    items: [agendaItem],
  },
};

export const presenceRegistered = (person: string, present = true): Event<'PresenceRegistered'> => ({
  type: 'PresenceRegistered',
  data: { ...ofSitting, member: person, present },
});

export const sittingOpened: Event<'SittingOpened'> = {
  type: 'SittingOpened',
  data: { ...ofSitting, present: [chair, secretary], quorum: 2 },
};

export const conflictDeclared: Event<'ConflictDeclared'> = {
  type: 'ConflictDeclared',
  data: { ...ofItem, member: secretary, ground: 'Заявитель — мой брат' },
};

export const applicationScored = (person: string): Event<'ApplicationScored'> => ({
  type: 'ApplicationScored',
  data: { ...ofItem, member: person, scores: [4, 4, 4, 4, 4], justification: 'Расчёты есть' },
});

export const scoringClosed: Event<'ScoringClosed'> = {
  type: 'ScoringClosed',
  data: { ...ofSitting, ranking: [{ application: APPLICATION, place: 1, sheets: 2, sum: 40, points: '20' }] },
};

export const voteOpened: Event<'VoteOpened'> = { type: 'VoteOpened', data: { ...ofItem, fundSharesKopecks: ASKED } };

export const voteCast: Event<'VoteCast'> = { type: 'VoteCast', data: { ...ofItem, member: chair, vote: 'for' } };

export const voteClosed = (
  decision: Event<'VoteClosed'>['data']['decision'],
  fundSharesKopecks = ASKED,
): Event<'VoteClosed'> => ({
  type: 'VoteClosed',
  data: {
    ...{ ...ofItem, fundSharesKopecks, decision },
    ...{ present: 2, quorum: 2, entitled: 2, for: 1, against: 1, chairDecided: true },
    seats: [
      { member: chair, present: true, chair: true, recused: false, vote: 'for' },
      { member: secretary, present: true, chair: false, recused: false, vote: 'against' },
    ],
    trace: emptyTrace,
  },
});

export const itemAwarded: Event<'ItemAwarded'> = {
  type: 'ItemAwarded',
  data: { ...ofItem, fundSharesKopecks: ASKED, fundShareKopecks: TOTAL, whole: true },
};

export const itemRefused: Event<'ItemRefused'> = {
  type: 'ItemRefused',
  data: { ...ofItem, by: 'ledger', reasons: [noMoney], traces: [emptyTrace] },
};

export const itemStruck: Event<'ItemStruck'> = { type: 'ItemStruck', data: { ...ofItem, heardAt: null } };

export const itemPostponed: Event<'ItemPostponed'> = {
  type: 'ItemPostponed',
  data: { ...ofItem, reason: 'Нужны расчёты' },
};

type Outcome = Event<'SittingClosed'>['data']['outcomes'][number];

export const itemOutcome = (outcome: Outcome['outcome'], application = APPLICATION): Outcome => ({
  application,
  outcome,
  fundShareKopecks: outcome === 'awarded' ? TOTAL : '0',
  reasons: outcome === 'refused' ? [noMoney] : [],
});

export const sittingClosed = (...outcomes: readonly Outcome[]): Event<'SittingClosed'> => ({
  type: 'SittingClosed',
  data: { ...ofSitting, on: SITTING_DAY, outcomes: [...outcomes] },
});

export const protocolSigned: Event<'ProtocolSigned'> = {
  type: 'ProtocolSigned',
  data: { ...ofSitting, sha256: 'd'.repeat(64), member: chair },
};
