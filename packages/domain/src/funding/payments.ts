import type { FundingEvent } from '@veche/contracts';
import { dayOf } from '../day.ts';
import { enforce, Refusal, type Situation } from '../decision.ts';
import { demand } from '../permission.ts';
import { orderPolicies, ownPaymentPolicies, paymentPolicies, rejectionPolicies } from './award-policies.ts';
import type { Award, Ledger } from './ledger.ts';
import { awardAt, type Command, knownAward } from './situation.ts';

type Decided = readonly FundingEvent[];

/** The own share may be paid from the signed contract on. */
const contractSigned = (ledger: Ledger, id: string): Award =>
  knownAward(ledger, id).stage === 'accepted' ? awardAt(ledger, id, 'accepted') : awardAt(ledger, id, 'committed');

export const recordOwnPayment = (
  command: Command<'RecordOwnPayment'>,
  ledger: Ledger,
  situation: Situation,
): Decided => {
  const { actor, at } = situation;
  demand('RecordOwnPayment', actor, command.data);
  enforce(ownPaymentPolicies, command, contractSigned(ledger, command.data.award), situation);
  return [{ type: 'OwnSharePaid', data: { ...command.data, recordedBy: actor.person, on: dayOf(at) } }];
};

export const orderPayment = (command: Command<'OrderPayment'>, ledger: Ledger, situation: Situation): Decided => {
  const { actor, at } = situation;
  demand('OrderPayment', actor, command.data);
  enforce(orderPolicies, command, awardAt(ledger, command.data.award, 'accepted'), situation);
  return [{ type: 'PaymentOrdered', data: { ...command.data, orderedBy: actor.person, on: dayOf(at) } }];
};

/** @throws {Refusal} `payment-not-ordered` */
const orderedAt = (ledger: Ledger, id: string): Award & { readonly ordered: NonNullable<Award['ordered']> } => {
  const award = awardAt(ledger, id, 'accepted');
  const { ordered } = award;
  if (ordered === null) throw new Refusal('payment-not-ordered', 'Платёжного поручения, которое ждёт утверждения, нет');
  return { ...award, ordered };
};

export const approvePayment = (command: Command<'ApprovePayment'>, ledger: Ledger, situation: Situation): Decided => {
  const { actor, at } = situation;
  demand('ApprovePayment', actor, command.data);
  const award = orderedAt(ledger, command.data.award);
  enforce(paymentPolicies, command, award, situation);
  const { kopecks, document } = award.ordered;
  return [{ type: 'FundsPaid', data: { ...command.data, kopecks, document, approvedBy: actor.person, on: dayOf(at) } }];
};

export const rejectPayment = (command: Command<'RejectPayment'>, ledger: Ledger, situation: Situation): Decided => {
  const { actor, at } = situation;
  demand('RejectPayment', actor, command.data);
  const award = orderedAt(ledger, command.data.award);
  enforce(rejectionPolicies, command, award, situation);
  const { kopecks, document } = award.ordered;
  const rejected = { ...command.data, kopecks, document, rejectedBy: actor.person, on: dayOf(at) };
  return [{ type: 'PaymentRejected', data: rejected }];
};
