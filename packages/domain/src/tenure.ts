import { dayBefore } from './day.ts';

/** A seat that somebody holds from a day, perhaps to a day. */
export interface Tenure {
  readonly person: string;
  readonly from: string;
  readonly to?: string | undefined;
}

/** Those of the seats that are held on a day. */
export const heldAt = <Seat extends Tenure>(seats: readonly Seat[], day: string): readonly Seat[] =>
  seats.filter(({ from, to }) => from <= day && (to === undefined || day <= to));

/** The seats after the person has lost theirs; `on` is the first day without it. */
export const withoutSeat = <Seat extends Tenure>(seats: readonly Seat[], person: string, on: string): readonly Seat[] =>
  seats.flatMap((seat) => {
    if (seat.person !== person || (seat.to !== undefined && seat.to < on)) return [seat];
    return seat.from < on ? [{ ...seat, to: dayBefore(on) }] : [];
  });
