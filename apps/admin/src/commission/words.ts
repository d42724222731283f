import type { SittingItem, SittingRoom, SittingSummary } from '@veche/contracts';
import type { Look, Tone } from '@veche/ui';

export const seatTitles = { chair: 'Председатель', secretary: 'Секретарь', member: 'Член комиссии' } as const;
export const formTitles = { 'in-person': 'очно', absentee: 'заочно' } as const;
export const sittingLooks: Readonly<Record<SittingRoom['status'], Look>> = {
  called: { title: 'созвано', tone: 'quiet' },
  open: { title: 'идёт', tone: 'wait' },
  closed: { title: 'закрыто', tone: 'good' },
};

export const stageTones: Readonly<Record<SittingItem['stage'], Tone>> = {
  waiting: 'quiet',
  scoring: 'wait',
  scored: 'good',
  voting: 'wait',
  'no-quorum': 'bad',
  'awaiting-ledger': 'wait',
  awarded: 'good',
  refused: 'bad',
  postponed: 'bound',
};

export const waitTitles: Readonly<Record<SittingSummary['waits'][number], string>> = {
  score: 'оценить',
  vote: 'проголосовать',
  sign: 'подписать протокол',
  open: 'открыть',
  'close-scoring': 'закрыть оценивание',
  close: 'закрыть заседание',
};

/** Points as they are read in Russian. */
export const pointsOf = (points: string): string => points.replace('.', ',');
