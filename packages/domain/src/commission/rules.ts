import { centre, type Edition, RegulationError, type VoteRule } from '@veche/regulations';

/**
 * An edition of a centre by its id.
 * @throws {RegulationError} `unknown-centre`, `no-edition-in-force`
 */
export const editionOf = (ofCentre: string, id: string): Edition => {
  const found = centre(ofCentre).editions.find((edition) => edition.id === id);
  if (found) return found;
  throw new RegulationError('no-edition-in-force', 'edition', {
    ru: 'Этой редакции регламента здесь нет',
    en: 'There is no such edition of the regulation here',
  });
};

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
