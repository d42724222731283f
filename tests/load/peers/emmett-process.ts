import { randomUUID } from 'node:crypto';
import {
  getPostgreSQLEventStore,
  postgreSQLProjection,
  rebuildPostgreSQLProjections,
} from '@event-driven-io/emmett-postgresql';
import pg from 'pg';
import { during, rate } from '../measure.ts';
import { sampleEvent } from '../sample.ts';
import type { Order } from './emmett.ts';

const connectionString = process.env['EMMETT_URL'] ?? '';
const pool = new pg.Pool({ connectionString, max: 32 });
const store = getPostgreSQLEventStore(connectionString, { connectionOptions: { pool } });

type Sample = { type: 'RoleGranted'; data: { person: string; role: string }; metadata: Record<string, unknown> };

const sample = (): Sample => {
  const { data, metadata } = sampleEvent();
  return { type: 'RoleGranted', data: data as Sample['data'], metadata: { ...metadata } };
};

let filled = 0;

const fill = async (events: number): Promise<number> => {
  filled = events;
  for (let left = events; left > 0; left -= 500) {
    await store.appendToStream(`sample-${randomUUID()}`, Array.from({ length: Math.min(left, 500) }, sample));
  }
  return events;
};

/** One row per person, one `INSERT … ON CONFLICT` per event, prepared: faster than the SQL that Emmett formats itself. */
const projection = (name: string) =>
  postgreSQLProjection<Sample>({
    name,
    canHandle: ['RoleGranted'],
    init: async ({ context }) => {
      const { client } = context.connection;
      await client.query(`CREATE TABLE ${name} (person uuid PRIMARY KEY, role text NOT NULL, events integer)`);
    },
    handle: async (events, { connection: { client } }) => {
      for (const { data } of events) {
        await client.query({
          name,
          text: `INSERT INTO ${name} VALUES ($1, $2, 1)
            ON CONFLICT (person) DO UPDATE SET role = excluded.role, events = ${name}.events + 1`,
          values: [data.person, data.role],
        });
      }
    },
  });

/** It comes with batches of 100 and a pause of 50 ms after each, which is no work: here it need not wait. */
const PULLING = { batchSize: 1_000, pullingFrequencyInMs: 1 };

/** Under new names each time: a second rebuild of the same projection goes on from the checkpoint of the first. */
const rebuild = async (count: number): Promise<number> => {
  const names = Array.from({ length: count }, () => `people_${randomUUID().replaceAll('-', '')}`);
  const consumer = rebuildPostgreSQLProjections({
    connectionString,
    projections: names.map(projection),
    pulling: PULLING,
  });
  await consumer.start();
  await consumer.close();
  for (const name of names) {
    const { rows } = await pool.query(`SELECT count(*)::integer AS people FROM ${name}`);
    if (rows[0].people !== filled) throw new Error(`Emmett rebuilt ${rows[0].people} of ${filled} rows`);
  }
  return filled;
};

const follow = (order: Order): Promise<number> => {
  switch (order.do) {
    case 'append':
      return during(order.seconds, order.clients, () => store.appendToStream(`sample-${randomUUID()}`, [sample()]));
    case 'fill':
      return rate(() => fill(order.events));
    case 'rebuild':
      return rate(() => rebuild(order.projections));
  }
};

const answer = async (order: Order): Promise<void> => {
  process.send?.(await follow(order));
};

process.on('message', (order: Order) => void answer(order));
process.on('disconnect', () => process.exit(0));
await store.schema.migrate();
process.send?.('ready');
