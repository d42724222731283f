import { type Capacity, capacityTitles, type Happening } from '@veche/contracts';
import type { EventMetadata } from '@veche/domain';
import type { RecordedEvent } from '@veche/event-store';
import type { Naming } from './identity/names.ts';

/** Who did something, in which role, and when by the clock of the decision, ISO 8601 in UTC. */
export type Deed = { readonly at: string; readonly person: string; readonly role: string };

/** Whose deed an event is; where that is not recorded, the product's own, at the moment it was written. */
export const deedOf = ({ metadata, recordedAt }: Pick<RecordedEvent, 'metadata' | 'recordedAt'>): Deed => {
  const { actor, at } = metadata as unknown as Partial<EventMetadata>;
  return { at: at ?? recordedAt, person: actor?.person ?? 'system', role: actor?.role ?? 'system' };
};

/** Whose deed it was and when, as a history shows it. */
export const shownDeed = ({ at, person, role }: Deed, named: Naming): Pick<Happening, 'at' | 'who'> => ({
  at,
  who: {
    name: named(person).name,
    role: Object.hasOwn(capacityTitles, role) ? capacityTitles[role as Capacity] : role,
  },
});
