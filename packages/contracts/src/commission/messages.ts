import { z } from 'zod';
import { defineCommand, defineEvent, type MessageOf, official, open } from '../messages.ts';
import { day } from '../regulation/judge.ts';
import { bilingual, centreId, commissionId, editionId, personId, text } from '../values.ts';

const ofCommission = { centre: open(centreId), commission: open(commissionId) };

const commission = {
  ...ofCommission,
  title: open(bilingual(300)),
  /** The commission of the edition that this is: which clusters it hears, how many seats it has [002 §7.4]. */
  rule: official(z.string().max(60)),
  approvedBy: official(text(300)),
};
export const AppointCommission = defineCommand('AppointCommission', commission);
export const CommissionAppointed = defineEvent('CommissionAppointed', 1, {
  ...commission,
  edition: official(editionId),
  composition: official(z.int().min(1).max(99)),
});

/** The secretary votes as the others do (U06). */
export const seatKind = z.enum(['chair', 'secretary', 'member']);
export type SeatKind = z.infer<typeof seatKind>;

/** The name under which somebody sits is part of the published composition: it is official, not personal. */
const seatOf = {
  ...ofCommission,
  person: official(personId),
  name: official(text(200)),
  seat: official(seatKind),
  /** Whom the member stands for: the Fund, an authority, business [002 §1.3, §7.3(3)]. */
  organisation: official(text(300)),
  from: official(day),
  to: official(day.optional()),
};
export const SeatCommissionMember = defineCommand('SeatCommissionMember', seatOf);
export const CommissionMemberSeated = defineEvent('CommissionMemberSeated', 1, seatOf);

const unseated = { ...ofCommission, person: official(personId), reason: official(text(500)) };
export const UnseatCommissionMember = defineCommand('UnseatCommissionMember', unseated);
/** `on` is the first day without the seat. */
export const CommissionMemberUnseated = defineEvent('CommissionMemberUnseated', 1, { ...unseated, on: official(day) });

export interface AppointmentFacts {
  readonly offices: readonly string[];
}

export type CommissionCommand =
  | MessageOf<typeof AppointCommission>
  | MessageOf<typeof SeatCommissionMember>
  | MessageOf<typeof UnseatCommissionMember>;
export type CommissionEvent =
  | MessageOf<typeof CommissionAppointed>
  | MessageOf<typeof CommissionMemberSeated>
  | MessageOf<typeof CommissionMemberUnseated>;
