import type { ApplicationRow, MembershipStatus } from '@veche/contracts';
import type { Tone } from '@veche/ui';

interface Look {
  readonly text: string;
  readonly tone: Tone;
}

export const membershipLook: Readonly<Record<MembershipStatus, Look>> = {
  applied: { text: 'заявление проверяют', tone: 'wait' },
  'before-council': { text: 'голосует совет', tone: 'wait' },
  refused: { text: 'отказано', tone: 'bad' },
  member: { text: 'участник', tone: 'good' },
  leaving: { text: 'участник, выходит', tone: 'wait' },
  exclusion: { text: 'участник, предложено исключить', tone: 'wait' },
  left: { text: 'вышел', tone: 'quiet' },
  excluded: { text: 'исключён', tone: 'bad' },
};

const outcomes: Readonly<Record<NonNullable<ApplicationRow['outcome']>, Look>> = {
  awarded: { text: 'поддержано', tone: 'good' },
  refused: { text: 'не поддержано', tone: 'bad' },
  postponed: { text: 'отложено', tone: 'wait' },
};

const statuses: Readonly<Record<ApplicationRow['status'], Look>> = {
  filed: { text: 'подана, проверяют', tone: 'wait' },
  'information-requested': { text: 'ждут вашего ответа', tone: 'wait' },
  admitted: { text: 'допущена к заседанию', tone: 'good' },
  refused: { text: 'отказано', tone: 'bad' },
  withdrawn: { text: 'отозвана вами', tone: 'quiet' },
  concluded: { text: 'решена', tone: 'quiet' },
};

export const applicationLook = ({ status, outcome }: Pick<ApplicationRow, 'status' | 'outcome'>): Look =>
  outcome === null ? statuses[status] : outcomes[outcome];
