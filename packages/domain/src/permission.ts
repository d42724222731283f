import { type Actor, capacityTitles, type Permission } from '@veche/contracts';
import { auditPermissions } from './audit/permissions.ts';
import { clusterPermissions } from './clusters/permissions.ts';
import type { Command } from './command.ts';
import { commissionPermissions } from './commission/permissions.ts';
import { Refusal } from './decision.ts';
import { filePermissions } from './files/permissions.ts';
import { fundingPermissions } from './funding/permissions.ts';
import type { Grant, PermissionObject, PermissionTable } from './grant.ts';
import { identityPermissions } from './identity/permissions.ts';
import { membershipPermissions } from './membership/permissions.ts';
import { regulationPermissions } from './regulation/permissions.ts';
import { selectionPermissions } from './selection/permissions.ts';

const permissions = {
  ...auditPermissions,
  ...commissionPermissions,
  ...filePermissions,
  ...fundingPermissions,
  ...identityPermissions,
  ...regulationPermissions,
  ...selectionPermissions,
  ...clusterPermissions,
  ...membershipPermissions,
} satisfies PermissionTable<Command['type']>;

/** What somebody may or may not do: send a command, by its type, or read what is not open to all. */
export type Action = keyof typeof permissions;

/** All that is permitted to anybody. A command without a row does not compile. */
export const actions = Object.keys(permissions) as readonly Action[];

/** Whether `actor` may do `action` to `object`, and the row of the table that says so, in Russian. */
export const permit = (action: Action, actor: Actor, object: PermissionObject = {}): Permission => {
  const grants: readonly Grant[] = permissions[action];
  const granted = grants.find((row) => row.role === actor.role && row.within(actor, object));
  if (granted !== undefined) return { allowed: true, reason: `Разрешено: ${granted.bounds}` };
  const who = grants.map((row) => `${capacityTitles[row.role]} (${row.bounds})`).join(', ');
  return { allowed: false, reason: `Это делает ${who}` };
};

/** @throws {Refusal} `forbidden` */
export const demand = (action: Action, actor: Actor, object: PermissionObject = {}): void => {
  const permission = permit(action, actor, object);
  if (!permission.allowed) throw new Refusal('forbidden', permission.reason);
};
