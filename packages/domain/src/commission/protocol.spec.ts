import { describe, expect, it } from '@jest/globals';
import { protocolOf } from './protocol.ts';
import {
  answered,
  by,
  CHAIR,
  called,
  closed,
  conflict,
  counted,
  FIRST,
  FOURTH,
  history,
  ofSitting,
  openedWith,
  postponed,
  present,
  proposed,
  SECOND,
  SECRETARY,
  type Step,
  scored,
  sheet,
  sheets,
  THIRD,
  vote,
} from './sitting.fixture.ts';

const FOUR = [CHAIR, SECRETARY, THIRD, FOURTH];
const held: readonly Step[] = [
  ...openedWith(...FOUR),
  conflict(FOURTH, SECOND),
  ...sheets(FOUR, FIRST),
  ...[CHAIR, SECRETARY, THIRD].map((one) => sheet(one, SECOND)),
  scored,
  proposed(),
  vote(CHAIR, 'for'),
  present(THIRD, false),
  counted(),
  present(THIRD),
  proposed(),
  ...FOUR.map((one) => vote(one, 'for')),
  counted(),
  answered(true),
  postponed(SECOND),
  closed,
];

describe('the protocol of a sitting', () => {
  it('tells who was there, each vote with the ballots by name, conflicts and outcomes', () => {
    const protocol = protocolOf(history(...held));
    expect(protocol).toMatchObject({
      number: 1,
      composition: 7,
      quorum: 4,
      presentAtOpening: 4,
      awardedKopecks: '28000000',
    });
    expect(protocol?.seats.filter((seat) => seat.present)).toHaveLength(4);
    const [first, second] = protocol?.items ?? [];
    expect(first).toMatchObject({ outcome: 'awarded', fundShareKopecks: '28000000', place: 1, points: '20.00' });
    expect(first?.votes.map(({ decision }) => decision)).toEqual(['no-quorum', 'accepted']);
    expect(first?.votes[0]?.ballots).toEqual([
      { name: 'Член 1', vote: 'for' },
      { name: 'Член 2', vote: null },
      { name: 'Член 4', vote: null },
    ]);
    expect(second).toMatchObject({
      outcome: 'postponed',
      conflicts: [{ name: 'Член 4' }],
      reasons: [{ text: 'Нужны расчёты' }],
    });
  });

  it('is the same whenever it is made again, whatever was signed meanwhile', () => {
    const sha256 = 'b'.repeat(64);
    const signed: Step = [{ type: 'SignProtocol', data: { ...ofSitting, sha256 } }, by(CHAIR, { sha256 })];
    expect(protocolOf(history(...held, signed))).toEqual(protocolOf(history(...held)));
  });

  it('is not there before the end, and tells of a sitting that found no quorum', () => {
    expect(protocolOf(history(...held.slice(0, -1)))).toBeNull();
    expect(protocolOf([])).toBeNull();
    expect(protocolOf(history(called, present(CHAIR), closed))).toMatchObject({ quorum: null, awardedKopecks: '0' });
  });
});
