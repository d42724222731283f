import assert from 'node:assert/strict';
import type { Pool } from 'pg';
import type { EventStore } from '../port.ts';
import { cases } from './case.ts';
import { boundTo, type Given, PATIENCE, type Run, until, withViews } from './views-given.ts';

const opened = (given: Given, account: string): Promise<bigint> =>
  given.record('AccountOpened', { account, person: 'p1', holder: 'Иванова' });
const moved = (given: Given, account: string, amount: string): Promise<bigint> =>
  given.record('MoneyMoved', { account, amount });

const caughtUp = async ({ runner, troubles }: Run, position: bigint): Promise<void> => {
  assert.ok(await runner.caughtUp('all', position, PATIENCE), `the views did not catch up: ${troubles.join('; ')}`);
};

const totals = async ({ sql }: Given, view = 'balances'): Promise<Readonly<Record<string, string>>> => {
  const rows = await sql(`SELECT account, total::text, moves FROM views."${view}" ORDER BY account`);
  return Object.fromEntries(rows.map(({ account, total, moves }) => [account, `${total} in ${moves}`]));
};

const locks = async ({ sql }: Given): Promise<number> =>
  (
    await sql(`SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`)
  ).length;

/** Ends every connection to the views' database but the one that asks. */
const cutAll = ({ sql }: Given) =>
  sql(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()`);

/** The pool's next commit, once armed, is cut off: before the server has heard of it, or before its answer. */
const cutAtCommit = (given: Given, when: 'before' | 'after') => {
  const state = { armed: false, cut: 0 };
  const pool = given.pool();
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as (text: unknown, ...rest: unknown[]) => Promise<unknown>;
    const cut = async (text: unknown, ...rest: unknown[]): Promise<unknown> => {
      if (!state.armed || text !== 'COMMIT') return query(text, ...rest);
      state.armed = false;
      state.cut += 1;
      if (when === 'after') await query(text);
      await given.sql('SELECT pg_terminate_backend($1)', [
        (client as unknown as { readonly processID: number }).processID,
      ]);
      return query('SELECT 1');
    };
    Object.assign(client, { query: cut });
  });
  return { pool, state };
};

const crashCase = (when: 'before' | 'after') =>
  withViews(async (given) => {
    const { pool, state } = cutAtCommit(given, when);
    const run = await given.run([given.balances(), given.balances({ name: 'others' })], { pool });
    await opened(given, 'a');
    await caughtUp(run, await moved(given, 'a', '5'));
    state.armed = true;
    await caughtUp(run, await moved(given, 'a', '7'));
    assert.equal(state.cut, 1);
    assert.deepEqual(await totals(given), { a: '12 in 2' });
    assert.deepEqual(await totals(given, 'others'), { a: '12 in 2' });
  });

/** A program that is no more: its connections are gone and it gets no new ones. */
const die = async ({ sql }: Given, pool: Pool, name: string): Promise<void> => {
  Object.assign(pool, { connect: () => Promise.reject(new Error('dead')) });
  await sql('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1', [name]);
};

const poisonous = (given: Given) => {
  const healthy = given.balances();
  return given.balances({
    fold: (row, event, key) => {
      if (event.data['amount'] === 'poison') throw new Error('not a number');
      return healthy.fold(row, event, key);
    },
  });
};

export const runningCases = cases('Views', {
  'an event that comes twice counts once': withViews(async (given) => {
    await opened(given, 'a');
    const position = await moved(given, 'a', '5');
    await caughtUp(await given.run([given.balances()]), position);
    const again: EventStore['subscribe'] = (options) => given.store.subscribe({ ...options, after: 0n });
    const store = { ...boundTo(given.store), subscribe: again };
    const run = await given.run([given.balances()], { store, pool: given.pool() });
    await caughtUp(run, await moved(given, 'a', '6'));
    assert.deepEqual(await totals(given), { a: '11 in 2' });
  }),

  'a poison event stops its view before it, alone, and says which': withViews(async (given) => {
    const run = await given.run([poisonous(given), given.balances({ name: 'others', fold: () => undefined })]);
    await opened(given, 'a');
    await caughtUp(run, await moved(given, 'a', '5'));
    const poison = await moved(given, 'a', 'poison');
    const after = await moved(given, 'a', '6');
    assert.ok(await run.runner.caughtUp('others', after, PATIENCE));
    assert.equal(await run.runner.caughtUp('balances', poison, PATIENCE), false);
    assert.deepEqual(await totals(given), { a: '5 in 1' });
    const [status, others] = await run.runner.status();
    assert.equal(status?.state, 'stopped');
    assert.ok(status.position < poison);
    assert.equal(status.error?.position, poison);
    assert.equal(status.error.message, 'not a number');
    assert.equal(others?.state, 'live');
    assert.deepEqual(run.alarms, [{ kind: 'view', name: 'balances', ...status.error }]);
  }),

  'a stopped view goes on at its event when the program is mended': withViews(async (given) => {
    const broken = await given.run([poisonous(given)]);
    await opened(given, 'a');
    await moved(given, 'a', 'poison');
    await moved(given, 'a', '6');
    await until(() => broken.alarms.length === 1, 'the alarm');
    await broken.runner.stop();
    const { fold } = given.balances();
    const mended = given.balances({
      fold: (row, event, key) => (event.data['amount'] === 'poison' ? row : fold(row, event, key)),
    });
    const run = await given.run([mended]);
    await until(async () => (await run.runner.status())[0]?.state === 'live', 'the view goes on');
    await caughtUp(run, await moved(given, 'a', '1'));
    assert.deepEqual(await totals(given), { a: '7 in 2' });
    assert.equal((await run.runner.status())[0]?.state, 'live');
  }),

  'a row that its table refuses stops the view at its event': withViews(async (given) => {
    const run = await given.run([given.balances(), given.balances({ name: 'others', fold: () => undefined })]);
    await opened(given, 'a');
    await moved(given, 'a', '5');
    const poison = await moved(given, 'a', `${2n ** 63n}`);
    const after = await moved(given, 'a', '6');
    assert.ok(await run.runner.caughtUp('others', after, PATIENCE));
    await until(() => run.alarms.length === 1, 'the alarm');
    assert.equal(run.alarms[0]?.position, poison);
    assert.deepEqual(await totals(given), { a: '5 in 1' });
  }),

  'a crash before the commit leaves neither rows nor checkpoint': crashCase('before'),
  'a crash after the commit leaves both': crashCase('after'),

  'a checkpoint moves only from where its runner left it': withViews(async (given) => {
    const run = await given.run([given.balances()], { standby: 3_600_000 });
    await opened(given, 'a');
    await caughtUp(run, await moved(given, 'a', '5'));
    await given.sql('UPDATE views.checkpoints SET position = position - 1');
    await moved(given, 'a', '6');
    await until(async () => (await locks(given)) === 0, 'the runner gave up the view');
    assert.deepEqual(await totals(given), { a: '5 in 1' });
  }),

  'a runner that was replaced writes nothing more': withViews(async (given) => {
    const first = await given.run([given.balances()], { standby: 3_600_000 });
    await opened(given, 'a');
    await caughtUp(first, await moved(given, 'a', '5'));
    await given.sql('UPDATE views.checkpoints SET fence = fence + 1');
    const position = await moved(given, 'a', '6');
    await until(async () => (await locks(given)) === 0, 'the first runner gave up the view');
    assert.deepEqual(await totals(given), { a: '5 in 1' });
    const second = await given.run([given.balances()], { pool: given.pool() });
    await caughtUp(second, position);
    assert.deepEqual(await totals(given), { a: '11 in 2' });
  }),

  'of two runners one works, the other takes over when it stops': withViews(async (given) => {
    const first = await given.run([given.balances()]);
    await opened(given, 'a');
    await caughtUp(first, await moved(given, 'a', '5'));
    const second = await given.run([given.balances()], { pool: given.pool() });
    await caughtUp(second, await moved(given, 'a', '6'));
    assert.deepEqual(second.told, []);
    await first.runner.stop();
    await caughtUp(second, await moved(given, 'a', '7'));
    assert.ok(second.told.length > 0);
    assert.deepEqual(await totals(given), { a: '18 in 3' });
  }),

  'the second takes over when the first dies': withViews(async (given) => {
    const pool = given.pool();
    pool.options.application_name = 'first';
    const first = await given.run([given.balances()], { pool });
    await opened(given, 'a');
    await caughtUp(first, await moved(given, 'a', '5'));
    const second = await given.run([given.balances()], { pool: given.pool() });
    await die(given, pool, 'first');
    await caughtUp(second, await moved(given, 'a', '6'));
    await until(() => second.told.length > 0, 'the second works');
    assert.deepEqual(await totals(given), { a: '11 in 2' });
  }),

  'the views go on after every connection to their database was cut': withViews(async (given) => {
    const run = await given.run([given.balances(), given.balances({ name: 'others' })]);
    await opened(given, 'a');
    for (let n = 1; n <= 5; n += 1) {
      const position = await moved(given, 'a', '1');
      await cutAll(given);
      if (n % 2 === 1) await caughtUp(run, position);
    }
    assert.deepEqual(await totals(given), { a: '5 in 5' });
    assert.deepEqual(await totals(given, 'others'), { a: '5 in 5' });
  }),

  'who writes waits for the view, whichever program moves it': withViews(async (given) => {
    const first = await given.run([given.balances()]);
    const second = await given.run([given.balances()], { pool: given.pool() });
    for (const [n, run] of [first, second, first, second].entries()) {
      const position = await opened(given, `a${n}`);
      assert.ok(await run.runner.caughtUp('balances', position, PATIENCE));
      assert.equal(Object.keys(await totals(given)).length, n + 1);
    }
    assert.equal(await second.runner.caughtUp('all', (await given.store.head()) + 1_000_000_000n, 50), false);
  }),
});
