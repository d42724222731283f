import { describe, expect, it } from '@jest/globals';
import type { EditionView, RegulationCommand } from '@veche/contracts';
import { acting, centreRegistered, earlierEdition, editionAdopted, given, laterEdition } from '@veche/testing';
import { regulation } from './decisions.ts';

const knowing = (
  installed: EditionView | null,
  role: Parameters<typeof acting>[0] = 'director',
  centre = 'testovo',
) => ({
  ...acting(role, centre),
  facts: { installed },
});
const adopt = ({ id, sha256 }: EditionView): RegulationCommand => ({
  type: 'AdoptEdition',
  data: { centre: 'testovo', edition: id, sha256 },
});
const registerCentre: RegulationCommand = { type: 'RegisterCentre', data: centreRegistered.data };

describe('registering a centre', () => {
  it('the product itself and an administrator of the installation register it, once', () => {
    for (const role of ['system', 'administrator'] as const) {
      const situation = { ...acting(role), facts: { installed: null } };
      expect(given(regulation).when(registerCentre, situation).events()).toEqual([centreRegistered]);
      expect(given(regulation, centreRegistered).when(registerCentre, situation).refusal()).toBe(
        'centre-already-registered',
      );
    }
  });

  it('is refused to an administrator of one centre and to everybody else', () => {
    expect(given(regulation).when(registerCentre, knowing(null, 'administrator')).refusal()).toBe('forbidden');
    expect(given(regulation).when(registerCentre, knowing(null, 'director')).refusal()).toBe('forbidden');
  });
});

describe('adopting an edition', () => {
  it('the director adopts an edition whose rules are installed; the event says which rules exactly', () => {
    expect(given(regulation, centreRegistered).when(adopt(earlierEdition), knowing(earlierEdition)).events()).toEqual([
      editionAdopted(earlierEdition),
    ]);
  });

  it('a later one may follow', () => {
    expect(
      given(regulation, centreRegistered, editionAdopted(earlierEdition))
        .when(adopt(laterEdition), knowing(laterEdition))
        .events(),
    ).toEqual([editionAdopted(laterEdition)]);
  });

  it.each([
    ['the rules are not installed', [], adopt(earlierEdition), knowing(null), 'edition-unknown'],
    [
      'the hash is another',
      [],
      adopt({ ...earlierEdition, sha256: 'c'.repeat(64) }),
      knowing(earlierEdition),
      'edition-hash-differs',
    ],
    [
      'it was adopted already',
      [editionAdopted(laterEdition)],
      adopt(laterEdition),
      knowing(laterEdition),
      'edition-already-adopted',
    ],
    [
      'a later one is adopted',
      [editionAdopted(laterEdition)],
      adopt(earlierEdition),
      knowing(earlierEdition),
      'edition-not-later',
    ],
    [
      'the director is of another centre',
      [],
      adopt(earlierEdition),
      knowing(earlierEdition, 'director', 'orel'),
      'forbidden',
    ],
    ['it is the administrator', [], adopt(earlierEdition), knowing(earlierEdition, 'administrator'), 'forbidden'],
  ])('is refused when %s', (_, history, command, situation, code) => {
    expect(
      given(regulation, centreRegistered, ...history)
        .when(command, situation)
        .refusal(),
    ).toBe(code);
  });

  it('is refused when the centre is not known', () => {
    expect(given(regulation).when(adopt(earlierEdition), knowing(earlierEdition)).refusal()).toBe('centre-unknown');
  });
});
