import { expect, it } from '@jest/globals';
import { tellDifference } from './difference.ts';

const counted = (votes: number) => ({ type: 'VoteClosed', data: { for: votes, seats: [{ member: 'a' }] } });

it('tells only what differs, on both sides', () => {
  expect(tellDifference({ recorded: [counted(3)], decided: [counted(2)] })).toEqual({
    recorded: ['1. VoteClosed.for = 3'],
    decided: ['1. VoteClosed.for = 2'],
    refusal: null,
  });
});

it('names an event that would not be, and one that would be', () => {
  const awarded = { type: 'ItemAwarded', data: {} };
  expect(tellDifference({ recorded: [counted(3), awarded], decided: [counted(3)] })).toMatchObject({
    recorded: ['2. ItemAwarded'],
    decided: [],
  });
});

it('names the refusal', () => {
  expect(tellDifference({ recorded: [counted(3)], decided: 'no-quorum' })).toEqual({
    recorded: ['VoteClosed'],
    decided: [],
    refusal: 'no-quorum',
  });
});
