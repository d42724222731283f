import type { DecisionStep } from '@veche/contracts';

/** A stretch of the way of a decision: so many steps in a row that belong together. */
export interface Chapter {
  readonly title: string;
  readonly first: number;
  readonly count: number;
}

const VOTE = new Set(['VoteOpened', 'VoteCast', 'VoteClosed', 'CouncilVoteCast']);

/** By the first word of the stream's name. */
const chapters: Readonly<Record<string, string>> = {
  organisation: 'Организация',
  membership: 'Вступление',
  campaign: 'Отбор',
  application: 'Заявка',
  sitting: 'Заседание',
  budget: 'Деньги',
};

const chapterOf = ({ type, stream }: DecisionStep): string =>
  VOTE.has(type) ? 'Голоса' : (chapters[stream.split('-')[0] ?? ''] ?? 'Прочее');

/** The steps in stretches, as the timeline names them. */
export const chaptersOf = (steps: readonly DecisionStep[]): readonly Chapter[] => {
  const found: Chapter[] = [];
  steps.forEach((step, index) => {
    const title = chapterOf(step);
    const last = found.at(-1);
    if (last?.title === title) found[found.length - 1] = { ...last, count: last.count + 1 };
    else found.push({ title, first: index, count: 1 });
  });
  return found;
};
