import type { Process } from '../processes/process.ts';
import type { Vault } from './vault.ts';

/**
 * Destroys the key of `data.subject` for every event of the given type. From the beginning of the log, so that keys
 * restored from a copy older than an erasure are destroyed again.
 */
export const destroyKeyWhenSubjectIsErased = (vault: Pick<Vault, 'destroy'>, erasure: string): Process => ({
  name: 'destroy-key-when-subject-is-erased',
  handles: ({ type }) => type === erasure,
  react: async ({ data }) => {
    const { subject } = data;
    if (typeof subject !== 'string' || subject === '') throw new TypeError(`${erasure} names no subject`);
    await vault.destroy(subject);
  },
});
