import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { SubjectErased } from '@veche/contracts';
import { createMemoryStore, createViewRunner, type JsonObject, type View } from '@veche/event-store';
import { freshPool } from '@veche/event-store/testing';
import { at } from '@veche/testing';
import { whole } from './whole.ts';

interface Happened {
  readonly type: string;
  readonly data: object;
}

const PATIENCE = 20_000;

/**
 * The rows of a view in a database after these events of one stream: run once, and run twice, first the last of them and then all. Where
 * only the last event shows a difference, the rows are those after it: the first event of all may set it right again.
 */
export const runView = async (view: View, ...events: readonly Happened[]) => {
  const pool = await freshPool();
  const store = createMemoryStore();
  await store.append({
    stream: 'stream',
    expected: 'no-stream',
    events: events
      .map((event) => whole('event', event))
      .map(({ type, data }) => ({
        eventId: randomUUID(),
        type,
        schemaVersion: 1,
        data: data as JsonObject,
        metadata: { at },
      })),
  });
  const alarms: string[] = [];
  const run = async (): Promise<unknown[]> => {
    const alarm = ({ message }: { message: string }) => void alarms.push(message);
    const runner = createViewRunner({ store, pool, views: [view], erasure: SubjectErased.type, alarm });
    await runner.start();
    await runner.caughtUp(view.name, await store.head(), PATIENCE);
    await runner.stop();
    if (alarms.length > 0) throw new Error(alarms.join());
    const { rows } = await pool.query(`SELECT * FROM views.${view.name} ORDER BY ${view.key.join()}`);
    return rows;
  };
  try {
    const runFrom = async (position: bigint): Promise<unknown[]> => {
      await pool.query('UPDATE views.checkpoints SET position = $1', [position]);
      return run();
    };
    const once = await run();
    const lastAgain = await runFrom((await store.head()) - 1n);
    const allAgain = await runFrom(0n);
    return { once, twice: isDeepStrictEqual(lastAgain, once) ? allAgain : lastAgain };
  } finally {
    await pool.end();
  }
};
