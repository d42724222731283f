import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { SubjectErased } from '@veche/contracts';
import { personStream } from '@veche/domain';
import { freshPool } from '@veche/event-store/testing';
import { at, personRegistered, persons } from '@veche/testing';
import type { Kysely } from 'kysely';
import type { Pool } from 'pg';
import { inTurnOf, openDatabase } from '../database.ts';
import { reactingTo, type Sent } from '../testing/process.ts';
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

let pool: Pool;
let table: Kysely<DraftTable>;
let deleting: () => Promise<readonly Sent[]>;
const keep = (...people: string[]) => table.insertInto('api.drafts').values(people.map(draftOf)).execute();
const kept = () => table.selectFrom('api.drafts').select('person').execute();

beforeEach(async () => {
  pool = await freshPool();
  const database = await openDatabase(pool, { sealBytes: async (_, bytes) => bytes });
  table = database.withTables<DraftTable>();
  const { run } = await reactingTo({
    [personStream(member)]: [personRegistered(member), { type: SubjectErased.type, data: erasure }],
  });
  deleting = () => run(deleteDraftsWhenSubjectIsErased(database, SubjectErased.type));
});
afterEach(() => pool.end());

it('what the erased person has typed goes, what others have typed stays; twice is once, and nothing is sent', async () => {
  await keep(member, director);
  expect(await deleting()).toEqual([]);
  expect(await deleting()).toEqual([]);
  expect(await kept()).toEqual([{ person: director }]);
});

it('what is being saved at the moment of the erasure goes too', async () => {
  const { running } = await table.transaction().execute(async (transaction) => {
    await inTurnOf(transaction, 'drafts', member);
    const begun = deleting();
    await Promise.race([begun, pause(300)]);
    await keep(member);
    return { running: begun };
  });
  await running;
  expect(await kept()).toEqual([]);
});
