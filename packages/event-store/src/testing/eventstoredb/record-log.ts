import { randomUUID } from 'node:crypto';

/** The log of EventStoreDB in memory: positions in bytes, expected revisions, three regimes for a repeated write. */

export interface Proposed {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

export interface LoggedRecord extends Proposed {
  readonly stream: string;
  readonly revision: number;
  /** Where the record begins in the log, in bytes: rising, never dense. */
  readonly position: bigint;
  /** Ticks of 100 ns since 1970. */
  readonly created: bigint;
}

export type Expectation = number | 'any' | 'no-stream' | 'stream-exists';

export type Outcome =
  | { readonly kind: 'written' | 'idempotent'; readonly last: LoggedRecord }
  | { readonly kind: 'wrong-expected'; readonly current: number | undefined };

export type RecordLog = ReturnType<typeof createRecordLog>;

const TICKS_PER_MILLISECOND = 10_000n;
const RECORD_OVERHEAD = 120;
const FIRST_POSITION = 1_024n;
const APPENDS_PER_STATISTICS = 5;

const sizeOf = (stream: string, { type, data, metadata }: Proposed) =>
  BigInt(RECORD_OVERHEAD + stream.length + 2 * type.length + data.length + metadata.length);

const statistics = (): Proposed => ({
  id: randomUUID(),
  type: '$statsCollected',
  contentType: 'application/json',
  data: Buffer.from('{"proc-cpu":0.1}'),
  metadata: new Uint8Array(),
});

/** `any` and `stream-exists` know only the ids that are still in the cache of recent writes. */
const checkRecent = (
  own: readonly LoggedRecord[],
  ids: readonly string[],
  recent: ReadonlyMap<string, LoggedRecord>,
) => {
  const found = ids
    .map((id) => recent.get(id))
    .filter((record) => record !== undefined && own[0]?.stream === record.stream);
  if (!found.length || recent.get(ids[0] ?? '') !== found[0]) return 'new';
  return found.length === ids.length ? (found.at(-1) ?? 'new') : 'wrong-expected';
};

/** An exact revision compares the ids that stand behind it; at the very end there are none, and the same id is new. */
const checkExact = (own: readonly LoggedRecord[], ids: readonly string[], expected: number) => {
  if (expected === own.length - 1) return 'new';
  const same = ids.length > 0 && ids.every((id, index) => own[expected + 1 + index]?.id === id);
  return (same && own[expected + ids.length]) || 'wrong-expected';
};

const check = (
  own: readonly LoggedRecord[],
  expected: Expectation,
  ids: readonly string[],
  recent: ReadonlyMap<string, LoggedRecord>,
) => {
  if (expected === 'stream-exists' && own.length === 0) return 'wrong-expected';
  if (expected === 'any' || expected === 'stream-exists') return checkRecent(own, ids, recent);
  return checkExact(own, ids, expected === 'no-stream' ? -1 : expected);
};

const createFile = (recentWrites: number) => {
  const records: LoggedRecord[] = [];
  const streams = new Map<string, LoggedRecord[]>();
  const indexes = new Map<bigint, number>();
  const recent = new Map<string, LoggedRecord>();
  let end = FIRST_POSITION;

  const remember = (record: LoggedRecord) => {
    recent.delete(record.id);
    recent.set(record.id, record);
    const [oldest] = recent.keys();
    if (recent.size > recentWrites && oldest) recent.delete(oldest);
  };

  const write = (stream: string, event: Proposed): LoggedRecord => {
    const own = streams.get(stream) ?? [];
    const created = BigInt(Date.now()) * TICKS_PER_MILLISECOND;
    const record = { ...event, stream, revision: own.length, position: end, created };
    own.push(record);
    streams.set(stream, own);
    indexes.set(end, records.push(record) - 1);
    end += sizeOf(stream, event);
    remember(record);
    return record;
  };

  return { records, streams, indexes, recent, write };
};

export const createRecordLog = (recentWrites: number) => {
  const { records, streams, indexes, recent, write } = createFile(recentWrites);
  let appends = 0;
  let change = Promise.withResolvers<void>();
  write('$statistics', statistics());

  return {
    append(stream: string, expected: Expectation, events: readonly Proposed[]): Outcome {
      const own = streams.get(stream) ?? [];
      const ids = events.map((event) => event.id);
      const verdict = check(own, expected, ids, recent);
      if (verdict === 'wrong-expected') return { kind: verdict, current: own.at(-1)?.revision };
      if (verdict !== 'new') return { kind: 'idempotent', last: verdict };
      if (appends++ % APPENDS_PER_STATISTICS === 0) write('$statistics', statistics());
      const last = events.map((event) => write(stream, event)).at(-1);
      change.resolve();
      change = Promise.withResolvers<void>();
      if (!last) throw new Error('An append without events');
      return { kind: 'written', last };
    },
    stream: (name: string): readonly LoggedRecord[] => streams.get(name) ?? [],
    all: (): readonly LoggedRecord[] => records,
    /** The index in `all()` of the record that begins at this position. */
    indexAt: (position: bigint) => indexes.get(position),
    nextWrite: () => change.promise,
    /** What a restart does: the records stay, the cache of recent writes is empty. */
    forgetRecentWrites: () => recent.clear(),
  };
};
