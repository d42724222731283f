import { createHash } from 'node:crypto';
import type { RecordedEvent, View } from '@veche/event-store';

type Tally = {
  readonly stream: string;
  readonly events: number;
  readonly amount: bigint;
  /** Of the ids of all events so far, so that an event lost, doubled or misplaced shows for ever. */
  readonly digest: string;
};
type Odd = { readonly bucket: string; readonly position: bigint };

const BUCKETS = 64n;

const amountOf = ({ data }: Pick<RecordedEvent, 'data'>): bigint => BigInt(String(data['amount']));

/** A row per stream. */
const tallies = (version: number): View<Tally, 'stream'> => ({
  name: 'drill_tallies',
  version,
  columns: { stream: 'text', events: 'integer', amount: 'bigint', digest: 'text' },
  key: ['stream'],
  keysOf: ({ stream }) => [{ stream }],
  fold: (row, event, { stream }) => ({
    stream,
    events: (row?.events ?? 0) + 1,
    amount: (row?.amount ?? 0n) + amountOf(event),
    digest: createHash('sha256').update(`${row?.digest} ${event.eventId}`).digest('base64'),
  }),
});

/** A row that comes and goes: there while the bucket has seen an odd number of events. */
const odds = (version: number): View<Odd, 'bucket'> => ({
  name: 'drill_odds',
  version,
  columns: { bucket: 'text', position: 'bigint' },
  key: ['bucket'],
  keysOf: (event) => [{ bucket: `${amountOf(event) % BUCKETS}` }],
  fold: (row, { position }, { bucket }) => (row === undefined ? { bucket, position } : undefined),
});

export const drillViews = (version: number): readonly View[] => [tallies(version), odds(version)] as readonly View[];
