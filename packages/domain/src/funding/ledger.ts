import type { BudgetLine, FundingEvent } from '@veche/contracts';

type Data<Type extends FundingEvent['type']> = Extract<FundingEvent, { type: Type }>['data'];
type Reserved = Data<'FundsReserved'>;
type Payment = Omit<Data<'PaymentOrdered'>, 'centre' | 'year' | 'award'>;

/** How far the money of an award has come. */
export type AwardStage = 'reserved' | 'committed' | 'accepted' | 'paid' | 'released';

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
}

/** The money of a centre in a financial year. */
export interface Ledger {
  readonly proposed: (Budget & { readonly proposedBy: string }) | null;
  readonly approved: (Budget & { readonly on: string }) | null;
  readonly awards: Readonly<Record<string, Award>>;
}

export const emptyLedger: Ledger = { proposed: null, approved: null, awards: {} };

const sum = (amounts: readonly string[]): bigint => amounts.reduce((total, amount) => total + BigInt(amount), 0n);

const reservedAward = (reserved: Reserved): Award => {
  const cost = sum(reserved.rows.map(({ costKopecks }) => costKopecks));
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

const withAmounts = (award: Award, event: AwardEvent): Award => {
  switch (event.type) {
    case 'FundsReleased':
      return award.stage === 'accepted' || award.stage === 'paid' ? award : { ...award, stage: 'released', held: 0n };
    case 'FundsCommitted':
      return { ...award, stage: 'committed' };
    case 'FundsAccepted': {
      const [held, ownShare] = [BigInt(event.data.fundShareKopecks), BigInt(event.data.ownShareKopecks)];
      return { ...award, stage: 'accepted', held, ownShare, cost: held + ownShare };
    }
    case 'OwnSharePaid':
      return { ...award, ownPaid: award.ownPaid + BigInt(event.data.kopecks) };
    case 'FundsPaid': {
      const paid = award.paid + BigInt(event.data.kopecks);
      return { ...award, ordered: null, paid, stage: paid >= award.held ? 'paid' : award.stage };
    }
    default:
      return award;
  }
};

const evolveAward = (award: Award, event: AwardEvent): Award => {
  switch (event.type) {
    case 'ContractPrepared':
      return { ...award, contract: event.data, signatures: [] };
    case 'ContractSigned':
      return { ...award, signatures: [...award.signatures, event.data] };
    case 'ActRecorded':
      return { ...award, act: event.data };
    case 'PaymentOrdered': {
      const { centre: _c, year: _y, award: _a, ...ordered } = event.data;
      return { ...award, ordered };
    }
    default:
      return withAmounts(award, event);
  }
};

export const evolveLedger = (ledger: Ledger, event: FundingEvent): Ledger => {
  switch (event.type) {
    case 'BudgetProposed': {
      const { lines, document, proposedBy } = event.data;
      return { ...ledger, proposed: { lines, document, proposedBy } };
    }
    case 'BudgetApproved': {
      const { lines, document, on } = event.data;
      return { ...ledger, proposed: null, approved: { lines, document, on } };
    }
    case 'FundsReserved':
      return { ...ledger, awards: { ...ledger.awards, [event.data.award]: reservedAward(event.data) } };
    case 'ReservationRefused':
      return ledger;
    default: {
      const award = ledger.awards[event.data.award];
      if (award === undefined) return ledger;
      return { ...ledger, awards: { ...ledger.awards, [event.data.award]: evolveAward(award, event) } };
    }
  }
};

/** The stream of a centre's money in a year. */
export const ledgerStream = (centre: string, year: number): string => `budget-${centre}-${year}`;
