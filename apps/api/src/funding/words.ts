import type { FundingEvent } from '@veche/contracts';

/** What each event of an award is called to a person, and its clause. */
export const happenings: Readonly<Record<FundingEvent['type'], readonly [title: string, clause: string | null]>> = {
  BudgetProposed: ['Бюджет предложен', null],
  BudgetApproved: ['Бюджет утверждён', null],
  FundsReserved: ['Деньги зарезервированы', '002 §7.4'],
  ReservationRefused: ['В резерве отказано', '002 §5.3(11)'],
  FundsReleased: ['Деньги освобождены', null],
  ContractPrepared: ['Договор подготовлен', '002 §8.3'],
  ContractSigned: ['Договор подписан', '002 §8.3'],
  FundsCommitted: ['Подписали три стороны: деньги обещаны договором', '002 §8.3'],
  ActRecorded: ['Внесён акт оказанных услуг', '002 §8.3'],
  FundsAccepted: ['Акт подтверждён', '002 §8.3'],
  OwnSharePaid: ['Заявитель заплатил свою долю', '002 §6.2'],
  PaymentOrdered: ['Платёж поручен', '002 §6.1'],
  FundsPaid: ['Фонд заплатил', '002 §6.1'],
  PaymentRejected: ['Платёж отклонён', null],
};

/** For which party of a contract somebody signs. */
export const sides: Readonly<Record<string, string>> = {
  applicant: 'за заявителя',
  executor: 'за исполнителя',
  fund: 'за Фонд',
};
