import type { ClustersCommand } from '@veche/contracts';
import { inOwnCentre, type PermissionTable } from '../grant.ts';

/** Who may do what with clusters. The director answers for them; a curator gathers the council. */
export const clusterPermissions = {
  'read-officers': [inOwnCentre('director'), inOwnCentre('curator'), inOwnCentre('administrator')],
  FoundCluster: [inOwnCentre('director')],
  ReplaceCurator: [inOwnCentre('director')],
  SeatCouncilMember: [inOwnCentre('director'), inOwnCentre('curator')],
  UnseatCouncilMember: [inOwnCentre('director'), inOwnCentre('curator')],
} satisfies PermissionTable<ClustersCommand['type'] | 'read-officers'>;
