import type {
  AgendaFacts,
  CallingFacts,
  ParticipatingFacts,
  SigningFacts,
  SittingCommand,
  SittingEvent,
} from '@veche/contracts';
import { editionInForce } from '@veche/regulations';
import { dayOf } from '../day.ts';
import { byType, type Decider, enforce, Refusal, type Situation } from '../decision.ts';
import { demand } from '../permission.ts';
import {
  castVote,
  closeVote,
  declareConflict,
  openVote,
  ownReason,
  postponeItem,
  rankingOf,
  recordReservation,
  scoreApplication,
} from './item-decisions.ts';
import { missingSheets } from './item-policies.ts';
import {
  evolveSitting,
  type Item,
  type KnownSitting,
  type Seat,
  type Sitting,
  sittingStream,
  unknownSitting,
} from './sitting.ts';
import { callingPolicies, presencePolicies } from './sitting-policies.ts';
import { type Command, isSettled, openSittingOf, seatOf, sittingOf } from './sitting-situation.ts';
import { quorumOfSitting } from './vote.ts';

type Decided = readonly SittingEvent[];

const callSitting = (command: Command<'CallSitting'>, state: Sitting, situation: Situation<CallingFacts>): Decided => {
  const { agenda, ...data } = command.data;
  const { commission, applications } = situation.facts;
  demand('CallSitting', situation.actor, command.data);
  if (state.status !== 'unknown') throw new Refusal('sitting-already-called', 'Это заседание уже созвано', 'sitting');
  if (commission === null || commission.centre !== data.centre) throw new Refusal('forbidden', 'Такой комиссии нет');
  enforce(callingPolicies, command, commission, { ...situation, facts: applications });
  const items = agenda.flatMap((id) => applications.filter(({ application }) => application === id));
  const called = {
    ...data,
    title: commission.title,
    edition: editionInForce(data.centre, data.on).id,
    year: items[0]?.year ?? 0,
    composition: commission.composition,
    seats: commission.seats.map(({ person, name, seat }) => ({ person, name, seat })),
    items: items.map(({ commission: _, year: __, heardAt: ___, ...item }) => item),
  };
  return [{ type: 'SittingCalled', data: called }];
};

const registerPresence = (command: Command<'RegisterPresence'>, state: Sitting, situation: Situation): Decided => {
  demand('RegisterPresence', situation.actor, command.data);
  enforce(presencePolicies, command, sittingOf(state, command.data.centre), situation);
  return [{ type: 'PresenceRegistered', data: command.data }];
};

/** Decisions of the time when nobody asked what other sittings hear have no facts, and stay as they are. */
type Agreed = Situation<AgendaFacts | null>;

/**
 * What is on the agenda although another sitting hears it: two secretaries, or one on two screens, may have called at the same
 * moment. Before a sitting begins it is taken off, so that nothing is scored twice.
 */
const struckFrom = ({ called, items }: KnownSitting, { facts }: Agreed): Decided => {
  const { centre, sitting } = called;
  return (facts?.elsewhere ?? [])
    .filter(({ application }) => items.some((item) => item.application === application))
    .map(({ application, heardAt }) => ({ type: 'ItemStruck', data: { centre, sitting, application, heardAt } }));
};

const openSitting = (command: Command<'OpenSitting'>, state: Sitting, situation: Agreed): Decided => {
  const { actor, at } = situation;
  demand('OpenSitting', actor, command.data);
  const sitting = sittingOf(state, command.data.centre);
  seatOf(sitting, actor.person, 'secretary', 'chair');
  if (sitting.status !== 'called') throw new Refusal('sitting-not-called', 'Заседание уже открыто');
  if (dayOf(at) < sitting.called.on) throw new Refusal('sitting-day-not-come', 'День заседания ещё не наступил');
  const [{ composition }, present, quorum] = [sitting.called, sitting.present, quorumOfSitting(sitting)];
  if (present.length < quorum) {
    const counted = `Присутствует ${present.length} из ${composition}, нужно не меньше ${quorum}`;
    throw new Refusal('no-quorum', `Кворума нет. ${counted}`);
  }
  const struck = struckFrom(sitting, situation);
  if (struck.length === sitting.items.length) {
    throw new Refusal('agenda-empty', 'Все заявки повестки рассматривают на других заседаниях: закройте это');
  }
  return [...struck, { type: 'SittingOpened', data: { ...command.data, present: [...present], quorum } }];
};

const closeScoring = (command: Command<'CloseScoring'>, state: Sitting, { actor }: Situation): Decided => {
  demand('CloseScoring', actor, command.data);
  const sitting = openSittingOf(state, command.data.centre);
  seatOf(sitting, actor.person, 'secretary');
  if (sitting.ranking !== null) throw new Refusal('scoring-closed', 'Оценивание уже закрыто');
  const missing = missingSheets({ sitting });
  if (missing > 0) throw new Refusal('sheets-missing', `Сданы не все листы оценки: осталось ${missing}`);
  return [{ type: 'ScoringClosed', data: { ...command.data, ranking: rankingOf(sitting) } }];
};

/** A sitting that found no quorum is closed without having been opened: all of its items are put off. One without items needs none. */
const postponedForQuorum = (sitting: KnownSitting, day: string): Decided => {
  if (sitting.items.length === 0) return [];
  const { centre, sitting: id, on, composition } = sitting.called;
  const quorum = quorumOfSitting(sitting);
  if (day < on) throw new Refusal('sitting-day-not-come', 'День заседания ещё не наступил');
  if (sitting.present.length >= quorum) throw new Refusal('sitting-not-open', 'Кворум есть: откройте заседание');
  const reason = `Заседание не состоялось: присутствовало ${sitting.present.length} из ${composition}, нужно ${quorum}`;
  return sitting.items.map(({ application }) => ({
    type: 'ItemPostponed',
    data: { centre, sitting: id, application, reason },
  }));
};

const outcomeOf = (sitting: KnownSitting, { application, at }: Item) => {
  const nothing = { application, fundShareKopecks: '0' };
  if (at.stage === 'refused') return { ...nothing, outcome: 'refused', reasons: at.refusal.reasons } as const;
  if (at.stage === 'awarded') {
    const reasons = at.vote.reason === undefined ? [] : [ownReason(sitting, at.vote.reason)];
    return { application, outcome: 'awarded', fundShareKopecks: at.award.fundShareKopecks, reasons } as const;
  }
  const reason = at.stage === 'postponed' ? at.reason : '';
  return { ...nothing, outcome: 'postponed', reasons: [ownReason(sitting, reason)] } as const;
};

const after = (sitting: KnownSitting, events: Decided): KnownSitting =>
  events.reduce(evolveSitting, sitting as Sitting) as KnownSitting;

/** What a sitting that was not opened leaves: items that others hear are theirs, the rest is put off. */
const unopened = (sitting: KnownSitting, situation: Agreed): Decided => {
  const struck = struckFrom(sitting, situation);
  return [...struck, ...postponedForQuorum(after(sitting, struck), dayOf(situation.at))];
};

const closeSitting = (command: Command<'CloseSitting'>, state: Sitting, situation: Agreed): Decided => {
  const { actor, at } = situation;
  demand('CloseSitting', actor, command.data);
  const sitting = sittingOf(state, command.data.centre);
  seatOf(sitting, actor.person, 'secretary');
  if (sitting.status === 'closed') throw new Refusal('sitting-not-open', 'Заседание уже закрыто');
  const before = sitting.status === 'called' ? unopened(sitting, situation) : [];
  const ended = after(sitting, before);
  const open = ended.items.filter((item) => !isSettled(item)).length;
  if (open > 0) throw new Refusal('item-not-settled', `По каждому вопросу нужен итог: без него осталось ${open}`);
  const outcomes = ended.items.map((item) => outcomeOf(ended, item));
  return [
    ...before,
    {
      type: 'SittingClosed',
      data: {
        ...command.data,
        on: dayOf(at),
        outcomes: outcomes.map((one) => ({ ...one, reasons: [...one.reasons] })),
      },
    },
  ];
};

/** Whose signatures the protocol needs: the chair, the secretary and everybody who was there (U08). */
export const signersOf = ({ called, attended }: KnownSitting): readonly Seat[] =>
  called.seats.filter(({ person, seat }) => seat !== 'member' || attended.includes(person));

/** Those of them who have not signed yet. */
export const signaturesMissing = (sitting: KnownSitting): readonly Seat[] =>
  signersOf(sitting).filter(({ person }) => !sitting.signatures.some(({ member }) => member === person));

const signProtocol = (
  command: Command<'SignProtocol'>,
  state: Sitting,
  situation: Situation<SigningFacts>,
): Decided => {
  const { actor, facts } = situation;
  demand('SignProtocol', actor, command.data);
  const sitting = sittingOf(state, command.data.centre);
  seatOf(sitting, actor.person);
  if (sitting.status !== 'closed') throw new Refusal('sitting-not-closed', 'Протокол подписывают после заседания');
  if (!signersOf(sitting).some(({ person }) => person === actor.person)) {
    throw new Refusal('not-present', 'Подписывают председатель, секретарь и присутствовавшие члены комиссии');
  }
  if (sitting.signatures.some(({ member }) => member === actor.person)) {
    throw new Refusal('protocol-already-signed', 'Вы уже подписали протокол');
  }
  if (facts.sha256 !== command.data.sha256) {
    throw new Refusal('protocol-differs', 'Хеш не совпадает с хешем протокола: откройте протокол заново', 'sha256');
  }
  return [{ type: 'ProtocolSigned', data: { ...command.data, member: actor.person } }];
};

export const sittingDecider: Decider<
  Sitting,
  SittingCommand,
  SittingEvent,
  CallingFacts & AgendaFacts & SigningFacts & ParticipatingFacts
> = {
  initial: unknownSitting,
  evolve: evolveSitting,
  decide: byType({
    CallSitting: callSitting,
    RegisterPresence: registerPresence,
    OpenSitting: openSitting,
    DeclareConflict: declareConflict,
    ScoreApplication: scoreApplication,
    CloseScoring: closeScoring,
    OpenVote: openVote,
    CastVote: castVote,
    CloseVote: closeVote,
    RecordReservation: recordReservation,
    PostponeItem: postponeItem,
    CloseSitting: closeSitting,
    SignProtocol: signProtocol,
  }),
  streamOf: ({ data }) => sittingStream(data.sitting),
};
