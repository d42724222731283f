import type { IdentityCommand } from '@veche/contracts';
import { anywhere, forFirstAdministrator, inInstallation, inOwnCentre, type PermissionTable } from '../grant.ts';

/** Who may do what with people and their roles. */
export const identityPermissions = {
  'read-people': [inInstallation('administrator'), inInstallation('financial-controller')],
  RegisterPerson: [anywhere('administrator'), anywhere('bootstrap')],
  GrantRole: [inOwnCentre('administrator'), forFirstAdministrator('bootstrap')],
  WithdrawRole: [inOwnCentre('administrator')],
  ErasePerson: [inInstallation('administrator')],
} satisfies PermissionTable<IdentityCommand['type'] | 'read-people'>;
