import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { editionInForce } from '../centres.ts';
import type { VoteRule } from '../edition.ts';
import { decideVote, isMajority, quorumOf, type Seat } from './vote.ts';

const OREL = editionInForce('orel', '2026-06-01');

const voteOf = (body: VoteRule['body']): VoteRule => {
  const rule = OREL.votes.find((vote) => vote.body === body);
  if (!rule) throw new Error(`No vote of ${body}`);
  return rule;
};

const COMMISSION = voteOf('commission');
const COUNCIL = voteOf('cluster-council');

/** Seats by a line of marks, the chair first: + for, - against, 0 present without a vote, r recused, . absent. */
const seats = (marks: string): readonly Seat[] =>
  [...marks].map((mark, index) => ({
    member: `member-${index}`,
    present: mark !== '.',
    chair: index === 0,
    recused: mark === 'r',
    ...(mark === '+' ? { vote: 'for' } : mark === '-' ? { vote: 'against' } : {}),
  }));

const decide = (marks: string, rule = COMMISSION, composition = 7) =>
  decideVote(OREL, rule, composition, seats(marks)).decision;

describe('the quorum', () => {
  it('of seven is four: half is rounded up', () => {
    expect(quorumOf(COMMISSION, 7)).toBe(4);
    expect(decide('+++....')).toBe('no-quorum');
    expect(decide('++++...')).toBe('accepted');
  });

  it.each([
    [0, 1],
    [1, 1],
    [2, 1],
    [6, 3],
    [8, 4],
    [9, 5],
  ])('of %i is %i', (composition, quorum) => {
    expect(quorumOf(COMMISSION, composition)).toBe(quorum);
  });

  it('counts a recused member, who is present', () => {
    expect(decide('+++r...')).toBe('accepted');
  });

  it('counts empty seats of the composition', () => {
    expect(decide('+++')).toBe('no-quorum');
  });

  it('is never there without a member', () => {
    expect(decide('', COMMISSION, 0)).toBe('no-quorum');
  });
});

describe('the majority', () => {
  it.each([
    ['++++---', 'accepted', 'of seven is four'],
    ['+++----', 'not-accepted', 'of seven is not three'],
    ['-++++..', 'accepted', 'of five is three'],
    ['-+++-0.', 'not-accepted', 'of six is not three: a member who does not vote stays in the base'],
    ['-+++-0r', 'not-accepted', 'leaves a recused member out, but not one who keeps silent'],
    ['-+++-rr', 'accepted', 'leaves recused members out of the base: three of five'],
    ['+rrr...', 'accepted', 'of one member who is not recused is one'],
  ])('%s: %s, %s', (marks, decision) => {
    expect(decide(marks)).toBe(decision);
  });

  it('is not there when nobody votes', () => {
    expect(decide('0000...')).toBe('not-accepted');
  });

  it('is not there when all are recused', () => {
    expect(decide('rrrr...')).toBe('not-accepted');
  });

  it.each([
    [{ of: [1, 2], counts: 'more-than' }],
    [{ of: [1, 2], counts: 'at-least' }],
    [{ of: [2, 3], counts: 'at-least' }],
    [{ of: [0, 1], counts: 'at-least' }],
  ] satisfies [VoteRule['majority']][])('0 : 0 is accepted under no majority: %j', (majority) => {
    expect(isMajority({ ...COMMISSION, majority }, 0, 0)).toBe(false);
    expect(decide('0000000', { ...COMMISSION, majority })).toBe('not-accepted');
  });

  it('of two thirds is four of six, and not three', () => {
    const rule = { ...COMMISSION, majority: { of: [2, 3], counts: 'at-least' } } satisfies VoteRule;
    expect(decide('-++++-.', rule)).toBe('accepted');
    expect(decide('-+++--.', rule)).toBe('not-accepted');
  });
});

describe('equal votes', () => {
  it('are decided by the chair', () => {
    expect(decide('+++---.')).toBe('accepted');
    expect(decide('-++-+-.')).toBe('not-accepted');
  });

  it('are not there as long as somebody entitled keeps silent: a vote against never helps', () => {
    expect(decide('+++-00.')).toBe('not-accepted');
    expect(decide('++--00.')).toBe('not-accepted');
  });

  it('are not accepted when the chair is absent', () => {
    expect(decide('.+++---')).toBe('not-accepted');
  });

  it('are not accepted when the chair is recused', () => {
    expect(decide('r+++---')).toBe('not-accepted');
  });

  it('are not accepted by a council, where nobody decides', () => {
    expect(decide('++--', COUNCIL, 4)).toBe('not-accepted');
  });

  it('are told by a step of the trace', () => {
    const { trace } = decideVote(OREL, COMMISSION, 7, seats('.+++---'));
    expect(trace.steps.map(({ rule, outcome }) => [rule, outcome.result])).toEqual([
      ['N03', 'passed'],
      ['N06', 'refused'],
      ['U07', 'refused'],
    ]);
  });
});

describe('a list of seats', () => {
  it.each([
    ['that repeats a member', [seats('+')[0], seats('+')[0]]],
    ['larger than the composition', seats('++++++++')],
    ['with two chairs', seats('++').map((seat) => ({ ...seat, chair: true }))],
  ])('%s is refused', (_, wrong) => {
    expect(() => decideVote(OREL, COMMISSION, 7, wrong as Seat[])).toThrow(
      expect.objectContaining({ code: 'invalid-value' }),
    );
  });
});

describe('for any votes', () => {
  const marks = fc.string({ unit: fc.constantFrom('+', '-', '0', 'r', '.'), maxLength: 7 });

  it('more votes against never make a decision accepted', () => {
    fc.assert(
      fc.property(marks, fc.nat(6), (line, place) => {
        const changed = [...line].map((mark, index) => (index === place && mark === '+' ? '-' : mark)).join('');
        if (decide(line) !== 'accepted') expect(decide(changed)).not.toBe('accepted');
      }),
    );
  });

  it('nothing is accepted without a quorum, without a vote for, or with more against than for', () => {
    fc.assert(
      fc.property(marks, (line) => {
        const result = decideVote(OREL, COMMISSION, 7, seats(line));
        if (result.decision !== 'accepted') return;
        expect(result.present).toBeGreaterThanOrEqual(4);
        expect(result.for).toBeGreaterThan(0);
        expect(result.for).toBeGreaterThanOrEqual(result.against);
      }),
    );
  });
});
