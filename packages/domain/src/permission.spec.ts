import { describe, expect, it } from '@jest/globals';
import { type Actor, roles } from '@veche/contracts';
import { identityPermissions } from './identity/permissions.ts';
import { type PermissionTable, permit } from './permission.ts';
import { regulationPermissions } from './regulation/permissions.ts';

const capacities: readonly Actor['role'][] = [...roles, 'visitor', 'system', 'bootstrap'];
const object = { centre: 'orel', role: 'curator' };

/** Which capacities may, when held in the object's centre, in another centre, and without a centre. */
const allowed = (table: PermissionTable<string>, action: string) => {
  const held = { own: 'orel', other: 'krasnoyarsk', all: undefined };
  return Object.fromEntries(
    Object.entries(held).map(([relation, centre]) => [
      relation,
      capacities.filter(
        (role) => permit(table, action, { person: 'x', role, ...(centre && { centre }) }, object).allowed,
      ),
    ]),
  );
};

const everywhere = (...who: Actor['role'][]) => ({ own: who, other: who, all: who });

describe('the permission tables say who may what', () => {
  it.each([
    ['read-people', { own: [], other: [], all: ['financial-controller', 'administrator'] }],
    ['register-person', everywhere('administrator', 'bootstrap')],
    ['grant-role', { own: ['administrator'], other: [], all: ['administrator'] }],
    ['withdraw-role', { own: ['administrator'], other: [], all: ['administrator'] }],
    ['erase-person', { own: [], other: [], all: ['administrator'] }],
  ])('identity: %s', (action, expected) => {
    expect(allowed(identityPermissions, action)).toEqual(expected);
  });

  it.each([
    ['register-centre', { own: ['system'], other: ['system'], all: ['administrator', 'system'] }],
    ['adopt-edition', { own: ['director', 'system'], other: ['system'], all: ['director', 'system'] }],
  ])('regulation: %s', (action, expected) => {
    expect(allowed(regulationPermissions, action)).toEqual(expected);
  });

  it('gives the reason in the words of the office', () => {
    expect(
      permit(regulationPermissions, 'adopt-edition', { person: 'x', role: 'curator', centre: 'orel' }, object),
    ).toEqual({
      allowed: false,
      reason: 'Это делает директор (в своём центре), сама система (без ограничений)',
    });
    expect(permit(identityPermissions, 'grant-role', { person: 'x', role: 'administrator' }, object).reason).toBe(
      'Разрешено: в своём центре',
    );
  });
});
