import { type Append, type Appended, type EventStore, EventStoreError, type RecordedEvent } from '../port.ts';
import { type Vault, VaultError } from './vault.ts';

export interface EventLogOptions {
  readonly store: EventStore;
  readonly vault: Vault;
  /** Reads events of earlier schema versions as today's. */
  readonly upcast?: (event: RecordedEvent) => RecordedEvent;
}

/**
 * The one road to the log: personal values are sealed on their way in and revealed on their way out. It has the shape
 * of the store behind it, and closes it. `body` stays as the store holds it, for whoever verifies it.
 * @throws {VaultError} besides what the store throws
 */
export const createEventLog = ({ store, vault, upcast = (event) => event }: EventLogOptions): EventStore => {
  const reveal = async (events: readonly RecordedEvent[]): Promise<readonly RecordedEvent[]> =>
    (await vault.reveal(events)).map((event) => upcast(event));

  async function* revealed(batches: AsyncIterable<readonly RecordedEvent[]>) {
    for await (const batch of batches) yield await reveal(batch);
  }

  const seal = async (append: Append): Promise<Append> => {
    try {
      return { ...append, events: await vault.seal(append.events) };
    } catch (error) {
      if (!(error instanceof VaultError) || error.code !== 'invalid-text') throw error;
      throw new EventStoreError('invalid-event', error.message, error.details);
    }
  };

  /** A command that was recorded before its subject was erased still has the outcome it had. */
  const outcomeBefore = async ({ stream, commandId }: Append, error: unknown): Promise<Appended> => {
    const erased = error instanceof VaultError && error.code === 'subject-erased';
    const outcome = erased && commandId !== undefined ? await store.outcome(stream, commandId) : undefined;
    if (!outcome) throw error;
    return { ...outcome, repeated: true };
  };

  return {
    append: async (append) => {
      try {
        return await store.append(await seal(append));
      } catch (error) {
        return await outcomeBefore(append, error);
      }
    },
    outcome: (stream, commandId) => store.outcome(stream, commandId),
    readStream: async (stream, options) => reveal(await store.readStream(stream, options)),
    readAll: (options) => revealed(store.readAll(options)),
    head: () => store.head(),
    subscribe: (options) => revealed(store.subscribe(options)),
    describe: () => store.describe(),
    close: () => store.close(),
  };
};
