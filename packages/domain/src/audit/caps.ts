import type { BudgetLine, Cap } from '@veche/contracts';
import type { Edition, LimitRule } from '@veche/regulations';
import type { Award, Ledger } from '../funding/ledger.ts';
import type { DecisionEntry } from './register.ts';

/** What one row of an award holds of the caps. */
interface Held {
  readonly award: string;
  readonly cluster: string;
  readonly inn: string;
  readonly service: string;
  readonly participants: bigint;
  readonly kopecks: bigint;
}

/** Once the act has been accepted for less, rows hold their part of what is left; the last one takes the odd kopecks. */
const heldBy = (award: string, { reserved, held }: Award): readonly Held[] => {
  const whole = BigInt(reserved.fundShareKopecks);
  let left = held;
  return reserved.rows.map(({ service, fundShareKopecks, participants = 1 }, index) => {
    const last = index === reserved.rows.length - 1;
    const kopecks = last || whole === 0n ? left : (BigInt(fundShareKopecks) * held) / whole;
    left -= kopecks;
    const { cluster, inn } = reserved;
    return { award, cluster, inn, service, participants: BigInt(participants), kopecks };
  });
};

const total = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, amount) => sum + amount, 0n);

type RuleOf<Kind extends LimitRule['kind']> = Extract<LimitRule, { kind: Kind }>;

const ruleOf = <Kind extends LimitRule['kind']>(edition: Edition | undefined, kind: Kind): RuleOf<Kind> | undefined =>
  edition?.limits.find((rule): rule is RuleOf<Kind> => rule.kind === kind);

/** A part of a divided share, the odd kopeck included. */
const ofApplicant = ({ kopecks, participants }: Held): bigint => (kopecks + participants - 1n) / participants;

interface Question {
  readonly scope: Cap['scope'];
  readonly title: string;
  readonly clause: string | null;
  readonly cap: bigint | null;
  counts(row: Held): boolean;
  amount?(row: Held): bigint;
}

/** The services that a decision is about: those asked for, in their order. */
const servicesOf = (rows: readonly { readonly service: string }[]): readonly string[] => [
  ...new Set(rows.map(({ service }) => service)),
];

/** What of the edition and the approved budget says how much there is. */
interface Bounds {
  readonly entry: DecisionEntry;
  readonly lines: readonly BudgetLine[];
  /** The whole budget of the year; null before it is approved. */
  readonly year: bigint | null;
  readonly edition: Edition | undefined;
}

const ofLine =
  ({ lines }: Bounds) =>
  (service: string): Question => {
    const found = lines.filter((one) => one.service === service);
    return {
      scope: 'line',
      title: `Строка бюджета ${service}`,
      clause: null,
      cap: found.length === 0 ? null : total(found.map(({ kopecks }) => BigInt(kopecks))),
      counts: (row) => row.service === service,
    };
  };

const ofCluster = ({ entry, year, edition }: Bounds): readonly Question[] => {
  const share = ruleOf(edition, 'cluster-share');
  if (share === undefined) return [];
  return [
    {
      scope: 'cluster',
      title: `Кластер, ${share.percent} % бюджета года`,
      clause: share.clause,
      cap: year === null ? null : (year * BigInt(share.percent)) / 100n,
      counts: ({ cluster }) => cluster === entry.cluster,
    },
  ];
};

const ofRecipient = ({ entry, edition }: Bounds): readonly Question[] => {
  const general = ruleOf(edition, 'general-limit');
  if (general === undefined) return [];
  return [
    {
      scope: 'recipient',
      title: general.title.ru,
      clause: general.clause,
      cap: general.kopecks,
      counts: ({ inn, service }) => inn === entry.inn && general.services.includes(service),
      amount: ofApplicant,
    },
  ];
};

const ofYear = ({ entry, year, edition }: Bounds): Question => ({
  scope: 'year',
  title: `Бюджет ${entry.year} года`,
  clause: ruleOf(edition, 'year-budget')?.clause ?? null,
  cap: year,
  counts: () => true,
});

const boundsOf = (entry: DecisionEntry, { approved }: Ledger, edition: Edition | undefined): Bounds => {
  const lines = approved?.lines ?? [];
  const year = approved === null ? null : total(lines.map(({ kopecks }) => BigInt(kopecks)));
  return { entry, lines, year, edition };
};

/** How the caps that bound an award stand in a ledger: its lines, cluster, recipient and year. */
export const capsOf = (
  entry: DecisionEntry,
  ledger: Ledger,
  edition: Edition | undefined,
  estimate: readonly { readonly service: string }[],
): readonly Cap[] => {
  const held = Object.entries(ledger.awards).flatMap(([award, one]) => heldBy(award, one));
  const bounds = boundsOf(entry, ledger, edition);
  const questions = [
    ...servicesOf(estimate).map(ofLine(bounds)),
    ...ofCluster(bounds),
    ...ofRecipient(bounds),
    ofYear(bounds),
  ];
  return questions.map(({ scope, title, clause, cap, counts, amount = ({ kopecks }) => kopecks }) => {
    const rows = held.filter(counts);
    return {
      scope,
      title,
      clause,
      heldKopecks: String(total(rows.map(amount))),
      ofDecisionKopecks: String(total(rows.filter(({ award }) => award === entry.decision).map(amount))),
      capKopecks: cap === null ? null : String(cap),
    };
  });
};
