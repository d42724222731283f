import type { ErasePerson, GrantingFacts, GrantRole, MessageOf, Role, WithdrawRole } from '@veche/contracts';
import type { Message, Policy } from '../decision.ts';
import { notOver, overlap } from '../tenure.ts';
import { type Person, sameOffice } from './person.ts';

type Registered = Extract<Person, { status: 'registered' }>;
type Grant = MessageOf<typeof GrantRole>;

const heldWithoutCentre: readonly Role[] = ['administrator', 'financial-controller'];

export const grantPolicies: readonly Policy<Grant, Registered, GrantingFacts | null>[] = [
  {
    name: 'Никто не назначает роль самому себе',
    code: 'own-role',
    holds: ({ person }, _, { actor }) => person !== actor.person,
  },
  {
    name: 'Роль исполняют в центре: без центра её имеют только администратор и финансовый контролёр',
    code: 'role-needs-centre',
    field: 'centre',
    holds: ({ role, centre }) => centre !== undefined || heldWithoutCentre.includes(role),
  },
  {
    name: 'Роль исполняют в центре, который внесён в журнал',
    code: 'unknown-centre',
    field: 'centre',
    // Decisions of the time when this was not asked have no facts, and stay as they are.
    holds: ({ centre }, _, { facts }) => centre === undefined || facts === null || facts.centreKnown,
  },
  {
    name: 'Последний день роли не раньше первого',
    code: 'role-period-empty',
    field: 'to',
    holds: ({ from, to }) => to === undefined || to >= from,
  },
  {
    name: 'Одну и ту же роль в одном центре нельзя исполнять дважды в одно время',
    code: 'role-already-held',
    field: 'role',
    holds: (wanted, { roles }) => !roles.some((held) => sameOffice(held, wanted) && overlap(held, wanted)),
  },
];

/** A command together with the day on which it is decided. */
type On<Command extends Message> = { readonly type: string; readonly data: Command['data'] & { readonly on: string } };

export const withdrawalPolicies: readonly Policy<On<MessageOf<typeof WithdrawRole>>, Registered>[] = [
  {
    name: 'Отозвать можно роль, срок которой не истёк',
    code: 'role-not-held',
    field: 'role',
    holds: (office, { roles }) => roles.some((held) => sameOffice(held, office) && notOver(held, office.on)),
  },
];

export const erasurePolicies: readonly Policy<On<MessageOf<typeof ErasePerson>>, Registered>[] = [
  {
    name: 'Данные лица, которое исполняет роль, обязан хранить центр: сначала отзовите его роли',
    code: 'erasure-held-by-office',
    holds: ({ on }, { roles }) => !roles.some((held) => notOver(held, on)),
  },
];
