import { describe, expect, it } from '@jest/globals';
import type { IdentityCommand, IdentityEvent } from '@veche/contracts';
import { acting, given, personRegistered, persons } from '@veche/testing';
import { heldOn } from '../tenure.ts';
import { identity } from './decisions.ts';

const { member, administrator } = persons;
const registered = personRegistered(member);
const register: IdentityCommand = {
  type: 'RegisterPerson',
  data: { person: member, fullName: 'Берёзкин Пример Вымышленович', email: 'berezkin@example.ru' },
};
const office = { person: member, role: 'commission-member', centre: 'orel' } as const;
const grant = (more: object = {}): IdentityCommand => ({
  type: 'GrantRole',
  data: { ...office, from: '2026-01-01', ...more },
});
const granted = (more: object = {}): IdentityEvent => ({
  type: 'RoleGranted',
  data: { ...office, from: '2026-01-01', ...more },
});
const withdraw: IdentityCommand = { type: 'WithdrawRole', data: { ...office, reason: 'Личное заявление' } };
const withdrawn: IdentityEvent = {
  type: 'RoleWithdrawn',
  data: { ...office, reason: 'Личное заявление', on: '2026-05-04' },
};
const erase: IdentityCommand = {
  type: 'ErasePerson',
  data: { person: member, legalBasis: 'Отзыв согласия, 152-ФЗ, ст. 21' },
};
const erased: IdentityEvent = {
  type: 'SubjectErased',
  data: { subject: member, legalBasis: 'Отзыв согласия, 152-ФЗ, ст. 21' },
};

describe('registering a person', () => {
  it('an administrator registers a person who is not known yet', () => {
    expect(given(identity).when(register, acting('administrator')).events()).toEqual([registered]);
  });

  it('nobody is registered twice, and an erased person never again', () => {
    expect(given(identity, registered).when(register, acting('administrator')).refusal()).toBe(
      'person-already-registered',
    );
    expect(given(identity, registered, erased).when(register, acting('administrator')).refusal()).toBe('person-erased');
  });
});

describe('granting a role', () => {
  it('an administrator of the centre grants a role from a day', () => {
    expect(given(identity, registered).when(grant(), acting('administrator', 'orel')).events()).toEqual([granted()]);
  });

  it.each([
    ['an administrator of another centre', acting('administrator', 'krasnoyarsk'), 'forbidden'],
    ['a director', acting('director', 'orel'), 'forbidden'],
    ['the installer, of any role but the first administrator', acting('bootstrap'), 'forbidden'],
  ])('is refused to %s', (_, situation, code) => {
    expect(given(identity, registered).when(grant(), situation).refusal()).toBe(code);
  });

  it('the installer makes the first administrator', () => {
    const { centre: _, ...elsewhere } = office;
    const first = { ...elsewhere, role: 'administrator', from: '2026-01-01' } as const;
    expect(given(identity, registered).when({ type: 'GrantRole', data: first }, acting('bootstrap')).events()).toEqual([
      { type: 'RoleGranted', data: first },
    ]);
  });

  it('is refused in a centre that the log does not know', () => {
    const granting = (centreKnown: boolean) => ({ ...acting('administrator'), facts: { centreKnown } });
    expect(given(identity, registered).when(grant(), granting(false)).refusal()).toBe('unknown-centre');
    expect(given(identity, registered).when(grant(), granting(true)).events()).toEqual([granted()]);
  });

  it('nobody grants a role to themselves', () => {
    const own = grant({ person: administrator });
    expect(given(identity, personRegistered(administrator)).when(own, acting('administrator')).refusal()).toBe(
      'own-role',
    );
  });

  it.each([
    ['a role that is held in a centre needs its centre', grant({ centre: undefined }), 'role-needs-centre'],
    ['the last day is not before the first', grant({ to: '2025-12-31' }), 'role-period-empty'],
    ['a person who is not known holds nothing', undefined, 'person-unknown'],
  ])('%s', (_, command, code) => {
    const history = command === undefined ? [] : [registered];
    expect(
      given(identity, ...history)
        .when(command ?? grant(), acting('administrator'))
        .refusal(),
    ).toBe(code);
  });

  it.each([
    ['begins the day after the earlier one ended', { to: '2026-05-31' }, { from: '2026-06-01' }, undefined],
    ['begins on the last day of the earlier one', { to: '2026-05-31' }, { from: '2026-05-31' }, 'role-already-held'],
    ['has no end and the earlier one neither', {}, { from: '2027-01-01' }, 'role-already-held'],
    ['ends before the earlier one begins', { from: '2026-06-01' }, { to: '2026-05-31' }, undefined],
    ['is held in another centre', {}, { centre: 'krasnoyarsk' }, undefined],
  ])('a second role of the same kind that %s', (_, first, second, code) => {
    expect(given(identity, registered, granted(first)).when(grant(second), acting('administrator')).refusal()).toBe(
      code,
    );
  });
});

describe('withdrawing a role', () => {
  it('ends it at once; the day is the Moscow day of the decision', () => {
    const lateEvening = { ...acting('administrator'), at: '2026-05-03T22:30:00.000Z' };
    expect(given(identity, registered, granted()).when(withdraw, lateEvening).events()).toEqual([withdrawn]);
  });

  it.each([
    ['2026-05-31', '2026-05-30'],
    ['2026-05-10', '2026-05-09'],
    ['2026-03-01', '2026-02-28'],
    ['2028-03-01', '2028-02-29'],
    ['2027-01-01', '2026-12-31'],
  ])('on %s leaves %s as the last day', (on, to) => {
    const history = [registered, granted(), { type: 'RoleWithdrawn', data: { ...office, reason: 'x', on } } as const];
    const person = history.reduce((before, event) => identity.evolve(before, event), identity.initial);
    expect(person).toMatchObject({ roles: [{ to }] });
  });

  it('is refused when the role is not held, is over, or was withdrawn already', () => {
    const histories = [[], [granted({ to: '2026-05-03' })], [granted(), withdrawn]];
    for (const history of histories) {
      expect(
        given(identity, registered, ...history)
          .when(withdraw, acting('administrator'))
          .refusal(),
      ).toBe('role-not-held');
    }
  });

  it('leaves the days on which the role was held, and nothing of a role that had not begun', () => {
    const rolesAfter = (...events: readonly IdentityEvent[]) => {
      const person = events.reduce((before, event) => identity.evolve(before, event), identity.initial);
      return person.status === 'registered' ? person.roles : [];
    };
    const left = rolesAfter(registered, granted(), withdrawn);
    expect(heldOn(left, '2026-05-03')).toHaveLength(1);
    expect(heldOn(left, '2026-05-04')).toEqual([]);
    expect(rolesAfter(registered, granted({ from: '2026-07-01' }), withdrawn)).toEqual([]);
  });
});

describe('erasing a person', () => {
  it('names the legal basis', () => {
    expect(given(identity, registered).when(erase, acting('administrator')).events()).toEqual([erased]);
  });

  it('is held while the person holds a role or is going to', () => {
    for (const more of [{}, { from: '2027-01-01' }, { to: '2026-05-04' }]) {
      expect(given(identity, registered, granted(more)).when(erase, acting('administrator')).refusal()).toBe(
        'erasure-held-by-office',
      );
    }
  });

  it('is possible once the roles are over, only once, and only for somebody known', () => {
    const over = [registered, granted({ to: '2026-05-03' })];
    expect(
      given(identity, ...over)
        .when(erase, acting('administrator'))
        .events(),
    ).toEqual([erased]);
    expect(
      given(identity, ...over, erased)
        .when(erase, acting('administrator'))
        .refusal(),
    ).toBe('person-erased');
    expect(given(identity).when(erase, acting('administrator')).refusal()).toBe('person-unknown');
  });
});
