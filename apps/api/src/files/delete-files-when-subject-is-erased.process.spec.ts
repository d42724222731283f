import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { SubjectErased } from '@veche/contracts';
import { personStream } from '@veche/domain';
import { createVault, postgresKeys } from '@veche/event-store';
import { freshPool } from '@veche/event-store/testing';
import { at, personRegistered, persons } from '@veche/testing';
import type { Pool } from 'pg';
import { inTurnOf, openDatabase } from '../database.ts';
import { reactingTo } from '../testing/process.ts';
import { deleteFilesWhenSubjectIsErased } from './delete-files-when-subject-is-erased.process.ts';
import { type FileTable, keySubject } from './files.ts';

const { member, director } = persons;
const erasure = { subject: member, legalBasis: 'Отзыв согласия' };
const plain = Buffer.from('%PDF-1.7 %%EOF');

const setting = async (pool: Pool) => {
  const masterKey = randomBytes(32).toString('base64');
  const vault = await createVault({ keys: await postgresKeys(pool), masterKey, classify: () => [] });
  const database = await openDatabase(pool, vault);
  const table = database.withTables<FileTable>();
  const keep = async (owner: string, seal = vault.sealBytes): Promise<string> => {
    const id = randomUUID();
    const bytes = await seal(keySubject(id), plain);
    const described = { id, owner, name: 'a.pdf', media_type: 'application/pdf', sha256: id, size: plain.length };
    await table
      .insertInto('api.files')
      .values({ ...described, bytes, created_at: new Date(at) })
      .execute();
    return id;
  };
  const bytesOf = async (id: string): Promise<Buffer> =>
    (await table.selectFrom('api.files').select('bytes').where('id', '=', id).executeTakeFirstOrThrow()).bytes;
  return { vault, database, table, keep, bytesOf };
};

const onPool = async (test: (pool: Pool) => Promise<void>): Promise<void> => {
  const pool = await freshPool();
  await test(pool).finally(() => pool.end());
};

it('files of the erased person go with their keys, those of others stay; twice is once, and nothing is sent', () =>
  onPool(async (pool) => {
    const { vault, database, table, keep, bytesOf } = await setting(pool);
    const [own, others] = [await keep(member), await keep(director)];
    const copy = await bytesOf(own);
    const { run } = await reactingTo({
      [personStream(member)]: [personRegistered(member), { type: SubjectErased.type, data: erasure }],
    });
    const process = deleteFilesWhenSubjectIsErased(database, vault, SubjectErased.type);
    expect(await run(process)).toEqual([]);
    expect(await run(process)).toEqual([]);
    expect(await table.selectFrom('api.files').select('id').execute()).toEqual([{ id: others }]);
    expect(await vault.openBytes(keySubject(own), copy)).toBeUndefined();
    expect(await vault.openBytes(keySubject(others), await bytesOf(others))).toEqual(plain);
  }));

it('a file that is being kept at the moment of the erasure goes too', () =>
  onPool(async (pool) => {
    const { vault, database, table, keep } = await setting(pool);
    const { run } = await reactingTo({
      [personStream(member)]: [personRegistered(member), { type: SubjectErased.type, data: erasure }],
    });
    const deleting = await table.transaction().execute(async (transaction) => {
      await inTurnOf(transaction, 'files', member);
      const running = run(deleteFilesWhenSubjectIsErased(database, vault, SubjectErased.type));
      await Promise.race([running, pause(300)]);
      await keep(member);
      return { running };
    });
    await deleting.running;
    expect(await table.selectFrom('api.files').select('id').execute()).toEqual([]);
  }));

it('files that were kept before they were sealed are sealed when the program starts', () =>
  onPool(async (pool) => {
    const { vault, keep, bytesOf } = await setting(pool);
    const id = await keep(member, async (_, bytes) => bytes);
    await pool.query("DELETE FROM api.kysely_migration WHERE name = '0004-sealed-files'");
    await openDatabase(pool, vault);
    const sealed = await bytesOf(id);
    expect(sealed.includes(plain)).toBe(false);
    expect(await vault.openBytes(keySubject(id), sealed)).toEqual(plain);
  }));
