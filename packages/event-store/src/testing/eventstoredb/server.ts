import { createServer as createHttpServer, type Server } from 'node:http';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import type { SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb.js';
import type { handleUnaryCall } from '@grpc/grpc-js';
import { type Appending, appendBy, batchAppendBy } from './appending.ts';
import { featureMessages, grpc, ServerFeaturesService, StreamsService } from './protocol.ts';
import { readBy } from './reading.ts';
import { createRecordLog } from './record-log.ts';

export interface LoopbackOptions {
  /** How many writes `any` remembers; a real server's cache is bounded too, and empty after a start. */
  readonly recentWrites?: number;
  readonly maxAppendSize?: number;
  /** Server options that differ from those of a safe server. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface Loopback {
  /** A connection string for the client. */
  readonly url: string;
  /** Once, when the next append has arrived and is not stored yet. */
  beforeNextCommit(hook: () => Promise<void> | void): void;
  /** Once, when the next append is stored and not acknowledged yet. */
  afterNextCommit(hook: () => Promise<void> | void): void;
  /** Breaks every connection; new ones are accepted. */
  cut(): void;
  /** Breaks every connection and accepts none, until `start`. What is stored stays; the cache of recent writes does not. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

const VERSION = '23.10.0.0';
const HTTP2_PREFACE = 'PRI';

const getSupportedMethods: handleUnaryCall<unknown, SupportedMethods> = (_call, reply) => {
  const supported = new featureMessages.SupportedMethods().setEventStoreServerVersion(VERSION);
  for (const method of ['append', 'batchappend', 'read']) {
    const entry = new featureMessages.SupportedMethod().setServiceName('event_store.client.streams.streams');
    supported.addMethods(entry.setMethodName(method));
  }
  reply(null, supported);
};

const once = () => {
  let waiting: (() => Promise<void> | void) | undefined;
  return {
    set: (hook: () => Promise<void> | void) => {
      waiting = hook;
    },
    run: () => {
      const hook = waiting;
      waiting = undefined;
      return hook?.();
    },
  };
};

/** `/info/options`, which a real server answers on the same port. */
const createInfo = (settings: Readonly<Record<string, string>>) =>
  createHttpServer((_, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(Object.entries(settings).map(([name, value]) => ({ name, value }))));
  });

const createCalls = (appending: Appending) => {
  const calls = new grpc.Server({ 'grpc.max_receive_message_length': 32 * 1_048_576 });
  calls.addService(StreamsService, {
    read: readBy(appending.log),
    append: appendBy(appending),
    batchAppend: batchAppendBy(appending),
  });
  calls.addService(ServerFeaturesService, { getSupportedMethods });
  return calls.createConnectionInjector(grpc.ServerCredentials.createInsecure());
};

type Calls = ReturnType<typeof createCalls>;

/** One port for both protocols, told apart by how a connection begins. */
const createDoor = (calls: Calls, info: Server) => {
  const sockets = new Set<Socket>();
  const door = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
    socket.once('readable', () => {
      const head = socket.read() as Buffer | null;
      if (!head) return;
      socket.unshift(head);
      if (head.toString('latin1').startsWith(HTTP2_PREFACE)) calls.injectConnection(socket);
      else info.emit('connection', socket);
    });
  });
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    cut,
    open: async (port: number): Promise<number> => {
      await new Promise<void>((resolve, reject) => door.once('error', reject).listen(port, '127.0.0.1', resolve));
      return (door.address() as AddressInfo).port;
    },
    shut: async (): Promise<void> => {
      const closed = new Promise<void>((resolve) => door.close(() => resolve()));
      cut();
      await closed;
    },
  };
};

/** An EventStoreDB for tests: the real protocol over the loopback interface, the log in memory. */
export const startLoopback = async (options: LoopbackOptions = {}): Promise<Loopback> => {
  const { recentWrites = 16, maxAppendSize = 12 * 1_048_576, settings = {} } = options;
  const log = createRecordLog(recentWrites);
  const [before, after] = [once(), once()];
  const safe = { MemDb: 'False', UnsafeDisableFlushToDisk: 'False', MaxAppendSize: String(maxAppendSize) };
  const calls = createCalls({ log, maxAppendSize, hooks: { before: before.run, after: after.run } });
  const door = createDoor(calls, createInfo({ ...safe, ...settings }));
  const port = await door.open(0);

  return {
    url: `esdb://127.0.0.1:${port}?tls=false`,
    beforeNextCommit: before.set,
    afterNextCommit: after.set,
    cut: door.cut,
    start: async () => {
      await door.open(port);
    },
    stop: async () => {
      await door.shut();
      log.forgetRecentWrites();
    },
  };
};
