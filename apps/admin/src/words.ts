import { capacityTitles, type HeldRole, type Role } from '@veche/contracts';

/** The name of an office as it stands alone. */
export const roleName = (role: Role): string => {
  const title = capacityTitles[role];
  return `${title.charAt(0).toUpperCase()}${title.slice(1)}`;
};

/** The names of offices, each once, in the order in which they were given. */
export const roleNamesOf = (roles: readonly HeldRole[]): string[] => [
  ...new Set(roles.map(({ role }) => roleName(role))),
];
