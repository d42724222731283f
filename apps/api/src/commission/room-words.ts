import type { ItemStageName, VoteView } from '@veche/contracts';
import {
  commissionVote,
  type Item,
  type ItemVote,
  isBroken,
  type KnownSitting,
  sheetsAreIn,
  votesNeeded,
} from '@veche/domain';
import { editionNamed } from '@veche/regulations';

/** What a state, a count, a quorum is called. */

const stages: Readonly<Record<ItemStageName, string>> = {
  waiting: 'Ждёт',
  scoring: 'Оценивают',
  scored: 'Листы сданы',
  voting: 'Голосование',
  'no-quorum': 'Не было кворума',
  'awaiting-ledger': 'Проверка лимитов',
  awarded: 'Поддержано',
  refused: 'Не поддержано',
  postponed: 'Перенесено',
};

/** Where an item stands, as one word. */
export const stageOf = (sitting: KnownSitting, item: Item): ItemStageName => {
  const { at } = item;
  if (at.stage === 'voted') return at.vote.decision === 'no-quorum' ? 'no-quorum' : 'awaiting-ledger';
  if (at.stage !== 'waiting') return at.stage;
  // Who comes once the places are known scores no more: nobody's sheet is awaited then.
  if (sitting.ranking !== null) return 'scored';
  if (sitting.status === 'called' || item.sheets.length === 0) return 'waiting';
  return sheetsAreIn(sitting, item) ? 'scored' : 'scoring';
};

/** The state of an item as it is shown. */
export const stageInWords = (sitting: KnownSitting, item: Item): string => {
  const { at } = item;
  if (at.stage === 'awarded' && at.vote.chairDecided) return 'Поддержано голосом председателя';
  if (at.stage === 'awarded' && !at.award.whole) return 'Поддержано частично';
  if (at.stage === 'refused' && at.refusal.by === 'ledger') {
    // Every cap that refuses tells how it was reckoned; what stands against any award is no sum.
    return at.refusal.traces.length > 0 ? 'Не хватило лимита' : 'Деньги не зарезервированы';
  }
  return stages[stageOf(sitting, item)];
};

/** A count as it stands, or as it was recorded. */
type Count = Omit<ItemVote, 'seats' | 'trace'> & {
  readonly seats: readonly Pick<ItemVote['seats'][number], 'chair' | 'present' | 'recused'>[];
};

const tieWords = (vote: Count): string => {
  const chair = vote.seats.find((seat) => seat.chair);
  if (chair === undefined || !chair.present) return 'Председателя нет: при равенстве голосов не принято';
  if (chair.recused) return 'У председателя конфликт интересов: при равенстве голосов не принято';
  return 'При равенстве решит голос председателя';
};

const neededFor = ({ called }: KnownSitting, { entitled }: Count): number =>
  votesNeeded(commissionVote(editionNamed(called.edition)), entitled);

const chairSays = ({ decision }: Count): string => (decision === 'accepted' ? 'принято' : 'не принято');

/** What the count is while nothing is counted yet and no voice has settled it. */
const undecidedInWords = (sitting: KnownSitting, vote: Count): string => {
  const { entitled, for: pro, against } = vote;
  if (entitled === 0) return 'Голосовать некому: у всех присутствующих конфликт интересов';
  if (pro > 0 && pro === against) return `Голоса равны. ${tieWords(vote)}`;
  return `Пока не принято: за — ${pro}, нужно ${neededFor(sitting, vote)} из ${entitled}. ${tieWords(vote)}`;
};

/** What comes of a vote under way, in a sentence. */
export const voteInWords = (sitting: KnownSitting, item: Item, vote: Count): string => {
  const { decision, present, quorum, entitled, for: pro, chairDecided } = vote;
  if (decision === 'no-quorum') return `Кворума нет: присутствует ${present}, нужно ${quorum}. Подсчёт ничего не решит`;
  if (isBroken({ sitting, item })) return 'Вышел тот, чей голос мог решить исход: вопрос ставят на голосование заново';
  if (chairDecided) return `Голоса равны, решает голос председателя: ${chairSays(vote)}`;
  if (decision === 'accepted') return `За — ${pro} из ${entitled} голосующих: большинство есть`;
  return undecidedInWords(sitting, vote);
};

/** What came of a vote that is counted. */
export const countInWords = (sitting: KnownSitting, vote: Count): string => {
  const { decision, present, quorum, entitled, for: pro, against, chairDecided } = vote;
  if (decision === 'no-quorum')
    return `Кворума не было: присутствовало ${present}, нужно ${quorum}. Вопрос ставят на голосование заново`;
  if (chairDecided) return `Голоса равны, решил голос председателя: ${chairSays(vote)}`;
  if (decision === 'accepted') return `За — ${pro} из ${entitled} голосующих: большинство есть`;
  if (entitled === 0) return 'Голосовать было некому: у всех присутствующих конфликт интересов';
  if (pro > 0 && pro === against) return 'Голоса равны, голоса председателя нет: не принято';
  return `Не принято: за — ${pro}, нужно было ${neededFor(sitting, vote)} из ${entitled}`;
};

const results: Readonly<Record<VoteView['decision'], string>> = {
  accepted: 'принято',
  'not-accepted': 'пока не принято',
  'no-quorum': 'кворума нет',
};

/** What one more vote would make of it. */
export const afterBallot = (vote: ItemVote): string =>
  `станет ${vote.for} : ${vote.against}, ${vote.chairDecided ? 'решит председатель, ' : ''}${results[vote.decision]}`;

/** The presence against the quorum. */
export const quorumInWords = (present: number, needed: number, composition: number): string =>
  present >= needed
    ? `Кворум есть: присутствует ${present} из ${composition}, нужно ${needed}`
    : `Кворума нет: присутствует ${present} из ${composition}, нужно ${needed}`;
