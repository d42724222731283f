import { expect, it } from '@jest/globals';
import { SubjectErased } from '@veche/contracts';
import { personStream } from '@veche/domain';
import { freshPool } from '@veche/event-store/testing';
import { at, personRegistered, persons } from '@veche/testing';
import { openDatabase } from '../database.ts';
import { reactingTo } from '../testing/process.ts';
import { deleteDraftsWhenSubjectIsErased } from './delete-drafts-when-subject-is-erased.process.ts';
import type { DraftTable } from './drafts.ts';

const { member, director } = persons;
const erasure = { subject: member, legalBasis: 'Отзыв согласия' };
const draftOf = (person: string) => ({
  person,
  kind: 'scores' as const,
  key: 'a',
  body: {},
  saved_at: new Date(at),
  version: 1,
});

it('what the erased person has typed goes, what others have typed stays; twice is once, and nothing is sent', async () => {
  const pool = await freshPool();
  try {
    const database = await openDatabase(pool, { sealBytes: async (_, bytes) => bytes });
    const table = database.withTables<DraftTable>();
    await table
      .insertInto('api.drafts')
      .values([draftOf(member), draftOf(director)])
      .execute();
    const { run } = await reactingTo({
      [personStream(member)]: [personRegistered(member), { type: SubjectErased.type, data: erasure }],
    });
    const process = deleteDraftsWhenSubjectIsErased(database, SubjectErased.type);
    expect(await run(process)).toEqual([]);
    expect(await run(process)).toEqual([]);
    expect(await table.selectFrom('api.drafts').select('person').execute()).toEqual([{ person: director }]);
  } finally {
    await pool.end();
  }
});
