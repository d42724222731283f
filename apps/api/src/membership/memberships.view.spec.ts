import { describe, expect, it } from '@jest/globals';
import { runView } from '../testing/view.ts';
import { type MembershipRow, periodOn } from './membership.fold.ts';
import { membershipsView } from './memberships.view.ts';
import { organisationsView } from './organisations.view.ts';

const REPRESENTATIVE = '00000000-0000-4000-8000-00000000000a';
const MEMBER = '00000000-0000-4000-8000-000000000001';
const of = { centre: 'orel', cluster: 'instruments', inn: '5753000016' };
const trace = { version: 1, edition: { id: 'e', centre: 'orel', inForceFrom: '2026-04-21', sha256: 'a' }, steps: [] };
const happened = (type: string, data: object = {}) => ({ type, data: { ...of, ...data } });

const applied = happened('MembershipApplied', {
  ...{ name: 'ООО «Пример»', okved: ['26.51'], questionnaire: {}, statements: {}, representative: REPRESENTATIVE },
  ...{ edition: 'e', appliedOn: '2026-05-04', due: '2026-05-14' },
});
const consented = happened('ConsentGiven', {
  subject: REPRESENTATIVE,
  consent: { version: '1', sha256: 'a' },
  on: '2026-05-04',
});
const checked = (verdict: string) =>
  happened('MembershipChecked', { checkedBy: MEMBER, on: '2026-05-05', facts: {}, verdict, trace });
const voted = happened('CouncilVoteCast', { question: 'admission', member: MEMBER, vote: 'for' });
const admitted = happened('MembershipAdmitted', { name: 'ООО «Пример»', on: '2026-05-06', trace });
const refused = happened('MembershipRefused', {
  by: 'council',
  reasons: [{ rule: 'r', clause: 'c', text: 't' }],
  on: '2026-05-06',
  trace,
});
const leaving = happened('LeavingRequested', { statement: 'Выходим', receivedOn: '2026-06-01', endsOn: '2026-07-01' });
const proposed = happened('ExclusionProposed', {
  ...{ ground: 'agreement-breach', statement: 'Взнос', proposedBy: MEMBER, on: '2026-06-01', voteFrom: '2026-06-16' },
});
const excluded = happened('MemberExcluded', { on: '2026-06-20', trace });
const declined = happened('ExclusionDeclined', { on: '2026-06-20', trace });

const rowAfter = async (...events: Parameters<typeof runView>[1][]) => {
  const { once, twice } = await runView(membershipsView, ...events);
  expect(twice).toEqual(once);
  return once[0] as MembershipRow | undefined;
};
const joined = [applied, consented, checked('eligible'), voted, admitted];

describe('memberships', () => {
  it.each([
    [
      'an application waits for its check, with the consent',
      [applied, consented],
      { state: { status: 'applied' }, filed: { consent: { version: '1' } }, ballot: null },
    ],
    [
      'a check opens the vote',
      [applied, consented, checked('eligible')],
      { checked: { verdict: 'eligible', by: MEMBER }, ballot: { question: 'admission', votes: [], trace: null } },
    ],
    ['a check that establishes too little opens none', [applied, checked('not-established')], { ballot: null }],
    [
      'a vote is kept with its member',
      [applied, checked('eligible'), voted],
      { ballot: { votes: [{ member: MEMBER, vote: 'for' }] } },
    ],
    [
      'a refusal keeps its reasons',
      [applied, checked('eligible'), voted, refused],
      { state: { status: 'refused' }, reasons: [{ text: 't' }], periods: [] },
    ],
    [
      'admission begins a period and ends the vote',
      joined,
      { periods: [{ since: '2026-05-06', until: null }], ballot: { trace: { version: 1 } } },
    ],
    [
      'notice of leaving ends it on its last day',
      [...joined, leaving],
      { periods: [{ since: '2026-05-06', until: '2026-07-01' }], leaving: { statement: 'Выходим' } },
    ],
    [
      'a proposal opens a vote of its own',
      [...joined, proposed],
      { exclusion: { voteFrom: '2026-06-16' }, ballot: { question: 'exclusion', votes: [] } },
    ],
    [
      'exclusion ends the period the day before',
      [...joined, proposed, excluded],
      { periods: [{ until: '2026-06-19' }], state: { status: 'excluded' } },
    ],
    [
      'a declined exclusion changes no period',
      [...joined, proposed, declined],
      { periods: [{ until: null }], state: { status: 'member', exclusion: null } },
    ],
  ])('%s', async (_, events, expected) => {
    expect(await rowAfter(...events)).toMatchObject({ ...of, ...expected, revision: events.length - 1 });
  });

  it('whoever joins again keeps the earlier period, and a new application begins with nothing else', async () => {
    const again = await rowAfter(...joined, proposed, excluded, applied, checked('eligible'), admitted);
    expect(again).toMatchObject({ exclusion: null, reasons: [], leaving: null });
    expect(again?.periods.map(({ since }) => since)).toEqual(['2026-05-06', '2026-05-06']);
    expect(again?.history).toHaveLength(10);
  });

  it('an event without an application, and one of another context, leave no row', async () => {
    expect(await rowAfter(voted, { type: 'CentreRegistered', data: { centre: 'orel' } })).toBeUndefined();
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
    const data = { ...of, name: 'ООО «Пример»', representative: REPRESENTATIVE };
    const { once, twice } = await runView(organisationsView, { type: 'OrganisationRegistered', data });
    expect(once).toMatchObject([{ inn: of.inn, representative: REPRESENTATIVE, said: { name: 'ООО «Пример»' } }]);
    expect(twice).toEqual(once);
  });
});
