import { editionNamed } from '@veche/regulations';
import type { Policy } from '../decision.ts';
import { entitledAt, sheetsMissing } from './sitting.ts';
import { type Command, type Hearing, isOpenToVote } from './sitting-situation.ts';
import { ballotsOf, voteAt } from './vote.ts';

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

export const proposalPolicies: readonly Policy<Command<'OpenVote'>, Hearing>[] = [
  {
    name: 'Голосуют после того, как оценивание закрыто: на основании мест по баллам',
    code: 'scoring-not-closed',
    holds: (_, { sitting }) => sitting.ranking !== null,
  },
  {
    name: 'По этому вопросу голосование уже идёт',
    code: 'vote-already-open',
    holds: (_, { item }) => item.at.stage !== 'voting',
  },
  {
    name: 'Голосуют по одному вопросу: сначала подсчитайте голоса по другому',
    code: 'vote-elsewhere',
    holds: (_, { sitting }) => !sitting.items.some(({ at }) => at.stage === 'voting'),
  },
  {
    name: 'Решение по этому вопросу уже принято',
    code: 'item-settled',
    holds: (_, { item }) => isOpenToVote(item),
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
];

/** Whether the votes that are still missing can change nothing, however they were cast. */
const isDecided = ({ sitting, item }: Hearing): boolean => {
  const cast = ballotsOf(item);
  const missing = entitledAt(sitting, item).filter(({ person }) => !cast.some(({ member }) => member === person));
  const { decision } = voteAt(sitting, item);
  return (['for', 'against'] as const).every((vote) => {
    const rest = missing.map(({ person }) => ({ member: person, vote }));
    return voteAt(sitting, item, [...cast, ...rest]).decision === decision;
  });
};

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
    holds: (_, hearing) => isDecided(hearing),
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
