import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import './index.ts';
import {
  classify,
  currentVersion,
  defineCommand,
  defineEvent,
  open,
  personal,
  unclassifiedFields,
} from './messages.ts';

describe('classification of fields', () => {
  it('finds nothing to complain of in the messages of the product', () => {
    expect(unclassifiedFields()).toEqual([]);
  });

  it('finds a planted field without a class, also inside an object', () => {
    defineEvent('PlantedUnclassified', 1, {
      who: open(z.uuid()),
      phone: z.string(),
      address: z.object({ street: z.string().optional(), town: open(z.string()) }),
    });
    expect(unclassifiedFields()).toEqual([
      'event PlantedUnclassified.phone is not classified',
      'event PlantedUnclassified.address.street is not classified',
    ]);
  });

  it('finds personal fields that the vault could not seal', () => {
    defineCommand('PlantedPersonal', {
      person: open(z.uuid()),
      age: personal('person')(z.int()),
      name: personal('nobody')(z.string()),
    });
    expect(unclassifiedFields().filter((line) => line.startsWith('command'))).toEqual([
      'command PlantedPersonal.age is personal and must be a text',
      'command PlantedPersonal.name belongs to "nobody", which is no field',
    ]);
  });

  it('keeps the class of a schema that is narrowed, and does not lend it to the schema it was made from', () => {
    const plain = z.string();
    defineEvent('PlantedNarrowed', 1, { code: open(plain).min(3), name: plain });
    expect(unclassifiedFields().filter((line) => line.includes('PlantedNarrowed'))).toEqual([
      'event PlantedNarrowed.name is not classified',
    ]);
  });

  it('tells the vault what to seal, and nothing of a type it does not know', () => {
    const sealed = [
      { path: 'fullName', subject: 'person' },
      { path: 'email', subject: 'person' },
    ];
    expect(classify('event', 'PersonRegistered')).toEqual(sealed);
    expect(classify('command', 'RegisterPerson')).toEqual(sealed);
    expect(classify('event', 'CentreRegistered')).toEqual([]);
    expect(classify('event', 'NeverHeardOf')).toEqual([]);
  });

  it('refuses to define a message twice, and knows the version of each event', () => {
    defineEvent('PlantedTwice', 3, {});
    expect(() => defineEvent('PlantedTwice', 4, {})).toThrow('defined twice');
    expect(currentVersion('PlantedTwice')).toBe(3);
  });
});
