import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { NewEvent } from '../port.ts';
import { cases, type Harness } from './case.ts';
import { anEvent, append, aStream, outcomes, range, refused } from './support.ts';

/** Events as earlier versions of the log wrote them, with the digest of their bytes. Rows are added, never changed. */
const KEPT: readonly (Omit<NewEvent, 'eventId'> & { readonly version: string; readonly sha256: string })[] = [
  {
    version: '0.1.0',
    type: 'CentreRegistered',
    schemaVersion: 1,
    data: { centre: 'orel', nameRu: 'Центр кластерного и инновационного развития', nameEn: 'Orel centre' },
    metadata: { actor: { person: 'system', role: 'system' }, at: '2026-04-21T09:30:00.000Z' },
    sha256: '7dc13b302088c604109590765132c544fbd31eb47c448704773f42eb50c420d6',
  },
  {
    version: '0.1.0',
    type: 'FundsReserved',
    schemaVersion: 2,
    data: { amountKopecks: '178750000', share: 0.25, participants: [], note: 'ё 🔔 \u2028', empty: null },
    metadata: {},
    sha256: 'd57274999e405f7f37fc6e5ad207c15ffcbda995be16a91a7142ed01d28ab832',
  },
];

const readsKept = async ({ open }: Harness): Promise<void> => {
  const store = await open();
  for (const { version, sha256, ...kept } of KEPT) {
    const stream = aStream();
    await append(store, stream, 'no-stream', { ...kept, eventId: anEvent().eventId });
    const [event] = await store.readStream(stream);
    const digest = createHash('sha256')
      .update(event?.body ?? '')
      .digest('hex');
    assert.equal(digest, sha256, `${kept.type} of ${version} has other bytes today`);
    assert.deepEqual(
      [event?.data, event?.metadata, event?.schemaVersion],
      [kept.data, kept.metadata, kept.schemaVersion],
    );
  }
};

export const upgradeCases = cases('Upgrade', {
  'events of every version kept are written and read with the same bytes': readsKept,
  'versions of one event stand beside each other in a stream, each with its own': async ({ open }) => {
    const store = await open();
    const stream = aStream();
    await append(store, stream, 'no-stream', ...[1, 2, 3].map((schemaVersion) => anEvent({}, { schemaVersion })));
    assert.deepEqual(
      (await store.readStream(stream)).map((event) => event.schemaVersion),
      [1, 2, 3],
    );
  },
  'a log that exists is opened again as it is': async ({ open }) => {
    const stream = aStream();
    await append(await open(), stream, 'no-stream', anEvent());
    const { kept, reasons } = await outcomes(range(5).map(() => open()));
    assert.deepEqual(reasons, []);
    for (const store of kept) assert.equal((await store.readStream(stream)).length, 1);
  },
  'a log written by a newer version is not touched': [
    ['sql'],
    async ({ open, sql }) => {
      await append(await open(), aStream(), 'any', anEvent());
      await sql?.('UPDATE log.version SET version = 1000');
      await refused(open(), 'schema-too-new');
      await sql?.('UPDATE log.version SET version = 1');
      assert.equal((await (await open()).describe()).kind, 'postgresql');
    },
  ],
});
