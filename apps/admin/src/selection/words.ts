import type { ApplicationRow, ApplicationStatus, CampaignView } from '@veche/contracts';
import type { Tone } from '@veche/ui';

interface Said {
  readonly title: string;
  readonly tone: Tone;
}

export const STATUSES: Readonly<Record<ApplicationStatus, Said>> = {
  filed: { title: 'на проверке', tone: 'wait' },
  'information-requested': { title: 'запрошены сведения', tone: 'wait' },
  admitted: { title: 'допущена к отбору', tone: 'good' },
  refused: { title: 'отказано в допуске', tone: 'bad' },
  withdrawn: { title: 'отозвана', tone: 'quiet' },
  concluded: { title: 'решено', tone: 'quiet' },
};

const OUTCOMES: Readonly<Record<NonNullable<ApplicationRow['outcome']>, Said>> = {
  awarded: { title: 'поддержана', tone: 'good' },
  refused: { title: 'не поддержана', tone: 'bad' },
  postponed: { title: 'вопрос отложен', tone: 'wait' },
};

/** How an application stands, with what the commission decided. */
export const standing = ({ status, outcome }: Pick<ApplicationRow, 'status' | 'outcome'>): Said =>
  outcome === null ? STATUSES[status] : OUTCOMES[outcome];

export const CAMPAIGN_STATES: Readonly<Record<CampaignView['state'], Said>> = {
  filing: { title: 'принимает заявки', tone: 'good' },
  deciding: { title: 'идёт отбор', tone: 'wait' },
  over: { title: 'закончен', tone: 'quiet' },
};

export const VERDICTS = {
  eligible: { title: 'причин отказа нет', tone: 'good' },
  refused: { title: 'есть причины отказа', tone: 'bad' },
  'not-established': { title: 'не всё установлено', tone: 'wait' },
} as const;
