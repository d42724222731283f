import canonicalize from 'canonicalize';
import { type Append, EventStoreError, type ExpectedRevision, type JsonObject, LIMITS, type NewEvent } from './port.ts';

/** An event that may be stored, with its bytes. */
export interface PreparedEvent extends NewEvent {
  readonly body: Buffer;
}

/** An append that every store may take as it is. */
export interface PreparedAppend {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly commandId: string | undefined;
  readonly events: readonly PreparedEvent[];
}

const invalid = (path: string, reason: string): EventStoreError =>
  new EventStoreError('invalid-event', `${path} ${reason}`, { path });

const DEEPEST = 100;

/**
 * The RFC 8785 bytes of `{ data, metadata }`: what is stored, hashed and read back.
 * @throws {EventStoreError} `invalid-event`, with the `path` of the first value that JSON would lose or change.
 */
export const canonicalBody = ({ data, metadata }: { data: JsonObject; metadata: JsonObject }): Buffer => {
  assertObject(data, 'data');
  assertObject(metadata, 'metadata');
  return Buffer.from(canonicalize({ data, metadata }) ?? '', 'utf8');
};

const assertObject = (value: unknown, path: string): void => {
  if (!isPlainObject(value)) throw invalid(path, 'must be an object');
  assertJson(value, path, 1);
};

const isPlainObject = (value: unknown): value is object => {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value) as object | null;
  if (prototype === Object.prototype || prototype === null) return true;
  // An object of another realm (a worker, a test's sandbox) is as plain.
  return prototype.constructor?.name === 'Object' && Object.getPrototypeOf(prototype) === null;
};

const assertJson = (value: unknown, path: string, depth: number): void => {
  if (typeof value === 'string') assertText(value, path);
  else if (typeof value === 'number') assertNumber(value, path);
  else if (value !== null && typeof value !== 'boolean') assertNested(value, path, depth);
};

const assertNested = (value: unknown, path: string, depth: number): void => {
  if (depth > DEEPEST) throw invalid(path, `is nested deeper than ${DEEPEST}`);
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) assertJson(value[index], `${path}[${index}]`, depth + 1);
    return;
  }
  if (!isPlainObject(value)) throw invalid(path, 'is no JSON value');
  for (const [key, member] of Object.entries(value)) {
    assertText(key, `a key of ${path}`);
    assertJson(member, `${path}.${key}`, depth + 1);
  }
};

/** PostgreSQL stores no NUL in a text, and half a surrogate pair has no UTF-8. */
const assertText = (text: string, path: string): void => {
  if (text.includes('\0')) throw invalid(path, 'contains a NUL');
  if (!text.isWellFormed()) throw invalid(path, 'contains half a surrogate pair');
};

const assertNumber = (number: number, path: string): void => {
  if (!Number.isFinite(number)) throw invalid(path, 'is no finite number');
  if (Number.isInteger(number) && !Number.isSafeInteger(number)) {
    throw invalid(path, 'is an integer beyond 2^53: it travels as a string');
  }
};

/**
 * Checks what can be checked before any store is asked, and makes the bytes.
 * @throws {EventStoreError} `invalid-stream`, `invalid-event` with the `path`, or `event-id-reused` for an id given twice.
 */
export const prepareAppend = (append: Append): PreparedAppend => {
  assertStream(append.stream);
  if (append.commandId !== undefined) assertName(append.commandId, 'commandId');
  if (!isExpectation(append.expected)) throw invalid('expected', `is no expected revision: ${String(append.expected)}`);
  const { length } = append.events;
  if (length < 1 || length > LIMITS.events) throw invalid('events', `must be 1 to ${LIMITS.events}, not ${length}`);
  const events = append.events.map((event, index) => prepareEvent(event, `events[${index}]`));
  assertDistinct(events, append.stream);
  const bytes = events.reduce((sum, { body }) => sum + body.length, 0);
  if (bytes > LIMITS.appendBytes) throw invalid('events', `have ${bytes} bytes, the limit is ${LIMITS.appendBytes}`);
  return { stream: append.stream, expected: append.expected, commandId: append.commandId, events };
};

const isName = (name: unknown): name is string =>
  typeof name === 'string' &&
  name.length > 0 &&
  (name.length <= LIMITS.streamName || [...name].length <= LIMITS.streamName);

const assertName = (name: unknown, path: string): void => {
  if (!isName(name)) throw invalid(path, `must have 1 to ${LIMITS.streamName} characters`);
  assertText(name, path);
};

/** @throws {EventStoreError} `invalid-stream` */
const assertStream = (stream: unknown): void => {
  if (isName(stream) && !stream.includes('\0') && stream.isWellFormed()) return;
  throw new EventStoreError(
    'invalid-stream',
    `A stream's name has 1 to ${LIMITS.streamName} characters, no NUL and no half of a surrogate pair`,
    { stream },
  );
};

const LARGEST_REVISION = 2 ** 31 - 2;

const isExpectation = (expected: unknown): boolean =>
  expected === 'no-stream' ||
  expected === 'stream-exists' ||
  expected === 'any' ||
  (Number.isInteger(expected) && Number(expected) >= 0 && Number(expected) <= LARGEST_REVISION);

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const prepareEvent = (event: NewEvent, path: string): PreparedEvent => {
  const { eventId, type, schemaVersion, data, metadata } = event;
  if (typeof eventId !== 'string' || !UUID.test(eventId)) {
    throw invalid(`${path}.eventId`, 'must be a UUID in lower case');
  }
  assertName(type, `${path}.type`);
  if (!Number.isInteger(schemaVersion) || schemaVersion < 1 || schemaVersion > LARGEST_REVISION) {
    throw invalid(`${path}.schemaVersion`, 'must be a whole number from 1');
  }
  const body = bodyOf(event, path);
  if (body.length > LIMITS.bodyBytes) {
    throw invalid(path, `has ${body.length} bytes, the limit is ${LIMITS.bodyBytes}`);
  }
  return { eventId, type, schemaVersion, data, metadata, body };
};

const bodyOf = (event: NewEvent, path: string): Buffer => {
  try {
    return canonicalBody(event);
  } catch (error) {
    if (!(error instanceof EventStoreError)) throw error;
    throw new EventStoreError(error.code, `${path}: ${error.message}`, { path: `${path}.${error.details.path}` });
  }
};

const assertDistinct = (events: readonly NewEvent[], stream: string): void => {
  if (events.length === 1 || new Set(events.map(({ eventId }) => eventId)).size === events.length) return;
  throw new EventStoreError('event-id-reused', 'An event id comes twice in one append', { stream });
};
