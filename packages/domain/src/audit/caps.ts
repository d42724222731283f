import type { Cap, UsedMoney } from '@veche/contracts';
import { type Budget, type Edition, type GivenMoney, type LimitRule, usedBefore } from '@veche/regulations';
import { approvedBudget, heldByRow } from '../funding/caps.ts';
import type { Award, Ledger } from '../funding/ledger.ts';
import type { DecisionEntry } from './register.ts';

type Given = GivenMoney & { readonly award: string };

const givenBy = (id: string, award: Award): readonly Given[] => {
  const held = heldByRow(award);
  const { cluster, inn, rows } = award.reserved;
  return rows.map(({ service, participants }, index) => {
    const kopecks = held[index] ?? 0n;
    return { award: id, cluster, inn, service, participants, kopecks };
  });
};

type RuleOf<Kind extends LimitRule['kind']> = Extract<LimitRule, { kind: Kind }>;

const ruleOf = <Kind extends LimitRule['kind']>(edition: Edition, kind: Kind): RuleOf<Kind> | undefined =>
  edition.limits.find((rule): rule is RuleOf<Kind> => rule.kind === kind);

/** One cap: which sum of what was given it bounds, and at how much. */
interface Bound extends Pick<Cap, 'scope' | 'title' | 'clause'> {
  readonly cap: bigint | null;
  readonly sum: keyof UsedMoney;
  readonly service: string;
}

interface Money {
  readonly entry: DecisionEntry;
  readonly edition: Edition;
  readonly budget: Budget | undefined;
  /** The services asked for. */
  readonly services: readonly string[];
}

const lines = ({ budget, services }: Money): readonly Bound[] =>
  services.map((service) => ({
    scope: 'line',
    title: `Строка бюджета ${service}`,
    clause: null,
    cap: budget?.lines?.[service] ?? null,
    sum: 'line',
    service,
  }));

const ofCluster = ({ edition, budget }: Money, service: string): readonly Bound[] => {
  const rule = ruleOf(edition, 'cluster-share');
  if (rule === undefined) return [];
  const cap = budget === undefined ? null : (budget.kopecks * BigInt(rule.percent)) / 100n;
  const title = `Кластер, ${rule.percent} % бюджета года`;
  return [{ scope: 'cluster', title, clause: rule.clause, cap, sum: 'clusterBudget', service }];
};

const ofRecipient = ({ edition }: Money, service: string): readonly Bound[] => {
  const rule = ruleOf(edition, 'general-limit');
  if (rule === undefined) return [];
  return [
    { scope: 'recipient', title: rule.title.ru, clause: rule.clause, cap: rule.kopecks, sum: 'general', service },
  ];
};

const ofYear = ({ entry, edition, budget }: Money, service: string): Bound => ({
  scope: 'year',
  title: `Бюджет ${entry.year} года`,
  clause: ruleOf(edition, 'year-budget')?.clause ?? null,
  cap: budget?.kopecks ?? null,
  sum: 'yearBudget',
  service,
});

const boundsOf = (money: Money): readonly Bound[] => {
  const [service] = money.services;
  if (service === undefined) return [];
  return [...lines(money), ...ofCluster(money, service), ...ofRecipient(money, service), ofYear(money, service)];
};

/**
 * How the caps that bound an award stand in a ledger: its lines, cluster, recipient and year, counted as the ledger itself
 * counts them. Nothing for a decision whose edition is not known here.
 */
export const capsOf = (
  entry: DecisionEntry,
  ledger: Ledger,
  edition: Edition | undefined,
  estimate: readonly { readonly service: string }[],
): readonly Cap[] => {
  if (edition === undefined) return [];
  const services = [...new Set(estimate.map(({ service }) => service))];
  const { cluster, inn } = entry;
  const all = Object.entries(ledger.awards).flatMap(([id, award]) => givenBy(id, award));
  const own = all.filter(({ award }) => award === entry.decision);
  return boundsOf({ entry, edition, budget: approvedBudget(ledger), services }).map(
    ({ scope, title, clause, cap, sum, service }) => {
      const heldOf = (given: readonly Given[]): string =>
        usedBefore(edition, { service, cluster, inn }, given)[sum] ?? '0';
      const capKopecks = cap === null ? null : String(cap);
      return { scope, title, clause, heldKopecks: heldOf(all), ofDecisionKopecks: heldOf(own), capKopecks };
    },
  );
};
