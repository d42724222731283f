import { type Edition, RegulationError, type VoteRule } from '@veche/regulations';

/**
 * How the commissions of an edition vote [002 §7.3(4), §7.4].
 * @throws {RegulationError} `no-edition-in-force` when it has none
 */
export const commissionVote = ({ votes }: Edition): VoteRule => {
  const found = votes.find(({ body }) => body === 'commission');
  if (found) return found;
  throw new RegulationError('no-edition-in-force', 'edition', {
    ru: 'Эта редакция регламента не знает голосования комиссии',
    en: 'This edition of the regulation knows no vote of a commission',
  });
};

/** How many votes for are the majority of so many entitled; at least one. */
export const votesNeeded = ({ majority }: VoteRule, entitled: number): number => {
  const [part, whole] = majority.of;
  const share = (entitled * part) / whole;
  return Math.max(1, majority.counts === 'more-than' ? Math.floor(share) + 1 : Math.ceil(share));
};
