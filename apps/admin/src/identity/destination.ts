import type { HeldRole } from '@veche/contracts';

const desks = '/admin';

/** Where one goes after signing in: a page of this working place, or of the public site. */
export type Destination = { readonly inside: string } | { readonly outside: string };

const isOwnPath = (path: string, origin: string): boolean => {
  if (!/^\/(?![/\\])/.test(path)) return false;
  return URL.canParse(path, origin) && new URL(path, origin).origin === origin;
};

/** @param then the path of this very site that was asked for, of which nothing else is believed */
export const destinationAfter = (
  roles: readonly Pick<HeldRole, 'role'>[],
  then: unknown,
  origin: string,
): Destination => {
  if (typeof then === 'string' && isOwnPath(then, origin)) {
    if (then === desks) return { inside: '/' };
    return then.startsWith(`${desks}/`) ? { inside: then.slice(desks.length) } : { outside: then };
  }
  const applies = roles.length > 0 && roles.every(({ role }) => role === 'applicant');
  return applies ? { outside: '/my' } : { inside: '/' };
};
