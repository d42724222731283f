import type { HeldRole, Role } from '@veche/contracts';
import { matches } from '@veche/ui';
import { roleNamesOf } from '../words.ts';

interface Person {
  readonly fullName: string | null;
  readonly roles: readonly HeldRole[];
}

const groups: readonly { readonly title: string; readonly roles: readonly Role[] }[] = [
  { title: 'Комиссия', roles: ['chair', 'secretary', 'commission-member'] },
  { title: 'Совет кластера', roles: ['council-member'] },
  { title: 'Контроль', roles: ['financial-controller'] },
  { title: 'Центр', roles: ['director', 'curator', 'accountant', 'administrator'] },
  { title: 'Заявители', roles: ['applicant'] },
];
/** In the order of the road of an application. */
const order = ['Заявители', 'Центр', 'Совет кластера', 'Комиссия', 'Контроль', 'Без роли'];

const groupOf = ({ roles }: Person): string =>
  groups.find((group) => roles.some(({ role }) => group.roles.includes(role)))?.title ?? 'Без роли';

/** With whoever is `advised`, by name or by office, before the others: for them waits what one has come for. */
export const advisedFirst = <P extends Person & { readonly person: string }>(
  people: readonly P[],
  advised: unknown,
  sought: string,
) => {
  const groups = peopleByGroup(people, sought);
  const found =
    sought === ''
      ? people.filter(({ person, roles }) => person === advised || roles.some(({ role }) => role === advised))
      : [];
  return found.length === 0 ? groups : [{ title: 'Для этого шага', people: found }, ...groups];
};

/** Those whose name or office holds what is sought, each once, under the office that says most of them. */
export const peopleByGroup = <P extends Person>(people: readonly P[], sought: string) => {
  const found = people.filter((person) =>
    matches(sought, [person.fullName ?? '', groupOf(person), ...roleNamesOf(person.roles)]),
  );
  return order
    .map((title) => ({ title, people: found.filter((person) => groupOf(person) === title) }))
    .filter((group) => group.people.length > 0);
};
