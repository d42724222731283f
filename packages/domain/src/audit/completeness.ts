import type { CompletenessCheck } from '@veche/contracts';
import type { Edition } from '@veche/regulations';
import type { KnownSitting } from '../commission/sitting.ts';
import { signaturesMissing, signersOf } from '../commission/sitting-decisions.ts';
import { sumOf } from '../kopecks.ts';
import { dueOn, termLeftOn } from '../term.ts';
import { counted, date, roubles } from '../words.ts';
import type { AuditedEvent, DecisionEvent } from './decision-event.ts';
import type { DecisionEntry } from './register.ts';

/** A decision from its first step to the last one that is written. */
export interface Told {
  readonly entry: DecisionEntry;
  readonly steps: readonly AuditedEvent[];
  /** The whole streams, other decisions' events included. */
  readonly streams: readonly (readonly AuditedEvent[])[];
  /** The sitting that took the decision, as it is now. */
  readonly sitting: KnownSitting | null;
  readonly edition: Edition | undefined;
  readonly today: string;
  name(person: string): string;
}

type Of<Type extends DecisionEvent['type']> = Extract<DecisionEvent, { type: Type }>['data'];
type Answer = Pick<CompletenessCheck, 'state' | 'sentence'>;

interface Check {
  readonly id: string;
  readonly title: string;
  /** The term of the edition whose clause it is, or the clause itself. */
  readonly clause: string | null;
  /** Null when the decision never comes to it. */
  answer(told: Told): Answer | null;
}

const all = <Type extends DecisionEvent['type']>({ steps }: Told, type: Type): readonly Of<Type>[] =>
  steps.filter((step) => step.type === type).map(({ data }) => data as unknown as Of<Type>);

const last = <Type extends DecisionEvent['type']>(told: Told, type: Type): Of<Type> | undefined =>
  all(told, type).at(-1);

const good = (sentence: string): Answer => ({ state: 'good', sentence });
const missing = (sentence: string): Answer => ({ state: 'missing', sentence });
const late = (sentence: string): Answer => ({ state: 'late', sentence });
const ahead = (sentence: string): Answer => ({ state: 'ahead', sentence });

const WORKING_DAYS = ['рабочий день', 'рабочих дня', 'рабочих дней'] as const;

/** How many working days it took; null where the production calendar is not known. */
const workingDays = (from: string, until: string): number | null => termLeftOn(from, until, 'working-days').left;

const dueOf = ({ edition }: Told, id: string, from: string): string | null =>
  edition === undefined ? null : dueOn(edition, id, from);

/** Whether something was done by its day, and what is left when it was not. */
const byDay = (told: Told, what: string, done: string | undefined, due: string | null): Answer => {
  if (due === null) {
    return done === undefined
      ? ahead(`${what}: ещё нет; срок не посчитать, производственный календарь этого года не известен.`)
      : good(`${what}: ${date(done)}; срок не посчитать, производственный календарь этого года не известен.`);
  }
  if (done === undefined) {
    return told.today > due
      ? late(`${what}: нет, срок истёк ${date(due)}.`)
      : ahead(`${what}: ещё нет, срок до ${date(due)}.`);
  }
  return done <= due
    ? good(`${what}: ${date(done)}, срок до ${date(due)}.`)
    : late(`${what}: ${date(done)}, позже срока ${date(due)}.`);
};

const onWhichDay = (from: string, done: string): string => {
  const days = workingDays(from, done);
  return days === null ? '' : ` — ${days}-й рабочий день`;
};

const protocol: Check = {
  id: 'protocol',
  title: 'Протокол подписан',
  clause: '002 §7.3(4); §7.4',
  answer: ({ sitting, name }) => {
    if (sitting === null) return null;
    if (sitting.status !== 'closed') return ahead('Заседание ещё не закрыто, подписывать нечего.');
    const signers = signersOf(sitting);
    const without = signaturesMissing(sitting);
    const signed = `Подписали ${signers.length - without.length} из ${signers.length}`;
    if (without.length === 0) return good(`${signed}.`);
    return missing(`${signed}; нет подписи: ${without.map(({ person }) => name(person)).join(', ')}.`);
  },
};

const notice: Check = {
  id: 'notice',
  title: 'Заявитель уведомлён',
  clause: '002 §7.3(4); §7.4',
  answer: (told) => {
    const concluded = last(told, 'ApplicationConcluded');
    if (concluded === undefined) return null;
    const sent = last(told, 'ApplicantNotified')?.on;
    const answer = byDay(told, 'Уведомление', sent, concluded.noticeDue);
    if (sent === undefined) return answer;
    return { ...answer, sentence: answer.sentence.replace(/\.$/, `${onWhichDay(concluded.on, sent)}.`) };
  },
};

const contract: Check = {
  id: 'contract',
  title: 'Договор заключён',
  clause: '002 §8.3',
  answer: (told) => {
    const concluded = last(told, 'ApplicationConcluded');
    if (concluded?.outcome !== 'awarded' || last(told, 'FundsReleased') !== undefined) return null;
    // From the day on which the money was reserved, as the desks count it (U29).
    const from = last(told, 'FundsReserved')?.on ?? concluded.on;
    return byDay(told, 'Договор', last(told, 'FundsCommitted')?.on, dueOf(told, 'T07', from));
  },
};

const payment: Check = {
  id: 'payment',
  title: 'Принятое оплачено',
  clause: null,
  answer: (told) => {
    const accepted = last(told, 'FundsAccepted');
    if (accepted === undefined) return null;
    const paid = sumOf(all(told, 'FundsPaid').map(({ kopecks }) => kopecks));
    const due = BigInt(accepted.fundShareKopecks);
    if (paid >= due) return good(`Оплачено ${roubles(paid)}.`);
    const what = `Акт принят ${date(accepted.on)} на ${roubles(due)}`;
    return missing(paid === 0n ? `${what}, оплаты нет.` : `${what}, оплачено ${roubles(paid)}.`);
  },
};

/** Money that went out before everybody had signed what it stands on. */
const groundOfPayment: Check = {
  id: 'payment-ground',
  title: 'У оплаты есть основание',
  clause: '002 §7.4',
  answer: (told) => {
    if (last(told, 'FundsPaid') === undefined) return null;
    const signed = protocol.answer(told)?.state === 'good';
    const awarded = last(told, 'ItemAwarded') !== undefined && last(told, 'FundsReserved') !== undefined;
    return signed && awarded
      ? good('Протокол подписан всеми, деньги были зарезервированы до решения.')
      : missing(awarded ? 'Оплата есть, а протокол подписан не всеми.' : 'Оплата есть, а решения комиссии нет.');
  },
};

const conflicts: Check = {
  id: 'conflicts',
  title: 'Конфликты интересов заявлены',
  clause: null,
  answer: (told) => {
    if (told.sitting === null) return null;
    const declared = all(told, 'ConflictDeclared');
    const representative = last(told, 'ApplicationFiled')?.representative;
    const silent = told.sitting.called.seats.find(
      ({ person }) => person === representative && !declared.some(({ member }) => member === person),
    );
    if (silent) return missing(`${told.name(silent.person)} представляет заявителя и заседает в комиссии, отвода нет.`);
    if (declared.length === 0) return good('Отводов не заявлено.');
    return good(`Заявлено: ${declared.map(({ member }) => told.name(member)).join(', ')}.`);
  },
};

const quorum: Check = {
  id: 'quorum',
  title: 'Кворум при каждом голосовании',
  clause: '002 §7.3(4)',
  answer: (told) => {
    const votes = all(told, 'VoteClosed');
    if (votes.length === 0) return null;
    const said = votes
      .map(({ present, quorum: needed }) => `присутствовало ${present} при кворуме ${needed}`)
      .join('; ');
    const sound = votes.every((vote) => vote.decision === 'no-quorum' || vote.present >= vote.quorum);
    return sound
      ? good(`Всего ${counted(votes.length, ['голосование', 'голосования', 'голосований'])}: ${said}.`)
      : missing(`Без кворума: ${said}.`);
  },
};

const membershipTerm: Check = {
  id: 'membership-term',
  title: 'Решение о вступлении в срок',
  clause: '002 §10.3',
  answer: (told) => {
    const applied = last(told, 'MembershipApplied');
    if (told.entry.kind !== 'membership' || applied === undefined) return null;
    const done = (last(told, 'MembershipAdmitted') ?? last(told, 'MembershipRefused'))?.on;
    const answer = byDay(told, 'Решение', done, applied.due);
    const days = done === undefined ? null : workingDays(applied.appliedOn, done);
    return days === null
      ? answer
      : { ...answer, sentence: `${answer.sentence} Прошло: ${counted(days, WORKING_DAYS)}.` };
  },
};

const gaps: Check = {
  id: 'gaps',
  title: 'В потоках нет пропусков',
  clause: null,
  answer: ({ streams }) => {
    const events = streams.reduce((total, stream) => total + stream.length, 0);
    const broken = streams.filter((stream) => stream.some(({ revision }, index) => revision !== index));
    if (broken.length > 0) return missing(`Пропущены события: ${broken.map(([first]) => first?.stream).join(', ')}.`);
    return good(`Прочитано ${counted(events, ['событие', 'события', 'событий'])}, номера идут подряд.`);
  },
};

const checks: readonly Check[] = [
  membershipTerm,
  quorum,
  conflicts,
  protocol,
  notice,
  contract,
  payment,
  groundOfPayment,
  gaps,
];

/** What has to be there for the decision to be whole, and whether it is. What the decision never comes to is left out. */
export const completenessOf = (told: Told): readonly CompletenessCheck[] =>
  checks.flatMap(({ id, title, clause, answer }) => {
    const found = answer(told);
    return found === null ? [] : [{ id, title, clause, ...found }];
  });
