import { classify, upcast } from '@veche/contracts';
import { createEventLog, createVault, type EventStore, openPostgresStore, postgresKeys } from '@veche/event-store';
import { Pool } from 'pg';

const MASTER_KEY = Buffer.alloc(32, 7).toString('base64');

/** The bare store: what is written is read. */
export const openStore = async (url: string, closing: AsyncDisposableStack): Promise<EventStore> => {
  const store = await openPostgresStore({ url });
  closing.defer(() => store.close());
  return store;
};

export const openPool = (url: string, closing: AsyncDisposableStack): Pool => {
  const pool = new Pool({ connectionString: url });
  // The server may be stopped while the last connection is still on its way out.
  pool.on('error', () => undefined);
  closing.defer(() => pool.end());
  return pool;
};

/** The log as the platform uses it: personal values sealed on their way in, revealed on their way out. */
export const openLog = async (
  url: string,
  closing: AsyncDisposableStack,
  masterKey = MASTER_KEY,
): Promise<EventStore> => {
  const store = await openStore(url, closing);
  const pool = openPool(url, closing);
  const vault = await createVault({ keys: await postgresKeys(pool), masterKey, classify });
  return createEventLog({ store, vault, upcast });
};
