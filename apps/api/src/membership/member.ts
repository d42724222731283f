import type { RecipientFacts } from '@veche/contracts';
import { dayOf, memberOn, membershipStream, memberships } from '@veche/domain';
import type { Reading } from '../write/reading.ts';

/** An organisation in a cluster of a centre. */
interface Whose {
  readonly centre: string;
  readonly cluster: string;
  readonly inn: string;
}

/** Whether an organisation is a member of a cluster on the day of the reading, as a fact with its source. */
export const memberFact = async (
  { state, at }: Pick<Reading, 'state' | 'at'>,
  { centre, cluster, inn }: Whose,
): Promise<NonNullable<RecipientFacts['member']>> => {
  const membership = await state(memberships, membershipStream(cluster, inn));
  const date = dayOf(at);
  const value = membership.status !== 'none' && membership.centre === centre && memberOn(membership, date);
  return { value, source: 'реестр участников кластера', date };
};
