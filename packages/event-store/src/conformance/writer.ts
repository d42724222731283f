import { randomUUID } from 'node:crypto';
import { createEventStoreDbStore } from '../eventstoredb/store.ts';
import { openPostgresStore } from '../postgres/store.ts';

/**
 * A writer to be killed: appends one event after the other to the stream and says on standard output, a line each,
 * which ids it is about to send and which were acknowledged.
 */
const [url = '', stream = ''] = process.argv.slice(2);
const store = url.startsWith('esdb') ? createEventStoreDbStore({ url }) : await openPostgresStore({ url });

const say = (line: string): Promise<void> =>
  new Promise((resolve) => process.stdout.write(`${line}\n`, () => resolve()));

for (let n = 0; ; n += 1) {
  const eventId = randomUUID();
  await say(`sent ${eventId}`);
  const event = { eventId, type: 'SomethingHappened', schemaVersion: 1, data: { n }, metadata: {} };
  await store.append({ stream, expected: 'any', events: [event] });
  await say(`kept ${eventId}`);
}
