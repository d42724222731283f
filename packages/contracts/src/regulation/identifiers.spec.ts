import { describe, expect, it } from '@jest/globals';
import { inn, isInnOfOrganisation, isOgrn, isOkved, okvedWithin } from './identifiers.ts';

const isInn = (value: string): boolean => inn.safeParse(value).success;

describe('a taxpayer number', () => {
  it.each(['7707083893', '7707329152'])('of an organisation has ten digits: %s', (value) => {
    expect(isInnOfOrganisation(value)).toBe(true);
    expect(isInn(value)).toBe(true);
  });

  it('of a person has twelve digits, two of them to check', () => {
    expect(isInn('422373249076')).toBe(true);
    expect(isInnOfOrganisation('422373249076')).toBe(false);
    expect(isInn('422373249077')).toBe(false);
    expect(isInn('422373249066')).toBe(false);
  });

  it.each(['7707083894', '770708389', '77070838933', '0000000000', '000000000000', '77O7083893', '', ' 7707083893'])(
    'is not «%s»',
    (value) => {
      expect(isInn(value)).toBe(false);
      expect(isInnOfOrganisation(value)).toBe(false);
    },
  );
});

describe('a registration number', () => {
  it.each(['1027700132195', '325420500122717'])('of an organisation or an entrepreneur: %s', (value) => {
    expect(isOgrn(value)).toBe(true);
  });

  it.each(['1027700132196', '325420500122718', '102770013219', '10277001321955', 'x027700132195', ''])(
    'is not «%s»',
    (value) => {
      expect(isOgrn(value)).toBe(false);
    },
  );
});

describe('an activity code', () => {
  it.each([
    ['62', true],
    ['62.0', true],
    ['62.01', true],
    ['62.01.1', true],
    ['62.01.11', true],
    ['6', false],
    ['62.', false],
    ['62.0.1', false],
    ['62.012', false],
  ])('%s: %s', (value, expected) => {
    expect(isOkved(value)).toBe(expected);
  });

  it('lies within its class, subclass and group, and not within a neighbour', () => {
    expect(okvedWithin('62.01', '62')).toBe(true);
    expect(okvedWithin('01.11', '01.1')).toBe(true);
    expect(okvedWithin('01.11', '01.11')).toBe(true);
    expect(okvedWithin('01.11', '01.2')).toBe(false);
    expect(okvedWithin('01.1', '01.11')).toBe(false);
    expect(okvedWithin('01.11.1', '01.1')).toBe(true);
  });
});
