import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { family } from '../../start/launcher.ts';
import { alternate, rate } from '../measure.ts';
import { openLog, openStore } from '../open.ts';
import { storesOf } from '../product.ts';
import { below, type Row } from '../row.ts';
import { readEverything } from './reading.ts';
import { decideAgain } from './replaying.ts';

const telling: Row = {
  name: 'telling the examples',
  unit: 's',
  against: 'a limit of 20 s',
  goal: 1,
  measure: async (bench) => below(20, (await bench.product()).tellingSeconds, 'as npm start says it'),
};

const MEGABYTE = 1_024;

/** Kilobytes of a process: what it has in memory, and its part of that with what is shared divided among all. */
const memoryOf = (pid: number): { readonly rss: number; readonly pss: number } => {
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  const kilobytes = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1]);
  return { rss: kilobytes('Rss'), pss: kilobytes('Pss') };
};

const IDLE = 10_000;

const remembering: Row = {
  name: 'memory of all processes, idle',
  unit: 'MB, PSS',
  against: 'a limit of 900 MB',
  goal: 1,
  measure: async (bench) => {
    const { pid } = await bench.product();
    await sleep(IDLE);
    const all = family(pid).map((one) => memoryOf(one.pid));
    const sum = (of: 'rss' | 'pss'): number => all.reduce((total, one) => total + one[of], 0) / MEGABYTE;
    return below(
      900,
      sum('pss'),
      `${all.length} processes, RSS with what they share counted in each ${sum('rss').toFixed(0)} MB`,
    );
  },
};

/** A log of some thousand events is read many times over, or a round would be too short to time. */
const PASSES = { full: 20, quick: 5 } as const;

const replaying: Row = {
  name: 'decide every command of the examples again',
  unit: 'events/s',
  against: 'reading and decoding the same events alone',
  goal: 0.5,
  measure: async (bench) => {
    const { url, masterKey } = storesOf(await bench.product());
    const log = await openLog(url, bench.closing, masterKey);
    const store = await openStore(url, bench.closing);
    const passes = async (once: () => Promise<number>): Promise<number> => {
      let events = 0;
      for (let pass = 0; pass < PASSES[bench.scale.mode]; pass += 1) events += await once();
      return events;
    };
    const measured = await alternate(
      bench.scale.rounds,
      () => rate(() => passes(() => decideAgain(log.readAll()))),
      () => rate(() => passes(() => readEverything(store))),
    );
    return { ...measured, note: `${await log.head()} events` };
  },
};

export const running: readonly Row[] = [telling, remembering, replaying];
