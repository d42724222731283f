import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { type Actor, currentVersion } from '@veche/contracts';
import { type Command, deciderOf, type EventMetadata, type Message, Refusal, type Situation } from '@veche/domain';
import {
  type Appended,
  derivedId,
  ERASED,
  type EventStore,
  EventStoreError,
  type JsonObject,
  type RecordedEvent,
} from '@veche/event-store';
import { Refused } from '../edge/refused.ts';

/** A command in somebody's name, with all that is needed to record and repeat it. */
export interface Order {
  readonly command: Command;
  readonly actor: Actor;
  readonly commandId: string;
  readonly correlationId: string;
  readonly causationId?: string;
  /** The version that the sender has seen; undefined when it may be decided on any, and again after a conflict. */
  readonly seen?: number;
  /** When it is to be decided; by default now. */
  readonly at?: string;
}

const deciderFor = ({ type }: Command) => {
  const decider = deciderOf(type);
  if (decider === undefined) throw new Error(`Nobody decides ${type}`);
  return decider;
};

/** Whoever may not know of a thing is told just that: its versions would tell that it is there. */
const refuseStale = ({ seen }: Order, revision: number, decide: () => unknown): void => {
  if (seen === undefined || seen === revision) return;
  try {
    decide();
  } catch (error) {
    if (error instanceof Refusal && error.code === 'forbidden') throw error;
  }
  throw new Refused('stale-version');
};

const lostRace = (error: unknown): boolean =>
  error instanceof EventStoreError && error.code === 'wrong-expected-revision';

/** Looks up what a decision has to know, at the moment it is taken. */
type Situate = (order: Order) => Promise<Situation>;

/** Many streams are written by one hand; a ledger is written by a whole centre at once. */
const ATTEMPTS = 8;
/** Milliseconds, at random, so that rivals do not meet again. */
const STEP_ASIDE = 10;

/** The write path: read; the outcome of the same command, or look up the facts, fold, decide, append; again after a lost race. */
export const handle = async (
  log: EventStore,
  order: Order,
  situate: Situate,
  attempts = ATTEMPTS,
): Promise<Appended> => {
  const { command, commandId } = order;
  const decider = deciderFor(command);
  const stream = decider.streamOf(command);
  const history = await log.readStream(stream);
  const known = history.findLast((event) => event.commandId === commandId);
  if (known !== undefined) return outcomeOf(known, command);

  const revision = history.length - 1;
  const situation = await situate(order);
  const state = history.reduce((before, event) => decider.evolve(before, event), decider.initial);
  const decide = () => decider.decide(command, state, situation);
  refuseStale(order, revision, decide);
  const metadata = recorded(order, situation);
  const events = decide().map((event, index) => newEvent(derivedId(commandId, `${index}`), event, metadata));
  const expected = revision < 0 ? 'no-stream' : revision;
  try {
    const appended = await log.append({ stream, expected, commandId, events });
    // Somebody was quicker with the same id: read what they sent, and see whether it is the same command.
    return appended.repeated ? await handle(log, order, situate, attempts) : appended;
  } catch (error) {
    if (!lostRace(error) || attempts === 1) throw error;
    await pause(Math.random() * STEP_ASIDE);
    return handle(log, order, situate, attempts - 1);
  }
};

const recorded = ({ command, correlationId, causationId }: Order, { actor, at, facts }: Situation): EventMetadata => ({
  command: { type: command.type, data: { ...command.data } },
  actor,
  at,
  correlationId,
  ...(causationId !== undefined && { causationId }),
  ...(facts !== null && facts !== undefined && { facts }),
});

const newEvent = (eventId: string, { type, data }: Message, metadata: EventMetadata) => ({
  eventId,
  type,
  schemaVersion: currentVersion(type),
  data: data as JsonObject,
  metadata: metadata as unknown as JsonObject,
});

/** A key that was used for something else is a mistake of the sender, not a repetition. What is erased cannot be compared. */
const outcomeOf = ({ position, revision, metadata }: RecordedEvent, command: Command): Appended => {
  const { type, data } = (metadata as unknown as EventMetadata).command;
  const sent: Readonly<Record<string, unknown>> = { ...command.data };
  const fields = new Set([...Object.keys(data), ...Object.keys(sent)]);
  const same = [...fields].every((field) => data[field] === ERASED || isDeepStrictEqual(data[field], sent[field]));
  if (type !== command.type || !same) throw new Refused('command-id-reused');
  return { position, revision, repeated: true };
};
