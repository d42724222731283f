import { anywhere, inInstallation, inOwnCentre, type PermissionTable } from '../permission.ts';

/** Who may do what with centres and their regulations. The director approves the regulation by order [002, title]. */
export const regulationPermissions = {
  'register-centre': [inInstallation('administrator'), anywhere('system')],
  'adopt-edition': [inOwnCentre('director'), anywhere('system')],
} as const satisfies PermissionTable<string>;
