import { describe, expect, it } from '@jest/globals';
import type { CommissionEvent } from '@veche/contracts';
import { sittingCalled } from '@veche/testing';
import { runView } from '../testing/view.ts';
import { commissionsView } from './commissions.view.ts';

const CHAIR = '00000000-0000-4000-8000-000000000011';
const MEMBER = '00000000-0000-4000-8000-000000000013';
const of = { centre: 'orel', commission: 'commission-it' };
const title = { ru: 'Комиссия ИТ', en: 'IT commission' };
const rule = 'commission-information-technology';
const edition = 'orel-2026-04-21';

const appointed: CommissionEvent = {
  type: 'CommissionAppointed',
  data: { ...of, title, rule, approvedBy: 'Протокол № 7', edition, composition: 7 },
};
const sits = (person: string, from: string, to?: string): CommissionEvent => ({
  type: 'CommissionMemberSeated',
  data: { ...of, person, name: 'Дубов Пример', seat: 'chair', organisation: 'Фонд', from, ...(to && { to }) },
});
const rises = (person: string, on: string): CommissionEvent => ({
  type: 'CommissionMemberUnseated',
  data: { ...of, person, reason: 'Перевод', on },
});

const empty = { ...of, title, rule, approved_by: 'Протокол № 7', edition, composition: 7, seats: [] };
const seat = { person: CHAIR, name: 'Дубов Пример', seat: 'chair', organisation: 'Фонд', from: '2026-02-01' };
const sat = sits(CHAIR, '2026-02-01');

describe('the commissions', () => {
  it.each([
    ['appointed with nobody in it', [appointed], []],
    ['a seat is given with the name under which it is held', [appointed, sat], [seat]],
    [
      'a seat for a time says its last day',
      [appointed, sits(CHAIR, '2026-02-01', '2026-12-31')],
      [{ ...seat, to: '2026-12-31' }],
    ],
    [
      'a seat taken away was held to the day before',
      [appointed, sat, rises(CHAIR, '2026-05-04')],
      [{ ...seat, to: '2026-05-03' }],
    ],
    ['a seat that had not begun was never held', [appointed, sat, rises(CHAIR, '2026-02-01')], []],
    [
      'a seat that was over keeps its last day, and others keep theirs',
      [appointed, sits(CHAIR, '2026-02-01', '2026-03-01'), sits(MEMBER, '2026-02-01'), rises(CHAIR, '2026-05-04')],
      [
        { ...seat, to: '2026-03-01' },
        { ...seat, person: MEMBER },
      ],
    ],
    [
      'whoever comes again has two seats, one after the other',
      [appointed, sat, rises(CHAIR, '2026-05-04'), sits(CHAIR, '2026-06-01')],
      [
        { ...seat, to: '2026-05-03' },
        { ...seat, from: '2026-06-01' },
      ],
    ],
  ])('%s, and the same if run twice', async (_, events, seats) => {
    const row = { ...empty, seats, revision: events.length - 1 };
    expect(await runView(commissionsView, ...events)).toEqual({ once: [row], twice: [row] });
  });

  it('a seat in a commission that was never appointed, and what happens at sittings, leave no row', async () => {
    expect((await runView(commissionsView, sat, rises(CHAIR, '2026-05-04'), sittingCalled)).once).toEqual([]);
  });
});
