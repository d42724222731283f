import type { AwardStage, BudgetLine, FundingEvent } from '@veche/contracts';
import { evolveBy } from '../evolution.ts';
import { sumOf } from '../kopecks.ts';

type Data<Type extends FundingEvent['type']> = Extract<FundingEvent, { type: Type }>['data'];
type Reserved = Data<'FundsReserved'>;
type Payment = Omit<Data<'PaymentOrdered'>, 'centre' | 'year' | 'award'>;

/** Money given on one application, from the reservation to the payment. Amounts are whole kopecks. */
export interface Award {
  readonly reserved: Reserved;
  readonly stage: AwardStage;
  /** What of the caps it holds now: all that was reserved, later what was accepted, nothing once it is released. */
  readonly held: bigint;
  /** The cost of what was done; of the whole estimate before the act. */
  readonly cost: bigint;
  readonly contract: Data<'ContractPrepared'> | null;
  readonly signatures: readonly Data<'ContractSigned'>[];
  readonly act: Data<'ActRecorded'> | null;
  /** What the applicant has paid of the own share, and is to pay. */
  readonly ownPaid: bigint;
  readonly ownShare: bigint;
  /** Ordered by the accountant, not approved yet. */
  readonly ordered: Payment | null;
  readonly paid: bigint;
}

export interface Budget {
  readonly lines: readonly BudgetLine[];
  readonly document: string;
  readonly year: number;
}

/** The money of a centre in a financial year. */
export interface Ledger {
  readonly proposed: (Budget & { readonly proposedBy: string }) | null;
  readonly approved: (Budget & { readonly on: string }) | null;
  readonly awards: Readonly<Record<string, Award>>;
}

export const emptyLedger: Ledger = { proposed: null, approved: null, awards: {} };

const reservedAward = (reserved: Reserved): Award => {
  const cost = sumOf(reserved.rows.map(({ costKopecks }) => costKopecks));
  const held = BigInt(reserved.fundShareKopecks);
  return {
    reserved,
    stage: 'reserved',
    held,
    cost,
    contract: null,
    signatures: [],
    act: null,
    ownPaid: 0n,
    ownShare: cost - held,
    ordered: null,
    paid: 0n,
  };
};

type AwardEvent = Exclude<
  FundingEvent,
  { type: 'BudgetProposed' | 'BudgetApproved' | 'FundsReserved' | 'ReservationRefused' }
>;

const evolveAward = evolveBy<Award, AwardEvent>({
  FundsReleased: (award) => ({ ...award, stage: 'released', held: 0n }),
  ContractPrepared: (award, contract) => ({ ...award, contract, signatures: [] }),
  ContractSigned: (award, signed) => ({ ...award, signatures: [...award.signatures, signed] }),
  FundsCommitted: (award) => ({ ...award, stage: 'committed' }),
  ActRecorded: (award, act) => ({ ...award, act }),
  FundsAccepted: (award, { fundShareKopecks, ownShareKopecks }) => {
    const [held, ownShare] = [BigInt(fundShareKopecks), BigInt(ownShareKopecks)];
    const stage = held === 0n ? 'paid' : 'accepted';
    return { ...award, stage, held, ownShare, cost: held + ownShare };
  },
  OwnSharePaid: (award, { kopecks }) => ({ ...award, ownPaid: award.ownPaid + BigInt(kopecks) }),
  PaymentOrdered: (award, { kopecks, document, orderedBy, on }) => ({
    ...award,
    ordered: { kopecks, document, orderedBy, on },
  }),
  PaymentRejected: (award) => ({ ...award, ordered: null }),
  FundsPaid: (award, { kopecks }) => {
    const paid = award.paid + BigInt(kopecks);
    return { ...award, ordered: null, paid, stage: paid >= award.held ? 'paid' : award.stage };
  },
});

const concernsAward = (event: FundingEvent): event is AwardEvent =>
  'award' in event.data && event.type !== 'FundsReserved' && event.type !== 'ReservationRefused';

const evolveBooks = evolveBy<Ledger, Exclude<FundingEvent, AwardEvent>>({
  BudgetProposed: (ledger, { lines, document, year, proposedBy }) => ({
    ...ledger,
    proposed: { lines, document, year, proposedBy },
  }),
  BudgetApproved: (ledger, { lines, document, year, on }) => ({
    ...ledger,
    proposed: null,
    approved: { lines, document, year, on },
  }),
  FundsReserved: (ledger, reserved) => ({
    ...ledger,
    awards: { ...ledger.awards, [reserved.award]: reservedAward(reserved) },
  }),
  ReservationRefused: (ledger) => ledger,
});

export const evolveLedger = (ledger: Ledger, event: FundingEvent): Ledger => {
  if (!concernsAward(event)) return evolveBooks(ledger, event);
  const award = ledger.awards[event.data.award];
  return award === undefined
    ? ledger
    : { ...ledger, awards: { ...ledger.awards, [event.data.award]: evolveAward(award, event) } };
};

/** The stream of a centre's money in a year. */
export const ledgerStream = (centre: string, year: number): string => `budget-${centre}-${year}`;
