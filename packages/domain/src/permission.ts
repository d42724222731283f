import type { Actor, Permission } from '@veche/contracts';
import { Refusal } from './decision.ts';

/** What a permission is asked about: a centre, a role to be given; nothing when it is about the installation. */
export interface PermissionObject {
  readonly centre?: string | undefined;
  readonly role?: string | undefined;
}

/** One row of a context's table: in this capacity, within these bounds. */
export interface Grant {
  readonly role: Actor['role'];
  readonly bounds: string;
  within(actor: Actor, object: PermissionObject): boolean;
}

export type PermissionTable<Action extends string> = Readonly<Record<Action, readonly Grant[]>>;

const grant =
  (bounds: string, within: Grant['within']) =>
  (role: Actor['role']): Grant => ({ role, bounds, within });

/** Whoever holds the role, wherever. */
export const anywhere = grant('без ограничений', () => true);
/** In the centre where the role is held; a role held without a centre is held in all of them. */
export const inOwnCentre = grant(
  'в своём центре',
  (actor, object) => actor.centre === undefined || actor.centre === object.centre,
);
/** Only when the role is held without a centre. */
export const inInstallation = grant('во всей установке', (actor) => actor.centre === undefined);
/** Only to make the first administrator. */
export const forFirstAdministrator = grant(
  'чтобы назначить первого администратора',
  (_, object) => object.role === 'administrator' && object.centre === undefined,
);

/** Whether `actor` may do `action` to `object`, and the row of the table that says so, in Russian. */
export const permit = <Action extends string>(
  table: PermissionTable<Action>,
  action: Action,
  actor: Actor,
  object: PermissionObject = {},
): Permission => {
  const grants = table[action];
  const granted = grants.find((row) => row.role === actor.role && row.within(actor, object));
  if (granted !== undefined) return { allowed: true, reason: `Разрешено: ${granted.bounds}` };
  const who = grants.map((row) => `${roleTitles[row.role]} (${row.bounds})`).join(', ');
  return { allowed: false, reason: `Это делает ${who}` };
};

/** @throws {Refusal} `forbidden` */
export const demand = <Action extends string>(
  table: PermissionTable<Action>,
  action: Action,
  actor: Actor,
  object: PermissionObject = {},
): void => {
  const permission = permit(table, action, actor, object);
  if (!permission.allowed) throw new Refusal('forbidden', permission.reason);
};

const roleTitles: Readonly<Record<Actor['role'], string>> = {
  applicant: 'заявитель',
  curator: 'куратор кластера',
  secretary: 'секретарь комиссии',
  'commission-member': 'член комиссии',
  chair: 'председатель комиссии',
  'council-member': 'член совета кластера',
  accountant: 'бухгалтер',
  director: 'директор',
  'financial-controller': 'финансовый контролёр',
  administrator: 'администратор',
  visitor: 'любой посетитель',
  system: 'сама система',
  bootstrap: 'установщик',
};
