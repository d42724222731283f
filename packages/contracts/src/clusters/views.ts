import { z } from 'zod';
import { permission } from '../http.ts';
import { innOfOrganisation, okved } from '../regulation/identifiers.ts';
import { day, words } from '../regulation/judge.ts';
import { centreId, clusterId, personId } from '../values.ts';

/** A person as screens name them; null once they are erased. */
export const namedPerson = z.object({ person: personId, name: z.string().nullable() });
export type NamedPerson = z.infer<typeof namedPerson>;

/** A cluster as anybody sees it; `members` are counted today. */
export const clusterView = z.object({
  centre: centreId,
  cluster: clusterId,
  title: words,
  about: words,
  profile: z.string(),
  members: z.int(),
  curator: namedPerson,
  revision: z.int(),
});
export type ClusterView = z.infer<typeof clusterView>;

/** A seat of the council; `to` is its last day. `held` tells whether it is held today. */
export const councilSeat = namedPerson.extend({ from: day, to: day.optional(), held: z.boolean() });
export type CouncilSeat = z.infer<typeof councilSeat>;

/** One cluster in full, with all seats its council ever had, in the order in which they were given. */
export const clusterPage = clusterView.extend({
  agreement: z.object({ number: z.string(), date: day }),
  okved: z.array(okved),
  council: z.array(councilSeat),
  /** How many votes of the council are a quorum today; null when the regulation does not say. */
  quorum: z.int().nullable(),
  today: day,
  can: z.object({ replaceCurator: permission, seat: permission, unseat: permission }),
});
export type ClusterPage = z.infer<typeof clusterPage>;

/** A member of a cluster on a day; `until` is its last day, when it is known. */
export const registerRow = z.object({
  inn: innOfOrganisation,
  name: z.string(),
  okved,
  city: z.string(),
  website: z.string().nullable(),
  since: day,
  until: day.nullable(),
});

/** The register of members as it was on a day. */
export const register = z.object({ on: day, today: day, members: z.array(registerRow) });
export type Register = z.infer<typeof register>;

/** Who can be given an office in a cluster of the centre, and what the caller may do. */
export const founding = z.object({
  today: day,
  curators: z.array(namedPerson),
  councilMembers: z.array(namedPerson),
  can: z.object({ found: permission }),
});
export type Founding = z.infer<typeof founding>;
