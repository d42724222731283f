import { loopbackEventStoreDb, realEventStoreDb } from '../testing/eventstoredb/target.ts';
import type { Target } from './case.ts';
import { memoryTarget } from './memory-target.ts';
import { embeddedTarget, serverTarget } from './postgres-target.ts';

/** The stores to be asked on this machine: three always, real servers when their URLs are given. */
export const targets = (environment: NodeJS.ProcessEnv): readonly Target[] => {
  const { DATABASE_URL: postgres, EVENTSTORE_URL: eventStoreDb } = environment;
  return [
    memoryTarget(),
    embeddedTarget(),
    loopbackEventStoreDb,
    ...(postgres ? [serverTarget(postgres)] : []),
    ...(eventStoreDb ? [realEventStoreDb(eventStoreDb)] : []),
  ];
};
