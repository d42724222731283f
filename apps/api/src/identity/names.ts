import type { NamedPerson } from '@veche/contracts';
import type { Installation } from '../installation.ts';

type Tables = { 'views.people': { readonly person: string; readonly full_name: string | null } };

/** What people are called, as far as they are known and not erased. */
export const namesOf = async (
  { database }: Pick<Installation, 'database'>,
  people: readonly string[],
): Promise<(person: string) => NamedPerson> => {
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
