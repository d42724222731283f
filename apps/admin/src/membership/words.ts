import type { MembershipStatus } from '@veche/contracts';
import type { Tone } from '@veche/ui';

/** What a membership's state is called, and how it is felt. */
export const STATUSES: Readonly<Record<MembershipStatus, { readonly title: string; readonly tone: Tone }>> = {
  applied: { title: 'на проверке', tone: 'wait' },
  'before-council': { title: 'голосует совет', tone: 'wait' },
  refused: { title: 'отказано', tone: 'bad' },
  member: { title: 'участник', tone: 'good' },
  leaving: { title: 'выходит', tone: 'wait' },
  exclusion: { title: 'предложено исключить', tone: 'wait' },
  left: { title: 'вышел', tone: 'quiet' },
  excluded: { title: 'исключён', tone: 'bad' },
};

export const VERDICTS = {
  eligible: { title: 'требования соблюдены', tone: 'good' },
  refused: { title: 'требования не соблюдены', tone: 'bad' },
  'not-established': { title: 'не всё установлено', tone: 'wait' },
} as const;
