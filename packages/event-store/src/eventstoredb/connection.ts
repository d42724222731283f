import { ErrorType, EventStoreDBClient, isCommandError, MaxAppendSizeExceededError } from '@eventstore/db-client';
import { backoff, pause } from '../following/supervise.ts';
import { EventStoreError } from '../port.ts';

interface Channel {
  close: () => void;
}

/** What the client keeps to itself; its version is pinned exactly, and the specs fail when these are not there. */
interface Inside {
  supports: () => Promise<boolean>;
  createChannel: () => Promise<Channel>;
  getChannel(): Promise<Channel>;
  readonly capabilities: Promise<{ readonly serverVersion: string }>;
  HTTPRequest<Answer>(method: 'GET', path: string, options: { readonly headers: object }): Promise<Answer>;
}

export interface Connection {
  readonly client: EventStoreDBClient;
  serverVersion(): Promise<string>;
  /** The server's options by name; empty when it does not show them to these credentials. */
  serverOptions(): Promise<ReadonlyMap<string, string>>;
  close(): Promise<void>;
}

const HOPELESS: ReadonlySet<unknown> = new Set([
  ErrorType.ACCESS_DENIED,
  ErrorType.INVALID_ARGUMENT,
  ErrorType.MAXIMUM_APPEND_SIZE_EXCEEDED,
  ErrorType.STREAM_DELETED,
  ErrorType.UNSUPPORTED,
]);
const GRPC_UNKNOWN = 2;
const BROKEN = /^E(CONN|PIPE|TIMEDOUT|HOSTUNREACH|AI_AGAIN)/;

/** Whether asking again may help: everything may, except what the server has understood and refused. */
export const isHopeless = (error: unknown) =>
  error instanceof EventStoreError ||
  (isCommandError(error as Error) &&
    (HOPELESS.has((error as { type?: unknown }).type) || (error as { code?: unknown }).code === GRPC_UNKNOWN));

export const asEventStoreError = (error: unknown): EventStoreError => {
  if (error instanceof EventStoreError) return error;
  if (error instanceof MaxAppendSizeExceededError) {
    const details = { limit: error.maxAppendSize };
    return new EventStoreError(
      'invalid-event',
      `The append is over the server's ${error.maxAppendSize} bytes`,
      details,
    );
  }
  const reason = error instanceof Error ? error.message : String(error);
  const unavailable = new EventStoreError('unavailable', `EventStoreDB does not answer: ${reason}`);
  unavailable.cause = error;
  return unavailable;
};

/** Runs `attempt` until it succeeds, is refused for good, or the signal says that it has been long enough. */
export const persist = async <Result>(attempt: () => Promise<Result>, enough: AbortSignal): Promise<Result> => {
  for (let failures = 1; ; failures++) {
    try {
      return await attempt();
    } catch (error) {
      if (!isHopeless(error)) await pause(backoff(failures, 1_000), enough);
      if (isHopeless(error) || enough.aborted) throw asEventStoreError(error);
    }
  }
};

export const connect = (url: string): Connection => {
  // The product's newer name; the client knows the older one.
  const client = EventStoreDBClient.connectionString(url.replace(/^kurrentdb(?=\+|:)/, 'esdb'));
  const inside = client as unknown as Inside;
  // Batches of all clients of a process share one table of waiting promises, which any broken connection empties:
  // innocent appends fail, and an answer that comes later throws where nobody can catch it. One call per append has none of it.
  inside.supports = async () => false;
  // A channel that one call gives up may be in the hands of another that is about to use it, and then throws where
  // nobody can catch it. A turn later nobody holds it any more.
  const { createChannel } = inside;
  inside.createChannel = async () => {
    const channel = await createChannel();
    const close = channel.close.bind(channel);
    channel.close = () => void setImmediate(close);
    return channel;
  };
  return {
    client,
    serverVersion: async () => (await inside.capabilities).serverVersion,
    serverOptions: async () => {
      const headers = { accept: 'application/json' };
      const listed = await inside
        .HTTPRequest<readonly { readonly name: string; readonly value: unknown }[]>('GET', '/info/options', { headers })
        .catch((error: { code?: unknown }) => {
          if (typeof error.code === 'string' && BROKEN.test(error.code)) throw error;
          return [];
        });
      return new Map(listed.map(({ name, value }) => [name, String(value)]));
    },
    close: async () => {
      await client.dispose();
      const channel = await inside.getChannel().catch(() => undefined);
      channel?.close();
    },
  };
};
