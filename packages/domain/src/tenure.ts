import { dayBefore } from './day.ts';

/** From a day, perhaps to a day, which is the last; both ISO. */
export interface Span {
  readonly from: string;
  readonly to?: string | undefined;
}

/** A seat that somebody holds. */
export interface Tenure extends Span {
  readonly person: string;
}

/** Whether it is not yet over on a day; it may begin later. */
export const notOver = ({ to }: Span, day: string): boolean => to === undefined || to >= day;

/** Those of the roles, of the seats, that are held on a day. */
export const heldOn = <Held extends Span>(held: readonly Held[], day: string): readonly Held[] =>
  held.filter((span) => span.from <= day && notOver(span, day));

/** Whether two spans have a day in common. */
export const overlap = (one: Span, other: Span): boolean => notOver(one, other.from) && notOver(other, one.from);

/** The seats after the person has lost theirs; `on` is the first day without it. */
export const withoutSeat = <Seat extends Tenure>(seats: readonly Seat[], person: string, on: string): readonly Seat[] =>
  seats.flatMap((seat) => {
    if (seat.person !== person || !notOver(seat, on)) return [seat];
    return seat.from < on ? [{ ...seat, to: dayBefore(on) }] : [];
  });
