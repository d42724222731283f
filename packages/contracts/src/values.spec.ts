import { expect, it } from '@jest/globals';
import { clusterProfile } from './clusters/messages.ts';
import { day } from './regulation/judge.ts';
import { clusterId, personId } from './values.ts';

it('one person has one id, in whatever case it was typed', () => {
  expect(personId.parse('4C329F6E-6B0C-4A3E-9C44-2B8F0A1D7E55')).toBe('4c329f6e-6b0c-4a3e-9c44-2b8f0a1d7e55');
});

it.each(Object.entries({ personId, clusterId, clusterProfile, day }))(
  'of what was left blank no form is told, only that it is blank: %s',
  (_, value) => {
    expect(value.safeParse('').error?.issues.at(0)?.message).toBe('Заполните это поле');
    expect(value.safeParse('?').error?.issues.at(0)?.message).not.toBe('Заполните это поле');
  },
);
