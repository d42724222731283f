import type { EstimateRow, FundShareAnswer } from '@veche/contracts';
import { type Budget, editionNamed, fundShare, type GivenMoney, usedBefore } from '@veche/regulations';
import { sumOf } from '../kopecks.ts';
import type { Award, Ledger } from './ledger.ts';

/** What is asked of the caps: the rows of one application, each at the Fund's share it asks for. */
export interface AskedShares {
  readonly edition: string;
  readonly cluster: string;
  readonly inn: string;
  /** The application itself, where it may hold money already: what it holds is left out. */
  readonly award?: string;
  readonly specialOperationFamily: boolean;
  readonly rows: readonly EstimateRow[];
}

/**
 * What each row of an award holds of the caps, in whole kopecks that add up to what the award holds: its share as it was
 * reserved, and once less was accepted, in proportion, odd kopecks to the largest remainders, among equals to the first.
 */
export const heldByRow = ({ held, reserved }: Award): readonly bigint[] => {
  const shares = reserved.rows.map(({ fundShareKopecks }) => BigInt(fundShareKopecks));
  const whole = sumOf(shares);
  if (whole === 0n) return shares;
  const parts = shares.map((share, index) => ({
    index,
    kopecks: (share * held) / whole,
    remainder: (share * held) % whole,
  }));
  const odd = Number(held - sumOf(parts.map(({ kopecks }) => kopecks)));
  const favoured = parts
    .toSorted((one, other) => (one.remainder === other.remainder ? 0 : one.remainder > other.remainder ? -1 : 1))
    .slice(0, odd);
  return parts.map((part) => part.kopecks + (favoured.includes(part) ? 1n : 0n));
};

const givenFor = (
  { cluster, inn }: Pick<AskedShares, 'cluster' | 'inn'>,
  { service, unit, event, participants }: EstimateRow,
  kopecks: bigint,
): GivenMoney => ({ cluster, inn, service, unit, event, participants, kopecks });

const givenByOthers = ({ awards }: Ledger, but: string | undefined): GivenMoney[] =>
  Object.entries(awards).flatMap(([id, award]) => {
    if (id === but) return [];
    const held = heldByRow(award);
    return award.reserved.rows.map((row, index) => givenFor(award.reserved, row, held[index] ?? 0n));
  });

const LEDGER_SAYS = { source: { ru: 'учёт бюджета', en: "the ledger of the year's budget" }, date: null };

/** The approved budget of the ledger as the judge takes it; undefined when none is approved. */
export const approvedBudget = ({ approved }: Ledger): Budget | undefined => {
  if (approved === null) return undefined;
  const lines: Record<string, bigint> = {};
  for (const { service, kopecks } of approved.lines) lines[service] = (lines[service] ?? 0n) + BigInt(kopecks);
  const { year, document, on } = approved;
  return { year, kopecks: sumOf(Object.values(lines)), source: { ru: document, en: document }, date: on, lines };
};

/**
 * For each row the most, in kopecks, that all caps allow: those of the edition, and what is left of the line and of the
 * year, after all that other awards hold and the earlier rows ask for. Without an approved budget nothing is allowed: a
 * limit that cannot be read means no.
 * @throws {RegulationError} `no-edition-in-force`, `unknown-service`
 */
export const sharesWithin = (ledger: Ledger, asked: AskedShares): readonly FundShareAnswer[] => {
  const edition = editionNamed(asked.edition);
  const budget = approvedBudget(ledger);
  const given = givenByOthers(ledger, asked.award);
  return asked.rows.map((row) => {
    const { service, costKopecks, adTopUpKopecks, participants, fundShareKopecks } = row;
    const { specialOperationFamily } = asked;
    const wanted = givenFor(asked, row, BigInt(fundShareKopecks));
    const used = usedBefore(edition, wanted, given);
    given.push(wanted);
    const request = { service, costKopecks, adTopUpKopecks, participants, specialOperationFamily, used };
    return fundShare(edition, request, budget, LEDGER_SAYS);
  });
};
