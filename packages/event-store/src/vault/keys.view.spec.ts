import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Pool } from 'pg';
import type { NewEvent } from '../port.ts';
import { freshPool, openPool } from '../testing/database.ts';
import { createVault } from './create.ts';
import { memoryKeys, postgresKeys, postgresKeysToRead, type SubjectKeys } from './keys.ts';
import { ERASED, type Vault } from './vault.ts';

jest.setTimeout(60_000);

let pool: Pool;
beforeAll(async () => {
  pool = await freshPool();
});
afterAll(() => pool.end());

const masterKey = randomBytes(32).toString('base64');
const open = (keys: SubjectKeys, key = masterKey): Promise<Vault> =>
  createVault({ keys, masterKey: key, classify: () => [{ path: 'name', subject: 'person' }] });

const named = (person: string, name = 'Анна'): NewEvent => ({
  eventId: randomUUID(),
  type: 'PersonRegistered',
  schemaVersion: 1,
  data: { person, name },
  metadata: {},
});
const namesOf = (events: readonly NewEvent[]): unknown[] => events.map(({ data }) => data['name']);

const kept = memoryKeys();
describe.each([
  ['in memory', async () => kept],
  ['in PostgreSQL', () => postgresKeys(pool)],
])('Keys of subjects %s', (_, keys: () => Promise<SubjectKeys>) => {
  it('are the same for every program that has the master key', async () => {
    const [one, other] = [await open(await keys()), await open(await keys())];
    const events = [named('anna'), named('boris', 'Борис')];
    expect(namesOf(await other.reveal(await one.seal(events)))).toEqual(['Анна', 'Борис']);
    expect(await other.seal(events)).toEqual(await one.seal(events));
  });

  it('are one per subject, however many programs make it at once', async () => {
    const vaults = await Promise.all(Array.from({ length: 8 }, async () => open(await keys())));
    const event = named('new');
    const sealed = (await Promise.all(vaults.map((vault) => vault.seal([event])))).flat();
    expect(new Set(sealed.map((one) => JSON.stringify(one))).size).toBe(1);
  });

  it('are refused to another master key', async () => {
    await open(await keys());
    const other = randomBytes(32).toString('base64');
    await expect(open(await keys(), other)).rejects.toMatchObject({ code: 'wrong-master-key' });
  });

  it('are destroyed for ever, at once and for every program', async () => {
    const [one, other] = [await open(await keys()), await open(await keys())];
    const sealed = await one.seal([named('vera', 'Вера'), named('gleb', 'Глеб')]);
    expect(namesOf(await other.reveal(sealed))).toEqual(['Вера', 'Глеб']);
    await one.destroy('vera');
    await one.destroy('vera');
    for (const vault of [one, other, await open(await keys())]) {
      expect(namesOf(await vault.reveal(sealed))).toEqual([ERASED, 'Глеб']);
      await expect(vault.seal([named('vera')])).rejects.toMatchObject({ code: 'subject-erased' });
    }
  });

  it('are never made for a subject that was erased before it had one', async () => {
    const vault = await open(await keys());
    await vault.destroy('nobody');
    await expect(vault.seal([named('nobody')])).rejects.toMatchObject({ code: 'subject-erased' });
  });

  it('are destroyed in any order by many programs, and none misses one', async () => {
    const watcher = await open(await keys());
    const people = Array.from({ length: 12 }, (_, index) => `one-of-many-${index}`);
    const sealed = await watcher.seal(people.map((person) => named(person)));
    await Promise.all(people.map(async (person) => (await open(await keys())).destroy(person)));
    expect(new Set(namesOf(await watcher.reveal(sealed)))).toEqual(new Set([ERASED]));
  });
});

describe('The table of keys', () => {
  it('keeps of an erased subject only that it was erased', async () => {
    const vault = await open(await postgresKeys(pool));
    await vault.seal([named('dasha')]);
    await vault.destroy('dasha');
    const { rows } = await pool.query(
      'SELECT wrapped, destroyed_at IS NOT NULL AS gone FROM vault.subject_keys WHERE subject = $1',
      ['dasha'],
    );
    expect(rows).toEqual([{ wrapped: null, gone: true }]);
  });

  it('gives a key to nobody who swaps the rows of two subjects', async () => {
    const vault = await open(await postgresKeys(pool));
    const sealed = await vault.seal([named('e1'), named('e2')]);
    await pool.query(`UPDATE vault.subject_keys AS k SET wrapped = o.wrapped FROM vault.subject_keys AS o
      WHERE k.subject = 'e1' AND o.subject = 'e2'`);
    await expect((await open(await postgresKeys(pool))).reveal(sealed)).rejects.toMatchObject({ code: 'key-missing' });
  });
});

describe('Keys that are only read', () => {
  const tablesOf = async (one: Pool): Promise<unknown[]> =>
    (await one.query("SELECT 1 FROM information_schema.schemata WHERE schema_name = 'vault'")).rows;

  it('reveal what was sealed, also what is destroyed meanwhile, and are refused to another master key', async () => {
    const writer = await open(await postgresKeys(pool));
    const sealed = await writer.seal([named('zoya', 'Зоя'), named('ilya', 'Илья')]);
    const reader = await open(await postgresKeysToRead(pool));
    expect(namesOf(await reader.reveal(sealed))).toEqual(['Зоя', 'Илья']);
    await writer.destroy('zoya');
    expect(namesOf(await reader.reveal(sealed))).toEqual([ERASED, 'Илья']);
    const other = randomBytes(32).toString('base64');
    await expect(open(await postgresKeysToRead(pool), other)).rejects.toMatchObject({ code: 'wrong-master-key' });
  });

  it('make no key and destroy none', async () => {
    const reader = await open(await postgresKeysToRead(pool));
    await expect(reader.seal([named('nobody-before')])).rejects.toThrow('only read');
    await expect(reader.destroy('ilya')).rejects.toThrow('only read');
    const { rows } = await pool.query("SELECT destroyed_at FROM vault.subject_keys WHERE subject = 'ilya'");
    expect(rows).toEqual([{ destroyed_at: null }]);
  });

  it('are none where there is no vault, and leave the database as it is, whatever the master key', async () => {
    const empty = await freshPool();
    try {
      const reader = await open(await postgresKeysToRead(empty), randomBytes(32).toString('base64'));
      await expect(reader.seal([named('anna')])).rejects.toThrow('only read');
      expect(await tablesOf(empty)).toEqual([]);
    } finally {
      await empty.end();
    }
  });

  it('make nothing through connections on which nothing can be written', async () => {
    const readOnly = openPool(`${pool.options.connectionString}?options=-c%20default_transaction_read_only%3Don`);
    try {
      const reader = await open(await postgresKeysToRead(readOnly));
      const sealed = await (await open(await postgresKeys(pool))).seal([named('anna')]);
      expect(namesOf(await reader.reveal(sealed))).toEqual(['Анна']);
    } finally {
      await readOnly.end();
    }
  });
});
