import { identity, personStream } from '@veche/domain';
import { Refused } from '../edge/refused.ts';
import type { Installation } from '../installation.ts';

/**
 * Asked where something of a person's own is kept, in their turn: what deletes it when they are erased takes the same turn, and comes later.
 * @throws {Refused} `sign-in-required` when the person is erased, or was never registered
 */
export const demandRegistered = async ({ states }: Pick<Installation, 'states'>, person: string): Promise<void> => {
  const { status } = await states.of(identity, personStream(person));
  if (status !== 'registered') throw new Refused('sign-in-required');
};
