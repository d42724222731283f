import type { Actor } from '@veche/contracts';

/** What a permission is asked about, which for a command is its data: a centre, a role to be given; neither when it is about the installation. */
export type PermissionObject = object & { readonly centre?: string | undefined; readonly role?: string | undefined };

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
/** In the centre where the role is held, for the side of a contract that this role signs for. */
export const forParty = (party: string, bounds: string) =>
  grant(bounds, (actor, object) => {
    const own = actor.centre === undefined || actor.centre === object.centre;
    return own && (!('party' in object) || object.party === party);
  });
/** Only when the role is held without a centre. */
export const inInstallation = grant('во всей установке', (actor) => actor.centre === undefined);
/** Only to make the first administrator. */
export const forFirstAdministrator = grant(
  'чтобы назначить первого администратора',
  (_, object) => object.role === 'administrator' && object.centre === undefined,
);
