import { type LoggedEvent, replay } from '@veche/domain';
import { alternate, rate } from '../measure.ts';
import { openLog, openStore } from '../open.ts';
import type { Row } from '../row.ts';
import { readEverything } from './reading.ts';

/** Decides every command of a log again. Returns how many events there were. */
export const decideAgain = async (log: AsyncIterable<readonly LoggedEvent[]>): Promise<number> => {
  const run = replay(log);
  let step = await run.next();
  while (!step.done) step = await run.next();
  const { commands, events, differences, undecided } = step.value;
  if (commands === 0 || differences + undecided > 0)
    throw new Error(`Replayed with ${differences + undecided} differences`);
  return events;
};

export const replaying: Row = {
  name: 'decide every recorded command again',
  unit: 'events/s',
  against: 'reading and decoding the same events alone',
  goal: 0.5,
  measure: async (bench) => {
    const { url, events } = await bench.history();
    const log = await openLog(url, bench.closing);
    const store = await openStore(url, bench.closing);
    const measured = await alternate(
      bench.scale.rounds,
      () => rate(() => decideAgain(log.readAll())),
      () => rate(() => readEverything(store)),
    );
    return { ...measured, note: `${events} events` };
  },
};
