import { anywhere, forFirstAdministrator, inInstallation, inOwnCentre, type PermissionTable } from '../permission.ts';

/** Who may do what with people and their roles. */
export const identityPermissions = {
  'read-people': [inInstallation('administrator'), inInstallation('financial-controller')],
  'register-person': [anywhere('administrator'), anywhere('bootstrap')],
  'grant-role': [inOwnCentre('administrator'), forFirstAdministrator('bootstrap')],
  'withdraw-role': [inOwnCentre('administrator')],
  'erase-person': [inInstallation('administrator')],
} as const satisfies PermissionTable<string>;
