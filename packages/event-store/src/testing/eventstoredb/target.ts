import type { Capability, Harness, Target } from '../../conformance/case.ts';
import { createEventStoreDbStore } from '../../eventstoredb/store.ts';
import type { EventStore } from '../../port.ts';
import { startLoopback } from './server.ts';

/** EventStoreDB as a store under test: over the loopback server always, a real one when there is its URL. */

const NOT_ON_EVENTSTOREDB = {
  dense: 'a position is a place in the server’s file: in order, with gaps',
  sql: 'there is no SQL behind it',
  dump: 'the server has no logical dump',
} as const satisfies Partial<Record<Capability, string>>;

/** Listed with reasons and consequences in `docs/conformance-deviations.md`. */
const DEVIATIONS = {
  'Repeats: the same id in another stream is refused': 'ids are compared inside one stream, and no write spans two',
  'Repeats: a command id of another stream is refused': 'commands are compared inside one stream, as ids are',
};

const clientsOf = (url: string) => {
  const stores: EventStore[] = [];
  return {
    open: async () => {
      const store = createEventStoreDbStore({ url });
      stores.push(store);
      return store;
    },
    close: async () => {
      await Promise.all(stores.map((store) => store.close()));
    },
  };
};

const loopback = async (): Promise<Harness> => {
  const server = await startLoopback();
  const clients = clientsOf(server.url);
  return {
    url: server.url,
    open: clients.open,
    cutConnections: server.cut,
    loseNextAnswer: () => server.afterNextCommit(server.cut),
    restart: async () => {
      await server.stop();
      await server.start();
    },
    dispose: async () => {
      await clients.close();
      await server.stop();
    },
  };
};

export const loopbackEventStoreDb: Target = {
  name: 'EventStoreDB (loopback)',
  can: {
    ...NOT_ON_EVENTSTOREDB,
    cut: true,
    restart: true,
    url: true,
    kill: 'the loopback server lives in the process of the suite',
    machine: 'the loopback server keeps its log in memory',
  },
  deviations: DEVIATIONS,
  fresh: loopback,
  stop: async () => undefined,
};

export const realEventStoreDb = (url: string): Target => ({
  name: 'EventStoreDB',
  can: {
    ...NOT_ON_EVENTSTOREDB,
    cut: 'its connections are not in the suite’s hands',
    url: true,
    restart: 'the server is not in the suite’s hands',
    kill: 'the server is not in the suite’s hands',
    machine: 'the server is not in the suite’s hands',
  },
  deviations: DEVIATIONS,
  fresh: async () => {
    const clients = clientsOf(url);
    return { url, open: clients.open, dispose: clients.close };
  },
  stop: async () => undefined,
});
