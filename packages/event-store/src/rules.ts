import type { PreparedAppend, PreparedEvent } from './canonical.ts';
import { type Appended, EventStoreError, type ExpectedRevision, type RecordedEvent } from './port.ts';

/** Whether a stream whose last revision is `actual` (undefined: there is no such stream) is what the writer expects. */
export const meets = (expected: ExpectedRevision, actual: number | undefined): boolean => {
  switch (expected) {
    case 'any':
      return true;
    case 'no-stream':
      return actual === undefined;
    case 'stream-exists':
      return actual !== undefined;
    default:
      return actual === expected;
  }
};

/** How the rules of `log.append` in the database name what became of an append. */
export type Refusal = 'command-id-reused' | 'event-id-reused';

export const refused = (refusal: Refusal, { stream, commandId, events }: PreparedAppend): EventStoreError =>
  refusal === 'command-id-reused'
    ? new EventStoreError(refusal, `Command ${commandId} was recorded in another stream than ${stream}`, {
        stream,
        commandId,
      })
    : new EventStoreError(refusal, `Event ids of this append to ${stream} are in the log with something else`, {
        stream,
        eventIds: events.map(({ eventId }) => eventId),
      });

/**
 * The first outcome of an append that the log holds already, whatever the writer expects now; undefined when it is new.
 * `ofCommand` is the last event recorded with the append's command id, `known` what is recorded under its event ids.
 * @throws {EventStoreError} `command-id-reused`, `event-id-reused`
 */
export const repetition = (
  append: PreparedAppend,
  ofCommand: RecordedEvent | undefined,
  known: readonly (RecordedEvent | undefined)[],
): Appended | undefined => {
  if (ofCommand && ofCommand.stream !== append.stream) throw refused('command-id-reused', append);
  if (ofCommand) return { position: ofCommand.position, revision: ofCommand.revision, repeated: true };
  if (known.every((event) => event === undefined)) return undefined;
  const [first] = known;
  const last = known.at(-1);
  const same = append.events.every((event, place) =>
    isSame(event, known[place], append.stream, (first?.revision ?? 0) + place),
  );
  if (!same || !last) throw refused('event-id-reused', append);
  return { position: last.position, revision: last.revision, repeated: true };
};

const isSame = (event: PreparedEvent, known: RecordedEvent | undefined, stream: string, revision: number): boolean =>
  known?.stream === stream &&
  known.revision === revision &&
  known.type === event.type &&
  known.schemaVersion === event.schemaVersion &&
  event.body.equals(known.body);
