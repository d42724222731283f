import { randomUUID } from 'node:crypto';
import {
  type AppendExpectedRevision,
  type EventStoreDBClient,
  NO_STREAM,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import { type PreparedAppend, prepareAppend } from '../canonical.ts';
import { type Append, type Appended, type EventStoreError, wrongExpectedRevision } from '../port.ts';
import { meets, refused } from '../rules.ts';
import { toServerName } from './naming.ts';
import { fingerprintOf, toRecord } from './record.ts';
import type { Place, StreamMemory, Streams } from './stream-memory.ts';

/** One call of `append`, made ready once: every try of it carries the same ids, bytes and mark. */
interface Wanted {
  readonly append: PreparedAppend;
  readonly records: readonly ReturnType<typeof toRecord>[];
  readonly fingerprints: readonly string[];
  readonly attempt: string;
}

type Verdict =
  | { readonly kind: 'free' }
  | { readonly kind: 'recorded'; readonly last: Place }
  | { readonly kind: 'refused'; readonly error: EventStoreError };

const prepare = (given: Append): Wanted => {
  const append = prepareAppend(given);
  const attempt = randomUUID();
  return {
    append,
    attempt,
    records: append.events.map((event) => toRecord(event, append.commandId, attempt)),
    fingerprints: append.events.map(fingerprintOf),
  };
};

/** The same events stand in the stream one behind the other, with the same bytes. */
const standsAs = (places: readonly (Place | undefined)[], fingerprints: readonly string[]) =>
  places.every(
    (place, index) =>
      place?.fingerprint === fingerprints[index] && place?.revision === (places[0]?.revision ?? 0) + index,
  );

const judge = ({ append, fingerprints }: Wanted, memory: StreamMemory): Verdict => {
  const { stream, commandId, events, expected } = append;
  const command = commandId === undefined ? undefined : memory.command(commandId);
  if (command) return { kind: 'recorded', last: command };
  const places = events.map(({ eventId }) => memory.event(eventId));
  const last = places.at(-1);
  if (last && standsAs(places, fingerprints)) return { kind: 'recorded', last };
  if (places.some(Boolean)) return { kind: 'refused', error: refused('event-id-reused', append) };
  const actual = memory.revision < 0 ? undefined : memory.revision;
  if (!meets(expected, actual)) return { kind: 'refused', error: wrongExpectedRevision(stream, expected, actual) };
  return { kind: 'free' };
};

const exactly = (revision: number): AppendExpectedRevision => (revision < 0 ? NO_STREAM : BigInt(revision));

/**
 * Whatever the caller expects, the server is only ever asked to write behind a revision up to which every id of the
 * stream is known, and its answer is not believed: what stands in the stream afterwards is. So none of the server's
 * three ways to treat a repeated id is met unprepared, and a lost acknowledgement, a twin in flight and a conflict are
 * one case: look again.
 */
export const createAppender = (client: EventStoreDBClient, streams: Streams) => {
  const write = async ({ append, records }: Wanted, revision: number) => {
    const options = { expectedRevision: exactly(revision), requiresLeader: true };
    try {
      await client.appendToStream(toServerName(append.stream), [...records], options);
    } catch (error) {
      if (!(error instanceof WrongExpectedVersionError)) throw error;
    }
  };

  const settle = async (wanted: Wanted, enough: AbortSignal): Promise<Appended> => {
    const { stream } = wanted.append;
    let memory = streams.known(stream);
    for (let upToDate = false; ; upToDate = true) {
      enough.throwIfAborted();
      const verdict = judge(wanted, memory);
      if (verdict.kind === 'recorded') {
        const { position, revision, attempt } = verdict.last;
        return { position, revision, repeated: attempt !== wanted.attempt };
      }
      if (verdict.kind === 'refused' && upToDate) throw verdict.error;
      if (verdict.kind === 'free') await write(wanted, memory.revision);
      memory = await streams.upToDate(stream);
    }
  };

  /** Makes the append ready; what is returned may be run again until it succeeds. */
  return (append: Append) => {
    const wanted = prepare(append);
    return (enough: AbortSignal) => settle(wanted, enough);
  };
};
