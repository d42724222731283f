import { describe, expect, it } from '@jest/globals';
import { asTask, byUrgency, holds, type Waiting } from './task.ts';

const waiting: Waiting = {
  kind: 'notice',
  title: 'Уведомить об итогах отбора',
  about: 'ООО «Пример»',
  within: 'Отбор',
  role: 'secretary',
  since: '2026-11-02',
  follows: null,
};
const place = { centre: 'orel', href: '/admin/', today: '2026-11-20' };
const due = (day: string | null, more: Partial<Waiting> = {}) => asTask({ ...waiting, ...more, due: day }, place);

describe('what waits and its term', () => {
  it.each([
    ['2026-11-19', 'overdue', -1],
    ['2026-11-20', 'soon', 0],
    ['2026-11-24', 'soon', 2],
    ['2026-11-25', 'dated', 3],
  ] as const)('due on %s it is %s on Friday the 20th', (day, urgency, left) => {
    expect(due(day)).toMatchObject({ urgency, term: { due: day, left, unit: 'working-days' } });
  });

  it('is counted in calendar days where its rule counts so', () => {
    expect(due('2026-11-23', { unit: 'calendar-days' })).toMatchObject({ urgency: 'dated', term: { left: 3 } });
  });

  it('stays without a day while the calendar of its year is not known', () => {
    expect(due(null)).toMatchObject({ urgency: 'undated', term: { due: null, left: null } });
  });

  it('has no term where the regulation sets none', () => {
    expect(asTask(waiting, place)).toMatchObject({ urgency: 'undated', term: null });
  });

  it('what is overdue stands first, then the nearest day, then what has waited longest', () => {
    const [old, fresh] = ['2026-10-01', '2026-11-19'];
    const tasks = [
      asTask({ ...waiting, since: fresh }, place),
      due('2026-11-30'),
      asTask({ ...waiting, since: old }, place),
      due('2026-11-23'),
      due('2026-11-10'),
      due('2026-11-12'),
    ];
    expect(byUrgency(tasks).map(({ term, since }) => term?.due ?? since)).toEqual([
      '2026-11-10',
      '2026-11-12',
      '2026-11-23',
      '2026-11-30',
      old,
      fresh,
    ]);
  });

  it('an office held in another centre is none here, one held without a centre is one everywhere', () => {
    const looking = (centre?: string) => ({
      person: 'p',
      roles: [{ role: 'curator' as const, centre }],
      today: '2026-11-20',
    });
    expect([looking('orel'), looking('smolensk'), looking()].map((who) => holds(who, 'curator', 'orel'))).toEqual([
      true,
      false,
      true,
    ]);
  });
});
