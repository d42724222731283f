import assert from 'node:assert/strict';
import type { EventStore } from '../port.ts';
import type { View } from '../views/view.ts';
import { cases } from './case.ts';
import { boundTo, type Given, PATIENCE, type Run, until, withViews } from './views-given.ts';

/** Accounts opened, used, closed and opened again, the same history for the same number. */
const history = async ({ record }: Given, length: number): Promise<bigint> => {
  let position = 0n;
  for (let n = 0; n < length; n += 1) {
    const account = `№ ${n % 7} "ёж" \\{,}`;
    if (n % 11 === 10) position = await record('AccountClosed', { account });
    else if (n < 7 || n % 5 === 0)
      position = await record('AccountOpened', { account, person: `p${n % 3}`, holder: `Имя ${n}` });
    else position = await record('MoneyMoved', { account, amount: `${(n * 7919) % 1000}` });
  }
  return position;
};

const caughtUp = async ({ runner, troubles }: Run, position: bigint): Promise<void> => {
  assert.ok(await runner.caughtUp('all', position, PATIENCE), `the views did not catch up: ${troubles.join('; ')}`);
};

const served = async ({ runner }: Run, version: number): Promise<void> =>
  until(async () => {
    const [status] = await runner.status();
    return status?.version === version && status.state === 'live';
  }, `version ${version} is served`);

/** The same log; what reads it as a whole waits for `open`. */
const gated = (store: EventStore): { readonly store: EventStore; readonly open: () => void } => {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const readAll: EventStore['readAll'] = async function* readAll(options) {
    await opened;
    yield* store.readAll(options);
  };
  return { store: { ...boundTo(store), readAll }, open };
};

export const rebuildCases = cases('Views', {
  'a rebuild gives the rows of the live view, byte for byte': withViews(async (given) => {
    const live = await given.run([given.balances()], { batchSize: 3 });
    await served(live, 1);
    const position = await history(given, 120);
    await caughtUp(live, position);
    const before = await given.rows('balances');
    await live.runner.stop();
    await served(await given.run([given.balances({ version: 2 })], { batchSize: 1_000 }), 2);
    assert.ok(before.length > 3);
    assert.deepEqual(await given.rows('balances'), before);
  }),

  'a rebuild under writes misses nothing': withViews(async (given) => {
    const first = await given.run([given.balances()]);
    await caughtUp(first, await history(given, 60));
    await first.runner.stop();
    const writing = history(given, 120);
    const second = await given.run([given.balances({ version: 2 })], { batchSize: 7 });
    const position = await writing;
    await served(second, 2);
    await caughtUp(second, position);
    const rows = await given.rows('balances');
    await second.runner.stop();
    const third = await given.run([given.balances({ version: 3 })]);
    await served(third, 3);
    assert.deepEqual(await given.rows('balances'), rows);
  }),

  'the served version is readable and moves on while the next is built': withViews(async (given) => {
    const before = await given.run([given.balances()]);
    await caughtUp(before, await history(given, 30));
    const { store, open } = gated(given.store);
    const after = await given.run([given.balances({ version: 2 })], { store, pool: given.pool() });
    const position = await history(given, 60);
    await caughtUp(before, position);
    const [status] = await after.runner.status();
    assert.equal(status?.state, 'rebuilding');
    assert.equal(status.version, 1);
    assert.equal(status.position, position);
    assert.deepEqual(status.next, { version: 2, position: 0n });
    open();
    await served(after, 2);
    assert.ok(await after.runner.caughtUp('balances', position, PATIENCE));
  }),

  'a rebuild behind the served version never takes its place': withViews(async (given) => {
    const live = await given.run([given.balances()]);
    const early = await history(given, 20);
    const late = await history(given, 40);
    await caughtUp(live, late);
    const rows = await given.rows('balances');
    let head = early;
    const store = { ...boundTo(given.store), head: async () => head };
    const next = await given.run([given.balances({ version: 2 })], { store, pool: given.pool() });
    await until(async () => (await next.runner.status())[0]?.next?.position === early, 'the rebuild got to its head');
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.equal((await next.runner.status())[0]?.version, 1);
    assert.deepEqual(await given.rows('balances'), rows);
    head = late;
    await served(next, 2);
    assert.deepEqual(await given.rows('balances'), rows);
  }),

  'a broken rebuild never takes the place of the served version': withViews(async (given) => {
    const live = await given.run([given.balances()]);
    const position = await history(given, 40);
    await caughtUp(live, position);
    const rows = await given.rows('balances');
    const fold: View['fold'] = () => {
      throw new Error('a mistake of version 2');
    };
    const next = await given.run([given.balances({ version: 2, fold: fold as never })], { pool: given.pool() });
    await until(() => next.alarms.length > 0, 'the alarm');
    const [status] = await next.runner.status();
    assert.equal(status?.version, 1);
    assert.equal(status.next?.error?.message, 'a mistake of version 2');
    await caughtUp(live, await given.record('AccountClosed', { account: 'nobody’s' }));
    assert.deepEqual(await given.rows('balances'), rows);
  }),

  'a rebuild has no side effects': withViews(async (given) => {
    const first = await given.run([given.balances()]);
    await caughtUp(first, await history(given, 30));
    await first.runner.stop();
    const second = await given.run([given.balances({ version: 2 })]);
    await served(second, 2);
    assert.deepEqual(second.told, []);
    await caughtUp(second, await given.record('AccountClosed', { account: '№ 1' }));
    assert.deepEqual(second.told, ['balances']);
  }),

  'views that are rebuilt together share one reading of the log': withViews(async (given) => {
    const position = await history(given, 30);
    let readings = 0;
    const readAll: EventStore['readAll'] = (options) => {
      readings += 1;
      return given.store.readAll(options);
    };
    const store = { ...boundTo(given.store), readAll };
    const names = ['first', 'second', 'third'];
    const run = await given.run(
      names.map((name) => given.balances({ name })),
      { store },
    );
    await caughtUp(run, position);
    await until(async () => (await run.runner.status()).every(({ state }) => state === 'live'), 'all are live');
    assert.equal(readings, 1);
    assert.deepEqual(await given.rows('first'), await given.rows('third'));
  }),

  'a program that knows only an older version does not start': withViews(async (given) => {
    const newer = await given.run([given.balances({ version: 2 })]);
    await served(newer, 2);
    await assert.rejects(given.run([given.balances()]), { message: /holds version 2, this program knows 1/ });
  }),

  'columns changed without a new version do not start': withViews(async (given) => {
    await given.run([given.balances()]);
    await assert.rejects(given.run([given.balances({ indexes: [['person']] })]), { message: /the version did not/ });
  }),
});
