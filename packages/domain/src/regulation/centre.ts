import type { RegulationEvent } from '@veche/contracts';

type Adoption = Extract<RegulationEvent, { type: 'EditionAdopted' }>['data'];

/** A centre as the log knows it, with the editions it has adopted, in the order in which they came into force. */
export type Centre =
  | { readonly status: 'unknown' }
  | { readonly status: 'registered'; readonly editions: readonly Adoption[] };

export const unknownCentre: Centre = { status: 'unknown' };

export const evolveCentre = (centre: Centre, event: RegulationEvent): Centre => {
  switch (event.type) {
    case 'CentreRegistered':
      return { status: 'registered', editions: [] };
    case 'EditionAdopted': {
      const earlier = centre.status === 'registered' ? centre.editions : [];
      return { status: 'registered', editions: [...earlier, event.data] };
    }
  }
};
