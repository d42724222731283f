import type { AppointmentFacts, CommissionCommand, CommissionEvent } from '@veche/contracts';
import { editionInForce } from '@veche/regulations';
import { dayOf } from '../day.ts';
import { byType, type Decider, enforce, Refusal, type Situation } from '../decision.ts';
import { demand } from '../permission.ts';
import { notOver } from '../tenure.ts';
import { type Commission, commissionStream, evolveCommission, unknownCommission } from './commission.ts';
import { seatingPolicies } from './commission-policies.ts';

type Command<Type extends CommissionCommand['type']> = Extract<CommissionCommand, { type: Type }>;
type Appointed = Extract<Commission, { status: 'appointed' }>;

/** @throws {Refusal} `forbidden` for a commission of another centre as for one that is not there */
const commissionOf = (commission: Commission, centre: string): Appointed => {
  if (commission.status === 'appointed' && commission.centre === centre) return commission;
  throw new Refusal('forbidden', 'Такой комиссии нет');
};

const appoint = (
  command: Command<'AppointCommission'>,
  commission: Commission,
  { actor, at }: Situation,
): readonly CommissionEvent[] => {
  const { centre, rule } = command.data;
  demand('AppointCommission', actor, command.data);
  if (commission.status !== 'unknown') {
    throw new Refusal('commission-already-appointed', 'Комиссия с таким обозначением уже назначена', 'commission');
  }
  const edition = editionInForce(centre, dayOf(at));
  const found = edition.commissions.find(({ id }) => id === rule);
  if (found === undefined) {
    throw new Refusal('commission-rule-unknown', 'Такой комиссии в действующей редакции регламента нет', 'rule');
  }
  const data = { ...command.data, edition: edition.id, composition: found.members };
  return [{ type: 'CommissionAppointed', data }];
};

const seat = (
  command: Command<'SeatCommissionMember'>,
  commission: Commission,
  situation: Situation<AppointmentFacts>,
): readonly CommissionEvent[] => {
  demand('SeatCommissionMember', situation.actor, command.data);
  enforce(seatingPolicies, command, commissionOf(commission, command.data.centre), situation);
  return [{ type: 'CommissionMemberSeated', data: command.data }];
};

const unseat = (
  command: Command<'UnseatCommissionMember'>,
  commission: Commission,
  { actor, at }: Situation,
): readonly CommissionEvent[] => {
  demand('UnseatCommissionMember', actor, command.data);
  const { seats } = commissionOf(commission, command.data.centre);
  const on = dayOf(at);
  const held = seats.some((one) => one.person === command.data.person && notOver(one, on));
  if (!held) throw new Refusal('seat-not-held', 'Освободить можно место, срок которого не истёк', 'person');
  return [{ type: 'CommissionMemberUnseated', data: { ...command.data, on } }];
};

export const commissionDecider: Decider<Commission, CommissionCommand, CommissionEvent, AppointmentFacts> = {
  initial: unknownCommission,
  evolve: evolveCommission,
  decide: byType({
    AppointCommission: appoint,
    SeatCommissionMember: seat,
    UnseatCommissionMember: unseat,
  }),
  streamOf: ({ data }) => commissionStream(data.commission),
};
