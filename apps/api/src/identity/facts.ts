import type { GrantingFacts } from '@veche/contracts';
import { centreStream, regulation } from '@veche/domain';
import type { FactSources } from '../write/reading.ts';

/** Where a role is to be held. */
export const grantingFacts: FactSources = {
  GrantRole: async ({ data: { centre } }, { state }): Promise<GrantingFacts | null> => {
    if (centre === undefined) return null;
    const { status } = await state(regulation, centreStream(centre));
    return { centreKnown: status === 'registered' };
  },
};
