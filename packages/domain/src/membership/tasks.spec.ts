import { describe, expect, it } from '@jest/globals';
import type { MembershipEvent, Role } from '@veche/contracts';
import type { Looking } from '../desk/task.ts';
import { evolveMembership, type Membership, noMembership } from './membership.ts';
import { membershipTasks } from './tasks.ts';

const ofMembership = { centre: 'orel', cluster: 'it', inn: '7707083893' };
const [CURATOR, FIRST, SECOND, THIRD, OWNER, DIRECTOR] = ['curator', 'first', 'second', 'third', 'owner', 'director'];
const cluster = { title: 'ИТ-кластер', curator: 'curator', council: ['first', 'second', 'third'] };
const trace = { edition: 'orel-2026-04-21', steps: [] } as never;

/** Applied on Monday; the seventh working day is Tuesday the 17th. */
const applied = {
  type: 'MembershipApplied',
  data: {
    ...ofMembership,
    name: 'ООО «Пример»',
    okved: ['62.01'],
    representative: 'owner',
    edition: 'orel-2026-04-21',
    appliedOn: '2026-11-06',
    due: '2026-11-17',
  },
} as unknown as MembershipEvent;
const checked = (verdict: string) =>
  ({
    type: 'MembershipChecked',
    data: { ...ofMembership, checkedBy: CURATOR, verdict, on: '2026-11-10', facts: {}, trace },
  }) as unknown as MembershipEvent;
const voted = (member = 'first'): MembershipEvent => ({
  type: 'CouncilVoteCast',
  data: { ...ofMembership, question: 'admission', member, vote: 'for' },
});
const admitted: MembershipEvent = {
  type: 'MembershipAdmitted',
  data: { ...ofMembership, name: 'ООО «Пример»', on: '2026-11-12', trace },
};
const excluding = {
  type: 'ExclusionProposed',
  data: {
    ...ofMembership,
    ground: 'activity-stopped',
    statement: '…',
    proposedBy: CURATOR,
    on: '2026-11-13',
    voteFrom: '2026-11-27',
  },
} as MembershipEvent;

const after = (...events: MembershipEvent[]): Membership => events.reduce(evolveMembership, noMembership);
const who = (person = '', role: Role = 'council-member', today = '2026-11-11'): Looking => ({
  person,
  roles: [{ role, centre: 'orel' }],
  today,
});
const kinds = (membership: Membership, looking: Looking) =>
  membershipTasks(membership, cluster, looking).map(({ kind }) => kind);

describe('what a membership asks for', () => {
  it('an application waits for the curator of its cluster, to the seventh working day', () => {
    expect(membershipTasks(after(applied), cluster, who(CURATOR, 'curator'))).toMatchObject([
      { kind: 'membership-check', about: 'ООО «Пример»', within: 'ИТ-кластер', since: '2026-11-06', due: '2026-11-17' },
    ]);
  });

  it('it does not wait for the curator of another cluster, nor for one who holds no office here', () => {
    expect(kinds(after(applied), who('other', 'curator'))).toEqual([]);
    expect(kinds(after(applied), who(CURATOR, 'applicant'))).toEqual([]);
  });

  it('what was not established waits for the curator again', () => {
    const [task] = membershipTasks(after(applied, checked('not-established')), cluster, who(CURATOR, 'curator'));
    expect(task?.title).toBe('Установить недостающее и проверить снова');
  });

  it('once checked, it waits for each seat of the council that has not voted', () => {
    const before = after(applied, checked('eligible'), voted());
    expect(kinds(before, who(CURATOR, 'curator'))).toEqual([]);
    expect(kinds(before, who(FIRST))).toEqual([]);
    expect(kinds(before, who(SECOND))).toEqual(['council-vote']);
    expect(kinds(before, who(THIRD))).toEqual(['council-vote']);
  });

  it('it does not wait for somebody who may not vote on it', () => {
    const own = { ...cluster, council: ['owner', 'curator'] };
    const before = after(applied, checked('eligible'));
    for (const person of [OWNER, CURATOR]) expect(membershipTasks(before, own, who(person))).toEqual([]);
  });

  it('from the fifth working day on the director is told', () => {
    expect(kinds(after(applied), who(DIRECTOR, 'director', '2026-11-12'))).toEqual([]);
    expect(kinds(after(applied), who(DIRECTOR, 'director', '2026-11-13'))).toEqual(['membership-hurry']);
    expect(kinds(after(applied, checked('eligible')), who(DIRECTOR, 'director', '2026-11-20'))).toEqual([
      'membership-hurry',
    ]);
  });

  it('when time runs out, the curator may end a vote that has its quorum', () => {
    const [one, two] = [
      after(applied, checked('eligible'), voted()),
      after(applied, checked('eligible'), voted(), voted(SECOND)),
    ];
    expect(kinds(one, who(CURATOR, 'curator', '2026-11-16'))).toEqual([]);
    expect(kinds(two, who(CURATOR, 'curator', '2026-11-16'))).toEqual(['council-vote-closing']);
    expect(kinds(two, who(CURATOR, 'curator', '2026-11-11'))).toEqual([]);
  });

  it('an exclusion waits for the council from the day on which it may vote, without a term', () => {
    const before = after(applied, checked('eligible'), admitted, excluding);
    expect(kinds(before, who(FIRST, 'council-member', '2026-11-26'))).toEqual([]);
    const [task] = membershipTasks(before, cluster, who(FIRST, 'council-member', '2026-11-27'));
    expect(task).toMatchObject({ title: 'Проголосовать об исключении', since: '2026-11-27' });
    expect(task?.due).toBeUndefined();
  });

  it('nothing waits in a membership that stands, was refused or never was', () => {
    const everybody = [who(CURATOR, 'curator'), who(FIRST), who(DIRECTOR, 'director'), who(OWNER, 'applicant')];
    for (const membership of [after(applied, checked('eligible'), admitted), after()]) {
      for (const looking of everybody) expect(kinds(membership, looking)).toEqual([]);
    }
  });
});
