/** The port of the event log: what every store promises, whichever database stands behind it. */

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json };

/**
 * What the writer believes about the stream: the revision of its last event (0 is the first),
 * that it does not exist yet, that it exists, or nothing at all.
 */
export type ExpectedRevision = number | 'no-stream' | 'stream-exists' | 'any';

/** An event on its way into the log. `eventId` is a UUID; personal fields are already sealed. */
export interface NewEvent {
  readonly eventId: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: JsonObject;
  readonly metadata: JsonObject;
}

/** One append: all of `events` or none. With a `commandId` the same command has the same outcome however often it comes. */
export interface Append {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly commandId?: string;
  readonly events: readonly NewEvent[];
}

/**
 * Where the last event of the append stands. `repeated` says that nothing was written now:
 * these events, or this command, were in the log already.
 */
export interface Appended {
  readonly position: bigint;
  readonly revision: number;
  readonly repeated: boolean;
}

/** An event as the log holds it. `position` orders the whole log; `recordedAt` is the store's clock, ISO 8601 in UTC. */
export interface RecordedEvent extends NewEvent {
  readonly position: bigint;
  readonly stream: string;
  readonly revision: number;
  readonly commandId: string | undefined;
  readonly recordedAt: string;
  /** The RFC 8785 bytes of `{ data, metadata }`, exactly as they were written and hashed. */
  readonly body: Uint8Array;
}

export interface ReadStream {
  readonly direction?: 'forward' | 'backward';
  /** The first revision to return; by default the first of the stream, or its last when read backward. */
  readonly from?: number;
  /** How many events at most; by default all. */
  readonly limit?: number;
}

export interface ReadAll {
  /** Only events behind this position; by default from the beginning. */
  readonly after?: bigint;
  /** Only events up to and including this position; by default to the head as it was when the call began. */
  readonly upTo?: bigint;
  readonly batchSize?: number;
}

export interface Subscribe {
  /** Events behind this position, or only those that come from now on. */
  readonly after: bigint | 'end';
  readonly batchSize?: number;
  readonly signal?: AbortSignal;
}

/** What a store says of itself, for `/api/health` and for the refusal to start with unsafe settings. */
export interface StoreDescription {
  readonly kind: 'memory' | 'postgresql' | 'eventstoredb';
  readonly version: string;
  readonly head: bigint;
  /** Whether positions are 1..N without a gap. EventStoreDB orders the log, but not densely. */
  readonly dense: boolean;
  /** The durability settings as the server reports them (`fsync`, `full_page_writes`, `synchronous_commit`, ...). */
  readonly settings: Readonly<Record<string, string>>;
}

export interface EventStore {
  /** @throws {EventStoreError} with a code; after any of them nothing of this append is stored. */
  append(append: Append): Promise<Appended>;
  /** The outcome of a command that this stream has recorded, or undefined. */
  outcome(stream: string, commandId: string): Promise<Appended | undefined>;
  /** The events of a stream; empty when there is no such stream. */
  readStream(stream: string, options?: ReadStream): Promise<readonly RecordedEvent[]>;
  /** The log in order, a batch at a time; no batch is empty. */
  readAll(options?: ReadAll): AsyncIterable<readonly RecordedEvent[]>;
  /** The position of the last event; 0 when the log is empty. */
  head(): Promise<bigint>;
  /** History and then what comes, each event once and in order, until `signal` is aborted or the store is closed. The next batch is fetched when asked for. */
  subscribe(options: Subscribe): AsyncIterable<readonly RecordedEvent[]>;
  describe(): Promise<StoreDescription>;
  /** Waits for appends under way, then lets go of every connection. */
  close(): Promise<void>;
}

export type EventStoreErrorCode =
  | 'wrong-expected-revision'
  | 'event-id-reused'
  | 'command-id-reused'
  | 'invalid-event'
  | 'invalid-stream'
  | 'unsafe-settings'
  | 'schema-too-new'
  | 'unavailable'
  | 'closed';

/** A promise of the port that was not kept by its caller, or could not be kept by the store. */
export class EventStoreError extends Error {
  readonly code: EventStoreErrorCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: EventStoreErrorCode, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.name = 'EventStoreError';
    this.code = code;
    this.details = details;
  }
}

/** `actual` is the revision of the last event, or undefined when the stream does not exist. */
export const wrongExpectedRevision = (
  stream: string,
  expected: ExpectedRevision,
  actual: number | undefined,
): EventStoreError =>
  new EventStoreError(
    'wrong-expected-revision',
    `Stream ${stream}: expected ${expected}, is at ${actual ?? 'no-stream'}`,
    { stream, expected, actual },
  );

export const LIMITS = {
  /** Bytes of one canonical body. */
  bodyBytes: 1_048_576,
  /** Events of one append; at least one. */
  events: 1_000,
  /** Bytes of all canonical bodies of one append. */
  appendBytes: 8_388_608,
  /** Characters of a stream's name, of a type and of a command id. */
  streamName: 255,
} as const;
