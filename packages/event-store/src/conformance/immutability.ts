import assert from 'node:assert/strict';
import type { JsonObject } from '../port.ts';
import { cases, type Harness } from './case.ts';
import { anEvent, append, aStream, someEvents } from './support.ts';

/** The statement is refused with this SQLSTATE, and the log is what it was. */
const refuses =
  (code: string, ...statements: readonly string[]) =>
  async ({ open, sql }: Harness): Promise<void> => {
    const store = await open();
    const stream = aStream();
    await append(store, stream, 'no-stream', ...someEvents(3));
    const before = await store.readStream(stream);
    for (const statement of statements) {
      const outcome: unknown = await sql?.(statement).catch((error: { code: string }) => error.code);
      assert.equal(outcome, code, statement);
    }
    assert.deepEqual(await store.readStream(stream), before);
  };

const BY_TRIGGER = '23001';
const BY_RIGHT = '42501';

/** As the role by which the product itself speaks to the log. */
const asApplication = (statement: string) =>
  `DO $$ BEGIN SET LOCAL ROLE veche_app; EXECUTE ${`'${statement.replaceAll("'", "''")}'`}; END $$`;

export const immutabilityCases = cases('Immutability', {
  'what a reader was given cannot change the log': async ({ open }) => {
    const store = await open();
    const stream = aStream();
    await append(store, stream, 'no-stream', anEvent({ list: [1] }));
    const [event] = await store.readStream(stream);
    (event?.data as { list: number[] }).list.push(2);
    event?.body.fill(0);
    const [again] = await store.readStream(stream);
    assert.deepEqual(again?.data, { list: [1] });
    assert.equal(again?.body[0], 0x7b);
  },
  'what a writer changes afterwards does not change the log': async ({ open }) => {
    const store = await open();
    const stream = aStream();
    const list = [1];
    const data: JsonObject = { list };
    const appending = append(store, stream, 'no-stream', anEvent(data));
    list.push(2);
    await appending;
    list.push(3);
    const [event] = await store.readStream(stream);
    assert.deepEqual(event?.data, JSON.parse(Buffer.from(event?.body ?? []).toString('utf8')).data);
    assert.notDeepEqual(event?.data, { list: [1, 2, 3] });
  },
  'UPDATE is refused, to the owner too': [
    ['sql'],
    refuses(BY_TRIGGER, "UPDATE log.events SET body = 'x'", 'UPDATE log.events SET position = position + 1000000'),
  ],
  'DELETE is refused, to the owner too': [
    ['sql'],
    refuses(BY_TRIGGER, 'DELETE FROM log.events', 'DELETE FROM log.events WHERE false', 'DELETE FROM log.head'),
  ],
  'TRUNCATE is refused, to the owner too': [
    ['sql'],
    refuses(BY_TRIGGER, 'TRUNCATE log.events', 'TRUNCATE log.events CASCADE', 'TRUNCATE log.head'),
  ],
  'a session that calls itself a replica is refused too': [
    ['sql'],
    refuses(BY_TRIGGER, 'SET session_replication_role = replica; DELETE FROM log.events'),
  ],
  'the application has no right to change, remove or switch off anything': [
    ['sql'],
    refuses(
      BY_RIGHT,
      asApplication('UPDATE log.events SET position = 0'),
      asApplication('DELETE FROM log.events'),
      asApplication('TRUNCATE log.events'),
      asApplication('UPDATE log.head SET position = 0'),
      asApplication('ALTER TABLE log.events DISABLE TRIGGER ALL'),
      asApplication('DROP TABLE log.events'),
    ),
  ],
});
