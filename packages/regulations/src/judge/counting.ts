import type { UsedMoney } from '@veche/contracts';
import type { Edition } from '../edition.ts';
import { UNIT_SCOPES, type UnitScope } from '../orel-2026/units.ts';
import { serviceOf } from './support-case.ts';

/** Money of one row of an estimate, given or asked for: whose it is and what it is for. */
export interface GivenMoney {
  readonly service: string;
  readonly cluster: string;
  readonly inn: string;
  readonly unit?: string | undefined;
  readonly event?: string | undefined;
  readonly participants?: number | undefined;
  readonly kopecks: bigint;
}

export type Asked = Omit<GivenMoney, 'kopecks'>;
export type Same = (asked: Asked, given: Asked) => boolean;

/** Each sign is read as the one below it: letters of other alphabets, and digits, that a reader takes for each other. */
const TAKEN_FOR = {
  from: 'abcehikmoptxyαβεηικμνορτυχі1|з0',
  read: 'авсенlкмортхуавенlкмvортухlll3о',
} as const;

const asRead = (sign: string): string => {
  const place = TAKEN_FOR.from.indexOf(sign);
  return place < 0 ? sign : (TAKEN_FOR.read[place] ?? sign);
};

/**
 * Names differ by their letters and digits as a reader sees them: not by case, spaces, punctuation, accents, signs that do not show or
 * letters of another alphabet that look the same. What has no name is all one.
 */
export const named = (name: string | undefined): string =>
  [
    ...(name ?? '')
      .normalize('NFKD')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}|]+/gu, ''),
  ]
    .map(asRead)
    .join('');

export const WITHIN: Readonly<Record<UnitScope, Same>> = {
  sme: (asked, given) => asked.inn === given.inn,
  cluster: (asked, given) => asked.cluster === given.cluster,
  centre: () => true,
};

/** Where nothing is said, a name is the same for the whole centre: the limit then leaves less, never more. */
export const scopeOf = (service: string): Same => WITHIN[UNIT_SCOPES[service] ?? 'centre'];

export const unitOf = (asked: Asked, byEvent: boolean): string =>
  named(byEvent ? (asked.event ?? asked.unit) : (asked.unit ?? asked.event));

/** Whether a unit of the service is an event: a round table, a mission, an exhibition. */
export const countsEvents = (edition: Edition, service: string): boolean =>
  serviceOf(edition, service).unitLimit?.counts.includes('onEvent') ?? false;

/** What a row takes of the general limit of its applicant: where the share is divided, one part, the odd kopeck included [U16]. */
export const ofApplicant = (edition: Edition, { service, participants = 1, kopecks }: GivenMoney): bigint => {
  const among = BigInt(participants);
  return serviceOf(edition, service).splitAmongParticipants ? (kopecks + among - 1n) / among : kopecks;
};

const insideGeneral = (edition: Edition): ReadonlySet<string> =>
  new Set(edition.limits.flatMap((rule) => (rule.kind === 'general-limit' ? rule.services : [])));

const total = (amounts: readonly bigint[]): string => String(amounts.reduce((sum, amount) => sum + amount, 0n));

/**
 * What of each ceiling that bounds this row is used by what was given before, in kopecks: the `used` of a request for a
 * share. The same money counts under every name that it concerns.
 */
export const usedBefore = (edition: Edition, asked: Asked, given: readonly GivenMoney[]): Required<UsedMoney> => {
  const byEvent = countsEvents(edition, asked.service);
  const within = scopeOf(asked.service);
  const general = insideGeneral(edition);
  const sameService = given.filter(({ service }) => service === asked.service);
  const sum = (rows: readonly GivenMoney[], same: Same): string =>
    total(rows.filter((row) => same(asked, row)).map(({ kopecks }) => kopecks));
  const onTheSame = (naming: (row: Asked) => string, scope: Same): string =>
    sum(sameService, (one, other) => scope(one, other) && naming(one) === naming(other));
  return {
    general: total(
      given
        .filter(({ service, inn }) => general.has(service) && inn === asked.inn)
        .map((row) => ofApplicant(edition, row)),
    ),
    onUnit: onTheSame((row) => unitOf(row, byEvent), within),
    onEvent: onTheSame((row) => named(row.event), byEvent ? within : WITHIN.centre),
    onCluster: sum(sameService, WITHIN.cluster),
    bySme: sum(sameService, WITHIN.sme),
    clusterBudget: sum(given, WITHIN.cluster),
    yearBudget: sum(given, WITHIN.centre),
    line: sum(sameService, WITHIN.centre),
  };
};
