import { describe, expect, it } from '@jest/globals';
import { editionNamed } from '@veche/regulations';
import { given } from '@veche/testing';
import fc from 'fast-check';
import { memberships } from './decisions.ts';
import { leavingEndsOn } from './leaving.ts';
import { evolveMembership, memberOn, noMembership } from './membership.ts';
import * as sample from './sample.fixture.ts';

const { after, apply, applicant, by, close, councilMember, curator, exclude, leave, vote } = sample;
const { ADMITTED, APPLIED, CURATOR, FIRST, REPRESENTATIVE, SECOND, THIRD } = sample;

const onto = (history: readonly sample.Step[]) => given(memberships, ...after(...history));
const stateAfter = (history: readonly sample.Step[]) => after(...history).reduce(evolveMembership, noMembership);

describe('leaving at own wish', () => {
  const left = [...ADMITTED, [leave, applicant] as const];

  it('membership ends thirty calendar days after the notice', () => {
    expect(after(...left).at(-1)).toMatchObject({
      type: 'LeavingRequested',
      data: { receivedOn: '2026-05-04', endsOn: '2026-06-03' },
    });
    const membership = stateAfter(left);
    expect([memberOn(membership, '2026-06-03'), memberOn(membership, '2026-06-04')]).toEqual([true, false]);
  });

  it('whoever has left may apply again', () => {
    const again = by('applicant', REPRESENTATIVE, {}, '2026-06-04T09:00:00.000Z');
    expect(onto(left).when(apply, again).events()).toHaveLength(2);
    expect(onto(left).when(apply, applicant).refusal()).toBe('already-member');
  });

  it('is asked for once, by the representative of a member', () => {
    expect(onto(left).when(leave, applicant).refusal()).toBe('leaving-already-requested');
    expect(
      onto([...ADMITTED])
        .when(leave, by('applicant', CURATOR))
        .refusal(),
    ).toBe('forbidden');
    expect(
      onto([...APPLIED])
        .when(leave, applicant)
        .refusal(),
    ).toBe('not-member');
    expect(given(memberships).when(leave, applicant).refusal()).toBe('membership-unknown');
  });

  it.each([
    ['2026-06-05', '2026-07-05'],
    ['2026-12-15', '2027-01-14'],
    ['2031-02-01', '2031-03-03'],
  ])('needs no production calendar: a notice of %s ends it on %s, a day off or not', (on, endsOn) => {
    const asked = by('applicant', REPRESENTATIVE, {}, `${on}T09:00:00.000Z`);
    expect(
      onto([...ADMITTED])
        .when(leave, asked)
        .events(),
    ).toMatchObject([{ data: { endsOn } }]);
  });

  it('takes thirty days from whatever day, over the ends of months, years and leap years', () => {
    const edition = editionNamed('orel-2026-04-21');
    const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const received = date.toISOString().slice(0, 10);
        const ends = leavingEndsOn(edition, received) ?? '';
        expect(Date.parse(ends) - Date.parse(received)).toBe(30 * 86_400_000);
      }),
    );
    expect(leavingEndsOn({ ...edition, terms: [] }, '2026-05-04')).toBeNull();
  });
});

describe('exclusion', () => {
  const proposed = [...ADMITTED, [exclude, curator] as const];
  const BEGUN = '2026-05-20T09:00:00.000Z';
  const voting = (who: string, choice: 'for' | 'against') => [vote(choice), councilMember(who, {}, BEGUN)] as const;

  it('the council votes ten working days after the member was told', () => {
    expect(after(...proposed).at(-1)).toMatchObject({
      type: 'ExclusionProposed',
      data: { proposedBy: CURATOR, on: '2026-05-04', voteFrom: '2026-05-19' },
    });
    expect(onto(proposed).when(vote(), councilMember(FIRST)).refusal()).toBe('vote-not-begun');
    expect(onto(proposed).when(close, curator).refusal()).toBe('vote-not-begun');
  });

  it('a council member with a seat may propose it; one without, and the representative, may not', () => {
    expect(
      onto([...ADMITTED])
        .when(exclude, councilMember(FIRST))
        .events(),
    ).toHaveLength(1);
    expect(
      onto([...ADMITTED])
        .when(exclude, councilMember(CURATOR))
        .refusal(),
    ).toBe('not-on-council');
    expect(
      onto([...ADMITTED])
        .when(exclude, by('curator', REPRESENTATIVE))
        .refusal(),
    ).toBe('own-organisation');
  });

  it('is proposed once, of a member', () => {
    expect(onto(proposed).when(exclude, curator).refusal()).toBe('exclusion-already-proposed');
    expect(
      onto([...APPLIED])
        .when(exclude, curator)
        .refusal(),
    ).toBe('not-member');
  });

  it.each([
    ['2026-12-16', '2026-12-30'],
    ['2026-12-17', '2027-01-16'],
    ['2031-03-01', '2031-03-31'],
  ])('proposed on %s it is voted on from %s: over the turn of the year thirty calendar days', (on, voteFrom) => {
    const proposing = by('curator', CURATOR, {}, `${on}T09:00:00.000Z`);
    expect(
      onto([...ADMITTED])
        .when(exclude, proposing)
        .events(),
    ).toMatchObject([{ data: { voteFrom } }]);
  });

  it('more than half for it exclude at once', () => {
    const history = [...proposed, voting(FIRST, 'for'), voting(SECOND, 'for'), voting(THIRD, 'against')];
    expect(after(...history).at(-1)).toMatchObject({ type: 'MemberExcluded', data: { on: '2026-05-20' } });
    expect(memberOn(stateAfter(history), '2026-05-20')).toBe(false);
  });

  it('otherwise the member stays, and it may be proposed anew', () => {
    const history = [...proposed, voting(FIRST, 'against'), voting(SECOND, 'against'), voting(THIRD, 'for')];
    expect(after(...history).at(-1)?.type).toBe('ExclusionDeclined');
    expect(memberOn(stateAfter(history), '2026-05-20')).toBe(true);
    expect(
      onto(history)
        .when(exclude, by('curator', CURATOR, {}, BEGUN))
        .events(),
    ).toHaveLength(1);
  });
});
