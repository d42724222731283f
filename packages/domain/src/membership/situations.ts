import { Refusal } from '../decision.ts';
import { type Membership, memberOn } from './membership.ts';

type Known = Exclude<Membership, { status: 'none' }>;
type Member = Extract<Membership, { status: 'member' }>;

/** @throws {Refusal} when nobody applied, or in another centre */
export const knownIn = (membership: Membership, centre: string): Known => {
  if (membership.status === 'none') throw new Refusal('membership-unknown', 'Организация в этот кластер не вступала');
  if (membership.centre !== centre) throw new Refusal('forbidden', 'Кластер другого центра');
  return membership;
};

/** @throws {Refusal} when the organisation is no member of the cluster on the day */
export const memberIn = (membership: Membership, centre: string, day: string): Member => {
  const known = knownIn(membership, centre);
  if (known.status === 'member' && memberOn(known, day)) return known;
  throw new Refusal('not-member', 'Организация сегодня не участвует в этом кластере');
};
