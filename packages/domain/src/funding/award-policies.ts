import type { ProtocolFacts, SignatoryFacts } from '@veche/contracts';
import { dayOf } from '../day.ts';
import type { Message, Policy } from '../decision.ts';
import { asSeen, isSeen } from './approving.ts';
import type { Award } from './ledger.ts';
import type { Command } from './situation.ts';

type Contract = NonNullable<Award['contract']>;
type Act = NonNullable<Award['act']>;
type Prepared = Award & { readonly contract: Contract };
type Recorded = Award & { readonly act: Act };
type Ordered = Award & { readonly ordered: NonNullable<Award['ordered']> };

const notNothing = { name: 'Сумма больше нуля', code: 'amount-empty' } as const;

/** Decisions of the time when this was not looked up have no facts, and stay as they are. */
const notOwn: Policy<Message, Award, SignatoryFacts | null> = {
  name: 'Представитель организации не участвует в решениях центра о её деньгах',
  code: 'own-organisation',
  holds: (_, __, { actor, facts }) => facts?.representative !== actor.person,
};

/** Decisions of the time when this was not looked up stay as they are. */
type Preparing = SignatoryFacts & Partial<ProtocolFacts>;

export const preparationPolicies: readonly Policy<Command<'PrepareContract'>, Award, Preparing>[] = [
  notOwn,
  {
    name: 'Договор готовят по подписанному протоколу: заседание, которое присудило деньги, ещё не закрыто',
    code: 'protocol-not-signed',
    holds: (_, __, { facts: { protocol } }) => protocol === undefined || protocol?.closed === true,
  },
  {
    name: 'Договор готовят, когда протокол подписали председатель, секретарь и все присутствовавшие: подписали ещё не все',
    code: 'protocol-not-signed',
    holds: (_, __, { facts: { protocol } }) => protocol === undefined || protocol?.unsigned === 0,
  },
  {
    name: 'Исполнитель — не сам заявитель',
    code: 'executor-is-applicant',
    field: 'executor.inn',
    holds: ({ executor }, { reserved }) => executor.inn !== reserved.inn,
  },
  {
    name: 'Услугу оказывают не раньше дня, в который готовят договор',
    code: 'delivery-day-past',
    field: 'deliverUntil',
    holds: ({ deliverUntil }, _, { at }) => deliverUntil >= dayOf(at),
  },
];

export const signaturePolicies: readonly Policy<Command<'SignContract'>, Prepared, SignatoryFacts>[] = [
  {
    name: 'Каждая сторона подписывает договор один раз',
    code: 'contract-already-signed',
    field: 'party',
    holds: ({ party }, { signatures }) => signatures.every((signed) => signed.party !== party),
  },
  {
    name: 'За Фонд и за исполнителя подписывает не представитель заявителя',
    code: 'own-organisation',
    field: 'party',
    holds: ({ party }, _, { actor, facts }) => party === 'applicant' || facts.representative !== actor.person,
  },
  {
    name: 'Исполнитель подписывает на бумаге: назовите документ с его подписью',
    code: 'signature-needs-document',
    field: 'document',
    holds: ({ party, document }) => party !== 'executor' || document !== undefined,
  },
  {
    name: 'За Фонд подписывает не тот, кто готовил договор: никто не утверждает свой шаг',
    code: 'own-contract',
    field: 'party',
    holds: ({ party }, { contract }, { actor }) => party !== 'fund' || contract.preparedBy !== actor.person,
  },
  { ...asSeen, holds: ({ sha256 }, { contract }) => isSeen(sha256, contract) },
];

export const actPolicies: readonly Policy<Command<'RecordAct'>, Prepared>[] = [
  notOwn,
  { ...notNothing, field: 'costKopecks', holds: ({ costKopecks }) => BigInt(costKopecks) > 0n },
  {
    name: 'Стоимость по акту — не больше стоимости по договору',
    code: 'act-exceeds-contract',
    field: 'costKopecks',
    holds: ({ costKopecks }, { contract }) => BigInt(costKopecks) <= BigInt(contract.costKopecks),
  },
];

export const confirmationPolicies: readonly Policy<Command<'ConfirmAct'>, Recorded>[] = [
  notOwn,
  {
    name: 'Акт подтверждает не тот, кто его внёс: никто не утверждает свой шаг',
    code: 'own-act',
    holds: (_, { act }, { actor }) => act.recordedBy !== actor.person,
  },
  { ...asSeen, holds: ({ sha256 }, { act }) => isSeen(sha256, act) },
];

export const ownPaymentPolicies: readonly Policy<Command<'RecordOwnPayment'>, Award>[] = [
  notOwn,
  { ...notNothing, field: 'kopecks', holds: ({ kopecks }) => BigInt(kopecks) > 0n },
  {
    name: 'Заявитель платит не больше собственной доли',
    code: 'own-share-exceeded',
    field: 'kopecks',
    holds: ({ kopecks }, { ownPaid, ownShare }) => ownPaid + BigInt(kopecks) <= ownShare,
  },
];

export const orderPolicies: readonly Policy<Command<'OrderPayment'>, Award>[] = [
  notOwn,
  {
    name: 'Сначала заявитель целиком платит собственную долю, затем платит Фонд',
    code: 'own-share-not-paid',
    holds: (_, { ownPaid, ownShare }) => ownPaid >= ownShare,
  },
  {
    name: 'Платёжное поручение уже ждёт утверждения',
    code: 'payment-already-ordered',
    holds: (_, { ordered }) => ordered === null,
  },
  { ...notNothing, field: 'kopecks', holds: ({ kopecks }) => BigInt(kopecks) > 0n },
  {
    name: 'Фонд платит не больше принятого по акту и ещё не выплаченного',
    code: 'payment-exceeds-accepted',
    field: 'kopecks',
    holds: ({ kopecks }, { held, paid }) => paid + BigInt(kopecks) <= held,
  },
];

export const paymentPolicies: readonly Policy<Command<'ApprovePayment'>, Ordered>[] = [
  notOwn,
  {
    name: 'Платёж утверждает не тот, кто его поручил: никто не утверждает свой шаг',
    code: 'own-order',
    holds: (_, { ordered }, { actor }) => ordered.orderedBy !== actor.person,
  },
  { ...asSeen, holds: ({ sha256 }, { ordered }) => isSeen(sha256, ordered) },
];

/** Whoever ordered may reject as well: nothing is paid by it. */
export const rejectionPolicies: readonly Policy<Command<'RejectPayment'>, Ordered>[] = [
  notOwn,
  { ...asSeen, holds: ({ sha256 }, { ordered }) => isSeen(sha256, ordered) },
];
