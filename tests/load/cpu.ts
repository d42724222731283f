import { readFileSync } from 'node:fs';
import { family } from '../start/launcher.ts';
import type { Side } from './measure.ts';

/** Of the clock by which the kernel counts a process's time. */
const MICROSECONDS_A_TICK = 10_000;
const [USER, SYSTEM] = [11, 12];

/** Microseconds of the processor that a process has had, by what the kernel says of it. */
const spentBy = (pid: number): number => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[USER]) + Number(fields[SYSTEM])) * MICROSECONDS_A_TICK;
  } catch {
    return 0;
  }
};

/** The servers of the database are children of this process. */
const spentByServers = (): number =>
  family(process.pid)
    .filter(({ pid }) => pid !== process.pid)
    .reduce((sum, { pid }) => sum + spentBy(pid), 0);

const spentHere = (): number => {
  const { user, system } = process.cpuUsage();
  return user + system;
};

/** A side whose work is weighed besides: where the time of the processor goes, in this program and in the server. */
export const weigh = (seconds: number, side: Side) => {
  const totals = { events: 0, here: 0, server: 0 };
  const weighed: Side = async () => {
    const [here, server] = [spentHere(), spentByServers()];
    const rate = await side();
    totals.events += rate * seconds;
    totals.here += spentHere() - here;
    totals.server += spentByServers() - server;
    return rate;
  };
  const each = (spent: number): string => (spent / totals.events).toFixed(0);
  return { side: weighed, says: () => `${each(totals.here)} µs here and ${each(totals.server)} µs in the server` };
};
