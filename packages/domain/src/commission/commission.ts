import type { CommissionEvent, SeatKind } from '@veche/contracts';
import { heldOn, type Tenure, withoutSeat } from '../tenure.ts';

export interface CommissionSeat extends Tenure {
  readonly name: string;
  readonly seat: SeatKind;
}

export type Commission =
  | { readonly status: 'unknown' }
  | {
      readonly status: 'appointed';
      readonly centre: string;
      readonly title: { readonly ru: string; readonly en: string };
      readonly rule: string;
      readonly composition: number;
      readonly seats: readonly CommissionSeat[];
    };

export const unknownCommission: Commission = { status: 'unknown' };

/** Who sits on a day. */
export const seatsOn = (commission: Commission, day: string): readonly CommissionSeat[] =>
  commission.status === 'unknown' ? [] : heldOn(commission.seats, day);

export const evolveCommission = (commission: Commission, event: CommissionEvent): Commission => {
  if (event.type === 'CommissionAppointed') {
    const { centre, title, rule, composition } = event.data;
    return { status: 'appointed', centre, title, rule, composition, seats: [] };
  }
  if (commission.status === 'unknown') return commission;
  switch (event.type) {
    case 'CommissionMemberSeated': {
      const { person, name, seat, from, to } = event.data;
      return { ...commission, seats: [...commission.seats, { person, name, seat, from, to }] };
    }
    case 'CommissionMemberUnseated': {
      const { person, on } = event.data;
      return { ...commission, seats: withoutSeat(commission.seats, person, on) };
    }
  }
};

/** The stream of a commission. */
export const commissionStream = (commission: string): string => `commission-${commission}`;
