import { classify, upcast } from '@veche/contracts';
import {
  createEventLog,
  createEventStoreDbStore,
  createVault,
  type EventStore,
  openPostgresStore,
  postgresKeysToRead,
} from '@veche/event-store';
import { Pool } from 'pg';

const PATIENCE = 5_000;

/** Every statement of these connections is refused by the server itself when it would write. */
export const readOnly = (url: string): string => {
  const address = new URL(url);
  address.searchParams.set('options', '-c default_transaction_read_only=on');
  return address.href;
};

const openStore = (url: string, eventStoreUrl: string | undefined): Promise<EventStore> | EventStore =>
  eventStoreUrl === undefined
    ? openPostgresStore({ url, patience: PATIENCE })
    : createEventStoreDbStore({ url: eventStoreUrl, patience: PATIENCE });

/**
 * The log of an installation for reading alone: nothing is made, migrated or written.
 * @throws {VaultError} `wrong-master-key`; {EventStoreError} `unavailable`, `schema-too-new`
 */
export const openLogToRead = async (env: NodeJS.ProcessEnv, opened: AsyncDisposableStack): Promise<EventStore> => {
  const url = readOnly(env['DATABASE_URL'] ?? '');
  const pool = opened.adopt(new Pool({ connectionString: url, max: 2 }), (open) => open.end());
  pool.on('error', () => undefined);
  const keys = await postgresKeysToRead(pool);
  const vault = await createVault({ keys, masterKey: env['VECHE_MASTER_KEY'] ?? '', classify });
  const store = opened.adopt(await openStore(url, env['EVENTSTORE_URL'] || undefined), (open) => open.close());
  return createEventLog({ store, vault, upcast });
};
