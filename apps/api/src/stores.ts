import { ConsoleLogger } from '@nestjs/common';
import { classify, SubjectErased, upcast } from '@veche/contracts';
import {
  type Alarm,
  createEventLog,
  createEventStoreDbStore,
  createProcessRunner,
  createVault,
  createViewRunner,
  destroyKeyWhenSubjectIsErased,
  type EventStore,
  openPostgresStore,
  postgresKeys,
} from '@veche/event-store';
import { Pool } from 'pg';
import { openDatabase } from './database.ts';
import { peopleView } from './identity/people.view.ts';
import type { Installation } from './installation.ts';
import { centresView } from './regulation/centres.view.ts';
import type { Settings } from './settings.ts';

const CONNECTIONS = 20;
const IDLE_CONNECTIONS_MAY_END = () => undefined;

const openStore = ({ DATABASE_URL, EVENTSTORE_URL }: Settings): Promise<EventStore> | EventStore =>
  EVENTSTORE_URL === undefined
    ? openPostgresStore({ url: DATABASE_URL })
    : createEventStoreDbStore({ url: EVENTSTORE_URL });

export interface OpenInstallation extends Installation {
  /** Processes and views finish what they are at; then every connection is closed. */
  close(): Promise<void>;
}

/** The composition root: stores by their addresses, views and processes following the log. */
export const openInstallation = async (settings: Settings, version: string): Promise<OpenInstallation> => {
  const logger = new ConsoleLogger('following', { json: true });
  const alarm = (failure: Alarm) => logger.error({ ...failure, position: failure.position.toString() });
  const trouble = (error: unknown) => logger.warn(error instanceof Error ? error.message : error);

  await using opened = new AsyncDisposableStack();
  const pool = opened.adopt(new Pool({ connectionString: settings.DATABASE_URL, max: CONNECTIONS }), (open) =>
    open.end(),
  );
  pool.on('error', IDLE_CONNECTIONS_MAY_END);
  const store = opened.adopt(await openStore(settings), (open) => open.close());
  const vault = await createVault({ keys: await postgresKeys(pool), masterKey: settings.VECHE_MASTER_KEY, classify });
  const log = createEventLog({ store, vault, upcast });
  const erasure = SubjectErased.type;
  const following = { store: log, pool, alarm, trouble };
  const views = createViewRunner({ ...following, views: [centresView, peopleView], erasure });
  const processes = createProcessRunner({
    ...following,
    processes: [destroyKeyWhenSubjectIsErased(vault, erasure)],
    dispatch: async ({ type }) => Promise.reject(new Error(`No process may send ${type}`)),
  });
  const database = await openDatabase(pool);
  opened.defer(() => views.stop());
  await views.start();
  opened.defer(() => processes.stop());
  await processes.start();
  const kept = opened.move();
  return {
    settings,
    version,
    log,
    views,
    processes,
    database,
    now: () => new Date().toISOString(),
    close: () => kept.disposeAsync(),
  };
};
