import { describe, expect, it } from '@jest/globals';
import { decideVote, editionNamed } from '@veche/regulations';
import fc from 'fast-check';
import { commissionVote } from './rules.ts';
import {
  ALL,
  conflict,
  counted,
  history,
  present,
  refusalOf,
  SEVENTH,
  type Step,
  stateAfter,
  vote,
  voting,
} from './sitting.fixture.ts';
import { entitledAt } from './sitting.ts';
import { ballotsOf, voteAt } from './vote.ts';

const votes = (people: readonly string[], cast: 'for' | 'against') => people.map((one) => vote(one, cast));
const closing = (...steps: readonly Step[]) => history(...steps).findLast(({ type }) => type === 'VoteClosed')?.data;

describe('for any sitting', () => {
  const mark = fc.constantFrom('for', 'against', 'silent', 'recused', 'left', 'absent');
  const marks = fc
    .array(mark, { minLength: 7, maxLength: 7 })
    .filter((all) => all.filter((one) => one !== 'absent').length >= 4);

  it('there are never more ballots than entitled, a conflict never counts, and the result is that of the rule', () => {
    fc.assert(
      fc.property(marks, (all) => {
        const of = (...wanted: readonly string[]) => ALL.filter((_, place) => wanted.includes(all[place] ?? ''));
        const there = of('for', 'against', 'silent', 'recused', 'left');
        const silent = of('silent');
        const steps = [
          ...voting(...there),
          ...of('recused').map((one) => conflict(one)),
          ...votes(of('for'), 'for'),
          ...votes(of('against'), 'against'),
          ...of('left').map((one) => present(one, false)),
        ];
        const sitting = stateAfter(history(...steps));
        const [item] = sitting.items;
        if (item === undefined) throw new Error('no item');
        const result = voteAt(sitting, item);
        const entitled = entitledAt(sitting, item).length;
        expect(result.for + result.against).toBeLessThanOrEqual(entitled);
        expect(ballotsOf(item).some(({ member }) => of('recused').includes(member))).toBe(false);
        const edition = editionNamed(sitting.called.edition);
        const seats = ALL.map((member, place) => ({
          member,
          chair: place === 0,
          present: !['absent', 'left'].includes(all[place] ?? ''),
          recused: all[place] === 'recused',
          ...((all[place] === 'for' || all[place] === 'against') && { vote: all[place] as 'for' | 'against' }),
        }));
        const rule = decideVote(edition, commissionVote(edition), 7, seats);
        const completed = (cast: 'for' | 'against') =>
          (closing(...steps, ...votes(silent, cast), counted()) as { decision?: string } | undefined)?.decision;
        const waits = [completed('for'), completed('against')].some((decision) => decision !== rule.decision);
        expect(refusalOf(...steps, counted())).toBe(waits ? 'votes-missing' : undefined);
        if (waits) return;
        expect(closing(...steps, counted())).toMatchObject({
          decision: rule.decision,
          for: rule.for,
          against: rule.against,
        });
      }),
      { numRuns: 60 },
    );
  });

  it('nobody votes for another: a ballot carries the name of whoever sent it', () => {
    expect(history(...voting(...ALL), vote(SEVENTH, 'against')).at(-1)).toMatchObject({ data: { member: SEVENTH } });
  });
});
