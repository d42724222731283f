import { z } from 'zod';
import { permission } from '../http.ts';
import { innOfOrganisation } from '../regulation/identifiers.ts';
import { applicantFacts, day, kopecks, trace, words } from '../regulation/judge.ts';
import { estimateRow } from '../selection/messages.ts';
import { checkedRule } from '../selection/views.ts';
import { happening, termLeft, turn } from '../turn.ts';
import {
  type AwardStage,
  applicationId,
  awardStage,
  centreId,
  clusterId,
  editionId,
  personId,
  sha256,
  sittingId,
} from '../values.ts';
import { budgetLine } from './messages.ts';

/** What is read about the money of a centre in a year. Amounts are whole kopecks. */

export const financialYear = z.coerce.number().int().min(2020).max(2100);

/** Somebody who did something in office; `name` is null once they are erased. */
const officer = z.object({ person: personId, name: z.string().nullable() });

/**
 * Where money stands: each kopeck in one place. `accepted` is what the act says and is not paid yet; `left` what may still be
 * reserved, `over` what is held above what is approved, after a decrease in the year.
 */
export const moneyStanding = z.object({
  approvedKopecks: kopecks,
  reservedKopecks: kopecks,
  committedKopecks: kopecks,
  acceptedKopecks: kopecks,
  paidKopecks: kopecks,
  leftKopecks: kopecks,
  overKopecks: kopecks,
});
export type MoneyStanding = z.infer<typeof moneyStanding>;

export const lineView = moneyStanding.extend({
  service: z.string(),
  title: words,
  source: budgetLine.shape.source,
});
export type LineView = z.infer<typeof lineView>;

/** A cap with what is used of it: `used` from the signed contract on, `reserved` before it. */
export const capView = z.object({
  /** What the cap bounds: an enterprise, a unit or an event of a service, a cluster, a line of the budget, the year. */
  kind: z.enum(['recipient', 'service', 'event', 'cluster', 'line', 'year']),
  key: z.string(),
  name: z.string(),
  rule: z.string(),
  clause: z.string(),
  title: words,
  capKopecks: kopecks,
  usedKopecks: kopecks,
  reservedKopecks: kopecks,
  leftKopecks: kopecks,
  overKopecks: kopecks,
});
export type CapView = z.infer<typeof capView>;

/** Where the money of an award stands, in the middle of a Russian sentence. */
export const awardTitles: Readonly<Record<AwardStage, string>> = {
  reserved: 'в резерве',
  committed: 'обещано договором',
  accepted: 'принято по акту',
  paid: 'выплачено',
  released: 'освобождено',
};

export const awardRow = z.object({
  award: applicationId,
  cluster: clusterId,
  inn: innOfOrganisation,
  name: z.string(),
  services: z.array(z.string()),
  stage: awardStage,
  costKopecks: kopecks,
  /** What was asked for, what of it the commission awarded, and what that holds of the caps now. */
  askedKopecks: kopecks,
  fundShareKopecks: kopecks,
  heldKopecks: kopecks,
  paidKopecks: kopecks,
  turn: turn.nullable(),
});
export type AwardRow = z.infer<typeof awardRow>;

const proposal = z.object({
  lines: z.array(budgetLine),
  document: z.string(),
  totalKopecks: kopecks,
  by: officer,
  on: day,
});

/** A reservation that the caps did not allow, latest first; what was said of it stands in the traces. */
const refusedReservation = z.object({
  award: applicationId,
  name: z.string(),
  inn: innOfOrganisation,
  sitting: sittingId,
  reasons: z.array(z.string()),
  traces: z.array(trace),
  on: day,
});

export const budgetPage = z.object({
  centre: centreId,
  year: z.int(),
  /** `sha256` names what is proposed when it is approved. */
  proposed: proposal.extend({ sha256 }).nullable(),
  approved: proposal.nullable(),
  /** The lines of the approved budget, and those without money that awards still hold. */
  lines: z.array(lineView),
  totals: moneyStanding,
  clusters: z.array(capView),
  awards: z.array(awardRow),
  refused: z.array(refusedReservation),
  /** What is approved is less than what is held: said, and nothing new is reserved there (H18). */
  warnings: z.array(z.string()),
  /** The services that a line can name. */
  catalogue: z.array(z.object({ code: z.string(), title: words })),
  can: z.object({ propose: permission, approve: permission }),
  revision: z.int(),
});
export type BudgetPage = z.infer<typeof budgetPage>;

export const limitsBoard = z.object({
  centre: centreId,
  year: z.int(),
  caps: z.array(capView),
  revision: z.int(),
});
export type LimitsBoard = z.infer<typeof limitsBoard>;

const party = z.enum(['applicant', 'executor', 'fund']);
export type Party = z.infer<typeof party>;

/** The parties of a contract, in the middle of a Russian sentence. */
export const partyTitles: Readonly<Record<Party, string>> = {
  applicant: 'заявитель',
  executor: 'исполнитель',
  fund: 'Фонд',
};

/** `sha256` of what waits for somebody's approval names it when it is approved. */
const contractView = z.object({
  sha256,
  number: z.string(),
  executor: z.object({ inn: innOfOrganisation, name: z.string() }),
  subject: z.string(),
  deliverUntil: day,
  costKopecks: kopecks,
  fundShareKopecks: kopecks,
  ownShareKopecks: kopecks,
  facts: applicantFacts,
  trace,
  by: officer,
  on: day,
  signatures: z.array(z.object({ party, document: z.string().nullable(), by: officer, on: day })),
  missing: z.array(party),
});

const actView = z.object({
  sha256,
  number: z.string(),
  costKopecks: kopecks,
  /** What the Fund pays of it once it is confirmed. */
  fundShareKopecks: kopecks,
  evidence: z.string(),
  by: officer,
  on: day,
});

const paymentView = z.object({ kopecks, document: z.string(), by: officer, on: day });

/** One award from its reservation to its payment, with who did what and whose turn it is. */
export const awardPage = awardRow.extend({
  centre: centreId,
  year: z.int(),
  sitting: sittingId,
  edition: editionId,
  specialOperationFamily: z.boolean(),
  rows: z.array(estimateRow.extend({ title: words, heldKopecks: kopecks })),
  traces: z.array(trace),
  reservedOn: day,
  /** How far the sitting has come by whose decision it is: the contract is prepared once its protocol is signed by all who have to. */
  protocol: z.object({ closed: z.boolean(), unsigned: z.int() }).nullable(),
  ownShareKopecks: kopecks,
  ownPaidKopecks: kopecks,
  /** What may still be ordered for payment. */
  payableKopecks: kopecks,
  /** What is to be established about the applicant once more on the day of signing [002 §5.3, §8.3]. */
  signingRules: z.array(checkedRule),
  contract: contractView.nullable(),
  act: actView.nullable(),
  accepted: z.object({ fundShareKopecks: kopecks, by: officer, on: day }).nullable(),
  ownPayments: z.array(paymentView),
  ordered: paymentView.extend({ sha256 }).nullable(),
  /** The last order, when it was rejected and none has followed. */
  rejected: paymentView.extend({ reason: z.string(), rejectedBy: officer, rejectedOn: day }).nullable(),
  payments: z.array(paymentView.extend({ approvedBy: officer })),
  released: z.object({ reason: z.string(), fundShareKopecks: kopecks, by: officer, on: day }).nullable(),
  /** Twenty working days from the award to the signed contract [002 §8.3]; null once it is signed. */
  signing: termLeft.nullable(),
  happened: z.array(happening),
  can: z.object({
    release: permission,
    prepareContract: permission,
    signForApplicant: permission,
    signForExecutor: permission,
    signForFund: permission,
    recordAct: permission,
    confirmAct: permission,
    recordOwnPayment: permission,
    orderPayment: permission,
    approvePayment: permission,
    rejectPayment: permission,
  }),
  revision: z.int(),
});
export type AwardPage = z.infer<typeof awardPage>;

/** What a cluster has received of its part of the year's budget, as anybody may read it; null while no budget is approved. */
export const clusterSupport = z.object({
  cluster: clusterId,
  year: z.int(),
  cap: z
    .object({
      percent: z.int(),
      clause: z.string(),
      document: z.string(),
      approvedOn: day,
      capKopecks: kopecks,
      givenKopecks: kopecks,
      leftKopecks: kopecks,
    })
    .nullable(),
});
export type ClusterSupport = z.infer<typeof clusterSupport>;
