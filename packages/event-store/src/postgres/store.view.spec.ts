import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import type { EventStore, NewEvent } from '../port.ts';
import { freshDatabase } from '../testing/database.ts';
import { openPostgresStore } from './store.ts';

let url: string;
let owner: Client;
let stores: EventStore[];

const open = async (at = url): Promise<EventStore> => {
  const store = await openPostgresStore({ url: at, patience: 2_000 });
  stores.push(store);
  return store;
};

const event = (): NewEvent => ({
  ...{ eventId: randomUUID(), type: 'CentreNamed', schemaVersion: 1, data: { n: 1 }, metadata: {} },
});

/** The same database through a login that can do what is granted to it and no more. */
const asLogin = async (...grants: string[]): Promise<string> => {
  const name = `login_${randomUUID().replaceAll('-', '')}`;
  await owner.query(`CREATE ROLE ${name} LOGIN PASSWORD 'secret'`);
  const { pathname } = new URL(url);
  for (const grant of grants) await owner.query(`GRANT ${grant} TO ${name}`);
  await owner.query(`GRANT CREATE ON DATABASE ${pathname.slice(1)} TO ${name}`);
  return Object.assign(new URL(url), { username: name, password: 'secret' }).href;
};

const set = (setting: string): Promise<unknown> =>
  owner.query(`ALTER DATABASE ${new URL(url).pathname.slice(1)} SET ${setting}`);

beforeEach(async () => {
  url = await freshDatabase();
  owner = new Client({ connectionString: url });
  await owner.connect();
  stores = [];
});

afterEach(async () => {
  await Promise.all(stores.map((store) => store.close()));
  await owner.end();
});

describe('The log in PostgreSQL', () => {
  it('works in a role that can read, and add through functions, and nothing else', async () => {
    await open();
    const { rows } = await owner.query(
      `SELECT table_name || ' ' || privilege_type AS granted FROM information_schema.role_table_grants
       WHERE grantee = 'veche_app' AND table_schema = 'log' ORDER BY 1`,
    );
    expect(rows.map(({ granted }) => granted)).toEqual(['events SELECT', 'head SELECT', 'version SELECT']);
    await owner.query('SET ROLE veche_app');
    await expect(owner.query('INSERT INTO log.events DEFAULT VALUES')).rejects.toThrow('permission denied');
  });

  it('works for a login that may not make roles, which gives up the right to change the log', async () => {
    const login = await asLogin();
    const store = await open(login);
    await store.append({ stream: 'a', expected: 'no-stream', events: [event()] });
    const client = new Client({ connectionString: login });
    await client.connect();
    await expect(client.query('DELETE FROM log.events')).rejects.toThrow('permission denied');
    await client.end();
  });

  it('judges alike whether an append goes alone or with others', async () => {
    const store = await open();
    await store.append({ stream: 'a', expected: 'no-stream', events: [event()] });
    const alone = await store
      .append({ stream: 'a', expected: 3, events: [event()] })
      .catch((error: Error) => error.message);
    const [inBatch] = await Promise.all([
      store.append({ stream: 'a', expected: 3, events: [event()] }).catch((error: Error) => error.message),
      store.append({ stream: 'b', expected: 'no-stream', events: [event()] }),
    ]);
    expect(inBatch).toBe(alone);
    expect(await store.head()).toBe(2n);
  });

  it('appends behind what another process wrote meanwhile', async () => {
    const [one, other] = [await open(), await open()];
    const positions: bigint[] = [];
    for (const store of [one, one, other, one, other, other]) {
      positions.push((await store.append({ stream: 'a', expected: 'any', events: [event()] })).position);
    }
    expect(positions).toEqual([1n, 2n, 3n, 4n, 5n, 6n]);
  });

  it('has nothing to do with the isolation and time zone that the database prefers', async () => {
    await set(`default_transaction_isolation = 'serializable'`);
    await set(`TimeZone = 'Europe/Moscow'`);
    await set(`DateStyle = 'German'`);
    const store = await open();
    const before = Date.now();
    await Promise.all(['a', 'b'].map((stream) => store.append({ stream, expected: 'any', events: [event()] })));
    const [recorded] = await store.readStream('a');
    expect(Math.abs(Date.parse(recorded?.recordedAt ?? '') - before)).toBeLessThan(60_000);
    expect(recorded?.recordedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  it('refuses a database that acknowledges before it is durable', async () => {
    await set('synchronous_commit = off');
    await expect(open()).rejects.toMatchObject({
      code: 'unsafe-settings',
      details: { unsafe: ['synchronous_commit'] },
    });
    expect((await owner.query(`SELECT to_regnamespace('log') AS log`)).rows).toEqual([{ log: null }]);
  });

  it('does not call a violated constraint a conflict', async () => {
    const store = await open();
    await store.append({ stream: 'a', expected: 'no-stream', events: [event()] });
    await owner.query('UPDATE log.head SET position = 0');
    await expect(store.append({ stream: 'b', expected: 'no-stream', events: [event()] })).rejects.toMatchObject({
      code: 'unavailable',
      details: { sqlState: '23505' },
    });
  });

  it('says that the database is away when it is, and not for ever', async () => {
    const store = await open();
    await store.close();
    const nowhere = Object.assign(new URL(url), { port: '1' }).href;
    await expect(open(nowhere)).rejects.toMatchObject({ code: 'unavailable' });
    await expect(store.head()).rejects.toMatchObject({ code: 'closed' });
  });
});
