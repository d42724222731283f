import { describe, expect, it } from '@jest/globals';
import type { MembershipEvent, OrganisationEvent } from '@veche/contracts';
import { centres } from '@veche/regulations';
import {
  APPLICANT_INN,
  at,
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
import { membershipStream } from '../membership/membership.ts';
import { organisationStream } from '../membership/organisation.ts';
import { tellCase } from './case.ts';
import { type AuditedEvent, asDecisionEvent } from './decision-event.ts';
import { type DecisionEntry, evolveEntry, streamsOf } from './register.ts';

const DECISION = `furniture.${APPLICANT_INN}`;
const MEMBERSHIP = membershipStream('furniture', APPLICANT_INN);
const ORGANISATION = organisationStream(APPLICANT_INN);
const edition = centres.flatMap(({ editions }) => editions).find(({ id }) => id === 'orel-2026-04-21');
const names = new Map([[persons.member, 'Берёзкин Пример Вымышленович']]);
const council = [persons.member, persons.director, persons.administrator];

/** The log of one organisation in one cluster; votes carry the council of their moment among their facts. */
const logged = (happened: readonly (MembershipEvent | OrganisationEvent)[]): AuditedEvent[] =>
  happened.map(({ type, data }, index) => ({
    ...{ position: BigInt(index + 1), eventId: `event-${index}`, commandId: `command-${index}`, recordedAt: at },
    stream: type === 'OrganisationRegistered' ? ORGANISATION : MEMBERSHIP,
    revision: type === 'OrganisationRegistered' ? 0 : index - 1,
    ...{ type, data: data as unknown as AuditedEvent['data'], sha256: '0'.repeat(64) },
    metadata: {
      ...{ at, actor: { person: persons.member, role: 'council-member' } },
      ...(type === 'CouncilVoteCast' && { facts: { council } }),
    },
  }));

const tell = (today: string, ...happened: readonly MembershipEvent[]) => {
  const events = logged([organisationRegistered, ...happened]);
  const entry = events.reduce<DecisionEntry | undefined>(
    (before, event) => (event.stream === MEMBERSHIP ? evolveEntry(before, asDecisionEvent(event)) : before),
    undefined,
  );
  if (entry === undefined) throw new Error('Nobody has applied');
  const streams = streamsOf(entry).map((stream) => events.filter((event) => event.stream === stream));
  return { entry, streams, ...tellCase({ entry, streams, edition, names, today }) };
};
const check = (id: string, today: string, ...happened: readonly MembershipEvent[]) =>
  tell(today, ...happened).completeness.find((one) => one.id === id);

const CHECKED: MembershipEvent[] = [membershipApplied, consentGiven, membershipChecked('eligible')];
const VOTED = [...CHECKED, councilVoteCast('for')];
const ADMITTED = [...VOTED, membershipAdmitted];

describe('a membership told as a decision', () => {
  it('is read from the organisation and its stream in the cluster, and has neither sitting nor money', () => {
    const { entry, seats, steps } = tell('2026-07-01', ...ADMITTED);
    expect(entry).toMatchObject({ decision: DECISION, kind: 'membership', outcome: 'admitted', share: null });
    expect(streamsOf(entry)).toEqual([ORGANISATION, MEMBERSHIP]);
    expect(seats).toEqual([]);
    expect(steps.map(({ type }) => type)).toEqual(['OrganisationRegistered', ...ADMITTED.map(({ type }) => type)]);
    expect(steps.flatMap(({ ledger }) => [...ledger.before, ...ledger.after])).toEqual([]);
    expect(steps.every(({ after }) => after.award === null)).toBe(true);
  });

  it('says in words what happened, who did it and how it stood after each step', () => {
    const { steps } = tell('2026-07-01', ...ADMITTED);
    expect(steps.map(({ sentence }) => sentence)).toEqual([
      `Организация «ООО «Пример»» (ИНН ${APPLICANT_INN}) зарегистрировалась на платформе.`,
      'Подано заявление «ООО «Пример»» о вступлении в кластер.',
      'Дано согласие на обработку персональных данных.',
      'Заявление о вступлении проверено: препятствий нет.',
      'Совет кластера, вопрос о приёме: Берёзкин Пример Вымышленович — «за».',
      '«ООО «Пример»» — участник кластера с 06.05.2026.',
    ]);
    expect(steps[0]?.after.application).toBe('заявления нет');
    expect(new Set(steps.slice(1).map(({ after }) => after.application)).size).toBe(3);
    expect(steps[4]?.actor).toMatchObject({ name: 'Берёзкин Пример Вымышленович', role: 'член совета кластера' });
  });

  it('shows the ballots of the council by name, against those who had a seat when it voted', () => {
    const voted = tell('2026-07-01', ...VOTED).steps.at(-1);
    expect(voted?.after.vote).toMatchObject({ for: 1, against: 0, present: 1, entitled: 3, quorum: null });
    expect(voted?.after.vote?.ballots).toEqual([
      { member: persons.member, name: 'Берёзкин Пример Вымышленович', vote: 'for' },
    ]);
    expect(tell('2026-07-01', membershipApplied).steps.at(-1)?.after.vote).toBeNull();
  });

  it('tells an exclusion as a vote of its own, whichever way it ends', () => {
    const proposed = [...ADMITTED, exclusionProposed, councilVoteCast('against', 'exclusion')];
    const { steps } = tell('2026-07-01', ...proposed);
    expect(steps.at(-1)).toMatchObject({
      sentence: 'Совет кластера, вопрос об исключении: Берёзкин Пример Вымышленович — «против».',
      after: { vote: { for: 0, against: 1 } },
    });
    const ends = [exclusionDeclined, memberExcluded].map((end) => tell('2026-07-01', ...proposed, end));
    expect(ends.map(({ steps: told }) => told.at(-1)?.sentence)).toEqual([
      'Совет кластера не поддержал исключение.',
      'Участник исключён из кластера с 20.06.2026.',
    ]);
    expect(ends.map(({ entry }) => entry.outcome)).toEqual(['admitted', 'excluded']);
  });

  it('tells a refusal with its reasons, and a leaving with its last day', () => {
    expect(tell('2026-07-01', ...VOTED, membershipRefused).steps.at(-1)?.sentence).toBe(
      'Во вступлении отказано. Совет не поддержал',
    );
    expect(tell('2026-07-01', ...ADMITTED, leavingRequested).steps.at(-1)?.sentence).toBe(
      'Подано уведомление о выходе; последний день участия 01.07.2026.',
    );
  });
});

describe('what is missing of a membership', () => {
  it('counts the working days to the decision, and names a term that has passed', () => {
    expect(check('membership-term', '2026-05-12', ...CHECKED)).toMatchObject({
      state: 'ahead',
      sentence: 'Решение: ещё нет, срок до 14.05.2026.',
    });
    expect(check('membership-term', '2026-05-15', ...CHECKED)).toMatchObject({
      state: 'late',
      sentence: 'Решение: нет, срок истёк 14.05.2026.',
    });
    for (const end of [membershipAdmitted, membershipRefused]) {
      expect(check('membership-term', '2026-07-01', ...VOTED, end)).toMatchObject({
        state: 'good',
        sentence: 'Решение: 06.05.2026, срок до 14.05.2026. Прошло: 2\u00A0рабочих дня.',
      });
    }
  });

  it('asks for nothing that only an award has', () => {
    expect(tell('2026-07-01', ...ADMITTED).completeness.map(({ id }) => id)).toEqual(['membership-term', 'gaps']);
  });
});
