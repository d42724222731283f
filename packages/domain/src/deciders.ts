import type { Command } from './command.ts';
import type { Decider, Message } from './decision.ts';
import { identity } from './identity/decisions.ts';
import { regulation } from './regulation/decisions.ts';

type AnyDecider = Decider<unknown, Message, Message>;

const deciders: Readonly<Record<Command['type'], AnyDecider>> = {
  RegisterPerson: identity,
  GrantRole: identity,
  WithdrawRole: identity,
  ErasePerson: identity,
  RegisterCentre: regulation,
  AdoptEdition: regulation,
};

/** Who decides commands of this type; undefined for a type that is not known, as in a log of another product. */
export const deciderOf = (type: string): AnyDecider | undefined =>
  Object.hasOwn(deciders, type) ? deciders[type as Command['type']] : undefined;
