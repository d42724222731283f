import { describe, expect, it } from '@jest/globals';
import type { Acknowledged } from '../../story/player.ts';
import type { Found } from '../checker.ts';
import { differing, wrongIn } from './witness.ts';

const vote = (position: bigint, commandId: string, member: string, change: Partial<Found> = {}): Found => ({
  position,
  stream: 'sitting-1',
  revision: Number(position) - 1,
  eventId: `event-${position}`,
  commandId,
  type: 'VoteCast',
  data: { vote: 'for' },
  metadata: { command: { type: 'CastVote', data: { vote: 'for' } }, actor: { person: member } },
  ...change,
});

const acknowledged: Acknowledged = {
  person: 'a',
  path: '/ballots',
  body: { vote: 'for' },
  key: 'key',
  answer: { position: '1', revision: 0 },
};

const wrong = (...log: readonly Found[]) => wrongIn({ log, head: BigInt(log.length) }, [acknowledged], 0n).join();

describe('the witness of the kills', () => {
  it('has nothing to say of two votes of two people', () => {
    expect(wrong(vote(1n, 'x', 'a'), vote(2n, 'y', 'b'))).toBe('');
  });

  it('finds a vote that was acknowledged and is not there', () => {
    expect(wrong()).toContain('lost: /ballots');
    expect(wrong(vote(1n, 'x', 'a', { revision: 1 }))).toContain('lost: /ballots');
  });

  it('finds a vote that says something else than what was acknowledged', () => {
    const metadata = { command: { type: 'CastVote', data: { vote: 'against' } }, actor: { person: 'a' } };
    expect(wrong(vote(1n, 'x', 'a', { metadata }))).toContain('changed: /ballots');
  });

  it('finds a vote that counts twice under two ids', () => {
    expect(wrong(vote(1n, 'x', 'a'), vote(2n, 'y', 'a'))).toContain('doubled: CastVote of a at 1 again at 2');
  });

  it('finds a command whose events do not stand together', () => {
    expect(wrong(vote(1n, 'x', 'a'), vote(2n, 'y', 'b'), vote(3n, 'x', 'a'))).toContain('torn: x goes on at 3');
  });

  it('finds a gap', () => {
    expect(wrong(vote(1n, 'x', 'a'), vote(3n, 'y', 'b', { revision: 1 }))).toContain('gap');
  });

  it('finds rows of a view that its fold does not make, and those that are missing', () => {
    const views = (...rows: readonly string[]) => new Map([['sittings', rows]]);
    expect(differing(views('a', 'b'), views('b', 'a'))).toEqual([]);
    expect(differing(views('a'), views('b'))).toEqual(['view: sittings has a where the fold has b']);
    expect(differing(views(), views('b'))).toEqual(['view: sittings has no row where the fold has b']);
  });
});
