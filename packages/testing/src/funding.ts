import type { FundingEvent } from '@veche/contracts';
import { persons } from './sample.ts';
import { APPLICANT_INN, APPLICATION, applicationFiled, emptyTrace } from './selection.ts';
import { noMoney, SITTING } from './sitting.ts';

/** What the ledger of the year says of the one applicant of the selection. */

type Event<Type extends FundingEvent['type']> = Extract<FundingEvent, { type: Type }>;

const { administrator: accountant, director, member: curator } = persons;
const ofYear = { centre: 'orel', year: 2026 };
const on = '2026-05-20';
const { cluster, name, estimate } = applicationFiled.data;

const planned = (kopecks: string): Pick<Event<'BudgetProposed'>['data'], 'centre' | 'year' | 'lines' | 'document'> => ({
  ...ofYear,
  lines: [
    { service: 'R-5.3', source: 'regional', kopecks },
    { service: 'R-6.1', source: 'regional', kopecks: '300000000' },
  ],
  document: 'План на 2026 год',
});

export const budgetProposed: Event<'BudgetProposed'> = {
  type: 'BudgetProposed',
  data: { ...planned('100000000'), proposedBy: accountant },
};

/** The line of the service that is asked for has this much, and the year enough for every cap that is a part of it. */
export const budgetApproved = (kopecks: string): Event<'BudgetApproved'> => ({
  type: 'BudgetApproved',
  data: { ...planned(kopecks), approvedBy: director, on: '2026-04-22' },
});

const reservation = {
  ...{ ...ofYear, award: APPLICATION, sitting: SITTING, cluster, inn: APPLICANT_INN, name },
  ...{ edition: 'orel-2026-04-21', specialOperationFamily: false, rows: estimate, traces: [emptyTrace], on },
};

export const fundsReserved: Event<'FundsReserved'> = {
  type: 'FundsReserved',
  data: { ...reservation, fundShareKopecks: '20000000' },
};

export const reservationRefused: Event<'ReservationRefused'> = {
  type: 'ReservationRefused',
  data: { ...reservation, reasons: [noMoney] },
};

const ofAward = { ...ofYear, award: APPLICATION };

export const fundsReleased: Event<'FundsReleased'> = {
  type: 'FundsReleased',
  data: { ...ofAward, reason: 'Отказ заявителя', fundShareKopecks: '20000000', releasedBy: accountant, on },
};

export const contractPrepared: Event<'ContractPrepared'> = {
  type: 'ContractPrepared',
  data: {
    ...{ ...ofAward, number: '12-К', executor: { inn: '7707329152', name: 'ООО «Исполнитель»' }, subject: 'Сайт' },
    ...{
      deliverUntil: '2026-09-30',
      costKopecks: '25000000',
      fundShareKopecks: '20000000',
      ownShareKopecks: '5000000',
    },
    ...{ facts: {}, trace: emptyTrace, preparedBy: curator, on },
  },
};

export const contractSigned = (party: Event<'ContractSigned'>['data']['party']): Event<'ContractSigned'> => ({
  type: 'ContractSigned',
  data: { ...ofAward, party, signedBy: director, on },
});

export const fundsCommitted: Event<'FundsCommitted'> = {
  type: 'FundsCommitted',
  data: { ...ofAward, fundShareKopecks: '20000000', on },
};

/** Four fifths of what the contract was about were done. */
export const actRecorded: Event<'ActRecorded'> = {
  type: 'ActRecorded',
  data: { ...ofAward, number: '1', costKopecks: '20000000', evidence: 'Акт и снимки', recordedBy: curator, on },
};

export const fundsAccepted: Event<'FundsAccepted'> = {
  type: 'FundsAccepted',
  data: { ...ofAward, fundShareKopecks: '16000000', ownShareKopecks: '4000000', confirmedBy: director, on },
};

const paying = (kopecks: string) => ({ ...ofAward, kopecks, document: 'п/п 7', on });

export const ownSharePaid: Event<'OwnSharePaid'> = {
  type: 'OwnSharePaid',
  data: { ...paying('4000000'), recordedBy: accountant },
};

export const paymentOrdered: Event<'PaymentOrdered'> = {
  type: 'PaymentOrdered',
  data: { ...paying('16000000'), orderedBy: accountant },
};

export const fundsPaid = (kopecks = '16000000'): Event<'FundsPaid'> => ({
  type: 'FundsPaid',
  data: { ...paying(kopecks), approvedBy: director },
});

export const paymentRejected: Event<'PaymentRejected'> = {
  type: 'PaymentRejected',
  data: { ...paying('16000000'), sha256: 'a'.repeat(64), reason: 'Сумма не та', rejectedBy: director },
};
