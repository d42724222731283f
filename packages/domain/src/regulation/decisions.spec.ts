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

  const afterLater = [centreRegistered, editionAdopted(laterEdition)];
  it.each([
    { when: 'the rules are not installed', situation: knowing(null), code: 'edition-unknown' },
    {
      when: 'the hash is another',
      command: adopt({ ...earlierEdition, sha256: 'c'.repeat(64) }),
      code: 'edition-hash-differs',
    },
    {
      when: 'it was adopted already',
      history: afterLater,
      command: adopt(laterEdition),
      situation: knowing(laterEdition),
      code: 'edition-already-adopted',
    },
    { when: 'a later one is adopted', history: afterLater, code: 'edition-not-later' },
    {
      when: 'the director is of another centre',
      situation: knowing(earlierEdition, 'director', 'orel'),
      code: 'forbidden',
    },
    {
      when: 'it is the administrator',
      situation: knowing(earlierEdition, 'administrator'),
      code: 'forbidden',
    },
  ])('is refused when $when', ({ history = [centreRegistered], command = adopt(earlierEdition), situation, code }) => {
    const asked = given(regulation, ...history).when(command, situation ?? knowing(earlierEdition));
    expect(asked.refusal()).toBe(code);
  });

  it('is refused when the centre is not known', () => {
    expect(given(regulation).when(adopt(earlierEdition), knowing(earlierEdition)).refusal()).toBe('unknown-centre');
  });
});
