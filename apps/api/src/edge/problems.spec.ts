import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import { explain } from './problems.ts';

/** A database that answers whoever comes in this way. */
const database = async (answer: (socket: Socket) => void): Promise<Pool> => {
  const server = createServer(answer);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const pool = new Pool({ connectionString: `postgres://a:b@127.0.0.1:${port}/c`, connectionTimeoutMillis: 200 });
  stops.push(async () => {
    await pool.end();
    server.close();
  });
  return pool;
};
const stops: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const stop of stops) await stop();
});

describe('A database that is away', () => {
  it.each<[string, (socket: Socket) => void]>([
    ['when it breaks off', (socket) => socket.destroy()],
    ['when it says nothing', (socket) => socket.on('error', () => undefined)],
  ])('is a matter of asking again later, %s', async (_, answer) => {
    const failure: unknown = await (await database(answer)).query('SELECT 1').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Error);
    expect(explain(failure).problem).toMatchObject({ status: 503, code: 'unavailable' });
  });

  it('is not taken for whatever else nobody foresaw', () => {
    expect(explain(new Error('connection of ideas')).problem).toMatchObject({ status: 500, code: 'internal' });
  });
});
