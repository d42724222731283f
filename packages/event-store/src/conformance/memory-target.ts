import { createMemoryLog, createMemoryStore } from '../memory.ts';
import type { EventStore } from '../port.ts';
import type { Target } from './case.ts';

const NO_SERVER = 'there is no server behind it';

export const memoryTarget = (): Target => ({
  name: 'memory',
  can: {
    dense: true,
    cut: NO_SERVER,
    restart: NO_SERVER,
    kill: NO_SERVER,
    url: 'it lives in one process',
    sql: NO_SERVER,
    dump: NO_SERVER,
    machine: NO_SERVER,
  },
  deviations: {},
  fresh: async () => {
    const log = createMemoryLog();
    const opened: EventStore[] = [];
    return {
      open: async () => {
        const store = createMemoryStore({ log });
        opened.push(store);
        return store;
      },
      dispose: async () => {
        await Promise.all(opened.map((store) => store.close()));
      },
    };
  },
  stop: async () => undefined,
});
