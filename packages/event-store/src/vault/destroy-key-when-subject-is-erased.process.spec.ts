import { expect, it } from '@jest/globals';
import { createMemoryStore } from '../memory.ts';
import type { JsonObject, RecordedEvent } from '../port.ts';
import { destroyKeyWhenSubjectIsErased } from './destroy-key-when-subject-is-erased.process.ts';

const erased = async (data: JsonObject, type = 'SubjectErased'): Promise<RecordedEvent> => {
  const store = createMemoryStore();
  const event = { eventId: crypto.randomUUID(), type, schemaVersion: 1, data, metadata: {} };
  await store.append({ stream: 'person-anna', expected: 'no-stream', events: [event] });
  const [recorded] = await store.readStream('person-anna');
  return recorded as RecordedEvent;
};

const processOn = (destroy: (subject: string) => Promise<void>) => {
  const process = destroyKeyWhenSubjectIsErased({ destroy }, 'SubjectErased');
  const send = () => Promise.reject(new Error('It has nothing to send'));
  return { process, react: (event: RecordedEvent) => process.react(event, send) };
};

it('destroys the key of the subject and sends nothing; run twice, it asks for the same again', async () => {
  const destroyed: string[] = [];
  const { process, react } = processOn(async (subject) => void destroyed.push(subject));
  const event = await erased({ subject: 'anna', legalBasis: 'Отзыв согласия' });
  expect(process.handles(event)).toBe(true);
  await react(event);
  await react(event);
  expect(destroyed).toEqual(['anna', 'anna']);
});

it('leaves every other event alone', async () => {
  const { process } = processOn(async () => undefined);
  expect(process.handles(await erased({ subject: 'anna' }, 'PersonRegistered'))).toBe(false);
});

it('stops when the vault does, and at an erasure of nobody', async () => {
  const { react } = processOn(() => Promise.reject(new Error('no database')));
  await expect(react(await erased({ subject: 'anna' }))).rejects.toThrow('no database');
  for (const data of [{}, { subject: '' }, { subject: 7 }]) {
    await expect(react(await erased(data))).rejects.toThrow('SubjectErased names no subject');
  }
});
