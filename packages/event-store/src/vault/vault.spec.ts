import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import type { Json, JsonObject, NewEvent } from '../port.ts';
import { createVault } from './create.ts';
import { memoryKeys } from './keys.ts';
import { type Classify, ERASED, VaultError } from './vault.ts';

const classify: Classify = (kind, type) => {
  if (kind === 'command') return type === 'RegisterPerson' ? [{ path: 'phone', subject: 'person' }] : [];
  if (type !== 'PersonRegistered') return [];
  return [
    { path: 'name', subject: 'person' },
    { path: 'contacts.*.phone', subject: 'contacts.*.person' },
  ];
};

jest.setTimeout(60_000);

const masterKey = randomBytes(32).toString('base64');
const aVault = (keys = memoryKeys()) => createVault({ keys, masterKey, classify });

const anEvent = (data: JsonObject, more: Partial<NewEvent> = {}): NewEvent => ({
  eventId: randomUUID(),
  type: 'PersonRegistered',
  schemaVersion: 1,
  data,
  metadata: {},
  ...more,
});

const text = fc.string({ unit: 'grapheme' }).filter((one) => !one.includes('\0') && one.isWellFormed());
const person = fc.constantFrom('anna', 'boris', 'vera');
const contact = fc.record({ person, phone: fc.option(text) }, { requiredKeys: ['person'] });
const registered = fc
  .record({ person, name: fc.option(text), city: text, contacts: fc.array(contact, { maxLength: 3 }) })
  .map((data) => anEvent(data as JsonObject));

const rejection = async (call: Promise<unknown>): Promise<string> => {
  const error = await call.catch((reason: unknown) => reason);
  return error instanceof VaultError ? error.code : `not a VaultError: ${String(error)}`;
};

/** Every sealed text of the event, with a way to put another in its place. */
const sealedTexts = (
  value: Json,
  put: (changed: Json) => Json = (changed) => changed,
): [string, (to: string) => Json][] => {
  if (typeof value !== 'object' || value === null) return [];
  const { sealed } = value as JsonObject;
  if (typeof sealed === 'string') return [[sealed, (to) => put({ sealed: to })]];
  return Object.entries(value as JsonObject).flatMap(([name, child]) =>
    sealedTexts(child, (changed) =>
      put(Array.isArray(value) ? value.with(Number(name), changed) : { ...value, [name]: changed }),
    ),
  );
};

describe('The vault', () => {
  it('reveals what it sealed', async () => {
    const vault = await aVault();
    await fc.assert(
      fc.asyncProperty(fc.array(registered, { maxLength: 5 }), async (events) => {
        expect(await vault.reveal(await vault.seal(events))).toEqual(events);
      }),
    );
  });

  it('gives the same bytes for the same event, and others for another event', async () => {
    const vault = await aVault();
    await fc.assert(
      fc.asyncProperty(registered, async (event) => {
        const [once, again, other] = await vault.seal([event, event, { ...event, eventId: randomUUID() }]);
        expect(again).toEqual(once);
        for (const [sealed] of sealedTexts(once?.data ?? null)) expect(JSON.stringify(other)).not.toContain(sealed);
      }),
    );
  });

  it('leaves nothing of a personal value in what is stored', async () => {
    const vault = await aVault();
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 5, unit: 'grapheme-ascii' }), async (name) => {
        const [sealed] = await vault.seal([anEvent({ person: 'anna', name })]);
        expect(JSON.stringify({ ...sealed, eventId: '' })).not.toContain(JSON.stringify(name).slice(1, -1));
      }),
    );
  });

  it('notices any changed character', async () => {
    const vault = await aVault();
    await fc.assert(
      fc.asyncProperty(registered, fc.nat(), fc.string({ minLength: 1, maxLength: 1 }), async (event, where, other) => {
        const [stored] = await vault.seal([event]);
        for (const [sealed, put] of sealedTexts(stored?.data ?? null)) {
          const at = where % sealed.length;
          if (sealed[at] === other) continue;
          const data = put(sealed.slice(0, at) + other + sealed.slice(at + 1)) as JsonObject;
          expect(await rejection(vault.reveal([{ ...event, data }]))).toBe('tampered');
        }
      }),
    );
  });

  it('notices a value that was moved, cut, emptied or never sealed', async () => {
    const vault = await aVault();
    const contacts = [
      { person: 'anna', phone: '+7 486 200-00-01' },
      { person: 'anna', phone: '+7 486 200-00-02' },
    ];
    const [stored] = await vault.seal([anEvent({ person: 'anna', name: 'Анна', contacts })]);
    const data = stored?.data ?? {};
    const swapped = { ...data, contacts: (data['contacts'] as JsonObject[]).toReversed() };
    const inAnother = anEvent(data);
    const known = { ...inAnother, eventId: stored?.eventId ?? '' };
    for (const changed of [
      inAnother,
      { ...known, data: swapped },
      { ...known, data: { ...data, person: 'boris', name: data['name'] ?? null } },
      { ...known, data: { ...data, name: 'Анна' } },
      { ...known, data: { ...data, name: { sealed: '' } } },
      { ...known, data: { ...data, name: { sealed: 'AQ' } } },
      { ...known, data: { ...data, name: { ...(data['name'] as JsonObject), more: 1 } } },
    ]) {
      expect(
        await rejection(vault.seal([anEvent({ person: 'boris', name: 'Борис' })]).then(() => vault.reveal([changed]))),
      ).toBe('tampered');
    }
  });

  it('seals the recorded command by its own rule', async () => {
    const vault = await aVault();
    const command = { type: 'RegisterPerson', data: { person: 'anna', phone: '+7 486 200-00-00' } };
    const event = anEvent({ person: 'anna' }, { metadata: { actor: 'secretary', command } });
    const [stored] = await vault.seal([event]);
    expect(JSON.stringify(stored)).not.toContain('200-00');
    expect(stored?.metadata['actor']).toBe('secretary');
    expect(await vault.reveal(stored ? [stored] : [])).toEqual([event]);
  });

  it('refuses what cannot be sealed, and says where', async () => {
    const vault = await aVault();
    const refused = async (data: JsonObject) => rejection(vault.seal([anEvent(data)]));
    expect(await refused({ person: 'anna', name: 7 })).toBe('invalid-text');
    expect(await refused({ person: 'anna', name: { sealed: 'x' } })).toBe('invalid-text');
    expect(await refused({ person: 'anna', name: 'a\0' })).toBe('invalid-text');
    expect(await refused({ person: 'anna', name: '\ud800' })).toBe('invalid-text');
    expect(await refused({ name: 'Анна' })).toBe('subject-missing');
    expect(await refused({ person: '', name: 'Анна' })).toBe('subject-missing');
    await expect(vault.seal([anEvent({ name: 'Анна' })])).rejects.toMatchObject({ details: { path: 'name' } });
  });

  it('reads no key that is not 32 bytes in base64', async () => {
    for (const wrong of ['', 'secret', randomBytes(31).toString('base64'), `${masterKey}!`]) {
      expect(await rejection(createVault({ keys: memoryKeys(), masterKey: wrong, classify }))).toBe('wrong-master-key');
    }
  });

  it('never takes a lost key for an erased person', async () => {
    const [stored] = await (await aVault()).seal([anEvent({ person: 'anna', name: 'Анна' })]);
    expect(await rejection((await aVault()).reveal(stored ? [stored] : []))).toBe('key-missing');
  });

  it('erases one person and nobody else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(registered, { maxLength: 4 }), person, async (events, erased) => {
        const vault = await aVault();
        const sealed = await vault.seal(events);
        await vault.destroy(erased);
        const expected = events.map((event) => {
          const {
            person: of,
            name,
            contacts,
            ...rest
          } = event.data as { person: string; name: Json; contacts: JsonObject[] };
          const shown = contacts.map((one) =>
            one['person'] === erased && typeof one['phone'] === 'string' ? { ...one, phone: ERASED } : one,
          );
          return {
            ...event,
            data: { ...rest, person: of, name: of === erased && name !== null ? ERASED : name, contacts: shown },
          };
        });
        expect(await vault.reveal(sealed)).toEqual(expected);
      }),
    );
  });
});

describe('What is kept beside the log', () => {
  it('comes back as it was, and only under the key of its own subject', async () => {
    const vault = await aVault();
    const bytes = fc.uint8Array({ maxLength: 300 }).map((one) => Buffer.from(one));
    await fc.assert(
      fc.asyncProperty(bytes, async (plain) => {
        const sealed = await vault.sealBytes('file-1', plain);
        expect(await vault.openBytes('file-1', sealed)).toEqual(plain);
        await vault.sealBytes('file-2', plain);
        expect(await rejection(vault.openBytes('file-2', sealed))).toBe('tampered');
        const changed = Buffer.from(sealed);
        changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
        expect(await rejection(vault.openBytes('file-1', changed))).toBe('tampered');
      }),
    );
  });

  it('is gone with its key, for which there is never another', async () => {
    const vault = await aVault();
    const sealed = await vault.sealBytes('file-1', Buffer.from('%PDF'));
    await vault.destroy('file-1');
    expect(await vault.openBytes('file-1', sealed)).toBeUndefined();
    expect(await rejection(vault.sealBytes('file-1', Buffer.from('%PDF')))).toBe('subject-erased');
    expect(await rejection(vault.openBytes('file-3', sealed))).toBe('key-missing');
  });
});
