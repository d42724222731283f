import type { UUID } from '@eventstore/db-client/generated/shared_pb.js';
import type { AppendReq, BatchAppendReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { messages, shared } from './protocol.ts';
import type { Expectation, LoggedRecord, Proposed } from './record-log.ts';

/** Between the records of the log and the messages of the protocol; int64 fields travel as decimal strings. */

export const streamName = (identifier: { getStreamName_asU8(): Uint8Array } | undefined): string =>
  Buffer.from(identifier?.getStreamName_asU8() ?? []).toString('utf8');

export const streamIdentifier = (name: string) => {
  const identifier = new shared.StreamIdentifier();
  identifier.setStreamName(Buffer.from(name, 'utf8').toString('base64'));
  return identifier;
};

const uuid = (id: string): UUID => {
  const message = new shared.UUID();
  message.setString(id);
  return message;
};

type ProposedMessage = AppendReq.ProposedMessage | BatchAppendReq.ProposedMessage;

export const proposedOf = (message: ProposedMessage): Proposed => ({
  // The server keeps ids as 128 bits: letter case does not survive.
  id: message.getId()?.getString().toLowerCase() ?? '',
  type: message.getMetadataMap().get('type') ?? '',
  contentType: message.getMetadataMap().get('content-type') ?? '',
  data: message.getData_asU8(),
  metadata: message.getCustomMetadata_asU8(),
});

/** What the server counts against `MaxAppendSize`. */
export const sizeOf = (events: readonly Proposed[]) =>
  events.reduce((sum, { type, data, metadata }) => sum + 2 * type.length + data.length + metadata.length, 0);

interface Expecting {
  hasAny(): boolean;
  hasNoStream(): boolean;
  hasStreamExists(): boolean;
}

export const expectationOf = (options: Expecting, revision: string): Expectation => {
  if (options.hasAny()) return 'any';
  if (options.hasNoStream()) return 'no-stream';
  if (options.hasStreamExists()) return 'stream-exists';
  return Number(revision);
};

const recordedEvent = (record: LoggedRecord) => {
  const event = new messages.ReadResp.ReadEvent.RecordedEvent();
  event.setId(uuid(record.id));
  event.setStreamIdentifier(streamIdentifier(record.stream));
  event.setStreamRevision(String(record.revision));
  event.setPreparePosition(String(record.position));
  event.setCommitPosition(String(record.position));
  event.getMetadataMap().set('type', record.type);
  event.getMetadataMap().set('content-type', record.contentType);
  event.getMetadataMap().set('created', String(record.created));
  event.setCustomMetadata(record.metadata);
  event.setData(record.data);
  return event;
};

export const eventResponse = (record: LoggedRecord): ReadResp => {
  const event = new messages.ReadResp.ReadEvent();
  event.setEvent(recordedEvent(record));
  event.setCommitPosition(String(record.position));
  const response = new messages.ReadResp();
  response.setEvent(event);
  return response;
};
