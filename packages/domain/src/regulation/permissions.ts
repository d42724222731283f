import type { RegulationCommand } from '@veche/contracts';
import { anywhere, inInstallation, inOwnCentre, type PermissionTable } from '../grant.ts';

/** Who may do what with centres and their regulations. The director approves the regulation by order [002, title]. */
export const regulationPermissions = {
  RegisterCentre: [inInstallation('administrator'), anywhere('system')],
  AdoptEdition: [inOwnCentre('director'), anywhere('system')],
} satisfies PermissionTable<RegulationCommand['type']>;
