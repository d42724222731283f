import { editionNamed } from '@veche/regulations';
import type { Policy } from '../decision.ts';
import { type Item, type KnownSitting, sheetsMissing } from './sitting.ts';
import { type Command, type Hearing, isOpenToVote } from './sitting-situation.ts';
import { ballotsOf, type ItemVote, voteAt, votesMissing } from './vote.ts';

export const conflictPolicies: readonly Policy<Command<'DeclareConflict'>, Hearing>[] = [
  {
    name: 'О конфликте интересов по этому вопросу вы уже заявили',
    code: 'conflict-already-declared',
    holds: (_, { item }, { actor }) => !item.conflicts.some(({ member }) => member === actor.person),
  },
  {
    name: 'О конфликте интересов заявляют до того, как проголосуют сами',
    code: 'conflict-after-vote',
    // A vote that was void for want of a quorum is held again, by those who are entitled then.
    holds: (_, { item }, { actor }) =>
      item.at.stage === 'voted' || !ballotsOf(item).some(({ member }) => member === actor.person),
  },
  {
    name: 'О конфликте интересов заявляют до подсчёта голосов',
    code: 'conflict-after-vote',
    holds: (_, { item }) => item.at.stage === 'voting' || isOpenToVote(item),
  },
];

const hasSheet = ({ item }: Hearing, person: string): boolean => item.sheets.some(({ member }) => member === person);

export const scoringPolicies: readonly Policy<Command<'ScoreApplication'>, Hearing>[] = [
  {
    name: 'Оценивание закрыто: места по баллам определены',
    code: 'scoring-closed',
    holds: (_, { sitting }) => sitting.ranking === null,
  },
  {
    name: 'Рассмотрение этой заявки перенесено',
    code: 'item-settled',
    holds: (_, { item }) => item.at.stage !== 'postponed',
  },
  {
    name: 'Все листы по заявке сданы и открыты: оценки больше не меняют',
    code: 'sheets-all-in',
    holds: (_, hearing, { actor }) => !(hearing.item.shown && hasSheet(hearing, actor.person)),
  },
  {
    name: 'На листе один целый балл на каждый критерий, в пределах шкалы',
    code: 'scores-do-not-fit',
    field: 'scores',
    holds: ({ scores }, { sitting }) => {
      const { criteria } = editionNamed(sitting.called.edition);
      return scores.length === criteria.length && criteria.every(({ max }, index) => (scores[index] ?? max + 1) <= max);
    },
  },
];

const shareOf = (shares: readonly string[], row: number): bigint => BigInt(shares[row] ?? 0);

/** Whether the votes that are still missing end a vote in this one way. */
const endsAs = (sitting: KnownSitting, item: Item, decision: ItemVote['decision']): boolean =>
  (['for', 'against'] as const).every((vote) => {
    const rest = votesMissing(sitting, item).map(({ person }) => ({ member: person, vote }));
    return voteAt(sitting, item, [...ballotsOf(item), ...rest]).decision === decision;
  });

/**
 * Whether the votes that are still missing can change nothing, however they were cast. That of a member who was marked absent in the middle
 * of it counts among them: whoever marks would else choose the outcome. Without a quorum the vote is void, and decides nothing.
 */
const isDecided = ({ sitting, item }: Hearing): boolean => {
  const { decision } = voteAt(sitting, item);
  if (decision === 'no-quorum') return true;
  const left = item.at.stage === 'voting' ? item.at.left : [];
  const back = { ...sitting, present: [...sitting.present, ...left] };
  return endsAs(sitting, item, decision) && endsAs(back, item, decision);
};

/** Whether a vote under way must be put anew: all who are there have voted, and somebody left whose vote could have decided it. */
export const isBroken = ({ sitting, item }: Hearing): boolean =>
  item.at.stage === 'voting' &&
  item.at.left.length > 0 &&
  votesMissing(sitting, item).length === 0 &&
  !isDecided({ sitting, item });

export const proposalPolicies: readonly Policy<Command<'OpenVote'>, Hearing>[] = [
  {
    name: 'Голосуют после того, как оценивание закрыто: на основании мест по баллам',
    code: 'scoring-not-closed',
    holds: (_, { sitting }) => sitting.ranking !== null,
  },
  {
    name: 'По этому вопросу голосование уже идёт',
    code: 'vote-already-open',
    holds: (_, hearing) => hearing.item.at.stage !== 'voting' || isBroken(hearing),
  },
  {
    name: 'Голосуют по одному вопросу: сначала подсчитайте голоса по другому',
    code: 'vote-elsewhere',
    holds: (_, { sitting, item }) => !sitting.items.some((one) => one !== item && one.at.stage === 'voting'),
  },
  {
    name: 'Решение по этому вопросу уже принято',
    code: 'item-settled',
    holds: (_, { item }) => item.at.stage === 'voting' || isOpenToVote(item),
  },
  {
    name: 'Сумма названа по каждой строке сметы',
    code: 'proposal-rows-differ',
    field: 'fundSharesKopecks',
    holds: ({ fundSharesKopecks }, { item }) => fundSharesKopecks.length === item.estimate.length,
  },
  {
    name: 'По строке нельзя дать больше, чем просит заявитель',
    code: 'proposal-exceeds-asked',
    field: 'fundSharesKopecks',
    holds: ({ fundSharesKopecks }, { item }) =>
      item.estimate.every((row, index) => shareOf(fundSharesKopecks, index) <= BigInt(row.fundShareKopecks)),
  },
  {
    name: 'Хотя бы по одной строке сумма больше нуля: об отказе решают голоса',
    code: 'proposal-empty',
    field: 'fundSharesKopecks',
    holds: ({ fundSharesKopecks }) => fundSharesKopecks.some((share) => BigInt(share) > 0n),
  },
  {
    name: 'Если дают меньше, чем просит заявитель, называют причину',
    code: 'proposal-needs-reason',
    field: 'reason',
    holds: ({ fundSharesKopecks, reason }, { item }) =>
      reason !== undefined ||
      item.estimate.every((row, index) => shareOf(fundSharesKopecks, index) === BigInt(row.fundShareKopecks)),
  },
];

export const ballotPolicies: readonly Policy<Command<'CastVote'>, Hearing>[] = [
  {
    name: 'По этому вопросу голосование не идёт',
    code: 'vote-not-open',
    holds: (_, { item }) => item.at.stage === 'voting',
  },
  {
    name: 'Вы уже проголосовали: голос не меняют',
    code: 'vote-already-cast',
    holds: (_, { item }, { actor }) => !ballotsOf(item).some(({ member }) => member === actor.person),
  },
  {
    name: 'Голосуют за те суммы, которые прочитали: на голосование поставлены другие',
    code: 'proposal-differs',
    holds: ({ fundSharesKopecks }, { item: { at } }) =>
      fundSharesKopecks === undefined ||
      at.stage !== 'voting' ||
      fundSharesKopecks.join() === at.proposal.fundSharesKopecks.join(),
  },
];

export const countingPolicies: readonly Policy<Command<'CloseVote'>, Hearing>[] = [
  {
    name: 'По этому вопросу голосование не идёт',
    code: 'vote-not-open',
    holds: (_, { item }) => item.at.stage === 'voting',
  },
  {
    name: 'Голоса считают, когда проголосовали все, кто голосует по вопросу, или остальные голоса исхода не изменят',
    code: 'votes-missing',
    // Whoever counts would else choose the moment, and with it the outcome.
    holds: (_, hearing) => isBroken(hearing) || isDecided(hearing),
  },
  {
    name: 'Во время голосования вышел тот, чей голос мог решить исход: поставьте вопрос на голосование заново',
    code: 'vote-broken',
    holds: (_, hearing) => !isBroken(hearing),
  },
];

export const postponementPolicies: readonly Policy<Command<'PostponeItem'>, Hearing>[] = [
  {
    name: 'Перенести можно вопрос, по которому не голосуют и решения нет',
    code: 'item-settled',
    holds: (_, { item }) => isOpenToVote(item),
  },
];

/** How many sheets are missing on the whole agenda. */
export const missingSheets = ({ sitting }: Pick<Hearing, 'sitting'>): number =>
  sitting.items
    .filter(({ at }) => at.stage !== 'postponed')
    .reduce((sum, item) => sum + sheetsMissing(sitting, item).length, 0);
