import type { EventStore } from '@veche/event-store';
import { alternate, rate } from '../measure.ts';
import { openStore } from '../open.ts';
import { copyAll } from '../peers/copy.ts';
import type { Row } from '../row.ts';

/** Reads the whole log and looks at what every event says. Returns how many there were. */
export const readEverything = async (store: EventStore): Promise<number> => {
  let events = 0;
  for await (const batch of store.readAll()) {
    for (const { data, metadata } of batch) if (data !== undefined && metadata !== undefined) events += 1;
  }
  return events;
};

export const reading: Row = {
  name: 'read $all, decoded',
  unit: 'events/s',
  against: 'COPY (SELECT … ORDER BY position) TO STDOUT of the same rows, not looked at',
  goal: 0.3,
  measure: async (bench) => {
    const { url, events } = await bench.history();
    const store = await openStore(url, bench.closing);
    const measured = await alternate(
      bench.scale.rounds,
      () => rate(() => readEverything(store)),
      () => rate(async () => ((await copyAll(url)) > 0 ? events : 0)),
    );
    return { ...measured, note: `${events} events` };
  },
};
