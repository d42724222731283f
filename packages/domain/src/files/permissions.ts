import { anywhere, type PermissionTable } from '../grant.ts';

/** Who may read what others have uploaded; whoever uploaded it always may. */
export const filePermissions = {
  'read-files': [
    anywhere('curator'),
    anywhere('secretary'),
    anywhere('chair'),
    anywhere('commission-member'),
    anywhere('director'),
    anywhere('financial-controller'),
    anywhere('accountant'),
  ],
} satisfies PermissionTable<'read-files'>;
