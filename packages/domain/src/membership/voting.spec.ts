import { describe, expect, it } from '@jest/globals';
import { given } from '@veche/testing';
import { memberships } from './decisions.ts';
import { evolveMembership, memberOn, noMembership } from './membership.ts';
import * as sample from './sample.fixture.ts';

const { after, by, close, councilMember, curator, vote } = sample;
const { ADMITTED, BEFORE_COUNCIL, CURATOR, FIRST, REPRESENTATIVE, SECOND, THIRD } = sample;

const types = (events: readonly { readonly type: string }[]) => events.map(({ type }) => type);
const onto = (history: readonly sample.Step[]) => given(memberships, ...after(...history));

describe('the vote on admission', () => {
  it('ends by itself when every seat has voted; more than half admit', () => {
    const events = after(...ADMITTED);
    expect(types(events).slice(-2)).toEqual(['CouncilVoteCast', 'MembershipAdmitted']);
    const member = events.reduce(evolveMembership, noMembership);
    expect([memberOn(member, '2026-05-03'), memberOn(member, '2026-05-04')]).toEqual([false, true]);
  });

  it('more than half against refuse, with reasons', () => {
    const against = BEFORE_COUNCIL.concat([FIRST, SECOND].map((who) => [vote('against'), councilMember(who)] as const));
    const [, refused] = onto([...against])
      .when(vote(), councilMember(THIRD))
      .events();
    expect(refused).toMatchObject({
      type: 'MembershipRefused',
      data: { by: 'council', reasons: [{ clause: expect.any(String) }] },
    });
  });

  it('equal votes do not admit', () => {
    const council = { council: [FIRST, SECOND] };
    const [, end] = onto([...BEFORE_COUNCIL, [vote(), councilMember(FIRST, council)]])
      .when(vote('against'), councilMember(SECOND, council))
      .events();
    expect(end?.type).toBe('MembershipRefused');
  });

  it.each([
    ['whoever has no seat on that day', councilMember(CURATOR), 'not-on-council'],
    [
      'the representative of the organisation',
      councilMember(REPRESENTATIVE, { council: [REPRESENTATIVE, FIRST] }),
      'own-organisation',
    ],
    ['whoever checked it', councilMember(CURATOR, { council: [CURATOR, FIRST] }), 'own-check'],
    ['the curator', curator, 'forbidden'],
  ])('%s does not vote', (_, situation, code) => {
    expect(
      onto([...BEFORE_COUNCIL])
        .when(vote(), situation)
        .refusal(),
    ).toBe(code);
  });

  it('one member votes once', () => {
    expect(
      onto([...BEFORE_COUNCIL, [vote(), councilMember(FIRST)]])
        .when(vote('against'), councilMember(FIRST))
        .refusal(),
    ).toBe('already-voted');
  });

  it('seats that may not vote are not waited for', () => {
    const council = { council: [FIRST, REPRESENTATIVE] };
    const events = onto([...BEFORE_COUNCIL])
      .when(vote(), councilMember(FIRST, council))
      .events();
    expect(types(events)).toEqual(['CouncilVoteCast', 'MembershipAdmitted']);
  });

  it('the curator ends it with a quorum, and not without', () => {
    const one = [...BEFORE_COUNCIL, [vote(), councilMember(FIRST)] as const];
    expect(onto(one).when(close, curator).refusal()).toBe('council-without-quorum');
    const two = [...one, [vote(), councilMember(SECOND)] as const];
    expect(types(onto(two).when(close, curator).events())).toEqual(['MembershipAdmitted']);
  });

  it('the curator does not choose the moment: votes that may change the outcome are waited for, five working days', () => {
    const steps = [
      ...BEFORE_COUNCIL,
      [vote('for'), councilMember(FIRST)] as const,
      [vote('against'), councilMember(SECOND)] as const,
    ];
    expect(onto(steps).when(close, curator).refusal()).toBe('council-still-votes');
    const later = by('curator', CURATOR, {}, '2026-05-18T09:00:00.000Z');
    expect(types(onto(steps).when(close, later).events())).toEqual(['MembershipRefused']);
  });

  it('the vote of whoever has lost the seat since is not counted', () => {
    const two = BEFORE_COUNCIL.concat([FIRST, SECOND].map((who) => [vote(), councilMember(who)] as const));
    expect(
      onto([...two])
        .when(close, by('curator', CURATOR, { council: [FIRST, THIRD, CURATOR] }))
        .refusal(),
    ).toBe('council-without-quorum');
  });

  it('a council without seats decides nothing, and nothing admits by itself', () => {
    expect(
      onto([...BEFORE_COUNCIL])
        .when(close, by('curator', CURATOR, { council: [] }))
        .refusal(),
    ).toBe('council-without-quorum');
  });
});
