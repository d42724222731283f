import { describe, expect, it } from '@jest/globals';
import { runView } from '../testing/view.ts';
import { decisionsView } from './decisions.view.ts';

const application = '22222222-0000-4000-8000-000000000001.7701000010';
const ofApplication = { centre: 'orel', application };
const filed = {
  type: 'ApplicationFiled',
  data: {
    ...ofApplication,
    campaign: '22222222-0000-4000-8000-000000000001',
    cluster: 'it',
    inn: '7701000010',
    name: 'Общество',
    year: 2026,
    edition: 'orel-2026-04-21',
    filedAt: '2026-05-01T09:00:00.000Z',
  },
};
const called = { type: 'SittingCalled', data: { sitting: 'one', items: [{ application }, { application: 'other' }] } };
const ofMembership = { centre: 'orel', cluster: 'it', inn: '7701000010' };
const applied = {
  type: 'MembershipApplied',
  data: { ...ofMembership, name: 'Общество', edition: 'orel-2026-04-21', appliedOn: '2026-05-01' },
};

const row = {
  decision: application,
  kind: 'award',
  centre: 'orel',
  cluster: 'it',
  inn: '7701000010',
  name: 'Общество',
  outcome: 'under-way',
  day: '2026-05-01',
  share: null,
  edition: 'orel-2026-04-21',
  campaign: '22222222-0000-4000-8000-000000000001',
  year: 2026,
  sittings: [],
};
const membership = { ...row, decision: 'it.7701000010', kind: 'membership', campaign: null, year: null };
const on = '2026-05-04';

describe('the register of decisions', () => {
  it.each([
    { event: 'ApplicationFiled', events: [filed], rows: [row] },
    { event: 'SittingCalled', events: [filed, called], rows: [{ ...row, sittings: ['one'] }] },
    {
      event: 'ApplicationConcluded',
      events: [
        filed,
        called,
        { type: 'ApplicationConcluded', data: { ...ofApplication, outcome: 'awarded', fundShareKopecks: '100', on } },
      ],
      rows: [{ ...row, outcome: 'awarded', share: '100', day: on, sittings: ['one'] }],
    },
    {
      event: 'ApplicationRefused',
      events: [filed, { type: 'ApplicationRefused', data: { ...ofApplication, on } }],
      rows: [{ ...row, outcome: 'refused', share: '0', day: on }],
    },
    {
      event: 'ApplicationWithdrawn',
      events: [filed, { type: 'ApplicationWithdrawn', data: { ...ofApplication, on } }],
      rows: [{ ...row, outcome: 'withdrawn', share: '0', day: on }],
    },
    { event: 'MembershipApplied', events: [applied], rows: [membership] },
    {
      event: 'MembershipAdmitted',
      events: [applied, { type: 'MembershipAdmitted', data: { ...ofMembership, on } }],
      rows: [{ ...membership, outcome: 'admitted', day: on }],
    },
    {
      event: 'MembershipRefused',
      events: [applied, { type: 'MembershipRefused', data: { ...ofMembership, on } }],
      rows: [{ ...membership, outcome: 'refused', day: on }],
    },
    {
      event: 'MemberExcluded',
      events: [applied, { type: 'MemberExcluded', data: { ...ofMembership, on } }],
      rows: [{ ...membership, outcome: 'excluded', day: on }],
    },
    { event: 'SittingCalled about what was never filed', events: [called], rows: [] },
  ])(
    '$event: the effect, and the effect if run twice',
    async ({ events, rows }) => {
      expect(await runView(decisionsView, ...events)).toEqual({ once: rows, twice: rows });
    },
    60_000,
  );
});
