import type { Process, Vault } from '@veche/event-store';
import { type Database, inTurnOf } from '../database.ts';
import { type FileTable, keySubject } from './files.ts';

/**
 * The documents of an erased person go with their keys, so that no copy of the database can be read either. Events still
 * name them by their hash.
 */
export const deleteFilesWhenSubjectIsErased = (
  database: Database,
  vault: Pick<Vault, 'destroy'>,
  erasure: string,
): Process => ({
  name: 'delete-files-when-subject-is-erased',
  handles: ({ type }) => type === erasure,
  react: async ({ data }) => {
    const files = database.withTables<FileTable>();
    const owner = String(data['subject']);
    // In the owner's turn: what was being kept is there by now, and nothing more is kept after it.
    const own = await files.transaction().execute(async (transaction) => {
      await inTurnOf(transaction, 'files', owner);
      return transaction.selectFrom('api.files').select('id').where('owner', '=', owner).execute();
    });
    for (const { id } of own) await vault.destroy(keySubject(id));
    await files.deleteFrom('api.files').where('owner', '=', owner).execute();
  },
});
