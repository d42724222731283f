import { writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type Appended,
  createViewRunner,
  type EventStore,
  EventStoreError,
  type ExpectedRevision,
  openPostgresStore,
} from '@veche/event-store';
import pg from 'pg';
import { commandOf, type DrillCommand } from './command.ts';
import type { Said, Task } from './protocol.ts';
import { drillViews } from './views.ts';

/** One process of the product as the drill needs it: clients that append, and the runner of the views. To be killed. */

const task = JSON.parse(process.argv[2] ?? '') as Task;
const LONGEST_PAUSE = 12;
const RETRY_AFTER = 50;
const SETTLE_WITHIN = 60_000;

/** Through the pipe before anything else happens: what was said here survives the death of this process. */
const say = (said: Said): void => {
  writeSync(1, `${JSON.stringify(said)}\n`);
};

const wrong = (what: string): void => say({ say: 'wrong', what });

const expectation = async (store: EventStore, { expects, stream }: DrillCommand): Promise<ExpectedRevision> => {
  if (expects !== 'as-read') return expects;
  const [last] = await store.readStream(stream, { direction: 'backward', limit: 1 });
  return last?.revision ?? 'no-stream';
};

const attempt = async (store: EventStore, command: DrillCommand): Promise<Appended> => {
  const { stream, commandId, events } = command;
  const known = await store.outcome(stream, commandId);
  return known ?? store.append({ stream, commandId, events, expected: await expectation(store, command) });
};

/** Whether the same command may be sent again: its outcome is not known, or somebody else was faster. */
const again = (error: unknown, { expects }: DrillCommand): boolean =>
  error instanceof EventStoreError &&
  (error.code === 'unavailable' || (error.code === 'wrong-expected-revision' && expects === 'as-read'));

const untilAcknowledged = async (store: EventStore, command: DrillCommand): Promise<Appended> => {
  for (;;) {
    try {
      return await attempt(store, command);
    } catch (error) {
      if (!again(error, command)) throw error;
      await sleep(RETRY_AFTER);
    }
  }
};

const send = async (store: EventStore, number: number): Promise<void> => {
  const command = commandOf(task.seed, number);
  say({ say: 'sent', number });
  const copies = command.twice ? [command, command] : [command];
  await Promise.all(
    copies.map(async (copy) => {
      const { position, revision } = await untilAcknowledged(store, copy);
      say({ say: 'acknowledged', number, position: position.toString(), revision });
    }),
  ).catch((error) => wrong(`refused: ${command.commandId}: ${error}`));
};

let stopping = false;
process.once('SIGTERM', () => {
  stopping = true;
});

/** What was left unanswered must be sent again; new commands come only until the writer is asked to stop. */
const numbers = function* (): Generator<number> {
  yield* task.again;
  for (let number = task.first; !stopping; number += 1) yield number;
};

const store = await openPostgresStore({ url: task.url });
const pool = new pg.Pool({ connectionString: task.url, max: 6 });
const runner = createViewRunner({
  store,
  pool,
  views: drillViews(task.viewVersion),
  erasure: 'SubjectErased',
  alarm: ({ name, position, message }) => wrong(`view: ${name} stopped at ${position}: ${message}`),
  batchSize: 64,
  standby: 200,
});
await runner.start();
say({ say: 'ready' });

const source = numbers();
const client = async (): Promise<void> => {
  for (const number of source) {
    await send(store, number);
    await sleep(Math.random() * LONGEST_PAUSE);
  }
};
await Promise.all(Array.from({ length: task.clients }, client));
if (!(await runner.caughtUp('all', await store.head(), SETTLE_WITHIN))) wrong('view: not caught up in time');
await runner.stop();
await pool.end();
await store.close();
