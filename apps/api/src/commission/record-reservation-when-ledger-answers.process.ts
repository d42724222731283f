import type { FundingEvent } from '@veche/contracts';
import type { Process, RecordedEvent } from '@veche/event-store';

type Answer = RecordedEvent & Extract<FundingEvent, { type: 'FundsReserved' | 'ReservationRefused' }>;

/** What the ledger has answered is brought to the sitting that asked. */
export const recordReservationWhenLedgerAnswers: Process = {
  name: 'record-reservation-when-ledger-answers',
  handles: ({ type }) => type === 'FundsReserved' || type === 'ReservationRefused',
  react: async (event, send) => {
    const { type, data } = event as Answer;
    const { centre, sitting, award: application, rows, traces } = data;
    const reserved = type === 'FundsReserved';
    const reasons = reserved ? [] : data.reasons;
    const fundSharesKopecks = reserved ? rows.map(({ fundShareKopecks }) => fundShareKopecks) : [];
    await send({
      type: 'RecordReservation',
      data: { centre, sitting, application, reserved, fundSharesKopecks, reasons, traces },
    });
  },
};
