/// <reference lib="esnext.temporal" />
import type { Commission, Criterion, Edition } from '../edition.ts';
import { RegulationError } from '../error.ts';

/** An application with the sheets of the members: on each, one whole score per criterion in the order of the edition. */
export interface ScoredApplication {
  readonly application: string;
  /** The instant of filing, ISO 8601 with an offset. */
  readonly filedAt: string;
  readonly sheets: readonly (readonly number[])[];
}

export interface RankedApplication {
  readonly application: string;
  /** 1 is the best. */
  readonly place: number;
  readonly sheets: number;
  readonly sum: number;
  /** The mean of the members' totals, rounded half up to 2 places; null without a sheet (H02). */
  readonly points: string | null;
}

interface Combined extends ScoredApplication {
  readonly sum: number;
  readonly hundredths: number | null;
  /** The sum of the members' scores by criterion. */
  readonly byCriterion: readonly number[];
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

const checkSheet = (criteria: readonly Criterion[], sheet: readonly number[], field: string): void => {
  const fits = criteria.every(({ max }, index) => {
    const score = sheet[index];
    return score !== undefined && Number.isInteger(score) && score >= 0 && score <= max;
  });
  if (fits && sheet.length === criteria.length) return;
  throw new RegulationError('invalid-value', field, {
    ru: 'На листе по одному целому баллу на каждый критерий, в пределах шкалы',
    en: 'A sheet has one whole score per criterion, within its scale',
  });
};

/** Half up in whole numbers: no binary fraction ever decides a place. */
const meanInHundredths = (sum: number, count: number): number => Math.floor((sum * 200 + count) / (2 * count));

const combine = (criteria: readonly Criterion[], scored: ScoredApplication): Combined => {
  const { sheets, application } = scored;
  for (const [index, sheet] of sheets.entries()) checkSheet(criteria, sheet, `${application}.sheets.${index}`);
  const sum = total(sheets.map(total));
  return {
    ...scored,
    sum,
    hundredths: sheets.length === 0 ? null : meanInHundredths(sum, sheets.length),
    byCriterion: criteria.map((_, index) => total(sheets.map((sheet) => sheet[index] ?? 0))),
  };
};

/** Equal points: the first criterion decides, then the second, then the fourth, then the earlier filing (H03). */
const TIE_CRITERIA = [0, 1, 3];

const meanOfCriterion = (one: Combined, other: Combined, criterion: number): number =>
  (other.byCriterion[criterion] ?? 0) * one.sheets.length - (one.byCriterion[criterion] ?? 0) * other.sheets.length;

const better = (one: Combined, other: Combined): number => {
  const byPoints = (other.hundredths ?? -1) - (one.hundredths ?? -1);
  if (byPoints !== 0) return byPoints;
  const byCriteria = TIE_CRITERIA.map((criterion) => meanOfCriterion(one, other, criterion)).find((sign) => sign !== 0);
  if (byCriteria !== undefined) return byCriteria;
  const byTime = Temporal.Instant.compare(one.filedAt, other.filedAt);
  return byTime === 0 ? Number(one.application > other.application) * 2 - 1 : byTime;
};

const printed = (hundredths: number | null): string | null =>
  hundredths === null ? null : `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;

/**
 * The applications in the order of their points (H02, H03); those without a sheet come last. Applications equal in all
 * that the readings name, the instant of filing included, are put in the order of their ids, so that the ranking is one.
 * @throws {RegulationError} `invalid-value` when a sheet does not fit the criteria of the edition
 */
export const rank = (edition: Edition, applications: readonly ScoredApplication[]): readonly RankedApplication[] =>
  applications
    .map((scored) => combine(edition.criteria, scored))
    .toSorted(better)
    .map(({ application, sheets, sum, hundredths }, index) => ({
      application,
      place: index + 1,
      sheets: sheets.length,
      sum,
      points: printed(hundredths),
    }));

/**
 * The commission to which the applications of a cluster go, by the profile of the cluster.
 * @throws {RegulationError} `unknown-cluster` when the edition has no commission for it
 */
export const commissionFor = ({ commissions }: Edition, profile: string): Commission => {
  const own = commissions.find(({ profiles }) => profiles !== 'others' && profiles.includes(profile));
  const found = own ?? commissions.find(({ profiles }) => profiles === 'others');
  if (found) return found;
  throw new RegulationError('unknown-cluster', 'profile', {
    ru: 'В этой редакции нет комиссии для такого кластера',
    en: 'This edition has no commission for such a cluster',
  });
};
