import { anywhere, inOwnCentre, type PermissionTable } from '../grant.ts';

/** Who may replay decisions: whoever answers for the centre, and whoever checks it. Nobody may change one. */
export const auditPermissions = {
  'read-decisions': [anywhere('financial-controller'), inOwnCentre('director'), inOwnCentre('administrator')],
} satisfies PermissionTable<'read-decisions'>;
