import { describe, expect, it } from '@jest/globals';
import { centres } from '@veche/regulations';
import {
  councilVoteCast,
  exclusionProposed,
  filingFacts,
  membershipAdmitted,
  membershipApplied,
  membershipChecked,
} from '@veche/testing';
import {
  ALL,
  answered,
  CHAIR,
  closed,
  conflict,
  counted,
  FOURTH,
  history,
  openedWith,
  postponed,
  SECOND,
  SECRETARY,
  type Step,
  scored,
  sheets,
  THIRD,
  vote,
  voting,
} from '../commission/sitting.fixture.ts';
import {
  accepted,
  admitted,
  approved,
  COUNCIL,
  concluded,
  DECISION,
  entry,
  filed,
  type Happening,
  notified,
  reserved,
  streams,
} from './case.fixture.ts';
import { tellCase } from './case.ts';

const edition = centres.flatMap(({ editions }) => editions).find(({ id }) => id === entry.edition);
const FOUR = [CHAIR, SECRETARY, THIRD, FOURTH];

type Events = readonly Happening[];
const tell = (...events: Events) =>
  tellCase({ entry, streams: streams(...events), edition, names: new Map(), today: '2026-07-01' });

const steps = (...events: Events) => tell(...events).steps;
const check = (id: string, ...events: Events) => tell(...events).completeness.find((one) => one.id === id);

const tied: Step[] = [
  ...voting(...FOUR),
  vote(CHAIR, 'for'),
  vote(SECRETARY, 'for'),
  vote(THIRD, 'against'),
  vote(FOURTH, 'against'),
];
const plain = (sentence: string | undefined) => sentence?.replaceAll('\u00A0', ' ');

describe('the steps of a decision', () => {
  it('come in the order of the log, without what the sitting decided about others', () => {
    const told = steps(filed(), approved, ...history(...openedWith(...FOUR), ...sheets(FOUR, SECOND)));
    expect(told.map(({ type }) => type)).toEqual([
      'ApplicationFiled',
      'BudgetApproved',
      'SittingCalled',
      ...FOUR.map(() => 'PresenceRegistered'),
      'SittingOpened',
    ]);
  });

  it('tell a tie that the chair broke, with the ballots, the base and the quorum', () => {
    const last = steps(filed(), ...history(...tied, counted())).at(-1);
    expect(last?.after.vote).toMatchObject({
      for: 2,
      against: 2,
      present: 4,
      quorum: 4,
      entitled: 4,
      decision: 'accepted',
      tie: 'Голоса разделились 2 : 2, решил голос председателя',
    });
    expect(last?.after.vote?.ballots).toContainEqual({ member: THIRD, name: 'Член 3', vote: 'against' });
    expect(last?.traces).toHaveLength(1);
  });

  it('show by what rules the shares were measured that an application asked for', () => {
    const { shares } = filingFacts;
    const [[first, ...rest] = []] = streams(filed());
    if (first === undefined) throw new Error('Nothing is filed');
    const judged = { ...first, metadata: { ...first.metadata, facts: { shares } } };
    const told = tellCase({ entry, streams: [[judged, ...rest]], edition, names: new Map(), today: '2026-07-01' });
    expect(told.steps[0]?.traces).toEqual(shares.map(({ trace }) => trace));
  });

  it('tell an award of less than was asked for apart', () => {
    const awarded = (whole: boolean) => {
      const decided = history(...tied, counted(), answered(true));
      const told = decided.map((event) =>
        event.type === 'ItemAwarded' ? { ...event, data: { ...event.data, whole } } : event,
      );
      return steps(filed(), admitted, ...told).at(-1)?.after.application;
    };
    expect(awarded(true)).toBe('допущена к заседанию, поддержана');
    expect(awarded(false)).toBe('допущена к заседанию, поддержана частично');
  });

  it('tell how the council voted on the membership, with its base, while the steps are about that', () => {
    const joined = [membershipApplied, membershipChecked('eligible'), councilVoteCast('for')];
    const told = steps(...joined, membershipAdmitted, filed(), ...history(...openedWith(...FOUR)));
    expect(told[2]?.after).toMatchObject({
      application: 'кластер: голосует совет',
      vote: { for: 1, against: 0, present: 1, entitled: COUNCIL.length, quorum: null },
    });
    expect(told[3]?.after).toMatchObject({ application: 'кластер: участник', vote: null });
    expect(told.at(-1)?.after.vote).toMatchObject({ for: 0, entitled: FOUR.length, quorum: 4 });
    const excluding = steps(
      filed(),
      ...joined,
      membershipAdmitted,
      exclusionProposed,
      ...history(...openedWith(...FOUR)),
    );
    const proposed = excluding.find(({ type }) => type === 'ExclusionProposed');
    expect(proposed?.after).toMatchObject({ application: 'на проверке', vote: { for: 0, entitled: COUNCIL.length } });
  });

  it('take who has a conflict of interest out of the base', () => {
    const last = steps(filed(), ...history(...openedWith(...ALL), conflict(THIRD))).at(-1);
    expect(last?.after.vote).toMatchObject({ present: 7, entitled: 6, recused: [{ member: THIRD, name: 'Член 3' }] });
    expect(last?.sentence).toBe('Член 3 — отвод из-за конфликта интересов: Заявитель — мой брат');
  });

  it('show no ballot while the vote is open, and no sheet while scoring is', () => {
    const open = steps(filed(), ...history(...voting(...FOUR), vote(CHAIR, 'against')));
    expect(open.at(-1)?.sentence).toBe('Член 1 — голос подан.');
    expect(open.at(-1)?.after.vote).toMatchObject({ ballots: [], for: 0, against: 0 });
    const scoring = steps(filed(), ...history(...openedWith(...FOUR), ...sheets(FOUR)));
    expect(scoring.filter(({ type }) => type === 'ApplicationScored')[0]?.sentence).toBe(
      'Член 1 — оценочный лист сдан.',
    );
    const shut = steps(filed(), ...history(...openedWith(...FOUR), ...sheets(FOUR), scored));
    expect(shut.find(({ type }) => type === 'ApplicationScored')?.sentence).toBe(
      'Член 1 — оценки 4, 4, 4, 4, 4, всего 20.',
    );
  });

  it('show the caps before and after, what others took meanwhile included', () => {
    const told = steps(filed(), approved, reserved(SECOND), reserved());
    const { before, after } = told.at(-1)?.ledger ?? { before: [], after: [] };
    const line = { scope: 'line', title: 'Строка бюджета R-5.3', capKopecks: '100000000' };
    expect(before[0]).toMatchObject({ ...line, heldKopecks: '20000000', ofDecisionKopecks: '0' });
    expect(after[0]).toMatchObject({ ...line, heldKopecks: '40000000', ofDecisionKopecks: '20000000' });
    expect(after.map(({ scope }) => scope)).toEqual(['line', 'line', 'cluster', 'recipient', 'year']);
    expect(after[2]).toMatchObject({ heldKopecks: '56000000', capKopecks: '50000000' });
    expect(after[3]).toMatchObject({ capKopecks: '20000000' });
  });

  it('have nothing in the caps when nothing is awarded, and no cap without an approved budget', () => {
    expect(steps(filed())[0]?.ledger.after[0]).toMatchObject({ heldKopecks: '0', capKopecks: null });
  });
});

describe('what is missing', () => {
  const decided = history(...tied, counted(), answered(true));

  it('names whose signature the protocol has not', () => {
    const sitting = history(...tied, counted(), answered(true), postponed(SECOND), closed);
    expect(check('protocol', filed(), ...sitting)).toMatchObject({
      state: 'missing',
      sentence: 'Подписали 0 из 4; нет подписи: Член 1, Член 2, Член 3, Член 4.',
    });
    expect(check('protocol', filed(), ...decided)).toMatchObject({ state: 'ahead' });
  });

  it('says on which working day the notice was sent, and when it is late', () => {
    expect(check('notice', filed(), concluded(), notified('2026-05-14'))).toMatchObject({ state: 'good' });
    expect(plain(check('notice', filed(), concluded(), notified('2026-05-14'))?.sentence)).toBe(
      'Уведомление: 14.05.2026, срок до 19.05.2026 — 7-й рабочий день.',
    );
    expect(check('notice', filed(), concluded(), notified('2026-05-20'))).toMatchObject({ state: 'late' });
    expect(check('notice', filed(), concluded())).toMatchObject({
      state: 'late',
      sentence: 'Уведомление: нет, срок истёк 19.05.2026.',
    });
  });

  it('does not guess a term whose calendar is not known', () => {
    expect(check('notice', filed(), concluded(null))).toMatchObject({ state: 'ahead' });
  });

  it('names an act without a payment', () => {
    const told = check('payment', filed(), approved, reserved(), accepted);
    expect(told?.state).toBe('missing');
    expect(plain(told?.sentence)).toBe('Акт принят 01.06.2026 на 280 000,00 ₽, оплаты нет.');
  });

  it('names a contract that is past its twenty working days from the reservation, as the desks count them', () => {
    const told = check('contract', filed(), concluded(), notified('2026-05-14'), approved, reserved());
    expect(told).toMatchObject({ state: 'late', clause: '002 §8.3' });
    expect(told?.sentence).toBe('Договор: нет, срок истёк 02.06.2026.');
  });

  it('names a member who represents the applicant and has not said so', () => {
    expect(check('conflicts', filed(THIRD), ...decided)).toMatchObject({
      state: 'missing',
      sentence: 'Член 3 представляет заявителя и заседает в комиссии, отвода нет.',
    });
    expect(check('conflicts', filed(), ...decided)).toMatchObject({ state: 'good' });
  });

  it('names a stream with a gap', () => {
    const [first = [], ...others] = streams(filed(), concluded(), approved);
    const broken = [first.slice(1), ...others];
    const told = tellCase({ entry, streams: broken, edition, names: new Map(), today: '2026-07-01' });
    expect(told.completeness.find(({ id }) => id === 'gaps')).toMatchObject({
      state: 'missing',
      sentence: `Пропущены события: application-${DECISION}.`,
    });
  });
});
