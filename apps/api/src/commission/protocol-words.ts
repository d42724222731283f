import type { ProtocolData } from '@veche/contracts';

/** Words of the protocol, made without the formats of the machine: the same bytes everywhere and for ever. */

const NARROW = '\u202f';
const FIXED = '\u00a0';
const months = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
];

/** `1 234 567,89 ₽` of whole kopecks. */
export const roubles = (kopecks: string): string => {
  const padded = kopecks.padStart(3, '0');
  const whole = padded.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, NARROW);
  return `${whole},${padded.slice(-2)}${FIXED}₽`;
};

/** `4 мая 2026 г.` of an ISO day. */
export const dayInWords = (day: string): string =>
  `${Number(day.slice(8))}${FIXED}${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}${FIXED}г.`;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

export const seatTitles = { chair: 'председатель', secretary: 'секретарь', member: 'член комиссии' } as const;
export const formTitles = { 'in-person': 'очная', absentee: 'заочная' } as const;
export const ballotTitles = { for: 'за', against: 'против' } as const;

type Item = ProtocolData['items'][number];
type Vote = Item['votes'][number];

/** What came of a vote, as the protocol says it. */
export const voteInWords = (vote: Vote): string => {
  const { present, quorum, entitled } = vote;
  if (vote.decision === 'no-quorum')
    return `Кворума нет: присутствует ${present}, нужно ${quorum}. Голосование не состоялось.`;
  const counted = `За — ${vote.for}, против — ${vote.against}, голосуют ${entitled} (присутствует ${present}).`;
  const chair = vote.chairDecided ? ' Голоса равны, решил голос председателя.' : '';
  return `${counted}${chair} ${vote.decision === 'accepted' ? 'Принято.' : 'Не принято.'}`;
};

/** What was resolved on an item. */
export const outcomeInWords = ({ outcome, fundShareKopecks, askedKopecks }: Item): string => {
  if (outcome === 'refused') return 'Отказать в поддержке.';
  if (outcome === 'postponed') return 'Перенести рассмотрение.';
  const partly = fundShareKopecks === askedKopecks ? '' : ' частично';
  return `Поддержать${partly}: ${roubles(fundShareKopecks)} из средств Фонда.`;
};
