import type { HeldRole, IdentityEvent } from '@veche/contracts';
import { dayBefore } from '../day.ts';
import { notOver } from '../tenure.ts';

/** A person as the log knows them. Their name plays no part in any decision: it may be erased. */
export type Person =
  | { readonly status: 'unknown' }
  | { readonly status: 'registered'; readonly roles: readonly HeldRole[] }
  | { readonly status: 'erased' };

export const unknownPerson: Person = { status: 'unknown' };

type Office = Pick<HeldRole, 'role' | 'centre'>;

export const sameOffice = (one: Office, other: Office): boolean =>
  one.role === other.role && one.centre === other.centre;

export const evolvePerson = (person: Person, event: IdentityEvent): Person => {
  const roles = person.status === 'registered' ? person.roles : [];
  switch (event.type) {
    case 'PersonRegistered':
      return { status: 'registered', roles: [] };
    case 'RoleGranted': {
      const { person: _, ...role } = event.data;
      return { status: 'registered', roles: [...roles, role] };
    }
    case 'RoleWithdrawn': {
      const { on } = event.data;
      const kept = roles.flatMap((role) => {
        if (!sameOffice(role, event.data) || !notOver(role, on)) return [role];
        return role.from < on ? [{ ...role, to: dayBefore(on) }] : [];
      });
      return { status: 'registered', roles: kept };
    }
    case 'SubjectErased':
      return { status: 'erased' };
  }
};
