import { partyTitles } from '@veche/contracts';
import { sumOf } from '../kopecks.ts';
import { ballots, counted, date, roubles } from '../words.ts';
import type { DecisionEvent } from './decision-event.ts';

export interface Telling {
  /** What a person is called. */
  name(person: string): string;
  /** Whether what members wrote on their sheets, and how they vote, may be told by now. */
  readonly sheetsOpen: boolean;
  readonly votesOpen: boolean;
}

type Of<Type extends DecisionEvent['type']> = Extract<DecisionEvent, { type: Type }>['data'];

/** What happened in a Russian sentence, and the clause that asks for it where one does. */
type Sentences = {
  readonly [Type in DecisionEvent['type']]: readonly [
    clause: string | null,
    says: (data: Of<Type>, telling: Telling) => string,
  ];
};

const outcomes = { awarded: 'поддержать', refused: 'отказать', postponed: 'отложить' } as const;
const verdicts = {
  eligible: 'препятствий нет',
  refused: 'есть причина отказа',
  'not-established': 'не всё установлено',
};
const counts = { accepted: 'принято', 'not-accepted': 'не принято', 'no-quorum': 'нет кворума, голосование ничтожно' };
const questions = { admission: 'о приёме', exclusion: 'об исключении' } as const;

const reasonsOf = (reasons: readonly { readonly text: string }[]): string => reasons.map(({ text }) => text).join(' ');

/** One table of all that can be a step of a decision: an event without a sentence does not compile. */
const sentences: Sentences = {
  OrganisationRegistered: [
    null,
    ({ name, inn }) => `Организация «${name}» (ИНН ${inn}) зарегистрировалась на платформе.`,
  ],
  MembershipApplied: ['002 §10.1', ({ name }) => `Подано заявление «${name}» о вступлении в кластер.`],
  ConsentGiven: ['152-ФЗ ст. 9', () => 'Дано согласие на обработку персональных данных.'],
  MembershipChecked: ['002 §10.1', ({ verdict }) => `Заявление о вступлении проверено: ${verdicts[verdict]}.`],
  MembershipRefused: ['002 §10.4', ({ reasons }) => `Во вступлении отказано. ${reasonsOf(reasons)}`],
  CouncilVoteCast: [
    '002 §10.4',
    ({ member, vote, question }, { name }) =>
      `Совет кластера, вопрос ${questions[question]}: ${name(member)} — «${ballots[vote]}».`,
  ],
  MembershipAdmitted: ['002 §10.4', ({ name, on }) => `«${name}» — участник кластера с ${date(on)}.`],
  LeavingRequested: [
    '002 §10.5',
    ({ endsOn }) => `Подано уведомление о выходе; последний день участия ${date(endsOn)}.`,
  ],
  ExclusionProposed: ['002 §1.3', ({ voteFrom }) => `Предложено исключение; совет голосует с ${date(voteFrom)}.`],
  MemberExcluded: ['002 §1.3', ({ on }) => `Участник исключён из кластера с ${date(on)}.`],
  ExclusionDeclined: ['002 §1.3', () => 'Совет кластера не поддержал исключение.'],
  CampaignAnnounced: [
    '002 §7.1',
    ({ title, filingUntil, resultsDue }) =>
      `Объявлен отбор «${title}»: заявки до ${date(filingUntil)}${resultsDue === null ? '' : `, итоги до ${date(resultsDue)}`}.`,
  ],
  ApplicationFiled: [
    '002 App.2',
    ({ estimate }) =>
      `Подана заявка: смета ${roubles(sumOf(estimate.map(({ costKopecks }) => costKopecks)))}, просят ${roubles(sumOf(estimate.map(({ fundShareKopecks }) => fundShareKopecks)))}.`,
  ],
  ApplicationChecked: [
    '002 §5.3',
    ({ verdict, notEstablished }) =>
      `Заявка проверена по причинам отказа: ${verdicts[verdict]}${notEstablished.length > 0 ? ` (${counted(notEstablished.length, ['факт', 'факта', 'фактов'])})` : ''}.`,
  ],
  ApplicationAdmitted: ['002 §7.4', () => 'Заявка допущена и передана комиссии.'],
  ApplicationRefused: ['002 §5.3', ({ reasons }) => `В рассмотрении отказано. ${reasonsOf(reasons)}`],
  InformationRequested: [
    null,
    ({ due }) => `Запрошены сведения у заявителя${due === null ? '' : `, ответ до ${date(due)}`}.`,
  ],
  InformationProvided: [null, () => 'Заявитель ответил на запрос сведений.'],
  ApplicationWithdrawn: [null, ({ reason }) => `Заявка отозвана: ${reason}`],
  ApplicationConcluded: [
    '002 §7.4',
    ({ outcome, fundShareKopecks, noticeDue }) =>
      `Итог по заявке: ${outcomes[outcome]}${outcome === 'awarded' ? `, ${roubles(fundShareKopecks)}` : ''}${noticeDue === null ? '' : `; уведомить до ${date(noticeDue)}`}.`,
  ],
  ApplicantNotified: ['002 §7.3(4)', ({ on }) => `Заявителю отправлено уведомление об итоге ${date(on)}.`],
  SittingCalled: [
    '002 §7.3(4)',
    ({ number, on, items, seats }) =>
      `Созвано заседание № ${number} на ${date(on)}: в повестке ${counted(items.length, ['заявка', 'заявки', 'заявок'])}, в составе ${counted(seats.length, ['член', 'члена', 'членов'])}.`,
  ],
  PresenceRegistered: [
    '002 §7.3(4)',
    ({ member, present }, { name }) => `${name(member)} — ${present ? 'присутствует' : 'отсутствует'}.`,
  ],
  SittingOpened: [
    '002 §7.3(4)',
    ({ present, quorum }) => `Заседание открыто: присутствует ${present.length}, для кворума нужно ${quorum}.`,
  ],
  ConflictDeclared: [
    null,
    ({ member, ground }, { name }) => `${name(member)} — отвод из-за конфликта интересов: ${ground}`,
  ],
  ApplicationScored: [
    '002 App.3',
    ({ member, scores }, { name, sheetsOpen }) =>
      sheetsOpen
        ? `${name(member)} — оценки ${scores.join(', ')}, всего ${scores.reduce((total, score) => total + score, 0)}.`
        : `${name(member)} — оценочный лист сдан.`,
  ],
  ScoringClosed: [
    '002 App.3',
    ({ ranking }) => `Оценки закрыты: в рейтинге ${counted(ranking.length, ['заявка', 'заявки', 'заявок'])}.`,
  ],
  VoteOpened: [
    '002 §7.4',
    ({ fundSharesKopecks }) => `Открыто голосование: предлагается ${roubles(sumOf(fundSharesKopecks))}.`,
  ],
  VoteCast: [
    '002 §7.3(4)',
    ({ member, vote }, { name, votesOpen }) =>
      votesOpen ? `${name(member)} — «${ballots[vote]}».` : `${name(member)} — голос подан.`,
  ],
  VoteClosed: [
    '002 §7.3(4)',
    (vote) =>
      `Голосование закрыто, за ${vote.for}, против ${vote.against} из ${vote.entitled}: ${counts[vote.decision]}${vote.chairDecided ? ' голосом председателя' : ''}.`,
  ],
  ItemAwarded: [
    '002 §7.4',
    ({ fundShareKopecks, whole }) =>
      `Поддержано ${whole ? 'полностью' : 'частично'}: ${roubles(fundShareKopecks)}, деньги зарезервированы.`,
  ],
  ItemRefused: [
    '002 §7.4',
    ({ by, reasons }) => `${by === 'vote' ? 'Комиссия не поддержала' : 'Денег по правилам нет'}. ${reasonsOf(reasons)}`,
  ],
  ItemPostponed: ['002 §7.4', ({ reason }) => `Вопрос отложен: ${reason}`],
  ItemStruck: [null, () => 'Вопрос снят с повестки: заявку рассматривает другое заседание, созванное раньше.'],
  SittingClosed: ['002 §7.4', ({ on }) => `Заседание закрыто ${date(on)}, итоги объявлены.`],
  ProtocolSigned: ['002 §7.3(4)', ({ member }, { name }) => `${name(member)} — протокол подписан.`],
  BudgetProposed: [null, ({ year, document }) => `Предложен бюджет на ${year} год: ${document}.`],
  BudgetApproved: [
    null,
    ({ year, lines, document }) =>
      `Утверждён бюджет на ${year} год, ${roubles(sumOf(lines.map((line) => line.kopecks)))}: ${document}.`,
  ],
  FundsReserved: [
    '002 §7.3(4)',
    ({ fundShareKopecks }) => `Зарезервировано ${roubles(fundShareKopecks)}: все лимиты соблюдены.`,
  ],
  ReservationRefused: ['002 §7.3(4)', ({ reasons }) => `Резерв не разрешён. ${reasonsOf(reasons)}`],
  FundsReleased: [null, ({ fundShareKopecks, reason }) => `Освобождено ${roubles(fundShareKopecks)}: ${reason}`],
  ContractPrepared: [
    '002 §8.3',
    ({ number, fundShareKopecks }) => `Подготовлен договор № ${number}, доля Фонда ${roubles(fundShareKopecks)}.`,
  ],
  ContractSigned: ['002 §8.3', ({ party }) => `Договор подписан, сторона — ${partyTitles[party]}.`],
  FundsCommitted: [
    '002 §8.3',
    ({ fundShareKopecks }) => `Договор заключён: обязательство на ${roubles(fundShareKopecks)}.`,
  ],
  ActRecorded: ['002 §8.5', ({ number, costKopecks }) => `Внесён акт № ${number} на ${roubles(costKopecks)}.`],
  FundsAccepted: ['002 §8.5', ({ fundShareKopecks }) => `Акт принят: доля Фонда ${roubles(fundShareKopecks)}.`],
  OwnSharePaid: [null, ({ kopecks }) => `Заявитель оплатил ${roubles(kopecks)} собственной доли.`],
  PaymentOrdered: [null, ({ kopecks, document }) => `Подготовлена оплата ${roubles(kopecks)}: ${document}.`],
  PaymentRejected: [null, ({ kopecks, reason }) => `Оплата ${roubles(kopecks)} отклонена: ${reason}`],
  FundsPaid: [null, ({ kopecks, document }) => `Оплачено ${roubles(kopecks)}: ${document}.`],
};

type AnySentence = readonly [string | null, (data: object, telling: Telling) => string];

/** What an event says to a person, and by which clause. A type that is not known here is told by its name. */
export const sentenceOf = ({ type, data }: DecisionEvent, telling: Telling) => {
  const known = (sentences as unknown as Readonly<Record<string, AnySentence>>)[type];
  return known === undefined
    ? { sentence: `Событие «${type}».`, clause: null }
    : { sentence: known[1](data, telling), clause: known[0] };
};
