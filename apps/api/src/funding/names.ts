import type { Installation } from '../installation.ts';

type Tables = { 'views.people': { readonly person: string; readonly full_name: string | null } };

export type Naming = (person: string) => { readonly person: string; readonly name: string | null };

/** What people are called today; null for whoever is erased, or is no person. */
export const namesOf = async ({ database }: Installation, persons: Iterable<string>): Promise<Naming> => {
  const wanted = [...new Set(persons)];
  const rows =
    wanted.length === 0
      ? []
      : await database
          .withTables<Tables>()
          .selectFrom('views.people')
          .select(['person', 'full_name'])
          .where('person', 'in', wanted)
          .execute();
  const names = new Map(rows.map(({ person, full_name }) => [person, full_name]));
  return (person) => ({ person, name: names.get(person) ?? null });
};
