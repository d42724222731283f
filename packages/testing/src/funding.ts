import type { FundingEvent } from '@veche/contracts';
import { persons } from './sample.ts';
import { APPLICANT_INN, APPLICATION, applicationFiled, emptyTrace } from './selection.ts';
import { noMoney, SITTING } from './sitting.ts';

/** What the ledger of the year says of the one applicant of the selection. */

type Event<Type extends FundingEvent['type']> = Extract<FundingEvent, { type: Type }>;

const ofYear = { centre: 'orel', year: 2026 };
const on = '2026-05-20';
const { cluster, name, estimate } = applicationFiled.data;

/** The line of the service that is asked for has this much, and the year enough for every cap that is a part of it. */
export const budgetApproved = (kopecks: string): Event<'BudgetApproved'> => ({
  type: 'BudgetApproved',
  data: {
    ...ofYear,
    lines: [
      { service: 'R-5.3', source: 'regional', kopecks },
      { service: 'R-6.1', source: 'regional', kopecks: '300000000' },
    ],
    document: 'План на 2026 год',
    approvedBy: persons.director,
    on: '2026-04-22',
  },
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
