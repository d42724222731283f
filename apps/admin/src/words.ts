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

interface FieldError {
  readonly field: string;
  readonly text: string;
}

/** What is said of the fields of a long form, one of each: of the parts of a field, as of `okved.1`, it is said of the whole. */
export const onceEach = (errors: readonly FieldError[], fields: readonly string[]): FieldError[] =>
  fields.flatMap((field) => {
    const found = errors.find((error) => error.field === field || error.field.startsWith(`${field}.`));
    return found ? [{ field, text: found.text }] : [];
  });
