import type { Process } from '@veche/event-store';
import type { Database } from '../database.ts';
import type { DraftTable } from './drafts.ts';

/** What an erased person has typed goes with their key; from the beginning of the log, so also from a restored copy. */
export const deleteDraftsWhenSubjectIsErased = (database: Database, erasure: string): Process => ({
  name: 'delete-drafts-when-subject-is-erased',
  handles: ({ type }) => type === erasure,
  react: async ({ data }) => {
    await database
      .withTables<DraftTable>()
      .deleteFrom('api.drafts')
      .where('person', '=', String(data['subject']))
      .execute();
  },
});
