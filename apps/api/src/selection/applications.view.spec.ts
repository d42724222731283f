import { describe, expect, it } from '@jest/globals';
import {
  APPLICATION,
  applicantNotified,
  applicationAdmitted,
  applicationChecked,
  applicationConcluded,
  applicationFiled,
  applicationRefused,
  applicationWithdrawn,
  campaignAnnounced,
  informationProvided,
  informationRequested,
} from '@veche/testing';
import { runView } from '../testing/view.ts';
import { applicationsView } from './applications.view.ts';
import { campaignsView } from './campaigns.view.ts';

const ofApplication = { centre: 'orel', application: APPLICATION };
describe('the applications', () => {
  it.each([
    ['filed', [], { status: 'filed', asked: '20000000', cost: '25000000', services: ['R-5.3'], due: null }],
    ['checked', [applicationChecked('not-established')], { status: 'filed' }],
    ['asked', [informationRequested()], { status: 'information-requested', due: '2026-05-13' }],
    ['answered', [informationRequested(), informationProvided], { status: 'filed', due: null }],
    ['admitted', [applicationAdmitted], { status: 'admitted', outcome: null }],
    ['refused', [applicationRefused], { status: 'refused' }],
    ['withdrawn', [applicationWithdrawn], { status: 'withdrawn' }],
    ['filed again', [applicationWithdrawn, applicationFiled], { status: 'filed', revision: 2 }],
    [
      'awarded',
      [applicationAdmitted, applicationConcluded('awarded')],
      { status: 'concluded', outcome: 'awarded', due: '2026-06-03' },
    ],
    [
      'awarded in part',
      [applicationAdmitted, applicationConcluded('awarded', '19999999')],
      { status: 'concluded', outcome: 'partly' },
    ],
    [
      'postponed',
      [applicationAdmitted, applicationConcluded('postponed')],
      { status: 'admitted', outcome: 'postponed' },
    ],
    ['told', [applicationConcluded('refused'), applicantNotified], { outcome: 'refused', notified: true, due: null }],
  ])('%s, and the same if run twice', async (_, later, row) => {
    const { once, twice } = await runView(applicationsView, applicationFiled, ...later);
    expect(once).toMatchObject([{ application: APPLICATION, ...row }]);
    expect(twice).toEqual(once);
  });

  it('nothing of an application that was never filed, or of what is not known', async () => {
    const strange = { type: 'ApplicationFramed', data: ofApplication };
    expect((await runView(applicationsView, applicationAdmitted, strange)).once).toEqual([]);
  });
});

it('the selections that were announced, and the same if run twice', async () => {
  const { once, twice } = await runView(campaignsView, campaignAnnounced, applicationFiled);
  expect(once).toMatchObject([{ centre: 'orel', title: 'Весенний отбор', filing_until: '2026-05-14', revision: 0 }]);
  expect(twice).toEqual(once);
});
