import { randomUUID } from 'node:crypto';
import { type EventStoreDBClient, jsonEvent, UnavailableError } from '@eventstore/db-client';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { type Loopback, startLoopback } from '../testing/eventstoredb/server.ts';
import { connect, persist } from './connection.ts';

let server: Loopback;

beforeEach(async () => {
  server = await startLoopback();
});

afterEach(() => server.stop());

interface Inside {
  getGRPCClient: (...of: unknown[]) => Promise<unknown>;
  handleError(grpcClient: unknown, error: Error): Promise<void>;
}

const append = (client: EventStoreDBClient) =>
  client.appendToStream('desk', jsonEvent({ id: randomUUID(), type: 'Noted', data: {} }));

it('an append whose channel is given up by another call just before it begins fails where it can be asked again', async () => {
  const connection = connect(server.url);
  const inside = connection.client as unknown as Inside;
  const { getGRPCClient } = inside;
  inside.getGRPCClient = async (...of) => {
    const grpcClient = await getGRPCClient(...of);
    inside.getGRPCClient = getGRPCClient;
    await inside.handleError(grpcClient, new UnavailableError());
    return grpcClient;
  };
  const outcome = await persist(() => append(connection.client), AbortSignal.timeout(5_000));
  expect(outcome).toMatchObject({ nextExpectedRevision: 0n });
  await connection.close();
});

it('takes the newer name of the product in the address', async () => {
  const connection = connect(server.url.replace('esdb://', 'kurrentdb://'));
  expect(await append(connection.client)).toMatchObject({ nextExpectedRevision: 0n });
  await connection.close();
});

it('asks once what is refused for good, and reports the last failure of what is not', async () => {
  const connection = connect(server.url);
  let asked = 0;
  const invalid = () => {
    asked += 1;
    return connection.client.appendToStream('desk', [], { expectedRevision: 7n });
  };
  await server.stop();
  await expect(persist(invalid, AbortSignal.timeout(250))).rejects.toMatchObject({ code: 'unavailable' });
  expect(asked).toBeGreaterThan(1);
  await server.start();
  await connection.close();
});
