import { EventStoreError, type StoreDescription } from '../port.ts';
import type { Connection } from './connection.ts';
import type { Reader } from './reading.ts';

type Settings = Readonly<Record<string, string>>;

const DESCRIBED = ['ClusterSize', 'MaxAppendSize', 'MemDb', 'UnsafeDisableFlushToDisk', 'UnsafeIgnoreHardDelete'];
/** With one of these an acknowledged event is gone when the power is. */
const LOSING = ['MemDb', 'UnsafeDisableFlushToDisk'];

const readSettings = async (connection: Connection): Promise<Settings> => {
  const options = await connection.serverOptions();
  return Object.fromEntries([...options].filter(([name]) => DESCRIBED.includes(name)));
};

export const describe = async (connection: Connection, reader: Reader): Promise<StoreDescription> => {
  const [version, head, settings] = await Promise.all([
    connection.serverVersion(),
    reader.head(),
    readSettings(connection),
  ]);
  return { kind: 'eventstoredb', version, head, dense: false, settings };
};

const assertDurable = (settings: Settings) => {
  const unsafe = LOSING.filter((name) => settings[name]?.toLowerCase() === 'true');
  if (unsafe.length === 0) return;
  throw new EventStoreError('unsafe-settings', `EventStoreDB runs with ${unsafe.join(', ')}`, { unsafe });
};

/**
 * Asks the server once whether it keeps what it acknowledges; until it has answered, every call asks.
 * @throws {EventStoreError} `unsafe-settings`
 */
export const createDurabilityCheck = (connection: Connection): (() => Promise<void>) => {
  let passed = false;
  return async () => {
    if (passed) return;
    assertDurable(await readSettings(connection));
    passed = true;
  };
};
