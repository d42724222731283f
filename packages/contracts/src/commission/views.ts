import { z } from 'zod';
import { innOfOrganisation } from '../regulation/identifiers.ts';
import { day, kopecks, words } from '../regulation/judge.ts';
import { applicationId, centreId, clusterId, commissionId, personId } from '../values.ts';
import { seatKind } from './messages.ts';

/** A seat of a commission; `to` is its last day. */
export const commissionSeat = z.object({
  person: personId,
  name: z.string(),
  seat: seatKind,
  organisation: z.string(),
  from: day,
  to: day.optional(),
});

/** A commission with all seats it ever had, in the order in which they were given. */
export const commissionView = z.object({
  centre: centreId,
  commission: commissionId,
  title: words,
  rule: z.string(),
  clause: z.string(),
  approvedBy: z.string(),
  edition: z.string(),
  composition: z.int(),
  /** How many of the composition must be present. */
  quorum: z.int(),
  seats: z.array(commissionSeat),
  revision: z.int(),
});
export type CommissionView = z.infer<typeof commissionView>;

/** Somebody whose office of today fits these seats of the commission and who has none in it yet. */
export const seatCandidate = z.object({ person: personId, name: z.string(), seats: z.array(seatKind) });
export type SeatCandidate = z.infer<typeof seatCandidate>;

/** An application that waits for a sitting of the commission. */
export const agendaCandidate = z.object({
  application: applicationId,
  cluster: clusterId,
  inn: innOfOrganisation,
  name: z.string(),
  project: z.string(),
  year: z.int(),
  filedAt: z.string(),
  admittedOn: day,
  costKopecks: kopecks,
  askedKopecks: kopecks,
});
export type AgendaCandidate = z.infer<typeof agendaCandidate>;
