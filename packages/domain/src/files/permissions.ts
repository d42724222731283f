import { inOwnCentre, type PermissionTable } from '../grant.ts';

/** Who may read what the applicants of a centre have uploaded; whoever uploaded it always may. */
export const filePermissions = {
  'read-files': [
    inOwnCentre('curator'),
    inOwnCentre('secretary'),
    inOwnCentre('chair'),
    inOwnCentre('commission-member'),
    inOwnCentre('director'),
    inOwnCentre('financial-controller'),
    inOwnCentre('accountant'),
  ],
} satisfies PermissionTable<'read-files'>;
