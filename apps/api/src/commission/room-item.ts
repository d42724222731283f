import type { SittingItem, Words } from '@veche/contracts';
import {
  ballotsOf,
  decimalSumOf,
  entitledAt,
  type Item,
  isOpenToVote,
  isSettled,
  type KnownSitting,
  type Ledger,
  type Sheet,
  sheetsAreIn,
  sheetsMissing,
  voteAt,
  votesMissing,
} from '@veche/domain';
import { type Criterion, editionNamed, serviceTitle } from '@veche/regulations';
import { allowancesOf, limitsOf } from './room-money.ts';
import { afterBallot, countInWords, stageInWords, stageOf, voteInWords } from './room-words.ts';

/** Who looks, and what is looked at beside the sitting. */
export interface Looking {
  readonly person: string | undefined;
  readonly ledger: Ledger;
  /** What the clusters are called. */
  readonly clusters: ReadonlyMap<string, Words>;
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

const sheetView = ({ member, scores, justification }: Sheet) => ({
  member,
  scores: [...scores],
  total: total(scores),
  justification,
});

const medianOf = (sorted: readonly number[]): string => {
  const middle = Math.floor(sorted.length / 2);
  const [high = 0, low = 0] = [sorted[middle], sorted[middle - 1]];
  return String(sorted.length % 2 === 1 ? high : (high + low) / 2);
};

const summaryOf = (criterion: Criterion, scores: readonly number[]) => {
  const sorted = scores.toSorted((one, other) => one - other);
  return {
    criterion: criterion.id,
    counts: criterion.scale.map(({ score }) => scores.filter((one) => one === score).length),
    median: medianOf(sorted),
    mean: (total(scores) / scores.length).toFixed(2),
    lowest: sorted[0] ?? 0,
    highest: sorted.at(-1) ?? 0,
  };
};

/**
 * Whether the caller reads the sheets of others: when all are in, and a member of the commission who has not scored yet only once the
 * scoring is closed. Whoever comes late scores blind as well.
 */
const seesSheets = (sitting: KnownSitting, item: Item, person: string | undefined): boolean => {
  if (sitting.ranking !== null || sitting.status === 'closed') return true;
  const scoresYet =
    sitting.called.seats.some((seat) => seat.person === person) &&
    !item.conflicts.some(({ member }) => member === person) &&
    !item.sheets.some(({ member }) => member === person);
  return sheetsAreIn(sitting, item) && !scoresYet;
};

const scoring = (sitting: KnownSitting, item: Item, { person }: Looking) => {
  const seen = seesSheets(sitting, item, person);
  const { criteria } = editionNamed(sitting.called.edition);
  const own = item.sheets.find(({ member }) => member === person);
  const scored = seen && item.sheets.length > 0;
  return {
    sheetsIn: item.sheets.map(({ member }) => member),
    sheetsMissing: sheetsMissing(sitting, item).map((seat) => seat.person),
    ownSheet: own === undefined ? null : sheetView(own),
    sheets: seen ? item.sheets.map(sheetView) : null,
    criteria: scored
      ? criteria.map((one, index) =>
          summaryOf(
            one,
            item.sheets.map(({ scores }) => scores[index] ?? 0),
          ),
        )
      : null,
  };
};

const proposalOf = ({ at }: Item) => {
  if (at.stage === 'voting') return at.proposal;
  return 'vote' in at ? at.vote : undefined;
};

const hypothetical = (
  sitting: KnownSitting,
  item: Item,
  person: string | undefined,
  vote: 'for' | 'against',
): string => {
  const entitled = person !== undefined && entitledAt(sitting, item).some((seat) => seat.person === person);
  const ballots = ballotsOf(item);
  if (!entitled || item.at.stage !== 'voting' || ballots.some(({ member }) => member === person)) return '';
  return afterBallot(voteAt(sitting, item, [...ballots, { member: person, vote }]));
};

/** The vote as it stands; once it is counted, as it was counted. */
const voting = (sitting: KnownSitting, item: Item, { person }: Looking): SittingItem['vote'] => {
  const proposal = proposalOf(item);
  if (proposal === undefined) return null;
  const { at } = item;
  const result = 'vote' in at ? at.vote : voteAt(sitting, item);
  const ballots = ballotsOf(item);
  const { decision, present, quorum, chairDecided, trace } = result;
  return {
    proposal: {
      fundSharesKopecks: [...proposal.fundSharesKopecks],
      fundShareKopecks: decimalSumOf(proposal.fundSharesKopecks),
      ...(proposal.reason !== undefined && { reason: proposal.reason }),
    },
    open: at.stage === 'voting',
    ballots: ballots.map((one) => ({ ...one })),
    missing: votesMissing(sitting, item).map((seat) => seat.person),
    left: at.stage === 'voting' ? [...at.left] : [],
    for: result.for,
    against: result.against,
    entitled: result.entitled,
    present,
    quorum,
    decision,
    chairDecided,
    says: 'vote' in at ? countInWords(sitting, at.vote) : voteInWords(sitting, item, result),
    ifFor: hypothetical(sitting, item, person, 'for'),
    ifAgainst: hypothetical(sitting, item, person, 'against'),
    trace,
  };
};

type Outcome = Pick<SittingItem, 'ledger' | 'awardedKopecks' | 'reasons' | 'postponedBecause'>;
const NOTHING: Outcome = { ledger: null, awardedKopecks: null, reasons: [], postponedBecause: null };

const outcome = ({ at }: Item): Outcome => {
  switch (at.stage) {
    case 'awarded': {
      const { fundShareKopecks } = at.award;
      const ledger = { reserved: true, fundShareKopecks, reasons: [], traces: [] };
      return { ...NOTHING, ledger, awardedKopecks: fundShareKopecks };
    }
    case 'refused': {
      const { by, reasons, traces } = at.refusal;
      const ledger = by === 'ledger' ? { reserved: false, fundShareKopecks: '0', reasons, traces } : null;
      return { ...NOTHING, ledger, reasons };
    }
    case 'postponed':
      return { ...NOTHING, postponedBecause: at.reason };
    case 'waiting':
    case 'voting':
    case 'voted':
      return NOTHING;
  }
};

/** After a refusal by the ledger the commission may vote again on less. */
const isPastMoney = (item: Item): boolean => isSettled(item) && !isOpenToVote(item);

const moneyFor = (sitting: KnownSitting, item: Item, ledger: Ledger): Pick<SittingItem, 'allowances' | 'limits'> =>
  isPastMoney(item)
    ? { allowances: null, limits: [] }
    : { allowances: allowancesOf(sitting, item, ledger), limits: limitsOf(sitting, item, ledger) };

/** An item as the caller may see it; what they may do with it is asked apart. */
export const itemView = (sitting: KnownSitting, item: Item, looking: Looking): Omit<SittingItem, 'can'> => {
  const edition = editionNamed(sitting.called.edition);
  const ranked = sitting.ranking?.find(({ application }) => application === item.application);
  const { conflicts, sheets: _, shown: __, at: ___, estimate, ...papers } = item;
  return {
    ...papers,
    clusterTitle: looking.clusters.get(item.cluster)?.ru ?? item.cluster,
    estimate: estimate.map((row) => ({ ...row, title: serviceTitle(edition, row.service) })),
    costKopecks: decimalSumOf(estimate.map(({ costKopecks }) => costKopecks)),
    askedKopecks: decimalSumOf(estimate.map(({ fundShareKopecks }) => fundShareKopecks)),
    stage: stageOf(sitting, item),
    says: stageInWords(sitting, item),
    place: ranked?.place ?? null,
    points: ranked?.points ?? null,
    conflicts: conflicts.map((one) => ({ ...one })),
    entitled: entitledAt(sitting, item).map(({ person }) => person),
    ...scoring(sitting, item, looking),
    vote: voting(sitting, item, looking),
    ...outcome(item),
    ...moneyFor(sitting, item, looking.ledger),
  };
};
