import assert from 'node:assert/strict';
import { type JsonObject, LIMITS } from '../port.ts';
import { cases, type Harness } from './case.ts';
import { anEvent, append, aStream, idsOf, refused, someEvents } from './support.ts';

/** The data comes back as it was given, and its bytes are the canonical ones. */
const keeps =
  (data: JsonObject) =>
  async ({ open }: Harness): Promise<void> => {
    const store = await open();
    const stream = aStream();
    await append(store, stream, 'no-stream', anEvent(data));
    const [event] = await store.readStream(stream);
    assert.deepEqual(event?.data, data);
    assert.deepEqual(JSON.parse(Buffer.from(event.body).toString('utf8')), { data, metadata: event.metadata });
  };

const refusesData =
  (data: JsonObject) =>
  async ({ open }: Harness): Promise<void> => {
    const store = await open();
    const stream = aStream();
    await refused(append(store, stream, 'no-stream', anEvent(data)), 'invalid-event');
    assert.deepEqual(await store.readStream(stream), []);
  };

const takesName =
  (prefix: string, length?: number) =>
  async ({ open }: Harness): Promise<void> => {
    const store = await open();
    const name = `${prefix}${aStream()}`;
    const stream = length === undefined ? name : name.padEnd(length, 'ы').slice(0, length);
    await append(store, stream, 'no-stream', anEvent());
    const [event] = await store.readStream(stream);
    assert.equal(event?.stream, stream);
    assert.equal((await store.readStream(`${stream.slice(0, -1)}~`)).length, 0);
  };

const refusesName =
  (stream: string) =>
  async ({ open }: Harness): Promise<void> => {
    await refused(append(await open(), stream, 'any', anEvent()), 'invalid-stream');
  };

const accepting = cases('Append', {
  'one event gets revision 0': async ({ open }) => {
    const store = await open();
    const before = await store.head();
    const { position, revision, repeated } = await append(store, aStream(), 'no-stream', anEvent());
    assert.deepEqual([revision, repeated], [0, false]);
    assert.ok(position > before);
    assert.equal(await store.head(), position);
  },
  'a batch gets revisions one after the other and answers with its last': async ({ open }) => {
    const store = await open();
    const stream = aStream();
    const events = someEvents(5);
    const { position, revision } = await append(store, stream, 'no-stream', ...events);
    const stored = await store.readStream(stream);
    assert.deepEqual(idsOf(stored), idsOf(events));
    assert.deepEqual(
      stored.map((event) => event.revision),
      [0, 1, 2, 3, 4],
    );
    assert.deepEqual([revision, position], [4, stored.at(-1)?.position]);
  },
  'the largest batch is stored whole': async ({ open }) => {
    const store = await open();
    const stream = aStream();
    await append(store, stream, 'no-stream', ...someEvents(LIMITS.events));
    assert.equal((await store.readStream(stream)).length, LIMITS.events);
  },
  'every field comes back as it was given': async ({ open }) => {
    const store = await open();
    const stream = aStream();
    const given = anEvent(
      { service: 'R-5.3' },
      { type: 'FundsReserved', schemaVersion: 3, metadata: { role: 'chair' } },
    );
    await store.append({ stream, expected: 'no-stream', commandId: 'reserve-1', events: [given] });
    const [event] = await store.readStream(stream);
    const { eventId, type, schemaVersion, data, metadata, commandId } = event ?? assert.fail('nothing stored');
    assert.deepEqual({ eventId, type, schemaVersion, data, metadata }, given);
    assert.equal(commandId, 'reserve-1');
  },
  'the bytes are canonical: keys in order, nothing between them': async ({ open }) => {
    const store = await open();
    const stream = aStream();
    await append(store, stream, 'no-stream', anEvent({ b: 1, a: { d: [1, 2.5, 1e-7], c: 'ё' } }, { metadata: {} }));
    const [event] = await store.readStream(stream);
    const text = Buffer.from(event?.body ?? []).toString('utf8');
    assert.equal(text, '{"data":{"a":{"c":"ё","d":[1,2.5,1e-7]},"b":1},"metadata":{}}');
  },
  'the store sets the time, in UTC': async ({ open }) => {
    const store = await open();
    const stream = aStream();
    await append(store, stream, 'no-stream', anEvent());
    const [event] = await store.readStream(stream);
    const recordedAt = event?.recordedAt ?? '';
    assert.match(recordedAt, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    assert.ok(Math.abs(Date.parse(recordedAt) - Date.now()) < 3_600_000);
  },
});

const refusing = cases('Append', {
  'an empty batch is refused': async ({ open }) => {
    await refused(append(await open(), aStream(), 'any'), 'invalid-event');
  },
  'a batch over the limit is refused': async ({ open }) => {
    const store = await open();
    const stream = aStream();
    await refused(append(store, stream, 'any', ...someEvents(LIMITS.events + 1)), 'invalid-event');
    assert.deepEqual(await store.readStream(stream), []);
  },
  'one bad event among good ones: nothing is stored': async ({ open }) => {
    const store = await open();
    const stream = aStream();
    const bad = anEvent({ text: 'a\u0000b' });
    await refused(append(store, stream, 'no-stream', anEvent(), bad, anEvent()), 'invalid-event');
    assert.deepEqual(await store.readStream(stream), []);
    assert.equal((await append(store, stream, 'no-stream', anEvent())).revision, 0);
  },
  'the same id twice in one batch is refused': async ({ open }) => {
    const store = await open();
    const stream = aStream();
    const event = anEvent();
    const error = await append(store, stream, 'no-stream', event, event).catch(({ code }: { code: string }) => code);
    assert.ok(error === 'invalid-event' || error === 'event-id-reused', String(error));
    assert.deepEqual(await store.readStream(stream), []);
  },
  'an id that is no UUID is refused': async ({ open }) => {
    await refused(append(await open(), aStream(), 'any', anEvent({}, { eventId: 'seven' })), 'invalid-event');
  },
  'an event without a type is refused': async ({ open }) => {
    await refused(append(await open(), aStream(), 'any', anEvent({}, { type: '' })), 'invalid-event');
  },
  'a body over the limit is refused': refusesData({ text: 'x'.repeat(LIMITS.bodyBytes) }),
  'a NUL in a text is refused': refusesData({ deep: [{ text: 'a\u0000' }] }),
  'a NUL in a key is refused': refusesData({ 'a\u0000': 1 }),
  'a lone surrogate is refused': refusesData({ text: '\ud83d' }),
  'a whole number beyond 2^53 is refused: it would be read back as another one': refusesData({ n: 2 ** 53 + 2 }),
  'a number that is none is refused': refusesData({ n: Number.NaN }),
  'an unknown expected revision is refused': async ({ open }) => {
    const store = await open();
    for (const expected of [-1, 1.5, Number.NaN, 'whatever' as 'any']) {
      const error: unknown = await append(store, aStream(), expected, anEvent()).catch((reason: unknown) => reason);
      assert.ok(error instanceof Error && 'code' in error, `${String(expected)} was accepted`);
    }
  },
});

const values = cases('Append', {
  'a stream name in Cyrillic': takesName('заседание-'),
  'a stream name of 255 characters': takesName('long-', LIMITS.streamName),
  'a stream name that begins with $': takesName('$meeting-'),
  'a stream name that begins with ~': takesName('~meeting-'),
  'a stream name with quotes, spaces and slashes': takesName(`it's "a" \\ name/;--`),
  'an empty stream name is refused': refusesName(''),
  'a stream name of 256 characters is refused': refusesName('x'.repeat(LIMITS.streamName + 1)),
  'a stream name with a NUL is refused': refusesName('a\u0000b'),
  'ё in both spellings stays as typed': keeps({ one: 'ё', two: 'е\u0308' }),
  'emoji and characters beyond the first plane': keeps({ text: '🔔 𝄞 вече' }),
  'line separators U+2028 and U+2029': keeps({ text: 'a\u2028b\u2029c' }),
  'control characters, quotes and backslashes': keeps({ text: '\u0001\t\n"\\\u007f' }),
  'whole kopecks as decimal strings far beyond 2^53': keeps({ amountKopecks: '900719925474099312345' }),
  'the largest safe number, zero, fractions and tiny numbers': keeps({ n: [2 ** 53 - 1, 0, -1, 0.1, 5e-324] }),
  'null, empty text, empty list, empty object': keeps({ nothing: null, text: '', list: [], object: {} }),
  'keys that look like numbers or prototypes': keeps({ '10': 1, '9': 2, constructor: 3, toString: 4 }),
  'a deep object': keeps({ a: { b: { c: { d: { e: { f: [[[[1]]]] } } } } } }),
});

export const appendCases = [...accepting, ...refusing, ...values];
