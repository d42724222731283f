import type { AdoptionFacts } from '@veche/contracts';
import { centres, centreView } from '@veche/regulations';
import type { FactSources } from '../write/reading.ts';

/** The rules as they are installed. */
export const adoptionFacts: FactSources = {
  AdoptEdition: async ({ data }): Promise<AdoptionFacts> => {
    const centre = centres.find(({ id }) => id === data.centre);
    const editions = centre === undefined ? [] : centreView(centre).editions;
    return { installed: editions.find(({ id }) => id === data.edition) ?? null };
  },
};
