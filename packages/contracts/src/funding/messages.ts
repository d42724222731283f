import { z } from 'zod';
import { reason } from '../membership/messages.ts';
import { defineCommand, defineEvent, type MessageOf, official, open } from '../messages.ts';
import { innOfOrganisation } from '../regulation/identifiers.ts';
import { applicantFacts, day, kopecks, trace } from '../regulation/judge.ts';
import { estimateRow } from '../selection/messages.ts';
import { applicationId, centreId, clusterId, editionId, personId, sha256, sittingId, text } from '../values.ts';

/** The money of a centre in a financial year: every cap is tested here and nowhere else. */
const ofBudget = { centre: open(centreId), year: open(z.int().min(2020).max(2100)) };

/**
 * The hash of what an approver has seen: nobody approves what has taken its place since. Commands of the first logs do not name it, so it
 * may be missing there; the routes demand it.
 */
const seen = { sha256: official(sha256.optional()) };

export const budgetLine = z.strictObject({
  /** The code of the service the line pays for. */
  service: z.string().min(1).max(20),
  source: z.enum(['regional', 'federal', 'own']),
  kopecks,
});
export type BudgetLine = z.infer<typeof budgetLine>;

const budget = {
  ...ofBudget,
  lines: open(z.array(budgetLine).min(1).max(60)),
  /** The plan or order that says so. */
  document: open(text(300)),
};
export const ProposeBudget = defineCommand('ProposeBudget', budget);
export const BudgetProposed = defineEvent('BudgetProposed', 1, { ...budget, proposedBy: official(personId) });
export const ApproveBudget = defineCommand('ApproveBudget', { ...ofBudget, ...seen });
export const BudgetApproved = defineEvent('BudgetApproved', 1, {
  ...budget,
  ...seen,
  approvedBy: official(personId),
  on: official(day),
});

/** An award is known by its application. */
const ofAward = { ...ofBudget, award: open(applicationId) };

const reservation = {
  ...ofAward,
  sitting: official(sittingId),
  cluster: open(clusterId),
  inn: open(innOfOrganisation),
  name: open(text(300)),
  edition: official(editionId),
  specialOperationFamily: official(z.boolean()),
  /** The estimate with the Fund's shares as voted; rows of nothing are left out. */
  rows: official(z.array(estimateRow).min(1).max(20)),
};
export const ReserveFunds = defineCommand('ReserveFunds', reservation);
export const FundsReserved = defineEvent('FundsReserved', 1, {
  ...reservation,
  fundShareKopecks: official(kopecks),
  traces: official(z.array(trace)),
  on: official(day),
});
export const ReservationRefused = defineEvent('ReservationRefused', 1, {
  ...reservation,
  reasons: official(z.array(reason).min(1)),
  traces: official(z.array(trace)),
  on: official(day),
});

const release = { ...ofAward, reason: official(text(2_000)) };
export const ReleaseFunds = defineCommand('ReleaseFunds', release);
export const FundsReleased = defineEvent('FundsReleased', 1, {
  ...release,
  fundShareKopecks: official(kopecks),
  releasedBy: official(personId),
  on: official(day),
});

const contract = {
  ...ofAward,
  number: official(text(60)),
  executor: open(z.strictObject({ inn: innOfOrganisation, name: text(300) })),
  subject: official(text(2_000)),
  deliverUntil: official(day),
};
/** The facts of the applicant are established once more on the day of signing [002 §5.3(1)-(3), §8.3]. */
export const PrepareContract = defineCommand('PrepareContract', { ...contract, facts: official(applicantFacts) });
export const ContractPrepared = defineEvent('ContractPrepared', 1, {
  ...contract,
  costKopecks: official(kopecks),
  fundShareKopecks: official(kopecks),
  ownShareKopecks: official(kopecks),
  facts: official(applicantFacts),
  trace: official(trace),
  preparedBy: official(personId),
  on: official(day),
});

const party = z.enum(['applicant', 'executor', 'fund']);
/** The executor signs on paper: whoever registers that signature names the paper. */
const signing = { ...ofAward, ...seen, party: official(party), document: official(text(300).optional()) };
export const SignContract = defineCommand('SignContract', signing);
export const ContractSigned = defineEvent('ContractSigned', 1, {
  ...signing,
  signedBy: official(personId),
  on: official(day),
});

const ofMoney = { ...ofAward, fundShareKopecks: official(kopecks) };
/** All three have signed: what was reserved is committed. */
export const FundsCommitted = defineEvent('FundsCommitted', 1, { ...ofMoney, on: official(day) });

const act = {
  ...ofAward,
  number: official(text(60)),
  /** The cost of what was done, at most that of the contract. */
  costKopecks: official(kopecks),
  evidence: official(text(5_000)),
};
export const RecordAct = defineCommand('RecordAct', act);
export const ActRecorded = defineEvent('ActRecorded', 1, { ...act, recordedBy: official(personId), on: official(day) });
export const ConfirmAct = defineCommand('ConfirmAct', { ...ofAward, ...seen });
/** The Fund's share of what was done; what is left of the commitment is released by the same decision. */
export const FundsAccepted = defineEvent('FundsAccepted', 1, {
  ...ofMoney,
  ...seen,
  ownShareKopecks: official(kopecks),
  confirmedBy: official(personId),
  on: official(day),
});

const payment = { ...ofAward, kopecks: official(kopecks), document: official(text(300)) };
export const RecordOwnPayment = defineCommand('RecordOwnPayment', payment);
export const OwnSharePaid = defineEvent('OwnSharePaid', 1, {
  ...payment,
  recordedBy: official(personId),
  on: official(day),
});
/** The own share is paid first (H21). */
export const OrderPayment = defineCommand('OrderPayment', payment);
export const PaymentOrdered = defineEvent('PaymentOrdered', 1, {
  ...payment,
  orderedBy: official(personId),
  on: official(day),
});
export const ApprovePayment = defineCommand('ApprovePayment', { ...ofAward, ...seen });
export const FundsPaid = defineEvent('FundsPaid', 1, {
  ...payment,
  ...seen,
  approvedBy: official(personId),
  on: official(day),
});
const rejection = { ...ofAward, sha256: official(sha256), reason: official(text(2_000)) };
/** An order that is not approved; another one may follow. */
export const RejectPayment = defineCommand('RejectPayment', rejection);
export const PaymentRejected = defineEvent('PaymentRejected', 1, {
  ...payment,
  ...rejection,
  rejectedBy: official(personId),
  on: official(day),
});

/** What was established when the application was checked. */
export interface ContractFacts {
  readonly filedOn: string;
  readonly facts: z.infer<typeof applicantFacts>;
}

/** Whether the organisation is a member of the cluster on the day of the decision; null where there is no award to ask about. */
export interface RecipientFacts {
  readonly member: NonNullable<z.infer<typeof applicantFacts>['clusterMember']> | null;
}

/** How far the sitting has come that awarded the money; null where there is no award to ask about, or no such sitting. */
export interface ProtocolFacts {
  readonly protocol: { readonly closed: boolean; readonly unsigned: number } | null;
}

/** Who may sign for the organisation. */
export interface SignatoryFacts {
  readonly representative: string | null;
}

export type FundingCommand =
  | MessageOf<typeof ProposeBudget>
  | MessageOf<typeof ApproveBudget>
  | MessageOf<typeof ReserveFunds>
  | MessageOf<typeof ReleaseFunds>
  | MessageOf<typeof PrepareContract>
  | MessageOf<typeof SignContract>
  | MessageOf<typeof RecordAct>
  | MessageOf<typeof ConfirmAct>
  | MessageOf<typeof RecordOwnPayment>
  | MessageOf<typeof OrderPayment>
  | MessageOf<typeof ApprovePayment>
  | MessageOf<typeof RejectPayment>;

export type FundingEvent =
  | MessageOf<typeof BudgetProposed>
  | MessageOf<typeof BudgetApproved>
  | MessageOf<typeof FundsReserved>
  | MessageOf<typeof ReservationRefused>
  | MessageOf<typeof FundsReleased>
  | MessageOf<typeof ContractPrepared>
  | MessageOf<typeof ContractSigned>
  | MessageOf<typeof FundsCommitted>
  | MessageOf<typeof ActRecorded>
  | MessageOf<typeof FundsAccepted>
  | MessageOf<typeof OwnSharePaid>
  | MessageOf<typeof PaymentOrdered>
  | MessageOf<typeof FundsPaid>
  | MessageOf<typeof PaymentRejected>;
