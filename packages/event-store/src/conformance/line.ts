import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** A wire to a PostgreSQL that can be cut. */
export interface Line {
  readonly port: number;
  /** Breaks every connection; new ones are accepted. */
  cut(): void;
  /** What the server answers to the next message with this word in it is swallowed, and then the connection breaks. */
  loseAnswerTo(word: string): void;
  close(): Promise<void>;
}

/** `ReadyForQuery`, idle: the transaction is over, and what it did is durable. */
const READY = Buffer.from([0x5a, 0, 0, 0, 5, 0x49]);

export const startLine = async (host: string, port: number): Promise<Line> => {
  const sockets = new Set<Socket>();
  let awaited: string | undefined;

  const carry = (near: Socket): void => {
    const far = connect(port, host);
    let losing = false;
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on('error', () => one.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
    near.on('data', (message: Buffer) => {
      if (awaited !== undefined && message.includes(awaited)) {
        awaited = undefined;
        losing = true;
      }
      far.write(message);
    });
    far.on('data', (message: Buffer) => {
      if (!losing) near.write(message);
      else if (message.includes(READY)) near.destroy();
    });
  };

  const server: Server = createServer(carry).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    cut,
    loseAnswerTo: (word) => {
      awaited = word;
    },
    close: async () => {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
};
