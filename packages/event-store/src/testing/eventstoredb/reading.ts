import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { handleServerStreamingCall, ServerWritableStream } from '@grpc/grpc-js';
import { grpc, messages } from './protocol.ts';
import type { LoggedRecord, RecordLog } from './record-log.ts';
import { eventResponse, streamIdentifier, streamName } from './wire.ts';

type Call = ServerWritableStream<ReadReq, ReadResp>;

const BACKWARDS = 1;

class InvalidPosition extends Error {}

const event = (call: Call, name: 'cancelled' | 'drain') => new Promise<void>((resolve) => call.once(name, resolve));

const send = async (call: Call, response: ReadResp) => {
  if (call.cancelled) return;
  if (!call.write(response)) await Promise.race([event(call, 'drain'), event(call, 'cancelled')]);
};

const sendAll = async (call: Call, records: Iterable<LoggedRecord>) => {
  for (const record of records) await send(call, eventResponse(record));
};

const streamNotFound = (name: string) => {
  const notFound = new messages.ReadResp.StreamNotFound();
  return new messages.ReadResp().setStreamNotFound(notFound.setStreamIdentifier(streamIdentifier(name)));
};

/** The records in the order asked for, from the start, the end, or the place that `from` finds. */
const ordered = (records: readonly LoggedRecord[], backwards: boolean, from: number) =>
  backwards ? records.slice(0, Math.max(from, 0)).reverse() : records.slice(from);

const readStream = async (call: Call, log: RecordLog, options: ReadReq.Options) => {
  const target = options.getStream();
  const name = streamName(target?.getStreamIdentifier());
  const records = log.stream(name);
  if (records.length === 0) return send(call, streamNotFound(name));
  const backwards = options.getReadDirection() === BACKWARDS;
  const end = target?.hasEnd() ? records.length : 0;
  const from = target?.hasRevision() ? Number(target.getRevision()) + (backwards ? 1 : 0) : end;
  await sendAll(call, ordered(records, backwards, from).slice(0, Number(options.getCount())));
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

const readAll = async (call: Call, log: RecordLog, options: ReadReq.Options) => {
  const backwards = options.getReadDirection() === BACKWARDS;
  const records = ordered(log.all(), backwards, indexIn(log, options));
  await sendAll(call, records.slice(0, Number(options.getCount())));
};

/** Behind the given position, first what is there and then what comes, for as long as the call lives. */
const subscribe = async (call: Call, log: RecordLog, options: ReadReq.Options) => {
  const confirmation = new messages.ReadResp.SubscriptionConfirmation().setSubscriptionId('loopback');
  let next = indexIn(log, options) + (options.getAll()?.hasPosition() ? 1 : 0);
  const cancelled = event(call, 'cancelled');
  await send(call, new messages.ReadResp().setConfirmation(confirmation));
  for (let caughtUp = false; !call.cancelled; ) {
    const change = log.nextWrite();
    const records = log.all().slice(next);
    next += records.length;
    await sendAll(call, records);
    if (!caughtUp) await send(call, new messages.ReadResp().setCaughtUp(new messages.ReadResp.CaughtUp()));
    caughtUp = true;
    await Promise.race([change, cancelled]);
  }
};

const serve = async (call: Call, log: RecordLog) => {
  const options = call.request.getOptions();
  if (!options) return;
  if (options.hasSubscription()) await subscribe(call, log, options);
  else await (options.hasStream() ? readStream : readAll)(call, log, options);
};

/** `Streams.Read`: streams, `$all`, and the catch-up subscription to `$all`. */
export const readBy =
  (log: RecordLog): handleServerStreamingCall<ReadReq, ReadResp> =>
  (call) => {
    serve(call, log).then(
      () => call.end(),
      (error: Error) => call.emit('error', { code: grpc.status.UNKNOWN, details: error.message }),
    );
  };
