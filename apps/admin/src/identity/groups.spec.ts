import { expect, it } from '@jest/globals';
import type { Role } from '@veche/contracts';
import { advisedFirst, peopleByGroup } from './groups.ts';

const somebody = (person: string, fullName: string | null, ...roles: Role[]) => ({
  person,
  fullName,
  roles: roles.map((role) => ({ role, centre: 'orel', from: '2026-01-01' })),
});
const people = [
  somebody('chair', 'Дубов Пример', 'curator', 'chair'),
  somebody('curator', 'Берёзкин Пример', 'curator'),
  somebody('applicant', 'Клёнова Проба', 'applicant'),
  somebody('nobody', null),
];
const told = (groups: ReturnType<typeof peopleByGroup<(typeof people)[number]>>) =>
  groups.map((group) => [group.title, ...group.people.map(({ person }) => person)]);

it('everybody is told once, under the office that says most of them, in the order of the road of an application', () => {
  expect(told(peopleByGroup(people, ''))).toEqual([
    ['Заявители', 'applicant'],
    ['Центр', 'curator'],
    ['Комиссия', 'chair'],
    ['Без роли', 'nobody'],
  ]);
});

it('people are found by a part of their name, by their office and by their group', () => {
  expect(told(peopleByGroup(people, 'клён'))).toEqual([['Заявители', 'applicant']]);
  expect(told(peopleByGroup(people, 'куратор')).flat()).toEqual(['Центр', 'curator', 'Комиссия', 'chair']);
  expect(told(peopleByGroup(people, 'без роли'))).toEqual([['Без роли', 'nobody']]);
  expect(peopleByGroup(people, 'ольха')).toEqual([]);
});

it('whoever is advised stands before the others, by name or by office, as long as nobody is looked for', () => {
  expect(told(advisedFirst(people, 'nobody', ''))[0]).toEqual(['Для этого шага', 'nobody']);
  expect(told(advisedFirst(people, 'curator', ''))[0]).toEqual(['Для этого шага', 'chair', 'curator']);
  expect(told(advisedFirst(people, 'curator', 'клён'))).toEqual([['Заявители', 'applicant']]);
  expect(told(advisedFirst(people, undefined, ''))[0]?.[0]).toBe('Заявители');
});
