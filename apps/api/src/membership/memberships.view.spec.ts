import { describe, expect, it } from '@jest/globals';
import {
  APPLICANT,
  APPLICANT_INN,
  centreRegistered,
  consentGiven,
  councilVoteCast,
  exclusionDeclined,
  exclusionProposed,
  leavingRequested,
  memberExcluded,
  membershipAdmitted,
  membershipApplied,
  membershipChecked,
  membershipRefused,
  organisationRegistered,
  persons,
} from '@veche/testing';
import { runView } from '../testing/view.ts';
import { type MembershipRow, periodOn } from './membership.fold.ts';
import { membershipsView } from './memberships.view.ts';
import { organisationsView } from './organisations.view.ts';

const { director, member: MEMBER } = persons;
const of = { centre: 'orel', cluster: 'furniture', inn: APPLICANT_INN };
const voted = councilVoteCast('for');
const checked = membershipChecked('eligible');

const rowAfter = async (...events: Parameters<typeof runView>[1][]) => {
  const { once, twice } = await runView(membershipsView, ...events);
  expect(twice).toEqual(once);
  return once[0] as MembershipRow | undefined;
};
const joined = [membershipApplied, consentGiven, checked, voted, membershipAdmitted];

describe('memberships', () => {
  it.each([
    [
      'an application waits for its check, with the consent',
      [membershipApplied, consentGiven],
      { state: { status: 'applied' }, filed: { consent: { version: '1' } }, ballot: null },
    ],
    [
      'a check opens the vote',
      [membershipApplied, consentGiven, checked],
      { checked: { verdict: 'eligible', by: director }, ballot: { question: 'admission', votes: [], trace: null } },
    ],
    [
      'a check that establishes too little opens none',
      [membershipApplied, membershipChecked('not-established')],
      { ballot: null },
    ],
    [
      'a vote is kept with its member',
      [membershipApplied, checked, voted],
      { ballot: { votes: [{ member: MEMBER, vote: 'for' }] } },
    ],
    [
      'a refusal keeps its reasons',
      [membershipApplied, checked, voted, membershipRefused],
      { state: { status: 'refused' }, reasons: [{ text: 'Совет не поддержал' }], periods: [] },
    ],
    [
      'admission begins a period and ends the vote',
      joined,
      { periods: [{ since: '2026-05-06', until: null }], ballot: { trace: { version: 1 } } },
    ],
    [
      'notice of leaving ends it on its last day',
      [...joined, leavingRequested],
      { periods: [{ since: '2026-05-06', until: '2026-07-01' }], leaving: { statement: 'Выходим' } },
    ],
    [
      'a proposal opens a vote of its own',
      [...joined, exclusionProposed],
      { exclusion: { voteFrom: '2026-06-16' }, ballot: { question: 'exclusion', votes: [] } },
    ],
    [
      'exclusion ends the period the day before',
      [...joined, exclusionProposed, memberExcluded],
      { periods: [{ until: '2026-06-19' }], state: { status: 'excluded' } },
    ],
    [
      'a declined exclusion changes no period',
      [...joined, exclusionProposed, exclusionDeclined],
      { periods: [{ until: null }], state: { status: 'member', exclusion: null } },
    ],
  ])('%s', async (_, events, expected) => {
    expect(await rowAfter(...events)).toMatchObject({ ...of, ...expected, revision: events.length - 1 });
  });

  it('whoever joins again keeps the earlier period, and a new application begins with nothing else', async () => {
    const again = await rowAfter(
      ...joined,
      exclusionProposed,
      memberExcluded,
      membershipApplied,
      checked,
      membershipAdmitted,
    );
    expect(again).toMatchObject({ exclusion: null, reasons: [], leaving: null });
    expect(again?.periods.map(({ since }) => since)).toEqual(['2026-05-06', '2026-05-06']);
    expect(again?.history).toHaveLength(10);
  });

  it('an event without an application, and one of another context, leave no row', async () => {
    expect(await rowAfter(voted, centreRegistered)).toBeUndefined();
  });

  it('a period holds its first and its last day, and no other', () => {
    const periods = [
      { since: '2026-01-01', until: '2026-01-31' },
      { since: '2026-03-01', until: null },
    ];
    const held = (day: string) => periodOn(periods, day) !== undefined;
    expect(['2025-12-31', '2026-01-01', '2026-01-31', '2026-02-01', '2026-03-01', '2030-01-01'].map(held)).toEqual([
      ...[false, true, true, false, true, true],
    ]);
    expect(periodOn([], '2026-01-01')).toBeUndefined();
  });
});

describe('organisations', () => {
  it('are kept as they registered', async () => {
    const { once, twice } = await runView(organisationsView, organisationRegistered);
    const said = { name: 'ООО «Пример»' };
    expect(once).toMatchObject([{ inn: APPLICANT_INN, representative: APPLICANT, said }]);
    expect(twice).toEqual(once);
  });
});
