import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalBody, prepareAppend } from './canonical.ts';
import { type Append, type JsonObject, LIMITS, type NewEvent } from './port.ts';

const text = fc.string({ unit: 'grapheme' }).filter((string) => !string.includes('\0') && string.isWellFormed());
const json = fc.object({
  key: text.filter((key) => key !== '__proto__'),
  values: [text, fc.maxSafeInteger(), fc.boolean(), fc.constant(null), fc.double({ min: -1e9, max: 1e9, noNaN: true })],
});

const event = (data: unknown, more: Partial<NewEvent> = {}): NewEvent => ({
  eventId: '0190f0a0-0000-7000-8000-000000000001',
  type: 'MembershipGranted',
  schemaVersion: 1,
  data: data as JsonObject,
  metadata: {},
  ...more,
});

const append = (more: Partial<Append> = {}): Append => ({
  stream: 'membership-1',
  expected: 'any',
  events: [event({})],
  ...more,
});

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, member]) => [key, reversed(member)]),
  );
};

const parse = (body: Buffer) => JSON.parse(body.toString('utf8')) as { data: JsonObject; metadata: JsonObject };

describe('The canonical body', () => {
  it('is the same whatever the order of the keys', () => {
    fc.assert(
      fc.property(json, (data) => {
        const body = canonicalBody({ data: data as JsonObject, metadata: {} });
        expect(canonicalBody({ data: reversed(data) as JsonObject, metadata: {} }).equals(body)).toBe(true);
      }),
    );
  });

  it('read and made canonical again has the same bytes', () => {
    fc.assert(
      fc.property(json, (data) => {
        const body = canonicalBody({ data: data as JsonObject, metadata: { n: 1 } });
        expect(canonicalBody(parse(body)).equals(body)).toBe(true);
      }),
    );
  });

  it.each([
    ['a NUL in a text', { a: { b: ['\0'] } }, 'events[0].data.a.b[0]'],
    ['a NUL in a key', { a: { 'x\0': 1 } }, 'events[0].a key of data.a'],
    ['half a surrogate pair', { a: '\ud83d' }, 'events[0].data.a'],
    ['not a number', { a: Number.NaN }, 'events[0].data.a'],
    ['infinity', { a: Number.POSITIVE_INFINITY }, 'events[0].data.a'],
    ['an integer beyond 2^53', { a: 2 ** 53 }, 'events[0].data.a'],
    ['a bigint', { a: 1n }, 'events[0].data.a'],
    ['undefined', { a: undefined }, 'events[0].data.a'],
    ['a hole in an array', { a: new Array(1) }, 'events[0].data.a[0]'],
    ['a date', { a: new Date(0) }, 'events[0].data.a'],
    ['a map', { a: new Map() }, 'events[0].data.a'],
    ['a list instead of an object', [], 'events[0].data'],
    ['nothing', null, 'events[0].data'],
  ])('refuses %s and says where', (_, data, path) => {
    expect(() => prepareAppend(append({ events: [event(data)] }))).toThrow(
      expect.objectContaining({ code: 'invalid-event', details: { path } }),
    );
  });

  it('refuses what is nested without end', () => {
    const data: Record<string, unknown> = {};
    data.self = data;
    expect(() => canonicalBody({ data: data as JsonObject, metadata: {} })).toThrow('nested deeper');
  });
});

describe('An append', () => {
  it.each([
    ['no event', { events: [] }, 'events'],
    ['too many events', { events: Array(LIMITS.events + 1).fill(event({})) }, 'events'],
    ['a fractional revision', { expected: 0.5 }, 'expected'],
    ['a negative revision', { expected: -1 }, 'expected'],
    ['an unknown expectation', { expected: 'exists' as 'any' }, 'expected'],
    ['an empty command id', { commandId: '' }, 'commandId'],
    ['an id that is no UUID', { events: [event({}, { eventId: 'first' })] }, 'events[0].eventId'],
    ['an empty type', { events: [event({}, { type: '' })] }, 'events[0].type'],
    ['schema version 0', { events: [event({}, { schemaVersion: 0 })] }, 'events[0].schemaVersion'],
    ['a body over the limit', { events: [event({ a: 'x'.repeat(LIMITS.bodyBytes) })] }, 'events[0]'],
  ])('with %s is refused', (_, more, path) => {
    expect(() => prepareAppend(append(more))).toThrow(
      expect.objectContaining({ code: 'invalid-event', details: { path } }),
    );
  });

  it.each([
    ['empty', ''],
    ['too long', 'ё'.repeat(LIMITS.streamName + 1)],
    ['with a NUL', 'a\0'],
    ['with half a surrogate pair', '\udc00'],
  ])('to a stream whose name is %s is refused', (_, stream) => {
    expect(() => prepareAppend(append({ stream }))).toThrow(expect.objectContaining({ code: 'invalid-stream' }));
  });

  it('counts a name in characters, not in UTF-16 units', () => {
    const stream = '😀'.repeat(LIMITS.streamName);
    expect(prepareAppend(append({ stream })).stream).toBe(stream);
  });

  it('that gives an id twice is refused', () => {
    expect(() => prepareAppend(append({ events: [event({}), event({})] }))).toThrow(
      expect.objectContaining({ code: 'event-id-reused' }),
    );
  });
});
