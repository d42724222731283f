import { type Cap, type Capacity, capacityTitles, type DecisionCase, type DecisionStep } from '@veche/contracts';
import type { Edition } from '@veche/regulations';
import type { KnownSitting } from '../commission/sitting.ts';
import type { EventMetadata } from '../replay.ts';
import { capsOf } from './caps.ts';
import { completenessOf } from './completeness.ts';
import { type AuditedEvent, asDecisionEvent, tracesOf } from './decision-event.ts';
import { concerns, type DecisionEntry } from './register.ts';
import { sentenceOf, type Telling } from './sentences.ts';
import { itemIn, standingOf } from './standing.ts';
import { emptyWorld, evolveWorld, type World } from './world.ts';

export interface CaseSources {
  readonly entry: DecisionEntry;
  /** The streams that made the decision, each whole and in order. */
  readonly streams: readonly (readonly AuditedEvent[])[];
  /** The edition under which it was decided; undefined when it is not installed. */
  readonly edition: Edition | undefined;
  /** What people are called today. */
  readonly names: ReadonlyMap<string, string>;
  /** The day on which it is asked what is overdue. */
  readonly today: string;
}

export type ToldCase = Pick<DecisionCase, 'seats' | 'steps' | 'completeness'>;

/** Events of several streams, one after another as they were written. */
export const inLogOrder = (streams: CaseSources['streams']): readonly AuditedEvent[] =>
  streams.flat().toSorted((one, other) => (one.position < other.position ? -1 : 1));

const known = (world: World): readonly KnownSitting[] =>
  Object.values(world.sittings).filter((sitting) => sitting.status !== 'unknown');

/** A seat's name is part of the published composition; others are called as they are called today. */
const namesOf = (names: CaseSources['names'], final: World) => {
  const seats = known(final).flatMap(({ called }) => called.seats);
  return (person: string): string =>
    seats.find((seat) => seat.person === person)?.name ?? names.get(person) ?? `лицо ${person.slice(0, 8)}`;
};

/** Nobody reads a sheet before all are in, nor a ballot before the vote is closed: not by a replay either. */
const tellingOf = (final: World, decision: string, name: Telling['name']) => {
  const votesOpen = known(final).every(
    ({ items }) => items.find(({ application }) => application === decision)?.at.stage !== 'voting',
  );
  return ({ data }: AuditedEvent): Telling => {
    const sitting = final.sittings[String(data['sitting'])];
    const sheetsOpen = sitting !== undefined && sitting.status !== 'unknown' && sitting.ranking !== null;
    return { name, votesOpen, sheetsOpen };
  };
};

interface Moment {
  readonly event: AuditedEvent;
  readonly before: World;
  readonly after: World;
}

/** The step of each event, with what stood before it and after it, other decisions' events having passed between. */
const momentsOf = (entry: DecisionEntry, events: readonly AuditedEvent[]) => {
  const moments: Moment[] = [];
  let world = emptyWorld;
  for (const event of events) {
    const before = world;
    world = evolveWorld(world, event);
    if (concerns(entry, asDecisionEvent(event))) moments.push({ event, before, after: world });
  }
  return { moments, final: world };
};

const actorOf = ({ actor }: Partial<EventMetadata>, name: Telling['name']): DecisionStep['actor'] => {
  if (actor === undefined) return { person: 'system', name: null, role: capacityTitles.system };
  const nobody = actor.person === actor.role;
  return {
    person: actor.person,
    name: nobody ? null : name(actor.person),
    role: capacityTitles[actor.role as Capacity] ?? actor.role,
  };
};

type Tell = (moment: Moment) => DecisionStep;

const stepsTold =
  (entry: DecisionEntry, caps: (world: World) => readonly Cap[], telling: (event: AuditedEvent) => Telling): Tell =>
  ({ event, before, after }) => {
    const { position, stream, revision, recordedAt, type, eventId, sha256 } = event;
    const metadata = event.metadata as Partial<EventMetadata>;
    const told = telling(event);
    return {
      ...{ position: String(position), stream, revision, recordedAt, type, eventId, sha256 },
      at: metadata.at ?? null,
      actor: actorOf(metadata, told.name),
      ...sentenceOf(asDecisionEvent(event), told),
      traces: [...tracesOf(event)],
      commandId: event.commandId ?? null,
      command: metadata.command?.type ?? null,
      after: standingOf(entry, after, told),
      ledger: { before: [...caps(before)], after: [...caps(after)] },
    };
  };

const estimateOf = ({ application }: World): readonly { readonly service: string }[] =>
  application.status === 'none' ? [] : application.filed.estimate;

/** A decision told whole: each step in the order of the log, and what is missing. */
export const tellCase = ({ entry, streams, edition, names, today }: CaseSources): ToldCase => {
  const { moments, final } = momentsOf(entry, inLogOrder(streams));
  const name = namesOf(names, final);
  const estimate = estimateOf(final);
  const caps = (world: World) => (entry.kind === 'award' ? capsOf(entry, world.ledger, edition, estimate) : []);
  const steps = moments.map(stepsTold(entry, caps, tellingOf(final, entry.decision, name)));
  const sitting = itemIn(final, entry.decision)?.sitting ?? null;
  const told = { entry, streams, sitting, edition, today, name, steps: moments.map(({ event }) => event) };
  return {
    seats: sitting === null ? [] : sitting.called.seats.map((seat) => ({ ...seat })),
    steps,
    completeness: [...completenessOf(told)],
  };
};
