import { expect, it } from '@jest/globals';
import { personId } from './values.ts';

it('one person has one id, in whatever case it was typed', () => {
  expect(personId.parse('4C329F6E-6B0C-4A3E-9C44-2B8F0A1D7E55')).toBe('4c329f6e-6b0c-4a3e-9c44-2b8f0a1d7e55');
});
