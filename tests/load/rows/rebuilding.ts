import { createViewRunner } from '@veche/event-store';
import { alternate, rate } from '../measure.ts';
import { openLog, openPool } from '../open.ts';
import { openEmmett } from '../peers/emmett.ts';
import type { Bench, Row } from '../row.ts';
import { views } from '../views.ts';

const PATIENCE = 600_000;

/** Builds every view from the first event on, through the real runner. */
const rebuild = async (bench: Bench): Promise<() => Promise<number>> => {
  const { url, events } = await bench.history();
  const store = await openLog(url, bench.closing);
  const pool = openPool(url, bench.closing);
  return async () => {
    await pool.query('DROP SCHEMA IF EXISTS views CASCADE');
    const runner = createViewRunner({
      store,
      pool,
      views,
      erasure: 'SubjectErased',
      alarm: ({ name, message }) => bench.say(`View ${name} has stopped: ${message}`),
    });
    const head = await store.head();
    try {
      return await rate(async () => {
        await runner.start();
        if (!(await runner.caughtUp('all', head, PATIENCE))) throw new Error('The views did not catch up');
        return events;
      });
    } finally {
      await runner.stop();
    }
  };
};

export const rebuilding: Row = {
  name: `rebuild of ${views.length} views`,
  unit: 'events/s',
  against: `Emmett 0.42, rebuildPostgreSQLProjections, ${views.length} projections, one upsert per event each`,
  goal: 20,
  measure: async (bench) => {
    const { events, peerEvents, rounds } = bench.scale;
    const emmett = await openEmmett(await bench.database(), bench.closing);
    await emmett.ask({ do: 'fill', events: peerEvents });
    const measured = await alternate(rounds, await rebuild(bench), () =>
      emmett.ask({ do: 'rebuild', projections: views.length }),
    );
    return { ...measured, note: `${events} events, Emmett ${peerEvents} events: rates are compared` };
  },
};
