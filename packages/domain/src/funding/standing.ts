import type { MoneyStanding } from '@veche/contracts';
import { type Cap, capsOver, type Edition, type GivenMoney } from '@veche/regulations';
import { sumOf } from '../kopecks.ts';
import { approvedBudget, heldByRow } from './caps.ts';
import type { Award, Ledger } from './ledger.ts';

/**
 * What is held of a cap: `used` from the signed contract on, `reserved` before it; `over` what is held above it; `takenBy` the
 * names of the organisations it is held for, each once.
 */
export interface CapStanding extends Cap {
  readonly used: bigint;
  readonly reserved: bigint;
  readonly left: bigint;
  readonly over: bigint;
  readonly takenBy: readonly string[];
}

const above = (one: bigint, other: bigint): bigint => (one > other ? one - other : 0n);

interface HeldRow extends GivenMoney {
  readonly award: Award;
  /** What of it is paid: payments are counted to the rows in their order, so that each kopeck is paid once. */
  readonly paid: bigint;
}

const heldRows = ({ awards }: Ledger): readonly HeldRow[] =>
  Object.values(awards).flatMap((award) => {
    const held = heldByRow(award);
    const { cluster, inn, rows } = award.reserved;
    let unpaid = award.paid;
    return rows.flatMap(({ service, unit, event, participants }, index) => {
      const kopecks = held[index] ?? 0n;
      const paid = kopecks < unpaid ? kopecks : unpaid;
      unpaid -= paid;
      return kopecks === 0n ? [] : [{ award, service, cluster, inn, unit, event, participants, kopecks, paid }];
    });
  });

/** Every cap that bounds something of what the ledger holds, by the edition and the approved budget. */
export const capStandings = (ledger: Ledger, edition: Edition): readonly CapStanding[] => {
  const rows = heldRows(ledger);
  return capsOver(edition, approvedBudget(ledger), rows).map((cap) => {
    const taken = (reserved: boolean): bigint =>
      sumOf(
        cap.taken.flatMap(({ index, kopecks }) =>
          (rows[index]?.award.stage === 'reserved') === reserved ? [kopecks] : [],
        ),
      );
    const [used, reserved] = [taken(false), taken(true)];
    return {
      ...cap,
      used,
      reserved,
      left: above(cap.kopecks, used + reserved),
      over: above(used + reserved, cap.kopecks),
      takenBy: [...new Set(cap.taken.flatMap(({ index }) => rows[index]?.award.reserved.name ?? []))],
    };
  });
};

const standingOf = (approved: bigint, rows: readonly HeldRow[]): MoneyStanding => {
  const at = (...stages: readonly Award['stage'][]): bigint =>
    sumOf(rows.flatMap(({ award, kopecks }) => (stages.includes(award.stage) ? [kopecks] : [])));
  const paid = sumOf(rows.map((row) => row.paid));
  const held = sumOf(rows.map(({ kopecks }) => kopecks));
  return {
    approvedKopecks: String(approved),
    reservedKopecks: String(at('reserved')),
    committedKopecks: String(at('committed')),
    acceptedKopecks: String(at('accepted', 'paid') - paid),
    paidKopecks: String(paid),
    leftKopecks: String(above(approved, held)),
    overKopecks: String(above(held, approved)),
  };
};

/** Where the money of each service stands: its line, and what is held where no line is any more. Each kopeck is in one place. */
export const lineStandings = (ledger: Ledger): readonly (MoneyStanding & { readonly service: string })[] => {
  const rows = heldRows(ledger);
  const lines = approvedBudget(ledger)?.lines ?? {};
  const services = new Set([...Object.keys(lines), ...rows.map(({ service }) => service)]);
  return [...services].map((service) => ({
    service,
    ...standingOf(
      lines[service] ?? 0n,
      rows.filter((row) => row.service === service),
    ),
  }));
};

/** Where the money of the year stands. */
export const yearStanding = (ledger: Ledger): MoneyStanding =>
  standingOf(approvedBudget(ledger)?.kopecks ?? 0n, heldRows(ledger));
