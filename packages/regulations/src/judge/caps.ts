import type { Words } from '@veche/contracts';
import type { Budget, Edition, LimitRule, Rule } from '../edition.ts';
import {
  type Asked,
  countsEvents,
  type GivenMoney,
  ofApplicant,
  type Same,
  scopeOf,
  unitOf,
  WITHIN,
} from './counting.ts';
import { serviceOf } from './support-case.ts';

/** A cap on money that was given, with what each of the rows takes of it. */
export interface Cap {
  readonly kind: 'recipient' | 'service' | 'event' | 'cluster' | 'line' | 'year';
  readonly rule: string;
  readonly clause: string;
  readonly title: Words;
  readonly kopecks: bigint;
  /** The first of the rows that it bounds: the others are the same to it. Undefined while nothing is given. */
  readonly of: GivenMoney | undefined;
  /** The service or the cluster that it is about, where it is about one. */
  readonly subject?: string;
  readonly taken: readonly { readonly index: number; readonly kopecks: bigint }[];
}

type Numbered = GivenMoney & { readonly index: number };
type Says = Pick<Cap, 'rule' | 'clause' | 'title'>;

const says = ({ id, clause, title }: Rule): Says => ({ rule: id, clause, title });
const whole = ({ index, kopecks }: Numbered) => ({ index, kopecks });

const grouped = (rows: readonly Numbered[], same: Same): readonly (readonly Numbered[])[] => {
  const groups: Numbered[][] = [];
  for (const row of rows) {
    const group = groups.find(([first]) => first !== undefined && same(first, row));
    if (group === undefined) groups.push([row]);
    else group.push(row);
  }
  return groups;
};

type CapsOf<Kind extends LimitRule['kind']> = (
  rule: Extract<LimitRule, { kind: Kind }>,
  edition: Edition,
  rows: readonly Numbered[],
) => readonly Cap[];

const ofRecipients: CapsOf<'general-limit'> = (rule, edition, rows) =>
  grouped(
    rows.filter(({ service }) => rule.services.includes(service)),
    WITHIN.sme,
  ).map((group) => ({
    ...says(rule),
    kind: 'recipient',
    kopecks: rule.kopecks,
    of: group[0],
    taken: group.map((row) => ({ index: row.index, kopecks: ofApplicant(edition, row) })),
  }));

/** How rows under one service are the same to its limit: by enterprise where it counts so, else by the unit. */
const sameUnit = (edition: Edition, service: string): Same => {
  if (serviceOf(edition, service).unitLimit?.counts.includes('bySme')) return WITHIN.sme;
  const byEvent = countsEvents(edition, service);
  const within = scopeOf(service);
  return (one, other) => within(one, other) && unitOf(one, byEvent) === unitOf(other, byEvent);
};

const ofServices: CapsOf<'unit-limit'> = (rule, edition, rows) =>
  rule.services.flatMap((service) => {
    const limit = serviceOf(edition, service).unitLimit;
    if (limit === undefined) return [];
    return grouped(
      rows.filter((row) => row.service === service),
      sameUnit(edition, service),
    ).map(
      (group): Cap => ({
        ...says(rule),
        clause: serviceOf(edition, service).clause,
        kind: countsEvents(edition, service) ? 'event' : 'service',
        kopecks: limit.kopecks,
        subject: service,
        of: group[0],
        taken: group.map(whole),
      }),
    );
  });

const sameEvent: Same = (one: Asked, other: Asked) =>
  unitOf({ ...one, unit: undefined }, true) === unitOf({ ...other, unit: undefined }, true);

const ofCeiling: CapsOf<'ceiling'> = (rule, _, rows) => {
  const byEvent = rule.counts.includes('onEvent');
  return rule.services.flatMap((service) =>
    grouped(
      rows.filter((row) => row.service === service),
      byEvent ? sameEvent : WITHIN.cluster,
    ).map(
      (group): Cap => ({
        ...says(rule),
        kind: byEvent ? 'event' : 'cluster',
        kopecks: rule.kopecks,
        subject: service,
        of: group[0],
        taken: group.map(whole),
      }),
    ),
  );
};

const ofBudget = (edition: Edition, budget: Budget, rows: readonly Numbered[]): readonly Cap[] =>
  edition.limits.flatMap((rule): readonly Cap[] => {
    if (rule.kind === 'year-budget') {
      return [{ ...says(rule), kind: 'year', kopecks: budget.kopecks, of: rows[0], taken: rows.map(whole) }];
    }
    if (rule.kind === 'cluster-share') {
      const kopecks = (budget.kopecks * BigInt(rule.percent)) / 100n;
      return grouped(rows, WITHIN.cluster).map((group) => ({
        ...says(rule),
        kind: 'cluster',
        kopecks,
        of: group[0],
        taken: group.map(whole),
      }));
    }
    if (rule.kind !== 'no-money') return [];
    return Object.entries(budget.lines ?? {}).map(([service, kopecks]) => {
      const own = rows.filter((row) => row.service === service);
      const title = { ru: 'Строка бюджета на услугу', en: 'Budget line of the service' };
      return {
        ...says(rule),
        rule: `${rule.id}.line`,
        title,
        kind: 'line',
        kopecks,
        subject: service,
        of: own[0],
        taken: own.map(whole),
      };
    });
  });

const ofRules = (edition: Edition, rows: readonly Numbered[]): readonly Cap[] =>
  edition.limits.flatMap((rule) => {
    if (rule.kind === 'general-limit') return ofRecipients(rule, edition, rows);
    if (rule.kind === 'unit-limit') return ofServices(rule, edition, rows);
    return rule.kind === 'ceiling' ? ofCeiling(rule, edition, rows) : [];
  });

/** Every cap of the edition and of the budget that bounds something of what was given; rows are named by their index. */
export const capsOver = (
  edition: Edition,
  budget: Budget | undefined,
  given: readonly GivenMoney[],
): readonly Cap[] => {
  const rows = given.map((row, index) => ({ ...row, index }));
  return [...(budget === undefined ? [] : ofBudget(edition, budget, rows)), ...ofRules(edition, rows)];
};
