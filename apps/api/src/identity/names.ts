import type { NamedPerson } from '@veche/contracts';
import type { Installation } from '../installation.ts';

type Tables = { 'views.people': { readonly person: string; readonly full_name: string | null } };

export type Naming = (person: string) => NamedPerson;

/** What people are called today; null for whoever is erased, or is no person. */
export const namesOf = async (
  { database }: Pick<Installation, 'database'>,
  people: readonly string[],
): Promise<Naming> => {
  const asked = [...new Set(people)];
  const rows =
    asked.length === 0
      ? []
      : await database
          .withTables<Tables>()
          .selectFrom('views.people')
          .select(['person', 'full_name'])
          .where('person', 'in', asked)
          .execute();
  const names = new Map(rows.map(({ person, full_name }) => [person, full_name]));
  return (person) => ({ person, name: names.get(person) ?? null });
};
