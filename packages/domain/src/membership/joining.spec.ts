import { describe, expect, it } from '@jest/globals';
import type { MembershipCommand, OrganisationCommand, OrganisationEvent } from '@veche/contracts';
import { actor, given } from '@veche/testing';
import { memberships, organisations } from './decisions.ts';
import * as sample from './sample.fixture.ts';

const { after, apply, applicant, by, bankrupt, check, councilMember, curator, of, unknown, vote } = sample;
const { ADMITTED, APPLIED, BEFORE_COUNCIL, CURATOR, FIRST, REPRESENTATIVE } = sample;

const types = (events: readonly { readonly type: string }[]) => events.map(({ type }) => type);
const onto = (history: readonly sample.Step[]) => given(memberships, ...after(...history));

describe('registering an organisation', () => {
  const data = {
    ...{ centre: 'orel', inn: of.inn, ogrn: '1025700000000', name: 'ООО «Пример»', region: '57' },
    ...{ city: 'Орёл', category: 'micro' as const, taxRegisteredOn: '2020-01-01' },
  };
  const register: OrganisationCommand = { type: 'RegisterOrganisation', data: { ...data, okved: ['26.51'] } };
  const situation = { actor: actor('applicant', 'orel', REPRESENTATIVE), at: '2026-05-04T09:00:00.000Z', facts: null };
  const registered: OrganisationEvent = {
    type: 'OrganisationRegistered',
    data: { ...register.data, representative: REPRESENTATIVE },
  };

  it('an applicant registers an organisation once, and represents it', () => {
    expect(given(organisations).when(register, situation).events()).toEqual([registered]);
    expect(given(organisations, registered).when(register, situation).refusal()).toBe(
      'organisation-already-registered',
    );
    const tomorrow = { ...register, data: { ...register.data, taxRegisteredOn: '2026-05-05' } };
    expect(given(organisations).when(tomorrow, situation).refusal()).toBe('tax-registration-from-future');
    const staff = { ...situation, actor: actor('curator', 'orel') };
    expect(given(organisations).when(register, staff).refusal()).toBe('forbidden');
  });
});

describe('applying', () => {
  it('the representative applies; the decision is due in seven working days, and the consent is recorded', () => {
    const [applied, consented] = after(...APPLIED);
    expect(applied).toMatchObject({ type: 'MembershipApplied', data: { appliedOn: '2026-05-04', due: '2026-05-14' } });
    expect(consented).toMatchObject({ type: 'ConsentGiven', data: { subject: REPRESENTATIVE, on: '2026-05-04' } });
  });

  it('the last day is not named when the calendar of its year is not known', () => {
    const late = by('applicant', REPRESENTATIVE, {}, '2026-12-28T09:00:00.000Z');
    expect(given(memberships).when(apply, late).events()[0]).toMatchObject({ data: { due: null } });
  });

  it.each([
    ['by somebody who does not represent it', by('applicant', CURATOR), 'forbidden'],
    [
      'for an organisation that is not registered',
      by('applicant', REPRESENTATIVE, { organisation: null }),
      'organisation-unknown',
    ],
    ['to a cluster that does not exist', by('applicant', REPRESENTATIVE, { cluster: null }), 'unknown-cluster'],
    [
      'to a cluster of another centre',
      by('applicant', REPRESENTATIVE, { cluster: { centre: 'smolensk' } }),
      'forbidden',
    ],
    ['with a consent to another text', by('applicant', REPRESENTATIVE, { consentKnown: false }), 'consent-not-known'],
    [
      'before the regulation is in force',
      by('applicant', REPRESENTATIVE, {}, '2026-01-12T09:00:00.000Z'),
      'no-edition-in-force',
    ],
    ['by the staff of the centre', curator, 'forbidden'],
  ])('is refused %s', (_, situation, code) => {
    expect(given(memberships).when(apply, situation).refusal()).toBe(code);
  });

  it('is refused where the document of the centre says nothing of joining', () => {
    const centre = 'krasnoyarsk';
    const there = { ...apply, data: { ...apply.data, centre } } as MembershipCommand;
    const organisation = { centre, name: 'ООО «Пример»', okved: ['26.51'], representative: REPRESENTATIVE };
    const situation = by('applicant', REPRESENTATIVE, { cluster: { centre }, organisation });
    const asked = { ...situation, actor: actor('applicant', centre, REPRESENTATIVE) };
    expect(given(memberships).when(there, asked).refusal()).toBe('membership-not-regulated');
  });

  it('is refused while an application is open, and to a member', () => {
    expect(
      onto([...APPLIED])
        .when(apply, applicant)
        .refusal(),
    ).toBe('already-applied');
    expect(
      onto([...BEFORE_COUNCIL])
        .when(apply, applicant)
        .refusal(),
    ).toBe('already-applied');
    expect(
      onto([...ADMITTED])
        .when(apply, applicant)
        .refusal(),
    ).toBe('already-member');
  });

  it('whoever was refused may apply again at once', () => {
    expect(
      types(
        onto([...APPLIED, [check(bankrupt), curator]])
          .when(apply, applicant)
          .events(),
      ),
    ).toEqual(['MembershipApplied', 'ConsentGiven']);
  });
});

describe('checking', () => {
  it('what holds goes to the council; matching activities are counted, not stated', () => {
    const [checked] = onto([...APPLIED])
      .when(check(), curator)
      .events();
    expect(checked).toMatchObject({
      type: 'MembershipChecked',
      data: {
        verdict: 'eligible',
        checkedBy: CURATOR,
        facts: { matchingOkvedCodes: { value: 1, date: '2026-05-04' } },
      },
    });
  });

  it('what does not hold is refused with the reason of the rule', () => {
    const [, refused] = onto([...APPLIED])
      .when(check(bankrupt), curator)
      .events();
    expect(refused).toMatchObject({
      type: 'MembershipRefused',
      data: { by: 'check', reasons: [{ rule: 'E11', clause: '002 §10.1' }] },
    });
  });

  it('no activity within those of the cluster is a reason', () => {
    const events = onto([...APPLIED])
      .when(check(), by('curator', CURATOR, { okved: ['01'] }))
      .events();
    expect(types(events)).toEqual(['MembershipChecked', 'MembershipRefused']);
  });

  it('what is not known leaves the application open, to be checked again', () => {
    const open = onto([...APPLIED, [check(unknown), curator]]);
    expect(open.when(vote(), councilMember(FIRST)).refusal()).toBe('no-open-vote');
    expect(types(open.when(check(), curator).events())).toEqual(['MembershipChecked']);
  });

  it.each([
    [
      'a fact of a day to come',
      check({ profileFitsCluster: { value: true, source: 'Анкета', date: '2026-05-05' } }),
      curator,
      'fact-from-future',
    ],
    ['the representative, who checks nothing of their own', check(), by('curator', REPRESENTATIVE), 'own-organisation'],
    ['a council member', check(), councilMember(FIRST), 'forbidden'],
  ])('is refused for %s', (_, command, situation, code) => {
    expect(
      onto([...APPLIED])
        .when(command, situation)
        .refusal(),
    ).toBe(code);
  });

  it('there is nothing to check without an application, and nothing after the check', () => {
    expect(given(memberships).when(check(), curator).refusal()).toBe('membership-unknown');
    expect(
      onto([...BEFORE_COUNCIL])
        .when(check(), curator)
        .refusal(),
    ).toBe('not-applied');
  });
});
