import { isDeepStrictEqual } from 'node:util';
import { currentVersion } from '@veche/contracts';
import { type Command, deciderOf, type EventMetadata, type Situation } from '@veche/domain';
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

/** A command with all that is needed to decide, record and repeat it. */
export interface Order {
  readonly command: Command;
  readonly commandId: string;
  readonly correlationId: string;
  readonly causationId?: string;
  readonly situation: Situation;
  /** The version that the sender has seen; undefined when the command may be decided on any, and again after a conflict. */
  readonly seen?: number;
}

const deciderFor = ({ type }: Command) => {
  const decider = deciderOf(type);
  if (decider === undefined) throw new Error(`Nobody decides ${type}`);
  return decider;
};

const agreedRevision = ({ seen }: Order, revision: number): number => {
  if (seen === undefined || seen === revision) return revision;
  throw new Refused('stale-version');
};

const lostRace = (error: unknown): boolean =>
  error instanceof EventStoreError && error.code === 'wrong-expected-revision';

/** The write path: read; the outcome of the same command, or fold, decide, append; once more after a lost race. */
export const handle = async (log: EventStore, order: Order, attempts = 2): Promise<Appended> => {
  const { command, commandId, situation } = order;
  const decider = deciderFor(command);
  const stream = decider.streamOf(command);
  const history = await log.readStream(stream);
  const known = history.findLast((event) => event.commandId === commandId);
  if (known !== undefined) return outcomeOf(known, command);

  const revision = agreedRevision(order, history.length - 1);
  const state = history.reduce((before, event) => decider.evolve(before, event), decider.initial);
  const events = decider.decide(command, state, situation).map((event, index) => newEvent(order, event, index));
  const expected = revision < 0 ? 'no-stream' : revision;
  try {
    const appended = await log.append({ stream, expected, commandId, events });
    // Somebody was quicker with the same id: read what they sent, and see whether it is the same command.
    return appended.repeated ? await handle(log, order, attempts) : appended;
  } catch (error) {
    if (!lostRace(error) || attempts === 1) throw error;
    return handle(log, order, attempts - 1);
  }
};

const newEvent = (
  { command, commandId, situation, ...cause }: Order,
  event: { type: string; data: object },
  index: number,
) => {
  const { actor, at, facts } = situation;
  const metadata: EventMetadata = {
    command: { type: command.type, data: { ...command.data } },
    actor,
    at,
    correlationId: cause.correlationId,
    ...(cause.causationId !== undefined && { causationId: cause.causationId }),
    ...(facts !== null && facts !== undefined && { facts }),
  };
  return {
    eventId: derivedId(commandId, `${index}`),
    type: event.type,
    schemaVersion: currentVersion(event.type),
    data: event.data as JsonObject,
    metadata: metadata as unknown as JsonObject,
  };
};

/** A key that was used for something else is a mistake of the sender, not a repetition. What is erased cannot be compared. */
const outcomeOf = ({ position, revision, metadata }: RecordedEvent, command: Command): Appended => {
  const { type, data } = (metadata as unknown as EventMetadata).command;
  const sent: Readonly<Record<string, unknown>> = { ...command.data };
  const fields = new Set([...Object.keys(data), ...Object.keys(sent)]);
  const same = [...fields].every((field) => data[field] === ERASED || isDeepStrictEqual(data[field], sent[field]));
  if (type !== command.type || !same) throw new Refused('command-id-reused');
  return { position, revision, repeated: true };
};
