import { describe, expect, it } from '@jest/globals';
import {
  CHAIR,
  closed,
  counted,
  FIFTH,
  FOURTH,
  history,
  present,
  proposed,
  refusalOf,
  SECOND,
  SECRETARY,
  type Step,
  THIRD,
  vote,
  voting,
} from './sitting.fixture.ts';

const FOUR = [CHAIR, SECRETARY, THIRD, FOURTH];
const FIVE = [...FOUR, FIFTH];
const votes = (people: readonly string[], cast: 'for' | 'against') => people.map((one) => vote(one, cast));
const closing = (...steps: readonly Step[]) => history(...steps).findLast(({ type }) => type === 'VoteClosed')?.data;

/** Two to two, and the fifth member, who has not voted, is marked absent. */
const two = [...votes([CHAIR, SECRETARY], 'for'), ...votes([THIRD, FOURTH], 'against')];
const broken = [...voting(...FIVE), ...two, present(FIFTH, false)];

describe('marking a member absent in the middle of a vote', () => {
  it('is refused for whoever has voted, even to themselves; after the count it is not', () => {
    const cast = [...voting(...FOUR), vote(FOURTH, 'against')];
    expect(refusalOf(...cast, present(FOURTH, false))).toBe('presence-after-ballot');
    expect(refusalOf(...cast, present(THIRD, false))).toBeUndefined();
    const all = [...cast, ...votes([CHAIR, SECRETARY, THIRD], 'for')];
    expect(refusalOf(...all, counted(), present(FOURTH, false))).toBeUndefined();
  });

  it('decides nothing: without the fifth the chair would, and the fifth could have voted otherwise', () => {
    expect(refusalOf(...broken, counted())).toBe('vote-broken');
    expect(closing(...broken, present(FIFTH), vote(FIFTH, 'against'), counted())).toMatchObject({
      decision: 'not-accepted',
      entitled: 5,
    });
  });

  it('holds nothing up when that vote could have changed nothing', () => {
    const sure = [...voting(...FIVE), ...votes(FOUR, 'for'), present(FIFTH, false), counted()];
    expect(closing(...sure)).toMatchObject({ decision: 'accepted', entitled: 4 });
  });

  it('lets the question be put anew before those who are there, once all of them have voted', () => {
    const early = [...voting(...FIVE), ...two.slice(0, 3), present(FIFTH, false)];
    expect(refusalOf(...early, counted())).toBe('votes-missing');
    expect(refusalOf(...early, proposed())).toBe('vote-already-open');
    expect(refusalOf(...broken, proposed(SECOND))).toBe('vote-elsewhere');
    expect(refusalOf(...broken, closed)).toBe('item-not-settled');
    expect(closing(...broken, proposed(), ...two, counted())).toMatchObject({
      decision: 'accepted',
      chairDecided: true,
      entitled: 4,
    });
  });

  it('leaves no quorum, and then the vote is void: no outcome comes of it', () => {
    const left = [...voting(...FOUR), ...votes(FOUR.slice(0, 2), 'for'), present(FOURTH, false), counted()];
    expect(closing(...left)).toMatchObject({ decision: 'no-quorum', present: 3 });
  });
});
