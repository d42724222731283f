import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { handleServerStreamingCall, ServerWritableStream } from '@grpc/grpc-js';
import { grpc, messages } from './protocol.ts';
import type { LoggedRecord, RecordLog } from './record-log.ts';
import { eventResponse, streamIdentifier, streamName } from './wire.ts';

/** One call of a reader: what it asks for, and the way back to it, no faster than it takes. */
interface Asked {
  readonly options: ReadReq.Options;
  readonly cancelled: Promise<void>;
  isOver(): boolean;
  send(response: ReadResp): Promise<void>;
}

type Call = ServerWritableStream<ReadReq, ReadResp>;

const BACKWARDS = 1;

class InvalidPosition extends Error {}

const event = (call: Call, name: 'cancelled' | 'drain') => new Promise<void>((resolve) => call.once(name, resolve));

const askedBy = (call: Call): Asked => {
  const cancelled = event(call, 'cancelled');
  return {
    options: call.request.getOptions() ?? new messages.ReadReq.Options(),
    cancelled,
    isOver: () => call.cancelled,
    send: async (response) => {
      if (!call.cancelled && !call.write(response)) await Promise.race([event(call, 'drain'), cancelled]);
    },
  };
};

const sendAll = async (asked: Asked, records: Iterable<LoggedRecord>) => {
  for (const record of records) await asked.send(eventResponse(record));
};

const streamNotFound = (name: string) => {
  const notFound = new messages.ReadResp.StreamNotFound();
  return new messages.ReadResp().setStreamNotFound(notFound.setStreamIdentifier(streamIdentifier(name)));
};

/** The records in the order asked for, from the start, the end, or the place that `from` finds. */
const ordered = (records: readonly LoggedRecord[], backwards: boolean, from: number) =>
  backwards ? records.slice(0, Math.max(from, 0)).reverse() : records.slice(from);

const readStream = async (asked: Asked, log: RecordLog) => {
  const { options, send } = asked;
  const target = options.getStream();
  const name = streamName(target?.getStreamIdentifier());
  const records = log.stream(name);
  if (records.length === 0) return send(streamNotFound(name));
  const backwards = options.getReadDirection() === BACKWARDS;
  const end = target?.hasEnd() ? records.length : 0;
  const from = target?.hasRevision() ? Number(target.getRevision()) + (backwards ? 1 : 0) : end;
  await sendAll(asked, ordered(records, backwards, from).slice(0, Number(options.getCount())));
};

/** The index of the first record to send; a position where no record begins is refused, as the server does. */
const indexIn = (log: RecordLog, options: ReadReq.Options) => {
  const target = options.getAll();
  if (target?.hasEnd()) return log.all().length;
  const position = target?.getPosition()?.getCommitPosition();
  if (position === undefined) return 0;
  const index = log.indexAt(BigInt(position));
  if (index === undefined) throw new InvalidPosition(`No record begins at ${position}`);
  return index;
};

const readAll = async (asked: Asked, log: RecordLog) => {
  const backwards = asked.options.getReadDirection() === BACKWARDS;
  const records = ordered(log.all(), backwards, indexIn(log, asked.options));
  await sendAll(asked, records.slice(0, Number(asked.options.getCount())));
};

/** Behind the given position, first what is there and then what comes, for as long as the call lives. */
const subscribe = async (asked: Asked, log: RecordLog) => {
  const confirmation = new messages.ReadResp.SubscriptionConfirmation().setSubscriptionId('loopback');
  let next = indexIn(log, asked.options) + (asked.options.getAll()?.hasPosition() ? 1 : 0);
  await asked.send(new messages.ReadResp().setConfirmation(confirmation));
  for (let caughtUp = false; !asked.isOver(); caughtUp = true) {
    const change = log.nextWrite();
    const records = log.all().slice(next);
    next += records.length;
    await sendAll(asked, records);
    if (!caughtUp) await asked.send(new messages.ReadResp().setCaughtUp(new messages.ReadResp.CaughtUp()));
    await Promise.race([change, asked.cancelled]);
  }
};

const answer = (asked: Asked, log: RecordLog) => {
  if (asked.options.hasSubscription()) return subscribe(asked, log);
  return asked.options.hasStream() ? readStream(asked, log) : readAll(asked, log);
};

/** `Streams.Read`: streams, `$all`, and the catch-up subscription to `$all`. */
export const readBy =
  (log: RecordLog): handleServerStreamingCall<ReadReq, ReadResp> =>
  (call) => {
    answer(askedBy(call), log).then(
      () => call.end(),
      (error: Error) => call.emit('error', { code: grpc.status.UNKNOWN, details: error.message }),
    );
  };
