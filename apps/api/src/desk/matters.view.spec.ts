import { describe, expect, it } from '@jest/globals';
import { runView } from '../testing/view.ts';
import { mattersView } from './matters.view.ts';

const centre = 'orel';
const sitting = '11111111-0000-4000-8000-000000000001';
const application = '22222222-0000-4000-8000-000000000001.7707083893';
const trace = { edition: 'orel-2026-04-21', steps: [{ rule: 'long' }] };
const on = '2026-11-10';
const happened = (type: string, data: object = {}) => ({ type, data: { centre, ...data } });

const founded = happened('ClusterFounded', {
  cluster: 'it',
  title: { ru: 'ИТ' },
  profile: 'it',
  okved: [],
  curator: 'c',
});
const seated = happened('CouncilMemberSeated', { cluster: 'it', person: 'm', from: '2026-01-01' });
const ofMembership = { cluster: 'it', inn: '7707083893' };
const applied = happened('MembershipApplied', {
  ...ofMembership,
  name: 'ООО',
  okved: [],
  representative: 'owner',
  edition: 'orel-2026-04-21',
  appliedOn: on,
  due: null,
});
const filed = happened('ApplicationFiled', {
  application,
  name: 'ООО',
  passport: { project: 'Проект' },
  cluster: 'it',
  campaign: 'k',
  representative: 'owner',
  contactName: 'Имя Контактное',
  filedAt: '2026-11-02T09:00:00.000Z',
});
const called = happened('SittingCalled', {
  sitting,
  seats: [{ person: 'chair', name: 'Председатель', seat: 'chair' }],
  items: [{ application, name: 'ООО', estimate: [{ description: 'Длинное' }] }],
});
const reserved = happened('FundsReserved', {
  year: 2026,
  award: application,
  name: 'ООО',
  cluster: 'it',
  edition: 'orel-2026-04-21',
  rows: [{ costKopecks: '100' }],
  fundShareKopecks: '80',
  on,
});

type Row = { readonly kind: string; readonly open: boolean; readonly state: Record<string, unknown> };

/** Of each row, what is under test; the same after the same events again. */
const rowsAfter = async (...events: { type: string; data: object }[]) => {
  const { once, twice } = await runView(mattersView, ...events);
  expect(twice).toEqual(once);
  return (once as Row[]).map(({ kind, open, state }) => ({ kind, open, state }));
};

describe('the view of what is under way', () => {
  it.each([
    [
      'a cluster with its council',
      [founded, seated],
      { kind: 'cluster', open: true, state: { title: 'ИТ', cluster: { curator: 'c', council: [{ person: 'm' }] } } },
    ],
    [
      'a change of curator',
      [founded, happened('CuratorReplaced', { cluster: 'it', curator: 'd' })],
      { kind: 'cluster', state: { title: 'ИТ', cluster: { curator: 'd' } } },
    ],
    [
      'a selection',
      [happened('CampaignAnnounced', { campaign: 'k', title: 'Отбор', resultsDue: on })],
      { kind: 'campaign', state: { title: 'Отбор', resultsDue: on } },
    ],
    ['an application to join', [applied], { kind: 'membership', open: true, state: { status: 'applied' } }],
    [
      'a membership that stands',
      [applied, happened('MembershipAdmitted', { ...ofMembership, on, trace })],
      { kind: 'membership', open: false, state: { status: 'member' } },
    ],
    [
      'an exclusion',
      [
        applied,
        happened('MembershipAdmitted', { ...ofMembership, on, trace }),
        happened('ExclusionProposed', { ...ofMembership, voteFrom: on }),
      ],
      { kind: 'membership', open: true },
    ],
    [
      'an application for support',
      [filed],
      { kind: 'application', open: true, state: { application: { status: 'filed' }, award: null } },
    ],
    [
      'a refused one',
      [filed, happened('ApplicationRefused', { application, on })],
      { kind: 'application', open: false },
    ],
    [
      'an outcome that nobody was told',
      [filed, happened('ApplicationConcluded', { application, outcome: 'refused', on, noticeDue: null })],
      { kind: 'application', open: true },
    ],
    [
      'an award',
      [filed, reserved],
      { kind: 'application', open: true, state: { award: { stage: 'reserved', ownShareKopecks: '20' } } },
    ],
    [
      'a released award',
      [
        filed,
        happened('ApplicationRefused', { application, on }),
        reserved,
        happened('FundsReleased', { award: application, on }),
      ],
      { kind: 'application', open: false, state: { award: { stage: 'over' } } },
    ],
    [
      'a budget',
      [happened('BudgetProposed', { year: 2026, document: 'План', proposedBy: 'a' })],
      { kind: 'budget', open: true, state: { approved: false, proposed: { by: 'a' } } },
    ],
  ])(
    '%s: the effect, and the effect if run twice',
    async (_, events, row) => {
      const rows = await rowsAfter(...events);
      expect(rows).toHaveLength(1);
      expect(rows[0]).toMatchObject(row);
    },
    60_000,
  );

  it('a call puts its applications on the agenda, a postponement takes them off; papers are not kept', async () => {
    const [heard, held] = await rowsAfter(filed, called);
    expect(heard?.state).toMatchObject({ application: { heardAt: sitting } });
    expect(held?.state).toMatchObject({ status: 'called', items: [{ estimate: [] }] });
    expect(JSON.stringify([heard, held])).not.toContain('Контактное');
    const postponed = happened('ApplicationConcluded', { application, outcome: 'postponed', on, noticeDue: null });
    const [again] = await rowsAfter(
      filed,
      happened('ApplicationAdmitted', { application, commission: 'c', on }),
      called,
      postponed,
    );
    expect(again).toMatchObject({ open: true, state: { application: { status: 'admitted', heardAt: null } } });
  }, 60_000);

  it('of what is not there nothing is told', async () => {
    const seat = happened('CouncilMemberSeated', { cluster: 'it', person: 'm', from: on });
    const vote = happened('CouncilVoteCast', { ...ofMembership, member: 'm', vote: 'for' });
    const opened = happened('SittingOpened', { sitting });
    expect(await rowsAfter(seat, vote, opened, reserved, happened('ConsentGiven'))).toEqual([]);
  }, 60_000);
});
