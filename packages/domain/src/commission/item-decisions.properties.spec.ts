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
  proposed,
  refusalOf,
  SEVENTH,
  type Step,
  stateAfter,
  vote,
  voting,
} from './sitting.fixture.ts';
import { entitledAt } from './sitting.ts';
import { ballotsOf, voteAt } from './vote.ts';

type Cast = 'for' | 'against';
const votes = (people: readonly string[], cast: Cast) => people.map((one) => vote(one, cast));
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
        /** By the rule alone, when the silent vote so, and those who left are out or had stayed and voted so. */
        const ruled = (cast?: Cast, stayed = false) => {
          const counts = (mark: string | undefined) => mark !== 'absent' && (mark !== 'left' || stayed);
          const own = (mark: string | undefined): Cast | undefined =>
            mark === 'for' || mark === 'against' ? mark : counts(mark) ? cast : undefined;
          const seats = ALL.map((member, place) => {
            const [mark, chair] = [all[place], place === 0];
            const vote = mark === 'recused' ? undefined : own(mark);
            return { member, chair, present: counts(mark), recused: mark === 'recused', ...(vote && { vote }) };
          });
          return decideVote(edition, commissionVote(edition), 7, seats);
        };
        const rule = ruled();
        const ends = [ruled('for'), ruled('against'), ruled('for', true), ruled('against', true)];
        const open = rule.decision !== 'no-quorum' && ends.some(({ decision }) => decision !== rule.decision);
        const broken = open && of('silent').length === 0;
        expect(refusalOf(...steps, counted())).toBe(open ? (broken ? 'vote-broken' : 'votes-missing') : undefined);
        expect(refusalOf(...steps, proposed())).toBe(broken ? undefined : 'vote-already-open');
        if (open) return;
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
