import type { AwardPage, Happening } from '@veche/contracts';
import { type Award, acceptedShare, heldByRow } from '@veche/domain';
import { dataHash, editionNamed, serviceTitle, signingRules } from '@veche/regulations';
import { shownDeed } from '../deed.ts';
import type { Naming } from '../identity/names.ts';
import type { Happened, ReadAward } from './awards.view.ts';
import { listed } from './budget-page.ts';
import { type Looked, signingTerm } from './turn.ts';
import { happenings, sides } from './words.ts';

const PARTIES = ['applicant', 'executor', 'fund'] as const;

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

const happening = ({ type, data, ...deed }: Happened, names: Naming): Happening => {
  const [title, clause] = happenings[type];
  const party = sides[textOf(data['party']) ?? ''];
  return {
    type,
    title: party === undefined ? title : `${title} ${party}`,
    detail: textOf(data['reason']) ?? textOf(data['document']) ?? textOf(data['number']),
    clause,
    ...shownDeed(deed, names),
  };
};

type Entry = Happened & {
  readonly data: { readonly kopecks: string; readonly document: string; readonly on: string; readonly reason?: string };
};

/** What happened since the money was last reserved: a reservation after a release begins anew. */
const sinceReserved = (past: readonly Happened[]): readonly Entry[] =>
  past.slice(past.findLastIndex(({ type }) => type === 'FundsReserved') + 1) as unknown as readonly Entry[];

const contractOf = ({ contract, signatures }: Award, names: Naming): AwardPage['contract'] => {
  if (contract === null) return null;
  const { number, executor, subject, deliverUntil, costKopecks, fundShareKopecks, ownShareKopecks } = contract;
  const { facts, trace, preparedBy, on } = contract;
  return {
    sha256: dataHash(contract),
    ...{ number, executor, subject, deliverUntil, costKopecks, fundShareKopecks, ownShareKopecks, facts, trace, on },
    by: names(preparedBy),
    signatures: signatures.map(({ party, document, signedBy, on: day }) => ({
      party,
      document: document ?? null,
      by: names(signedBy),
      on: day,
    })),
    missing: PARTIES.filter((party) => signatures.every((signed) => signed.party !== party)),
  };
};

/** Orders with what became of each; one is made at a time, so an answer is to the last one before it. */
const answeredOrders = (past: readonly Entry[]) =>
  past.flatMap((answer, index) => {
    if (answer.type !== 'FundsPaid' && answer.type !== 'PaymentRejected') return [];
    const order = past.slice(0, index).findLast(({ type }) => type === 'PaymentOrdered');
    return order === undefined ? [] : [{ order, answer }];
  });

const orderOf = ({ person, data: { kopecks, document, on } }: Entry, names: Naming) => ({
  ...{ kopecks, document, on },
  by: names(person),
});

/** The last order when it was rejected, unless another one waits. */
const rejectedOf = (
  { ordered }: Award,
  answered: ReturnType<typeof answeredOrders>,
  names: Naming,
): AwardPage['rejected'] => {
  const last = answered.at(-1);
  if (ordered !== null || last?.answer.type !== 'PaymentRejected') return null;
  const { order, answer } = last;
  return {
    ...orderOf(order, names),
    reason: textOf(answer.data.reason) ?? '',
    rejectedBy: names(answer.person),
    rejectedOn: answer.data.on,
  };
};

const moneyOf = (award: Award, past: readonly Entry[], names: Naming) => {
  const of = (type: Happened['type']) => past.filter((entry) => entry.type === type);
  const accepted = of('FundsAccepted').at(-1);
  const answered = answeredOrders(past);
  const { act, held, ordered, stage } = award;
  return {
    act: act && {
      sha256: dataHash(act),
      number: act.number,
      costKopecks: act.costKopecks,
      fundShareKopecks: String(stage === 'committed' ? acceptedShare(award, BigInt(act.costKopecks)) : held),
      evidence: act.evidence,
      by: names(act.recordedBy),
      on: act.on,
    },
    accepted:
      accepted === undefined
        ? null
        : { fundShareKopecks: String(held), by: names(accepted.person), on: accepted.data.on },
    ownPayments: of('OwnSharePaid').map((entry) => orderOf(entry, names)),
    ordered: ordered && {
      sha256: dataHash(ordered),
      kopecks: ordered.kopecks,
      document: ordered.document,
      by: names(ordered.orderedBy),
      on: ordered.on,
    },
    rejected: rejectedOf(award, answered, names),
    payments: answered
      .filter(({ answer }) => answer.type === 'FundsPaid')
      .map(({ order, answer }) => ({
        ...orderOf(answer, names),
        by: names(order.person),
        approvedBy: names(answer.person),
      })),
  };
};

const releasedOf = (past: readonly Happened[], names: Naming): AwardPage['released'] => {
  const entry = past.findLast(({ type }) => type === 'FundsReleased');
  if (entry === undefined) return null;
  const { reason, fundShareKopecks, on } = entry.data as unknown as {
    reason: string;
    fundShareKopecks: string;
    on: string;
  };
  return { reason, fundShareKopecks, by: names(entry.person), on };
};

/** But for the passed selection: that one the ledger knows itself. */
const askedAtSigning = ({ reserved }: Award): AwardPage['signingRules'] =>
  signingRules(editionNamed(reserved.edition)).filter(({ facts }) =>
    facts.every(({ name }) => name !== 'selectionPassed'),
  );

interface Told {
  readonly centre: string;
  readonly year: number;
  readonly read: ReadAward & { readonly state: Award };
  readonly looked: Looked;
  readonly names: Naming;
  readonly revision: number;
}

/** One award with all that happened to it, but for what the caller may do. */
export const awardPageOf = ({ centre, year, read, looked, names, revision }: Told): Omit<AwardPage, 'can'> => {
  const { state: award, happened } = read;
  const { reserved, held, ownPaid, ownShare, paid, stage } = award;
  const past = sinceReserved(happened);
  const heldRows = heldByRow(award);
  const edition = editionNamed(reserved.edition);
  const ordered = BigInt(award.ordered?.kopecks ?? '0');
  return {
    ...listed(read, looked),
    centre,
    year,
    sitting: reserved.sitting,
    edition: reserved.edition,
    specialOperationFamily: reserved.specialOperationFamily,
    rows: reserved.rows.map((row, index) => ({
      ...row,
      title: serviceTitle(edition, row.service),
      heldKopecks: String(heldRows[index] ?? 0n),
    })),
    traces: [...reserved.traces],
    reservedOn: reserved.on,
    protocol: looked.protocol,
    ownShareKopecks: String(ownShare),
    ownPaidKopecks: String(ownPaid),
    payableKopecks: stage === 'accepted' ? String(held - paid - ordered) : '0',
    signingRules: askedAtSigning(award),
    contract: contractOf(award, names),
    ...moneyOf(award, past, names),
    released: stage === 'released' ? releasedOf(past, names) : null,
    signing: stage === 'reserved' ? signingTerm(award, looked.today) : null,
    happened: happened.map((entry) => happening(entry, names)),
    revision,
  };
};
