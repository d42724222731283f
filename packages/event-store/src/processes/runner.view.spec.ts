import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Pool } from 'pg';
import { createMemoryStore } from '../memory.ts';
import type { EventStore, JsonObject } from '../port.ts';
import { freshDatabase, openPool } from '../testing/database.ts';
import { destroyKeyWhenSubjectIsErased } from '../vault/destroy-key-when-subject-is-erased.process.ts';
import type { Alarm } from '../views/view.ts';
import type { IssuedCommand, Process, ProcessRunner } from './process.ts';
import { createProcessRunner, derivedId, type ProcessRunnerOptions } from './runner.ts';

jest.setTimeout(60_000);

let url: string;
let pools: Pool[];
let runners: ProcessRunner[];
let store: EventStore;

const aPool = (): Pool => {
  const pool = openPool(url);
  pools.push(pool);
  return pool;
};

beforeEach(async () => {
  url = await freshDatabase();
  [pools, runners, store] = [[], [], createMemoryStore()];
});
afterEach(async () => {
  await Promise.all(runners.map((runner) => runner.stop()));
  await Promise.all(pools.map((pool) => pool.end()));
});

const reserveFunds: Process = {
  name: 'reserve-funds-when-award-is-decided',
  handles: ({ type }) => type === 'AwardDecided',
  react: ({ data }, send) => send({ type: 'ReserveFunds', data: { award: data['award'] ?? null } }),
};

const decide = async (award: string, type = 'AwardDecided', data: JsonObject = { award }) => {
  const eventId = randomUUID();
  const event = { eventId, type, schemaVersion: 1, data, metadata: {} };
  const { position } = await store.append({ stream: `award-${award}`, expected: 'any', events: [event] });
  return { eventId, position };
};

/** A runner that was started, and what it sent and reported. */
const run = async (options: Partial<ProcessRunnerOptions> = {}) => {
  const [sent, alarms, troubles]: [IssuedCommand[], Alarm[], unknown[]] = [[], [], []];
  const runner = createProcessRunner({
    store,
    pool: aPool(),
    processes: [reserveFunds],
    dispatch: async (command) => void sent.push(command),
    alarm: (alarm) => alarms.push(alarm),
    trouble: (error) => troubles.push(error),
    standby: 50,
    ...options,
  });
  runners.push(runner);
  await runner.start();
  return { runner, sent, alarms, awards: () => sent.map(({ data }) => data['award']) };
};

const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
  const end = performance.now() + 30_000;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

const reached = (runner: ProcessRunner, position: bigint): Promise<void> =>
  until(async () => (await runner.status()).every((status) => status.position >= position));

describe('A process', () => {
  it('reacts to what was recorded before it started and to what comes after', async () => {
    await decide('a');
    await decide('x', 'SomethingElse');
    const { runner, awards } = await run();
    const { position } = await decide('b');
    await reached(runner, position);
    expect(awards()).toEqual(['a', 'b']);
    expect(await runner.status()).toEqual([{ name: reserveFunds.name, position, lag: 0n, state: 'running' }]);
  });

  it('does not react again after a restart', async () => {
    const first = await run();
    const { position } = await decide('a');
    await reached(first.runner, position);
    await first.runner.stop();
    const second = await run();
    await reached(second.runner, (await decide('b')).position);
    expect(second.awards()).toEqual(['b']);
  });

  it('writes its checkpoint for what it did, and for what it passed over now and then', async () => {
    const { runner, awards } = await run();
    const written = async (): Promise<bigint> => {
      const { rows } = await aPool().query<{ position: string }>('SELECT position FROM processes.checkpoints');
      return BigInt(rows[0]?.position ?? 0);
    };
    await reached(runner, (await decide('x', 'SomethingElse')).position);
    expect(await written()).toBe(0n);
    const { position } = await decide('a');
    await reached(runner, position);
    await until(async () => (await written()) === position);
    await reached(runner, (await decide('y', 'SomethingElse')).position);
    expect(await written()).toBe(position);
    for (let more = 0; more < 500; more += 1) await decide(`z${more}`, 'SomethingElse');
    await until(async () => (await written()) > position);
    await runner.stop();
    const second = await run();
    await reached(second.runner, (await decide('b')).position);
    expect([awards(), second.awards()]).toEqual([['a'], ['b']]);
  });

  it('repeats a reaction whose checkpoint was lost, by the same command id', async () => {
    const sent: IssuedCommand[] = [];
    const pool = aPool();
    const query = pool.query.bind(pool) as (...sql: readonly unknown[]) => Promise<unknown>;
    const cut = (...sql: readonly unknown[]): Promise<unknown> =>
      sent.length === 1 && String(sql[0]).includes('UPDATE processes.checkpoints')
        ? Promise.reject(new Error('Connection terminated'))
        : query(...sql);
    Object.assign(pool, { query: cut });
    const { runner } = await run({ pool, dispatch: async (command) => void sent.push(command) });
    const { eventId, position } = await decide('a');
    await until(() => sent.length === 2);
    const commandId = derivedId(reserveFunds.name, eventId, 'ReserveFunds');
    expect(sent.map((command) => command.commandId)).toEqual([commandId, commandId]);
    expect(sent[0]).toMatchObject({ process: reserveFunds.name, cause: { eventId } });
    await until(async () => (await runner.status().catch(() => []))[0]?.position === position);
  });

  it('stops at an event it fails at, raises one alarm, tries again and then goes on in order', async () => {
    let refusals = 3;
    const done: unknown[] = [];
    const { runner, alarms } = await run({
      patience: 20,
      dispatch: async ({ data }) => {
        if (data['award'] === 'b' && refusals-- > 0) throw new Error('the ledger is closed');
        done.push(data['award']);
      },
    });
    await decide('a');
    const { eventId, position } = await decide('b');
    const last = await decide('c');
    await reached(runner, last.position);
    expect(done).toEqual(['a', 'b', 'c']);
    const message = 'the ledger is closed';
    expect(alarms).toEqual([{ kind: 'process', name: reserveFunds.name, position, eventId, message }]);
  });

  it('says where and why it stands still, and leaves the others alone', async () => {
    const { name } = { name: 'fail-when-award-is-decided' };
    const failing: Process = {
      name,
      handles: () => {
        throw new Error('a mistake');
      },
      react: async () => undefined,
    };
    const { runner, sent } = await run({ processes: [failing, reserveFunds] });
    const { eventId, position } = await decide('a');
    await until(async () => (await runner.status())[0]?.state === 'failing' && sent.length === 1);
    const [status] = await runner.status();
    expect(status).toEqual({
      name,
      position: 0n,
      lag: 1n,
      state: 'failing',
      error: { position, eventId, message: 'a mistake' },
    });
  });

  it('may send several commands, told apart by type or label', async () => {
    const twice = (label?: string): Process => ({
      ...reserveFunds,
      react: async (_, send) => {
        await send({ type: 'Notify', data: {} });
        await send({ type: 'Notify', data: {} }, label);
      },
    });
    const labelled = await run({ processes: [twice('second')] });
    await decide('a');
    await until(() => labelled.sent.length === 2);
    expect(new Set(labelled.sent.map(({ commandId }) => commandId)).size).toBe(2);
    await labelled.runner.stop();
    await decide('b');
    const unlabelled = await run({ processes: [twice()] });
    await until(() => unlabelled.alarms.length > 0);
    expect(unlabelled.alarms[0]?.message).toBe('two commands of one reaction are labelled Notify');
  });

  it('runs once among several programs; another takes over when its program stops or is cut off', async () => {
    const [first, second] = [await run(), await run({ processes: [reserveFunds] })];
    await reached(first.runner, (await decide('a')).position);
    expect([...first.awards(), ...second.awards()]).toEqual(['a']);
    await first.runner.stop();
    await reached(second.runner, (await decide('b')).position);
    await aPool().query('UPDATE processes.checkpoints SET fence = fence + 1');
    await reached(second.runner, (await decide('c')).position);
    expect(new Set([...first.awards(), ...second.awards()])).toEqual(new Set(['a', 'b', 'c']));
  });
});

describe('The process that destroys keys', () => {
  it('destroys the key of each erased person', async () => {
    const destroyed: string[] = [];
    const vault = { destroy: async (subject: string) => void destroyed.push(subject) };
    const { runner } = await run({ processes: [destroyKeyWhenSubjectIsErased(vault, 'SubjectErased')] });
    await decide('x');
    await reached(runner, (await decide('anna', 'SubjectErased', { subject: 'anna' })).position);
    expect(destroyed).toEqual(['anna']);
  });
});

describe('A derived id', () => {
  it('is a UUID, the same for the same parts and another for others', () => {
    expect(derivedId('a', 'b')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(derivedId('a', 'b')).toBe(derivedId('a', 'b'));
    expect(derivedId('a', 'b')).not.toBe(derivedId('ab', ''));
  });
});
