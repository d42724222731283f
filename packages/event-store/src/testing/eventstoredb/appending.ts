import type {
  AppendReq,
  AppendResp,
  BatchAppendReq,
  BatchAppendResp,
} from '@eventstore/db-client/generated/streams_pb.js';
import type { handleBidiStreamingCall, handleClientStreamingCall } from '@grpc/grpc-js';
import { Any, grpc, messages, shared, status } from './protocol.ts';
import type { Expectation, Outcome, Proposed, RecordLog } from './record-log.ts';
import { expectationOf, proposedOf, sizeOf, streamIdentifier, streamName } from './wire.ts';

/** Runs around a commit: `before` when the append has arrived whole, `after` when it is stored and not yet acknowledged. */
export interface CommitHooks {
  before(): Promise<void> | void;
  after(): Promise<void> | void;
}

export interface Appending {
  readonly log: RecordLog;
  readonly hooks: CommitHooks;
  readonly maxAppendSize: number;
}

class AppendTooLarge extends Error {}

interface Request {
  readonly stream: string;
  readonly expected: Expectation;
  readonly events: readonly Proposed[];
}

const commit = async ({ log, hooks, maxAppendSize }: Appending, request: Request, cancelled: () => boolean) => {
  if (sizeOf(request.events) > maxAppendSize)
    throw new AppendTooLarge(`Maximum Append Size of ${maxAppendSize} Exceeded.`);
  await hooks.before();
  if (cancelled()) return undefined;
  const outcome = log.append(request.stream, request.expected, request.events);
  await hooks.after();
  return outcome;
};

const requestOf = async (call: AsyncIterable<AppendReq>): Promise<Request> => {
  const events: Proposed[] = [];
  let target: Omit<Request, 'events'> = { stream: '', expected: 'any' };
  for await (const message of call) {
    const options = message.getOptions();
    const proposed = message.getProposedMessage();
    if (options) {
      const expected = expectationOf(options, options.getRevision());
      target = { stream: streamName(options.getStreamIdentifier()), expected };
    }
    if (proposed) events.push(proposedOf(proposed));
  }
  return { ...target, events };
};

const answer = (outcome: Outcome): AppendResp => {
  const response = new messages.AppendResp();
  if (outcome.kind === 'wrong-expected') {
    const wrong = new messages.AppendResp.WrongExpectedVersion();
    if (outcome.current === undefined) wrong.setCurrentNoStream(new shared.Empty());
    else wrong.setCurrentRevision(String(outcome.current));
    return response.setWrongExpectedVersion(wrong);
  }
  const position = new messages.AppendResp.Position();
  position.setCommitPosition(String(outcome.last.position));
  position.setPreparePosition(String(outcome.last.position));
  const success = new messages.AppendResp.Success();
  success.setCurrentRevision(String(outcome.last.revision));
  return response.setSuccess(success.setPosition(position));
};

const tooLarge = (error: Error, maxAppendSize: number) => {
  const metadata = new grpc.Metadata();
  metadata.set('exception', 'maximum-append-size-exceeded');
  metadata.set('maximum-append-size', String(maxAppendSize));
  return { code: grpc.status.INVALID_ARGUMENT, details: error.message, metadata };
};

/** `Streams.Append`: one call, one append. */
export const appendBy =
  (appending: Appending): handleClientStreamingCall<AppendReq, AppendResp> =>
  (call, reply) => {
    requestOf(call)
      .then((request) => commit(appending, request, () => call.cancelled))
      .then((outcome) => outcome && reply(null, answer(outcome)))
      .catch((error: Error) =>
        reply(error instanceof AppendTooLarge ? tooLarge(error, appending.maxAppendSize) : error, null),
      );
  };

const batchAnswer = (request: BatchAppendReq, stream: string, outcome: Outcome): BatchAppendResp => {
  const response = new messages.BatchAppendResp();
  response.setCorrelationId(request.getCorrelationId()).setStreamIdentifier(streamIdentifier(stream));
  if (outcome.kind === 'wrong-expected') {
    const wrong = new shared.WrongExpectedVersion();
    if (outcome.current !== undefined) wrong.setCurrentStreamRevision(String(outcome.current));
    const details = new Any();
    details.pack(wrong.serializeBinary(), 'event_store.client.WrongExpectedVersion');
    return response.setError(new status.Status().setMessage('WrongExpectedVersion').setDetails(details));
  }
  const position = new shared.AllStreamPosition();
  position.setCommitPosition(String(outcome.last.position)).setPreparePosition(String(outcome.last.position));
  const success = new messages.BatchAppendResp.Success();
  return response.setSuccess(success.setCurrentRevision(String(outcome.last.revision)).setPosition(position));
};

const answerBatches = async (
  appending: Appending,
  call: Parameters<handleBidiStreamingCall<BatchAppendReq, BatchAppendResp>>[0],
) => {
  const parts = new Map<string, { readonly head: BatchAppendReq; readonly events: Proposed[] }>();
  for await (const message of call as AsyncIterable<BatchAppendReq>) {
    const key = message.getCorrelationId()?.getString() ?? '';
    const part = parts.get(key) ?? { head: message, events: [] };
    parts.set(key, part);
    part.events.push(...message.getProposedMessagesList().map(proposedOf));
    const options = part.head.getOptions();
    if (!message.getIsFinal() || !options) continue;
    parts.delete(key);
    const stream = streamName(options.getStreamIdentifier());
    const expected = expectationOf(options, options.getStreamPosition());
    const outcome = await commit(appending, { stream, expected, events: part.events }, () => call.cancelled);
    if (outcome) call.write(batchAnswer(message, stream, outcome));
  }
  call.end();
};

/** `Streams.BatchAppend`: many appends in one lasting call, as the client does by default. */
export const batchAppendBy =
  (appending: Appending): handleBidiStreamingCall<BatchAppendReq, BatchAppendResp> =>
  (call) => {
    answerBatches(appending, call).catch((error: Error) => call.emit('error', error));
  };
