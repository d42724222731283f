import { describe, expect, it } from '@jest/globals';
import type { CommissionCommand, CommissionEvent } from '@veche/contracts';
import { acting, actor, at, given } from '@veche/testing';
import { commissionDecider } from './commission-decisions.ts';

const ofCommission = { centre: 'orel', commission: 'it' };
const appoint: CommissionCommand = {
  type: 'AppointCommission',
  data: {
    ...ofCommission,
    title: { ru: 'Комиссия', en: 'Commission' },
    rule: 'commission-information-technology',
    approvedBy: 'Протокол Правления № 7 от 19.03.2026',
  },
};
const director = (offices: readonly string[] = []) => ({ actor: actor('director', 'orel'), at, facts: { offices } });
const person = (place: number) => `33333333-0000-4000-8000-0000000000${String(place).padStart(2, '0')}`;
type Kind = 'chair' | 'secretary' | 'member';
const seatData = (place: number, seat: Kind = 'member', span: { from?: string; to?: string } = {}) => ({
  ...ofCommission,
  person: person(place),
  name: `Член ${place}`,
  seat,
  organisation: 'Фонд',
  from: '2026-05-01',
  ...span,
});
const seat = (...of: Parameters<typeof seatData>): CommissionCommand => ({
  type: 'SeatCommissionMember',
  data: seatData(...of),
});
const seated = (...of: Parameters<typeof seatData>): CommissionEvent => ({
  type: 'CommissionMemberSeated',
  data: seatData(...of),
});
const appointed = given(commissionDecider).when(appoint, director()).events();
const refusal = (
  command: CommissionCommand,
  history: readonly CommissionEvent[],
  situation = director(['commission-member']),
) =>
  given(commissionDecider, ...history)
    .when(command, situation)
    .refusal();

describe('appointing a commission', () => {
  it('is done by the director, by the rule of the edition in force, which gives the composition', () => {
    expect(appointed).toMatchObject([
      { type: 'CommissionAppointed', data: { composition: 7, edition: 'orel-2026-04-21' } },
    ]);
  });

  it.each([
    ['by a secretary', appoint, [], acting('secretary', 'orel'), 'forbidden'],
    ['of another centre', appoint, [], acting('director', 'krasnoyarsk'), 'forbidden'],
    ['twice', appoint, appointed, director(), 'commission-already-appointed'],
    [
      'that the edition does not know',
      { ...appoint, data: { ...appoint.data, rule: 'commission-space' } } as CommissionCommand,
      [],
      director(),
      'commission-rule-unknown',
    ],
  ])('%s is refused', (...[, command, history, situation, code]) => {
    expect(refusal(command, history, situation as never)).toBe(code);
  });
});

describe('a seat', () => {
  it.each([
    ['chair', 'chair'],
    ['secretary', 'secretary'],
    ['member', 'commission-member'],
  ] as const)('of the %s needs the office of %s', (kind, needed) => {
    expect(refusal(seat(1, kind), appointed, director([needed]))).toBeUndefined();
    expect(refusal(seat(1, kind), appointed, director(['curator']))).toBe('seat-needs-role');
  });

  it.each([
    ['ends before it begins', seat(1, 'member', { to: '2026-04-30' }), [], 'seat-period-empty'],
    ['is held once by one person', seat(1), [seated(1)], 'seat-already-held'],
    [
      'may be taken again after it ended',
      seat(1),
      [seated(1, 'member', { from: '2026-01-01', to: '2026-04-30' })],
      undefined,
    ],
  ])('%s', (_, command, history, code) => {
    expect(refusal(command, [...appointed, ...history])).toBe(code);
  });

  it('of the chair and of the secretary is one at a time', () => {
    expect(refusal(seat(2, 'chair'), [...appointed, seated(1, 'chair')], director(['chair']))).toBe(
      'seat-of-kind-taken',
    );
    const over = seated(1, 'chair', { to: '2026-05-31' });
    expect(
      refusal(seat(2, 'chair', { from: '2026-06-01' }), [...appointed, over], director(['chair'])),
    ).toBeUndefined();
  });

  it('is not given on a day on which the composition is full', () => {
    const six = [1, 2, 3, 4, 5, 6].map((place) => seated(place));
    expect(refusal(seat(8), [...appointed, ...six])).toBeUndefined();
    expect(refusal(seat(8), [...appointed, ...six, seated(7)])).toBe('seats-exceed-composition');
    const later = seated(7, 'member', { from: '2026-07-01' });
    expect(refusal(seat(8), [...appointed, ...six, later])).toBe('seats-exceed-composition');
    expect(refusal(seat(8, 'member', { to: '2026-06-30' }), [...appointed, ...six, later])).toBeUndefined();
  });

  it('is not given in a commission of another centre', () => {
    const command = { type: 'SeatCommissionMember', data: { ...seatData(1), centre: 'krasnoyarsk' } } as const;
    expect(refusal(command, appointed, { ...director(), actor: actor('director', 'krasnoyarsk') })).toBe('forbidden');
  });

  it('ends on the day of the decision, when it is held', () => {
    const unseat: CommissionCommand = {
      type: 'UnseatCommissionMember',
      data: { ...ofCommission, person: person(1), reason: 'Перевод' },
    };
    expect(
      given(commissionDecider, ...appointed, seated(1))
        .when(unseat, director())
        .events(),
    ).toMatchObject([{ data: { on: '2026-05-04' } }]);
    expect(refusal(unseat, appointed)).toBe('seat-not-held');
  });
});
