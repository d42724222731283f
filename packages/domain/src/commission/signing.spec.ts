import { describe, expect, it } from '@jest/globals';
import {
  ALL,
  by,
  CHAIR,
  closed,
  FIFTH,
  FIRST,
  FOURTH,
  history,
  ofSitting,
  openedWith,
  postponed,
  present,
  refusalOf,
  SECOND,
  SECRETARY,
  SEVENTH,
  SIXTH,
  stateAfter,
  THIRD,
} from './sitting.fixture.ts';
import { signersOf } from './sitting-decisions.ts';

describe('signing the protocol', () => {
  const sha256 = 'b'.repeat(64);
  const signed = (person: string, own = sha256) =>
    [{ type: 'SignProtocol', data: { ...ofSitting, sha256: own } }, by(person, { sha256 })] as const;
  const over = [
    ...openedWith(SECRETARY, THIRD, FOURTH, FIFTH),
    present(SIXTH),
    present(SIXTH, false),
    postponed(FIRST),
    postponed(SECOND),
    closed,
  ];

  it('needs the chair, the secretary and everybody who was there', () => {
    expect(signersOf(stateAfter(history(...over))).map(({ person }) => person)).toEqual([
      CHAIR,
      SECRETARY,
      THIRD,
      FOURTH,
      FIFTH,
      SIXTH,
    ]);
    expect(history(...over, signed(THIRD)).at(-1)).toEqual({
      type: 'ProtocolSigned',
      data: { ...ofSitting, sha256, member: THIRD },
    });
  });

  it.each([
    ['is not for one who was not there', [...over, signed(SEVENTH)], 'not-present'],
    ['is done once', [...over, signed(THIRD), signed(THIRD)], 'protocol-already-signed'],
    ['is to the very bytes', [...over, signed(THIRD, 'c'.repeat(64))], 'protocol-differs'],
    ['waits for the end', [...openedWith(...ALL), signed(THIRD)], 'sitting-not-closed'],
  ] as const)('%s', (_, steps, code) => {
    expect(refusalOf(...steps)).toBe(code);
  });
});
