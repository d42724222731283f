import { describe, expect, it } from '@jest/globals';
import {
  APPLICANT_INN,
  APPLICATION,
  applicationConcluded,
  applicationFiled,
  applicationRefused,
  applicationWithdrawn,
  CAMPAIGN,
  itemStruck,
  memberExcluded,
  membershipAdmitted,
  membershipApplied,
  membershipRefused,
  SITTING,
  sittingCalled,
} from '@veche/testing';
import { runView } from '../testing/view.ts';
import { decisionsView } from './decisions.view.ts';

const row = {
  decision: APPLICATION,
  kind: 'award',
  centre: 'orel',
  cluster: 'furniture',
  inn: APPLICANT_INN,
  name: 'ООО «Пример»',
  outcome: 'under-way',
  day: '2026-05-06',
  asked: '20000000',
  share: null,
  edition: 'orel-2026-04-21',
  campaign: CAMPAIGN,
  year: 2026,
  sittings: [],
};
const membership = {
  ...{ ...row, decision: `furniture.${APPLICANT_INN}`, kind: 'membership', day: '2026-05-04' },
  ...{ campaign: null, year: null, asked: null },
};
const NEXT = '33333333-3333-4333-8333-333333333334';
const calledAgain = { ...sittingCalled, data: { ...sittingCalled.data, sitting: NEXT } };
const struck = { ...itemStruck, data: { ...itemStruck.data, sitting: NEXT, heardAt: SITTING } };
/** Past midnight in Moscow. */
const filedAtNight = { ...applicationFiled, data: { ...applicationFiled.data, filedAt: '2026-05-06T21:30:00.000Z' } };
const heard = { ...row, sittings: [SITTING] };

describe('the register of decisions', () => {
  it.each([
    { event: 'ApplicationFiled', events: [applicationFiled], rows: [row] },
    { event: 'ApplicationFiled late in the evening', events: [filedAtNight], rows: [{ ...row, day: '2026-05-07' }] },
    { event: 'SittingCalled', events: [applicationFiled, sittingCalled], rows: [heard] },
    {
      event: 'SittingCalled again, after a postponement',
      events: [applicationFiled, sittingCalled, applicationConcluded('postponed'), calledAgain],
      rows: [{ ...heard, outcome: 'postponed', share: '0', day: '2026-05-20', sittings: [SITTING, NEXT] }],
    },
    {
      event: 'ApplicationConcluded',
      events: [applicationFiled, sittingCalled, applicationConcluded('awarded')],
      rows: [{ ...heard, outcome: 'awarded', share: '20000000', day: '2026-05-20' }],
    },
    {
      event: 'ApplicationConcluded with less than was asked for',
      events: [applicationFiled, sittingCalled, applicationConcluded('awarded', '19999999')],
      rows: [{ ...heard, outcome: 'partly', share: '19999999', day: '2026-05-20' }],
    },
    {
      event: 'ApplicationRefused',
      events: [applicationFiled, applicationRefused],
      rows: [{ ...row, outcome: 'refused', share: '0', day: '2026-05-07' }],
    },
    {
      event: 'ApplicationWithdrawn',
      events: [applicationFiled, applicationWithdrawn],
      rows: [{ ...row, outcome: 'withdrawn', share: '0', day: '2026-05-07' }],
    },
    { event: 'MembershipApplied', events: [membershipApplied], rows: [membership] },
    {
      event: 'MembershipAdmitted',
      events: [membershipApplied, membershipAdmitted],
      rows: [{ ...membership, outcome: 'admitted', day: '2026-05-06' }],
    },
    {
      event: 'MembershipRefused',
      events: [membershipApplied, membershipRefused],
      rows: [{ ...membership, outcome: 'refused', day: '2026-05-06' }],
    },
    {
      event: 'MemberExcluded',
      events: [membershipApplied, membershipAdmitted, memberExcluded],
      rows: [{ ...membership, outcome: 'excluded', day: '2026-06-20' }],
    },
    {
      event: 'ItemStruck',
      events: [applicationFiled, sittingCalled, calledAgain, struck],
      rows: [{ ...heard, sittings: [NEXT, SITTING] }],
    },
    { event: 'SittingCalled about what was never filed', events: [sittingCalled], rows: [] },
  ])(
    '$event: the effect, and the effect if run twice',
    async ({ events, rows }) => {
      expect(await runView(decisionsView, ...events)).toEqual({ once: rows, twice: rows });
    },
    60_000,
  );
});
