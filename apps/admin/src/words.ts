import type { HeldRole, Role } from '@veche/contracts';

export const roleNames: Readonly<Record<Role, string>> = {
  applicant: 'Заявитель',
  curator: 'Куратор кластера',
  secretary: 'Секретарь комиссии',
  'commission-member': 'Член комиссии',
  chair: 'Председатель комиссии',
  'council-member': 'Член совета кластера',
  accountant: 'Бухгалтер',
  director: 'Директор',
  'financial-controller': 'Финансовый контролёр',
  administrator: 'Администратор',
};

/** The names of offices, each once, in the order in which they were given. */
export const roleNamesOf = (roles: readonly HeldRole[]): string[] => [
  ...new Set(roles.map(({ role }) => roleNames[role])),
];
