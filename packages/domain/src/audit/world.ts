import { evolveSitting, type Sitting, unknownSitting } from '../commission/sitting.ts';
import { emptyLedger, evolveLedger, type Ledger } from '../funding/ledger.ts';
import { evolveMembership, type Membership, noMembership } from '../membership/membership.ts';
import { type Application, evolveApplication, noApplication } from '../selection/application.ts';
import type { AuditedEvent } from './decision-event.ts';

/** Everything that stood at one moment of a decision. */
export interface World {
  /** What the last event was about: the first word of its stream's name. */
  readonly about: string;
  readonly membership: Membership;
  /** Who held a seat in the council when it voted last, as the facts of that vote say. */
  readonly council: readonly string[];
  readonly application: Application;
  readonly sittings: Readonly<Record<string, Sitting>>;
  /** The sitting that the last event was about. */
  readonly sitting: string | null;
  /** How many must be present, by sitting, since it was opened. */
  readonly quorum: Readonly<Record<string, number>>;
  readonly ledger: Ledger;
}

export const emptyWorld: World = {
  about: '',
  membership: noMembership,
  council: [],
  application: noApplication,
  sittings: {},
  sitting: null,
  quorum: {},
  ledger: emptyLedger,
};

const withSitting = (world: World, event: AuditedEvent): World => {
  const { sitting, quorum } = event.data as { readonly sitting: string; readonly quorum?: number };
  const before = world.sittings[sitting] ?? unknownSitting;
  const sittings = { ...world.sittings, [sitting]: evolveSitting(before, event as never) };
  const opened = event.type === 'SittingOpened' && quorum !== undefined;
  return { ...world, sitting, sittings, quorum: opened ? { ...world.quorum, [sitting]: quorum } : world.quorum };
};

const withMembership = (world: World, event: AuditedEvent): World => {
  const { facts } = event.metadata as { readonly facts?: { readonly council?: readonly string[] } };
  const council = facts?.council ?? world.council;
  return { ...world, council, membership: evolveMembership(world.membership, event as never) };
};

type Evolve = (world: World, event: AuditedEvent) => World;

/** By the first word of the stream's name. */
const evolutions: Readonly<Record<string, Evolve>> = {
  membership: withMembership,
  application: (world, event) => ({
    ...world,
    application: evolveApplication(world.application, event as never),
  }),
  sitting: withSitting,
  budget: (world, event) => ({ ...world, ledger: evolveLedger(world.ledger, event as never) }),
};

export const evolveWorld: Evolve = (world, event) => {
  const kind = event.stream.slice(0, event.stream.indexOf('-'));
  return { ...(evolutions[kind]?.(world, event) ?? world), about: kind };
};
