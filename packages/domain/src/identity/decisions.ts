import type { GrantingFacts, IdentityCommand, IdentityEvent } from '@veche/contracts';
import { dayOf } from '../day.ts';
import { byType, type Decider, enforce, Refusal, type Situation } from '../decision.ts';
import { demand } from '../permission.ts';
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
  demand('RegisterPerson', actor, command.data);
  if (person.status === 'erased') throw new Refusal('person-erased', 'Данные этого лица удалены', 'person');
  if (person.status === 'registered') throw new Refusal('person-already-registered', 'Лицо уже внесено', 'person');
  return [{ type: 'PersonRegistered', data: command.data }];
};

const grantRole = (command: Command<'GrantRole'>, person: Person, situation: Situation): IdentityEvent[] => {
  demand('GrantRole', situation.actor, command.data);
  enforce(grantPolicies, command, registered(person), situation as Situation<GrantingFacts | null>);
  return [{ type: 'RoleGranted', data: command.data }];
};

const withdrawRole = (command: Command<'WithdrawRole'>, person: Person, situation: Situation): IdentityEvent[] => {
  demand('WithdrawRole', situation.actor, command.data);
  const withdrawn = { ...command.data, on: dayOf(situation.at) };
  enforce(withdrawalPolicies, { ...command, data: withdrawn }, registered(person), situation);
  return [{ type: 'RoleWithdrawn', data: withdrawn }];
};

const erasePerson = (command: Command<'ErasePerson'>, person: Person, situation: Situation): IdentityEvent[] => {
  demand('ErasePerson', situation.actor, command.data);
  const data = { ...command.data, on: dayOf(situation.at) };
  enforce(erasurePolicies, { ...command, data }, registered(person), situation);
  const { person: subject, legalBasis } = command.data;
  return [{ type: 'SubjectErased', data: { subject, legalBasis } }];
};

/** The stream of a person. */
export const personStream = (person: string): string => `person-${person}`;

export const identity: Decider<Person, IdentityCommand, IdentityEvent> = {
  initial: unknownPerson,
  evolve: evolvePerson,
  decide: byType({
    RegisterPerson: registerPerson,
    GrantRole: grantRole,
    WithdrawRole: withdrawRole,
    ErasePerson: erasePerson,
  }),
  streamOf: (command) => personStream(command.data.person),
};
