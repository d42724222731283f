import { createHash } from 'node:crypto';
import { type EventData, jsonEvent, type ResolvedEvent } from '@eventstore/db-client';
import { canonicalBody, type PreparedEvent } from '../canonical.ts';
import { EventStoreError, type JsonObject, type RecordedEvent } from '../port.ts';
import { fromServerName, toServerName } from './naming.ts';

/**
 * The custom metadata of a record. The server keeps data and metadata apart and hands them back parsed, so the body is
 * made canonical again after reading; its digest shows that these are the bytes that were written.
 */
interface Envelope {
  readonly metadata: JsonObject;
  readonly schemaVersion: number;
  readonly commandId?: string;
  /** SHA-256 of the canonical body, in hexadecimal. */
  readonly body: string;
  /** The append that wrote the record: tells our own write from that of a twin with the same ids. */
  readonly attempt: string;
}

/** An event as it stands in the log, with what decides whether another one is the same. */
export interface Entry {
  readonly event: RecordedEvent;
  readonly fingerprint: string;
  readonly attempt: string;
}

const digest = (body: Uint8Array) => createHash('sha256').update(body).digest('hex');

const fingerprint = (type: string, schemaVersion: number, bodyDigest: string) =>
  [type, schemaVersion, bodyDigest].join('\n');

export const fingerprintOf = ({ type, schemaVersion, body }: PreparedEvent): string =>
  fingerprint(type, schemaVersion, digest(body));

/** Made from the bytes, since whoever gave the event may change it while it is on its way. */
export const toRecord = (event: PreparedEvent, commandId: string | undefined, attempt: string): EventData => {
  const { data, metadata } = JSON.parse(event.body.toString('utf8')) as Pick<PreparedEvent, 'data' | 'metadata'>;
  const envelope: Envelope = {
    metadata,
    schemaVersion: event.schemaVersion,
    ...(commandId === undefined ? {} : { commandId }),
    body: digest(event.body),
    attempt,
  };
  return jsonEvent({ id: event.eventId, type: toServerName(event.type), data, metadata: envelope });
};

const isEnvelope = (metadata: unknown): metadata is Envelope =>
  typeof metadata === 'object' && metadata !== null && 'body' in metadata && 'attempt' in metadata;

type Raw = NonNullable<ResolvedEvent['event']>;

const notOurs = ({ id, streamId, revision }: Raw, why: string) =>
  new EventStoreError('invalid-event', `Record ${id} (revision ${revision} of ${streamId}) ${why}`, { eventId: id });

/** @throws {EventStoreError} `invalid-event` for a record that this adapter has not written, or that was changed since. */
export const fromRecord = (raw: Raw): Entry => {
  const { metadata: envelope, data } = raw;
  if (!isEnvelope(envelope) || !raw.position) throw notOurs(raw, 'was not written by this store');
  const { metadata, schemaVersion, commandId, attempt } = envelope;
  const content = { data: data as JsonObject, metadata };
  const body = canonicalBody(content);
  if (digest(body) !== envelope.body) throw notOurs(raw, 'is not what was written');
  const event = {
    ...content,
    eventId: raw.id,
    type: fromServerName(raw.type),
    schemaVersion,
    position: raw.position.commit,
    stream: fromServerName(raw.streamId),
    revision: Number(raw.revision),
    commandId,
    recordedAt: raw.created.toISOString(),
    body,
  };
  return { event, attempt, fingerprint: fingerprint(event.type, schemaVersion, envelope.body) };
};
