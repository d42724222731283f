import type { SittingItem, SittingLimit, SittingRoom, Words } from '@veche/contracts';
import { approvedBudget, heldByRow, type Item, type KnownSitting, type Ledger, sharesWithin } from '@veche/domain';
import { type Edition, editionNamed, RegulationError, serviceTitle } from '@veche/regulations';

/** What the caps say to the amounts of a sitting, by the ledger as it stands. Nothing is decided here: the ledger does. */

interface Held {
  readonly service: string;
  readonly cluster: string;
  readonly inn: string;
  readonly kopecks: bigint;
}

const heldBy = ({ awards }: Ledger, but?: string): Held[] =>
  Object.entries(awards).flatMap(([id, award]) => {
    if (id === but) return [];
    const { rows, cluster, inn } = award.reserved;
    return heldByRow(award).map((kopecks, index) => ({ service: rows[index]?.service ?? '', cluster, inn, kopecks }));
  });

const sum = (held: readonly Held[]): bigint => held.reduce((total, { kopecks }) => total + kopecks, 0n);

/** The shares that are at stake: those under the vote, or else those that are asked for. */
const sharesAtStake = ({ at, estimate }: Item): readonly string[] => {
  const asked = estimate.map(({ fundShareKopecks }) => fundShareKopecks);
  if (at.stage === 'voting') return at.proposal.fundSharesKopecks;
  return at.stage === 'voted' || at.stage === 'awarded' ? at.vote.fundSharesKopecks : asked;
};

/** For each row what the caps allow now; null without an approved budget, and when the rules cannot answer. */
export const allowancesOf = (sitting: KnownSitting, item: Item, ledger: Ledger): SittingItem['allowances'] => {
  if (ledger.approved === null) return null;
  const { application, cluster, inn, specialOperationFamily, estimate } = item;
  const stake = sharesAtStake(item);
  const rows = estimate.map((row, index) => ({ ...row, fundShareKopecks: stake[index] ?? '0' }));
  const asked = { edition: sitting.called.edition, cluster, inn, award: application, specialOperationFamily, rows };
  try {
    return sharesWithin(ledger, asked).map(({ fundShareKopecks, boundBy, trace }, index) => ({
      service: rows[index]?.service ?? '',
      wantedKopecks: rows[index]?.fundShareKopecks ?? '0',
      allowedKopecks: fundShareKopecks,
      boundBy,
      trace,
    }));
  } catch (error) {
    if (error instanceof RegulationError) return null;
    throw error;
  }
};

const limit = (id: string, title: Words, cap: bigint, [held, wanted]: readonly [bigint, bigint]): SittingLimit => ({
  id,
  title,
  capKopecks: String(cap),
  heldKopecks: String(held),
  wantedKopecks: String(wanted),
});

const generalLimit = ({ limits }: Edition, stake: readonly Held[], held: readonly Held[]): SittingLimit[] =>
  limits.flatMap((rule) => {
    if (rule.kind !== 'general-limit') return [];
    const inside = ({ service }: Held): boolean => rule.services.includes(service);
    const wanted = stake.filter(inside);
    if (wanted.length === 0) return [];
    const own = held.filter((one) => one.inn === wanted[0]?.inn && inside(one));
    return [
      limit('recipient', { ru: 'Лимит получателя', en: 'Limit of the recipient' }, rule.kopecks, [
        sum(own),
        sum(wanted),
      ]),
    ];
  });

const clusterLimit = (
  { limits }: Edition,
  budget: bigint,
  stake: readonly Held[],
  held: readonly Held[],
): SittingLimit[] =>
  limits.flatMap((rule) => {
    if (rule.kind !== 'cluster-share') return [];
    const own = held.filter(({ cluster }) => cluster === stake[0]?.cluster);
    const title = { ru: `Кластер: ${rule.percent} % бюджета`, en: `Cluster: ${rule.percent} % of the budget` };
    return [limit('cluster', title, (budget * BigInt(rule.percent)) / 100n, [sum(own), sum(stake)])];
  });

/** The limits that the amounts at stake meet: of the recipient, of the cluster, of each line. */
export const limitsOf = ({ called }: KnownSitting, item: Item, ledger: Ledger): SittingLimit[] => {
  const budget = approvedBudget(ledger);
  if (budget === undefined) return [];
  const edition = editionNamed(called.edition);
  const held = heldBy(ledger, item.application);
  const { cluster, inn } = item;
  const stake = sharesAtStake(item).map((share, index) => ({
    service: item.estimate[index]?.service ?? '',
    cluster,
    inn,
    kopecks: BigInt(share),
  }));
  const services = [...new Set(stake.map(({ service }) => service))];
  const lines = services.map((service) => {
    const of = (one: Held): boolean => one.service === service;
    const used = [sum(held.filter(of)), sum(stake.filter(of))] as const;
    return limit(`line:${service}`, serviceTitle(edition, service), budget.lines?.[service] ?? 0n, used);
  });
  return [...generalLimit(edition, stake, held), ...clusterLimit(edition, budget.kopecks, stake, held), ...lines];
};

/** The money of the year as far as the services of this agenda go; null while no budget is approved. */
export const moneyOf = ({ called, items }: KnownSitting, ledger: Ledger): SittingRoom['money'] => {
  const budget = approvedBudget(ledger);
  if (budget === undefined) return null;
  const held = heldBy(ledger);
  const total = sum(held);
  const services = [...new Set(items.flatMap(({ estimate }) => estimate.map(({ service }) => service)))].toSorted();
  return {
    year: called.year,
    approvedKopecks: String(budget.kopecks),
    heldKopecks: String(total),
    leftKopecks: String(budget.kopecks > total ? budget.kopecks - total : 0n),
    lines: services.map((service) => ({
      service,
      title: serviceTitle(editionNamed(called.edition), service),
      kopecks: String(budget.lines?.[service] ?? 0n),
      heldKopecks: String(sum(held.filter((one) => one.service === service))),
    })),
  };
};
