import type { SittingItem, SittingRoom, SittingSummary } from '@veche/contracts';
import type { Tone } from '@veche/ui';

export const seatTitles = { chair: 'Председатель', secretary: 'Секретарь', member: 'Член комиссии' } as const;
export const formTitles = { 'in-person': 'очно', absentee: 'заочно' } as const;
export const statusTitles = { called: 'созвано', open: 'идёт', closed: 'закрыто' } as const;
export const statusTones: Readonly<Record<SittingRoom['status'], Tone>> = {
  called: 'quiet',
  open: 'wait',
  closed: 'good',
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
