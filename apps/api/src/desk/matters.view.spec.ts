import { describe, expect, it } from '@jest/globals';
import type { MembershipEvent } from '@veche/contracts';
import {
  applicantNotified,
  applicationAdmitted,
  applicationChecked,
  applicationConcluded,
  applicationFiled,
  applicationRefused,
  applicationWithdrawn,
  campaignAnnounced,
  clusterFounded,
  consentGiven,
  councilMemberSeated,
  councilMemberUnseated,
  councilVoteCast,
  curatorReplaced,
  exclusionDeclined,
  exclusionProposed,
  fundsReserved,
  informationProvided,
  informationRequested,
  leavingRequested,
  memberExcluded,
  membershipAdmitted,
  membershipApplied,
  membershipChecked,
  membershipRefused,
  persons,
  SITTING,
  sittingCalled,
  sittingOpened,
} from '@veche/testing';
import { runView } from '../testing/view.ts';
import { type Matter, mattersView } from './matters.view.ts';

const { administrator, director, member } = persons;
type Events = Parameters<typeof runView>[1][];

/** Of each row, what is under test; the same after the same events again. */
const rowsAfter = async (...events: Events) => {
  const { once, twice } = await runView(mattersView, ...events);
  expect(twice).toEqual(once);
  return (once as (Matter & { open: boolean })[]).map(({ kind, open, state }) => ({ kind, open, state }));
};

const JOINED: MembershipEvent[] = [membershipApplied, consentGiven, membershipChecked('eligible'), membershipAdmitted];
const LEAVES = [...JOINED, exclusionProposed];
const votes = [{ member, vote: 'for' }];
const admitted = [applicationFiled, applicationChecked('eligible'), applicationAdmitted];
const ASKED = [applicationFiled, informationRequested()];

/** Of an application without an award. */
const told = (application: object) => ({ application, award: null });

/** Whether it can wait for an officer. */
const waiting = (kind: Matter['kind']) => ({ kind, open: true });
const over = (kind: Matter['kind']) => ({ kind, open: false });

describe('the view of what is under way', () => {
  it.each<[string, Events, object, object]>([
    ['ClusterFounded', [clusterFounded], waiting('cluster'), { title: 'Мебельный кластер', cluster: { council: [] } }],
    ['CuratorReplaced', [clusterFounded, curatorReplaced], waiting('cluster'), { cluster: { curator: director } }],
    [
      'CouncilMemberSeated',
      [clusterFounded, councilMemberSeated(member)],
      waiting('cluster'),
      { cluster: { curator: administrator, council: [{ person: member, from: '2026-02-01' }] } },
    ],
    [
      'CouncilMemberUnseated',
      [clusterFounded, councilMemberSeated(member), councilMemberUnseated(member)],
      waiting('cluster'),
      { cluster: { council: [{ person: member, to: '2026-05-03' }] } },
    ],
    [
      'CampaignAnnounced',
      [campaignAnnounced],
      waiting('campaign'),
      { title: 'Весенний отбор', resultsDue: '2026-05-25' },
    ],
    ['MembershipApplied', [membershipApplied], waiting('membership'), { status: 'applied', verdict: null }],
    ['MembershipChecked', JOINED.slice(0, 3), waiting('membership'), { status: 'before-council', checkedBy: director }],
    ['CouncilVoteCast', [...JOINED.slice(0, 3), councilVoteCast('for')], waiting('membership'), { votes }],
    ['MembershipRefused', [membershipApplied, membershipRefused], over('membership'), { status: 'refused' }],
    ['MembershipAdmitted', JOINED, over('membership'), { status: 'member', since: '2026-05-06', until: null }],
    ['LeavingRequested', [...JOINED, leavingRequested], over('membership'), { until: '2026-07-01' }],
    ['ExclusionProposed', LEAVES, waiting('membership'), { exclusion: { voteFrom: '2026-06-16', votes: [] } }],
    [
      'CouncilVoteCast on an exclusion',
      [...LEAVES, councilVoteCast('for', 'exclusion')],
      waiting('membership'),
      { exclusion: { votes } },
    ],
    ['ExclusionDeclined', [...LEAVES, exclusionDeclined], over('membership'), { status: 'member', exclusion: null }],
    ['MemberExcluded', [...LEAVES, memberExcluded], over('membership'), { status: 'excluded', on: '2026-06-20' }],
    [
      'ApplicationFiled',
      [applicationFiled],
      waiting('application'),
      told({ status: 'filed', project: 'Мебель из Орла' }),
    ],
    [
      'ApplicationChecked',
      [applicationFiled, applicationChecked('not-established')],
      waiting('application'),
      told({ status: 'filed', incomplete: true }),
    ],
    [
      'InformationRequested',
      ASKED,
      waiting('application'),
      told({ status: 'information-requested', due: '2026-05-13' }),
    ],
    [
      'InformationProvided',
      [...ASKED, informationProvided],
      waiting('application'),
      told({ status: 'filed', answered: true, due: null }),
    ],
    ['ApplicationRefused', [applicationFiled, applicationRefused], over('application'), told({ status: 'refused' })],
    [
      'ApplicationWithdrawn',
      [applicationFiled, applicationWithdrawn],
      over('application'),
      told({ status: 'withdrawn', since: '2026-05-07' }),
    ],
    ['ApplicationAdmitted', admitted, waiting('application'), told({ commission: 'commission-others', heardAt: null })],
    [
      'ApplicationConcluded',
      [...admitted, applicationConcluded('refused')],
      waiting('application'),
      told({ status: 'concluded', outcome: 'refused', notified: false, due: '2026-06-03' }),
    ],
    [
      'ApplicantNotified',
      [...admitted, applicationConcluded('refused'), applicantNotified],
      over('application'),
      told({ notified: true, due: null }),
    ],
  ])(
    '%s: the effect, and the effect if run twice',
    async (_, events, row, state) => {
      const rows = await rowsAfter(...events);
      expect(rows).toHaveLength(1);
      expect(rows).toMatchObject([{ ...row, state }]);
    },
    60_000,
  );

  it('a call puts its applications on the agenda, a postponement takes them off; papers are not kept', async () => {
    const [heard, held] = await rowsAfter(...admitted, sittingCalled);
    expect(heard?.state).toMatchObject({ application: { heardAt: SITTING } });
    expect(held?.state).toMatchObject({ status: 'called', items: [{ estimate: [] }] });
    expect(JSON.stringify([heard, held])).not.toContain(applicationFiled.data.contactName);
    const [again] = await rowsAfter(...admitted, sittingCalled, applicationConcluded('postponed'));
    expect(again).toMatchObject({ open: true, state: { application: { status: 'admitted', heardAt: null } } });
  }, 60_000);

  it('of what is not there nothing is told', async () => {
    const strangers = [councilMemberSeated(member), councilVoteCast('for'), sittingOpened, fundsReserved, consentGiven];
    expect(await rowsAfter(...strangers)).toEqual([]);
  }, 60_000);
});
