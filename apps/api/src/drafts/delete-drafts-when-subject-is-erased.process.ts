import type { Process } from '@veche/event-store';
import { type Database, inTurnOf } from '../database.ts';
import type { DraftTable } from './drafts.ts';

/** What an erased person has typed goes with their key; from the beginning of the log, so also from a restored copy. */
export const deleteDraftsWhenSubjectIsErased = (database: Database, erasure: string): Process => ({
  name: 'delete-drafts-when-subject-is-erased',
  handles: ({ type }) => type === erasure,
  react: async ({ data }) => {
    const person = String(data['subject']);
    await database
      .withTables<DraftTable>()
      .transaction()
      .execute(async (transaction) => {
        await inTurnOf(transaction, 'drafts', person);
        await transaction.deleteFrom('api.drafts').where('person', '=', person).execute();
      });
  },
});
