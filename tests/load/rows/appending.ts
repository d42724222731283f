import { randomUUID } from 'node:crypto';
import type { EventStore } from '@veche/event-store';
import { weigh } from '../cpu.ts';
import { alternate, during } from '../measure.ts';
import { openStore } from '../open.ts';
import { openEmmett } from '../peers/emmett.ts';
import { openInserts } from '../peers/insert.ts';
import type { Bench, Row } from '../row.ts';
import { sampleEvent } from '../sample.ts';

const MANY = 32;

/** One command that begins a stream with one event. */
const append = (store: EventStore): Promise<unknown> => {
  const commandId = randomUUID();
  return store.append({ stream: `sample-${commandId}`, expected: 'no-stream', commandId, events: [sampleEvent()] });
};

const againstInserts = async (bench: Bench, clients: number) => {
  const { seconds, rounds } = bench.scale;
  const store = await openStore(await bench.database(), bench.closing);
  const inserts = await openInserts(await bench.database(), clients, bench.closing);
  const ours = weigh(seconds, () => during(seconds, clients, () => append(store)));
  const theirs = weigh(seconds, () => during(seconds, clients, (client) => inserts.insert(client, sampleEvent())));
  const measured = await alternate(rounds, ours.side, theirs.side);
  return { ...measured, note: `an event takes ${ours.says()}, an INSERT ${theirs.says()}` };
};

const againstEmmett = async (bench: Bench, clients: number) => {
  const { seconds, rounds } = bench.scale;
  const store = await openStore(await bench.database(), bench.closing);
  const emmett = await openEmmett(await bench.database(), bench.closing);
  return alternate(
    rounds,
    () => during(seconds, clients, () => append(store)),
    () => emmett.ask({ do: 'append', seconds, clients }),
  );
};

export const appending: readonly Row[] = [
  {
    name: 'append, 1 client',
    unit: 'events/s',
    against: 'one hand-written INSERT in its own transaction, 1 connection',
    goal: 0.8,
    measure: (bench) => againstInserts(bench, 1),
  },
  {
    name: `append, ${MANY} clients, group commit`,
    unit: 'events/s',
    against: `the same single-INSERT loop, ${MANY} connections`,
    goal: 2,
    measure: (bench) => againstInserts(bench, MANY),
  },
  {
    name: `append, ${MANY} clients`,
    unit: 'events/s',
    against: `Emmett 0.42, appendToStream, one event, new stream, ${MANY} connections`,
    goal: 8,
    measure: (bench) => againstEmmett(bench, MANY),
  },
];
