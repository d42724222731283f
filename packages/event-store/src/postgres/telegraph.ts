import type { Client, Pool } from 'pg';
import { createNews, type News } from '../follow.ts';
import { backoff, pause } from '../following/supervise.ts';
import { createLine } from './connection.ts';

const CHANNEL = 'veche_log';
/** After an announcement to other processes the next ones are gathered for so long, in milliseconds. */
const GATHER = 20;

/**
 * Carries the news of appends: at once to the subscriptions of this process, through NOTIFY to those of others. It runs
 * beside the appends, not in their transactions, which it would make slower; what it loses is made up for by looking.
 */
export interface Telegraph {
  readonly news: News;
  announce(head: bigint): void;
  /** From now on the news of other processes is heard too. */
  listen(): void;
  close(): Promise<void>;
}

export const createTelegraph = (url: string, pool: Pool): Telegraph => {
  const news = createNews();
  const closing = new AbortController();
  const line = createLine(url, (client) => subscribe(client, news));
  let head = 0n;
  let announced = 0n;
  let gathering: NodeJS.Timeout | undefined;
  let listening: Promise<void> | undefined;

  const send = async (): Promise<void> => {
    announced = head;
    await pool.query('SELECT pg_notify($1, $2)', [CHANNEL, announced.toString()]).catch(() => undefined);
  };

  const gather = (): void => {
    gathering = undefined;
    if (head === announced) return;
    gathering = setTimeout(gather, GATHER);
    void send();
  };

  const keepListening = async (): Promise<void> => {
    for (let failures = 0; !closing.signal.aborted; ) {
      const client = await line.client().catch(() => undefined);
      failures = client ? 0 : failures + 1;
      await (client ? ended(client, closing.signal) : pause(backoff(failures), closing.signal));
    }
  };

  return {
    news,
    announce: (position) => {
      news.publish(position);
      if (position > head) head = position;
      if (!gathering) gather();
    },
    listen: () => {
      listening ??= keepListening();
    },
    close: async () => {
      closing.abort();
      clearTimeout(gathering);
      if (head > announced) await send();
      await listening;
      await line.close();
    },
  };
};

const subscribe = async (client: Client, news: News): Promise<void> => {
  client.on('notification', ({ payload }) => news.publish(BigInt(payload ?? 0)));
  await client.query(`LISTEN ${CHANNEL}`);
};

const ended = (client: Client, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    client.once('end', resolve);
    client.once('error', () => resolve());
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
