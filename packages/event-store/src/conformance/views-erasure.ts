import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import type { EventStore } from '../port.ts';
import { createVault } from '../vault/create.ts';
import { createEventLog } from '../vault/event-log.ts';
import { memoryKeys } from '../vault/keys.ts';
import { ERASED, type Vault } from '../vault/vault.ts';
import { cases } from './case.ts';
import { ERASURE, type Given, PATIENCE, type Run, until, withViews } from './views-given.ts';

/** The same log with the names of holders sealed. */
const sealed = async (
  given: Given,
): Promise<{ readonly given: Given; readonly store: EventStore; readonly vault: Vault }> => {
  const vault = await createVault({
    keys: memoryKeys(),
    masterKey: randomBytes(32).toString('base64'),
    classify: (_, type) => (type === 'AccountOpened' ? [{ path: 'holder', subject: 'person' }] : []),
  });
  const store = createEventLog({ store: given.store, vault });
  return { given: { ...given, record: given.recordIn(store) }, store, vault };
};

const holders = async ({ sql }: Given): Promise<Readonly<Record<string, unknown>>> =>
  Object.fromEntries(
    (await sql('SELECT account, holder FROM views.balances')).map((row) => [row['account'], row['holder']]),
  );

const caughtUp = async ({ runner, troubles }: Run, position: bigint): Promise<void> => {
  assert.ok(await runner.caughtUp('all', position, PATIENCE), `the views did not catch up: ${troubles.join('; ')}`);
};

const accounts = async ({ record }: Given): Promise<bigint> => {
  await record('AccountOpened', { account: 'a', person: 'p1', holder: 'Иванова' });
  await record('AccountOpened', { account: 'b', person: 'p1', holder: null });
  return record('AccountOpened', { account: 'c', person: 'p2', holder: 'Петров' });
};

export const erasureCases = cases('Views', {
  'an erasure clears what is personal, and a rebuild gives the same rows': withViews(async (outer) => {
    const { given, store, vault } = await sealed(outer);
    const live = await given.run([given.balances()], { store });
    await caughtUp(live, await accounts(given));
    assert.deepEqual(await holders(given), { a: 'Иванова', b: null, c: 'Петров' });
    const position = await given.record(ERASURE, { subject: 'p1' });
    await caughtUp(live, position);
    await vault.destroy('p1');
    await caughtUp(live, await given.record('MoneyMoved', { account: 'a', amount: '1' }));
    assert.deepEqual(await holders(given), { a: ERASED, b: null, c: 'Петров' });
    const rows = await given.rows('balances');
    await live.runner.stop();
    const next = await given.run([given.balances({ version: 2 })], { store });
    await until(async () => (await next.runner.status())[0]?.version === 2, 'version 2 is served');
    assert.deepEqual(await given.rows('balances'), rows);
  }),

  'a key destroyed before the view got there gives the same rows': withViews(async (outer) => {
    const { given, store, vault } = await sealed(outer);
    await accounts(given);
    const position = await given.record(ERASURE, { subject: 'p1' });
    await vault.destroy('p1');
    await caughtUp(await given.run([given.balances()], { store }), position);
    assert.deepEqual(await holders(given), { a: ERASED, b: null, c: 'Петров' });
  }),

  'an erasure clears rows of its own batch too': withViews(async (given) => {
    const first = await given.run([given.balances()]);
    await caughtUp(first, await accounts(given));
    await first.runner.stop();
    await given.record('MoneyMoved', { account: 'a', amount: '1' });
    await given.record('AccountOpened', { account: 'd', person: 'p1', holder: 'Иванова' });
    await given.record(ERASURE, { subject: 'p1' });
    const position = await given.record('MoneyMoved', { account: 'd', amount: '1' });
    await caughtUp(await given.run([given.balances()]), position);
    assert.deepEqual(await holders(given), { a: ERASED, b: null, c: 'Петров', d: ERASED });
  }),

  'whoever was erased stays erased, also in what is recorded before the key is gone': withViews(async (outer) => {
    const { given, store, vault } = await sealed(outer);
    const first = await given.run([given.balances()], { store });
    await accounts(given);
    await caughtUp(first, await given.record(ERASURE, { subject: 'p1' }));
    await given.record('AccountOpened', { account: 'd', person: 'p1', holder: 'Иванова' });
    await first.runner.stop();
    const second = await given.run([given.balances()], { store });
    await caughtUp(second, await given.record('AccountOpened', { account: 'e', person: 'p1', holder: 'Иванова' }));
    await vault.destroy('p1');
    assert.deepEqual(await holders(given), { a: ERASED, b: null, c: 'Петров', d: ERASED, e: ERASED });
    const rows = await given.rows('balances');
    await second.runner.stop();
    const next = await given.run([given.balances({ version: 2 })], { store });
    await until(async () => (await next.runner.status())[0]?.version === 2, 'version 2 is served');
    assert.deepEqual(await given.rows('balances'), rows);
  }),
});
