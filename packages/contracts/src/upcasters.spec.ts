import { expect, it } from '@jest/globals';
import { ApplicationFiled } from './selection/messages.ts';
import { upcast } from './upcasters.ts';

const steps = {
  Renamed: {
    1: (data: Readonly<Record<string, unknown>>) => ({ name: data.title }),
    2: (data: Readonly<Record<string, unknown>>) => ({ ...data, language: 'ru' }),
  },
};
const current = (type: string) => (type === 'Renamed' ? 3 : 1);

it('reads an event of any earlier version in the shape of today', () => {
  expect(upcast({ type: 'Renamed', schemaVersion: 1, data: { title: 'Вече' } }, steps, current)).toEqual({
    type: 'Renamed',
    schemaVersion: 3,
    data: { name: 'Вече', language: 'ru' },
  });
});

it('returns the same event when there is nothing to change, also of a type nobody knows', () => {
  const event = { type: 'Unknown', schemaVersion: 1, data: {} };
  expect(upcast(event)).toBe(event);
});

it('reads an application of the first version without what the facts of its decision say already', () => {
  const data = { application: 'a', shares: [{ fundShareKopecks: '1' }] };
  const { type } = ApplicationFiled;
  expect(upcast({ type, schemaVersion: 1, data })).toEqual({
    type,
    schemaVersion: 2,
    data: { application: 'a' },
  });
});

it('says so when a step is missing or the event is newer than the product', () => {
  expect(() => upcast({ type: 'Renamed', schemaVersion: 0, data: {} }, steps, current)).toThrow('No upcaster');
  expect(() => upcast({ type: 'Renamed', schemaVersion: 4, data: {} }, steps, current)).toThrow('knows 3');
});
