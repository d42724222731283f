import type { AwardRow as AwardListed, BudgetPage, CapView } from '@veche/contracts';
import {
  type Award,
  type CapStanding,
  capStandings,
  type Ledger,
  lineStandings,
  proposalHash,
  sumOf,
  yearStanding,
} from '@veche/domain';
import { centre as centreOf, type Edition, editionIfAny, serviceTitle } from '@veche/regulations';
import type { Naming } from '../identity/names.ts';
import type { ReadAward } from './awards.view.ts';
import type { BudgetRow } from './budgets.view.ts';
import type { Protocols } from './protocol.ts';
import { type Looked, turnOf } from './turn.ts';

/** The ledger as its views tell it. */
export const ledgerOf = (row: BudgetRow | undefined, awards: readonly ReadAward[]): Ledger => ({
  proposed: null,
  approved: row?.approved ? { ...row.approved, year: row.year } : null,
  awards: Object.fromEntries(awards.flatMap(({ award, state }) => (state === null ? [] : [[award, state]]))),
});

/** The edition that the caps of a year are read from: the last in force in it, for years before all of them the first; undefined where a centre has none. */
export const editionOfYear = (centre: string, year: number): Edition | undefined =>
  editionIfAny(centre, `${year}-12-31`) ?? centreOf(centre).editions[0];

/** What the cap is about, as a person would call it. */
const nameOfCap = (edition: Edition, cap: CapStanding, ledger: Ledger): string => {
  const { of, subject = '', takenBy } = cap;
  const organisation = (): string => {
    const own = Object.values(ledger.awards).find(({ reserved }) => reserved.inn === of?.inn);
    return own?.reserved.name ?? '';
  };
  const unit = (...names: readonly (string | undefined)[]): string => {
    const counted = names.find((name) => name !== undefined);
    return `${subject}: ${[counted, ...takenBy].filter((part) => part !== undefined).join(', ')}`;
  };
  const called: Readonly<Record<CapStanding['kind'], () => string>> = {
    year: () => 'Бюджет года',
    cluster: () => [of?.cluster ?? '', subject].filter((part) => part !== '').join(', '),
    line: () => `${subject} ${serviceTitle(edition, subject).ru}`,
    recipient: organisation,
    event: () => unit(of?.event, of?.unit),
    service: () => unit(of?.unit),
  };
  return called[cap.kind]();
};

const keyOf = ({ kind, of, rule, subject }: CapStanding): string =>
  [kind, rule, subject, of?.inn, of?.cluster, of?.unit, of?.event].filter((part) => part !== undefined).join('·');

/** Every cap that bounds something of what is held, with what is left of it. */
export const capViews = (ledger: Ledger, edition: Edition | undefined): CapView[] =>
  edition === undefined
    ? []
    : capStandings(ledger, edition).map((cap) => ({
        kind: cap.kind,
        key: keyOf(cap),
        name: nameOfCap(edition, cap, ledger),
        rule: cap.rule,
        clause: cap.clause,
        title: cap.title,
        capKopecks: String(cap.kopecks),
        usedKopecks: String(cap.used),
        reservedKopecks: String(cap.reserved),
        leftKopecks: String(cap.left),
        overKopecks: String(cap.over),
      }));

/** An award as lists show it. */
export const listed = (
  { award: id, asked, state: award }: Pick<ReadAward, 'award' | 'asked'> & { readonly state: Award },
  looked: Looked,
): AwardListed => ({
  award: id,
  cluster: award.reserved.cluster,
  inn: award.reserved.inn,
  name: award.reserved.name,
  services: [...new Set(award.reserved.rows.map(({ service }) => service))],
  stage: award.stage,
  costKopecks: String(award.cost),
  askedKopecks: asked ?? award.reserved.fundShareKopecks,
  fundShareKopecks: award.reserved.fundShareKopecks,
  heldKopecks: String(award.held),
  paidKopecks: String(award.paid),
  turn: turnOf(award, looked),
});

interface Told {
  readonly centre: string;
  readonly year: number;
  readonly row: BudgetRow | undefined;
  readonly awards: readonly ReadAward[];
  readonly today: string;
  readonly names: Naming;
  readonly protocols: Protocols;
}

const told = (proposal: BudgetRow['proposed'], names: Naming): BudgetPage['approved'] =>
  proposal && {
    lines: proposal.lines,
    document: proposal.document,
    totalKopecks: String(sumOf(proposal.lines.map(({ kopecks }) => kopecks))),
    by: names(proposal.by),
    on: proposal.on,
  };

const proposedOf = (proposal: BudgetRow['proposed'], names: Naming): BudgetPage['proposed'] => {
  const shown = told(proposal, names);
  return shown && proposal && { ...shown, sha256: proposalHash({ ...proposal, proposedBy: proposal.by }) };
};

const refusedOf = (awards: readonly ReadAward[]): BudgetPage['refused'] =>
  awards
    .flatMap(({ refused }) => refused ?? [])
    .map(({ award, name, inn, sitting, reasons, traces, on }) => ({
      award,
      name,
      inn,
      sitting,
      reasons: reasons.map(({ text }) => text),
      traces,
      on,
    }))
    .toSorted((one, other) => (one.on < other.on ? 1 : -1));

const linesOf = (ledger: Ledger, edition: Edition | undefined, row: BudgetRow | undefined): BudgetPage['lines'] =>
  lineStandings(ledger).map((line) => ({
    ...line,
    title: serviceTitle(edition, line.service),
    source: row?.approved?.lines.find(({ service }) => service === line.service)?.source ?? ('regional' as const),
  }));

const warningsOf = (lines: BudgetPage['lines']): string[] =>
  lines
    .filter(({ overKopecks }) => overKopecks !== '0')
    .map(({ service }) => `По услуге ${service} занято больше, чем утверждено: новых резервов по ней не будет.`);

const clustersOf = (ledger: Ledger, edition: Edition | undefined): CapView[] => {
  const rule = clusterRule(edition);
  return capViews(ledger, edition).filter((cap) => cap.kind === 'cluster' && cap.rule === rule?.id);
};

const catalogueOf = (edition: Edition | undefined): BudgetPage['catalogue'] =>
  (edition?.services ?? []).flatMap(({ code, payment, shortTitle }) =>
    payment === 'free' ? [] : [{ code, title: shortTitle }],
  );

/** All that is read of the money of a year, but for what the caller may do. */
export const budgetPageOf = ({ centre, year, row, awards, today, names, protocols }: Told): Omit<BudgetPage, 'can'> => {
  const ledger = ledgerOf(row, awards);
  const edition = editionOfYear(centre, year);
  const lines = linesOf(ledger, edition, row);
  return {
    centre,
    year,
    proposed: proposedOf(row?.proposed ?? null, names),
    approved: told(row?.approved ?? null, names),
    lines,
    totals: yearStanding(ledger),
    clusters: clustersOf(ledger, edition),
    awards: awards.flatMap(({ state, ...read }) =>
      state === null ? [] : [listed({ ...read, state }, { today, protocol: protocols(state.reserved.sitting) })],
    ),
    refused: refusedOf(awards),
    warnings: warningsOf(lines),
    catalogue: catalogueOf(edition),
    revision: row?.revision ?? -1,
  };
};

/** The rule by which one cluster has only a part of the year's budget. */
export const clusterRule = (edition: Edition | undefined) =>
  edition?.limits.find((rule) => rule.kind === 'cluster-share');
