import { ConsoleLogger } from '@nestjs/common';
import { classify, clockOf, upcast } from '@veche/contracts';
import {
  type Alarm,
  createEventLog,
  createEventStoreDbStore,
  createProcessRunner,
  createVault,
  createViewRunner,
  type EventStore,
  openPostgresStore,
  postgresKeys,
} from '@veche/event-store';
import { Pool } from 'pg';
import { openDatabase } from './database.ts';
import { erasure, processesWith, views } from './following.ts';
import type { Ground, Installation } from './installation.ts';
import { createMoves } from './live/moves.ts';
import type { Settings } from './settings.ts';
import { dispatchOn } from './write/dispatch.ts';
import { createStates } from './write/states.ts';

const CONNECTIONS = 20;
/** Milliseconds in which a connection must be there or get free: a database that hangs is told of as one that is away. */
const CONNECTION_PATIENCE = 30_000;
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
export const openInstallation = async (
  settings: Settings,
  version: string,
  now: Installation['now'] = clockOf(settings.VECHE_DEMO ? settings.VECHE_DEMO_SINCE : undefined),
): Promise<OpenInstallation> => {
  const logger = new ConsoleLogger('following', { json: true });
  const alarm = (failure: Alarm) => logger.error({ ...failure, position: failure.position.toString() });
  const trouble = (error: unknown) => logger.warn(error instanceof Error ? error.message : error);

  await using opened = new AsyncDisposableStack();
  const connections = { max: CONNECTIONS, connectionTimeoutMillis: CONNECTION_PATIENCE };
  const pool = opened.adopt(new Pool({ connectionString: settings.DATABASE_URL, ...connections }), (open) =>
    open.end(),
  );
  pool.on('error', IDLE_CONNECTIONS_MAY_END);
  const store = opened.adopt(await openStore(settings), (open) => open.close());
  const vault = await createVault({ keys: await postgresKeys(pool), masterKey: settings.VECHE_MASTER_KEY, classify });
  const log = createEventLog({ store, vault, upcast });
  const moves = createMoves();
  const following = { store: log, pool, alarm, trouble };
  const viewing = createViewRunner({ ...following, views, erasure, changed: moves.tell });
  const states = createStates(log);
  const ground: Ground = {
    settings,
    version,
    log,
    states,
    vault,
    views: viewing,
    moves,
    database: await openDatabase(pool, vault),
    now,
  };
  const processes = createProcessRunner({
    ...following,
    processes: processesWith(vault, ground),
    dispatch: dispatchOn(ground),
  });
  opened.defer(() => viewing.stop());
  await viewing.start();
  opened.defer(() => processes.stop());
  await processes.start();
  const kept = opened.move();
  return { ...ground, processes, close: () => kept.disposeAsync() };
};
