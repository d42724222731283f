import type { AppointmentFacts, CommissionCommand, SeatKind } from '@veche/contracts';
import type { Policy } from '../decision.ts';
import { heldOn, overlap, type Span } from '../tenure.ts';
import type { Commission, CommissionSeat } from './commission.ts';

type Command<Type extends CommissionCommand['type']> = Extract<CommissionCommand, { type: Type }>;
type Appointed = Extract<Commission, { status: 'appointed' }>;

/** The office of the platform that a seat needs: one who sits must be able to sign in and act. */
export const officeOfSeat = {
  chair: 'chair',
  secretary: 'secretary',
  member: 'commission-member',
} as const satisfies Record<SeatKind, string>;

/** The most seats held on one day of the span: it can only grow on a day on which a seat begins. */
const mostHeld = (seats: readonly CommissionSeat[], span: Span): number => {
  const within = seats.filter((seat) => overlap(seat, span));
  const days = [span.from, ...within.map(({ from }) => from).filter((day) => day > span.from)];
  return Math.max(...days.map((day) => heldOn(within, day).length));
};

export const seatingPolicies: readonly Policy<Command<'SeatCommissionMember'>, Appointed, AppointmentFacts>[] = [
  {
    name: 'Последний день места не раньше первого',
    code: 'seat-period-empty',
    field: 'to',
    holds: ({ from, to }) => to === undefined || to >= from,
  },
  {
    name: 'Место занимает лицо с подходящей ролью в центре: председатель, секретарь или член комиссии',
    code: 'seat-needs-role',
    field: 'person',
    holds: ({ seat }, _, { facts }) => facts.offices.includes(officeOfSeat[seat]),
  },
  {
    name: 'В одной комиссии у лица одно место',
    code: 'seat-already-held',
    field: 'person',
    holds: (wanted, { seats }) => !seats.some((seat) => seat.person === wanted.person && overlap(seat, wanted)),
  },
  {
    name: 'В комиссии один председатель и один секретарь',
    code: 'seat-of-kind-taken',
    field: 'seat',
    holds: (wanted, { seats }) =>
      wanted.seat === 'member' || !seats.some((seat) => seat.seat === wanted.seat && overlap(seat, wanted)),
  },
  {
    name: 'Мест не больше, чем в составе комиссии по регламенту',
    code: 'seats-exceed-composition',
    field: 'from',
    holds: (wanted, { seats, composition }) => mostHeld(seats, wanted) < composition,
  },
];
