import { z } from 'zod';
import { defineCommand, defineEvent, type MessageOf, official, open, personal } from '../messages.ts';
import { day } from '../regulation/judge.ts';
import { centreId, personId, text } from '../values.ts';

/** The offices of the platform; a visitor holds none. Each is held from a date, perhaps to a date, perhaps in one centre. */
export const roles = [
  'applicant',
  'curator',
  'secretary',
  'commission-member',
  'chair',
  'council-member',
  'accountant',
  'director',
  'financial-controller',
  'administrator',
] as const;

export const role = z.enum(roles);
export type Role = z.infer<typeof role>;

/** In which capacity something was done: an office, nobody in particular, or the product itself. */
export type Capacity = Role | 'visitor' | 'system' | 'bootstrap';

/** What a capacity is called in the middle of a Russian sentence. */
export const capacityTitles: Readonly<Record<Capacity, string>> = {
  applicant: 'заявитель',
  curator: 'куратор кластера',
  secretary: 'секретарь комиссии',
  'commission-member': 'член комиссии',
  chair: 'председатель комиссии',
  'council-member': 'член совета кластера',
  accountant: 'бухгалтер',
  director: 'директор',
  'financial-controller': 'финансовый контролёр',
  administrator: 'администратор',
  visitor: 'любой посетитель',
  system: 'сама система',
  bootstrap: 'установщик',
};

/** Who did something: a person's id, or `system`, `bootstrap`, `visitor` when it was no person. */
export interface Actor {
  readonly person: string;
  readonly role: Capacity;
  readonly centre?: string;
}

const fullName = text(200);
const email = z.email('Адрес электронной почты вида name@example.ru').max(254);

export const RegisterPerson = defineCommand('RegisterPerson', {
  person: open(personId),
  fullName: personal('person')(fullName),
  email: personal('person')(email),
});

export const PersonRegistered = defineEvent('PersonRegistered', 1, {
  person: open(personId),
  fullName: personal('person')(fullName),
  email: personal('person')(email),
});

const office = {
  person: open(personId),
  role: official(role),
  centre: official(centreId.optional()),
};

export const GrantRole = defineCommand('GrantRole', {
  ...office,
  from: official(day),
  to: official(day.optional()),
});

export const RoleGranted = defineEvent('RoleGranted', 1, {
  ...office,
  from: official(day),
  to: official(day.optional()),
});

export const WithdrawRole = defineCommand('WithdrawRole', { ...office, reason: official(text(500)) });

export const RoleWithdrawn = defineEvent('RoleWithdrawn', 1, {
  ...office,
  on: official(day),
  reason: official(text(500)),
});

export const ErasePerson = defineCommand('ErasePerson', {
  person: open(personId),
  legalBasis: official(text(500)),
});

/** The subject's key is destroyed after this, and with it every personal field of theirs, wherever it stands in the log. */
export const SubjectErased = defineEvent('SubjectErased', 1, {
  subject: open(personId),
  legalBasis: official(text(500)),
});

/** Whether the log knows the centre in which a role is to be held. */
export interface GrantingFacts {
  readonly centreKnown: boolean;
}

export type IdentityCommand =
  | MessageOf<typeof RegisterPerson>
  | MessageOf<typeof GrantRole>
  | MessageOf<typeof WithdrawRole>
  | MessageOf<typeof ErasePerson>;

export type IdentityEvent =
  | MessageOf<typeof PersonRegistered>
  | MessageOf<typeof RoleGranted>
  | MessageOf<typeof RoleWithdrawn>
  | MessageOf<typeof SubjectErased>;
