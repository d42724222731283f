import type { IdentityCommand, IdentityEvent } from '@veche/contracts';
import { dayOf } from '../day.ts';
import { type Decider, enforce, Refusal, type Situation } from '../decision.ts';
import { demand } from '../permission.ts';
import { identityPermissions } from './permissions.ts';
import { evolvePerson, type Person, unknownPerson } from './person.ts';
import { erasurePolicies, grantPolicies, withdrawalPolicies } from './policies.ts';

type Command<Type extends IdentityCommand['type']> = Extract<IdentityCommand, { type: Type }>;
type Registered = Extract<Person, { status: 'registered' }>;

const registered = (person: Person): Registered => {
  if (person.status === 'registered') return person;
  if (person.status === 'erased') throw new Refusal('person-erased', 'Данные этого лица удалены');
  throw new Refusal('person-unknown', 'Такого лица нет', 'person');
};

const registerPerson = (command: Command<'RegisterPerson'>, person: Person, { actor }: Situation): IdentityEvent[] => {
  demand(identityPermissions, 'register-person', actor);
  if (person.status === 'erased') throw new Refusal('person-erased', 'Данные этого лица удалены', 'person');
  if (person.status === 'registered') throw new Refusal('person-already-registered', 'Лицо уже внесено', 'person');
  return [{ type: 'PersonRegistered', data: command.data }];
};

const grantRole = (command: Command<'GrantRole'>, person: Person, situation: Situation): IdentityEvent[] => {
  demand(identityPermissions, 'grant-role', situation.actor, command.data);
  enforce(grantPolicies, command, registered(person), situation);
  return [{ type: 'RoleGranted', data: command.data }];
};

const withdrawRole = (command: Command<'WithdrawRole'>, person: Person, situation: Situation): IdentityEvent[] => {
  demand(identityPermissions, 'withdraw-role', situation.actor, command.data);
  const withdrawn = { ...command.data, on: dayOf(situation.at) };
  enforce(withdrawalPolicies, { ...command, data: withdrawn }, registered(person), situation);
  return [{ type: 'RoleWithdrawn', data: withdrawn }];
};

const erasePerson = (command: Command<'ErasePerson'>, person: Person, situation: Situation): IdentityEvent[] => {
  demand(identityPermissions, 'erase-person', situation.actor);
  const data = { ...command.data, on: dayOf(situation.at) };
  enforce(erasurePolicies, { ...command, data }, registered(person), situation);
  const { person: subject, legalBasis } = command.data;
  return [{ type: 'SubjectErased', data: { subject, legalBasis } }];
};

const decideIdentity = (command: IdentityCommand, person: Person, situation: Situation): readonly IdentityEvent[] => {
  switch (command.type) {
    case 'RegisterPerson':
      return registerPerson(command, person, situation);
    case 'GrantRole':
      return grantRole(command, person, situation);
    case 'WithdrawRole':
      return withdrawRole(command, person, situation);
    case 'ErasePerson':
      return erasePerson(command, person, situation);
  }
};

/** The stream of a person. */
export const personStream = (person: string): string => `person-${person}`;

export const identity: Decider<Person, IdentityCommand, IdentityEvent> = {
  initial: unknownPerson,
  evolve: evolvePerson,
  decide: decideIdentity,
  streamOf: (command) => personStream(command.data.person),
};
