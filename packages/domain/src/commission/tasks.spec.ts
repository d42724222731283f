import { describe, expect, it } from '@jest/globals';
import type { Role } from '@veche/contracts';
import type { Looking } from '../desk/task.ts';
import type { Commission } from './commission.ts';
import {
  ALL,
  answered,
  CHAIR,
  called,
  closed,
  conflict,
  counted,
  FIFTH,
  FIRST,
  FOURTH,
  history,
  opened,
  openedWith,
  postponed,
  present,
  SECOND,
  SECRETARY,
  SEVENTH,
  type Step,
  scored,
  sheets,
  THIRD,
  vote,
  voting,
} from './sitting.fixture.ts';
import { type Sitting, unknownSitting } from './sitting.ts';
import { commissionTasks, evolveSittingMatter, isSittingOver, sittingTasks } from './tasks.ts';

const FIVE = [CHAIR, SECRETARY, THIRD, FOURTH, FIFTH];
const offices: readonly Role[] = ['chair', 'secretary', 'commission-member'];
/** Whoever it is, with every office of a commission: the seat decides. */
const who = (person: string, today = '2026-05-04'): Looking => ({
  person,
  roles: offices.map((role) => ({ role, centre: 'orel' })),
  today,
});
const after = (...steps: readonly Step[]): Sitting => history(...steps).reduce(evolveSittingMatter, unknownSitting);
const kinds = (person: string, ...steps: readonly Step[]): string[] =>
  sittingTasks(after(...steps), who(person)).map(({ kind }) => kind);

describe('what a sitting asks of its seats', () => {
  it('on its day everybody is to come, and the secretary to open it', () => {
    expect(kinds(THIRD, called)).toEqual(['presence']);
    expect(kinds(SECRETARY, called, present(SECRETARY))).toEqual(['sitting-opening']);
    expect(kinds(THIRD, called, present(THIRD))).toEqual([]);
  });

  it('before its day nothing waits; after it the opening is overdue', () => {
    expect(sittingTasks(after(called), who(SECRETARY, '2026-05-03'))).toEqual([]);
    expect(sittingTasks(after(called), who(SECRETARY, '2026-05-06'))[1]).toMatchObject({
      kind: 'sitting-opening',
      about: 'Заседание № 1',
      due: '2026-05-04',
    });
  });

  it('while it is open, each one present scores what they have no conflict with', () => {
    const [task] = sittingTasks(after(...openedWith(...FIVE)), who(THIRD));
    expect(task).toMatchObject({ kind: 'score', title: 'Оценить заявки: осталось 2', role: 'commission-member' });
    expect(sittingTasks(after(...openedWith(...FIVE), conflict(THIRD)), who(THIRD))[0]?.title).toBe(
      'Оценить заявки: осталось 1',
    );
    expect(kinds(SEVENTH, ...openedWith(...FIVE))).toEqual(['presence']);
  });

  it('a postponed item is scored by nobody', () => {
    const steps = [...openedWith(...FIVE), postponed(SECOND), ...sheets([THIRD], FIRST)];
    expect(kinds(THIRD, ...steps)).toEqual([]);
  });

  it('when all sheets are in, the secretary closes the scoring, then puts items to the vote', () => {
    const steps = [...openedWith(...FIVE), ...sheets(FIVE)];
    expect(kinds(SECRETARY, ...steps)).toEqual(['scoring-closing']);
    expect(kinds(CHAIR, ...steps)).toEqual([]);
    expect(kinds(SECRETARY, ...steps, scored)).toEqual(['vote-opening']);
  });

  it('a vote waits for each who is entitled and has not voted, then for the count', () => {
    const steps = voting(...FIVE);
    expect(kinds(THIRD, ...steps)).toEqual(['vote']);
    expect(kinds(THIRD, ...steps, vote(THIRD, 'for'))).toEqual([]);
    expect(kinds(THIRD, ...steps, conflict(THIRD))).toEqual([]);
    const all = [...steps, ...FIVE.map((person) => vote(person, 'for'))];
    expect(kinds(SECRETARY, ...all)).toEqual(['vote-closing']);
    expect(kinds(SECRETARY, ...all, counted())).toEqual(['vote-opening']);
  });

  it('a vote that somebody left whose vote could have decided it waits to be put anew', () => {
    const two = [...[CHAIR, SECRETARY].map((one) => vote(one, 'for')), vote(THIRD, 'against')];
    const left = [...voting(...FIVE), ...two, present(FIFTH, false)];
    expect(kinds(SECRETARY, ...left)).toEqual([]);
    const [task] = sittingTasks(after(...left, vote(FOURTH, 'against')), who(SECRETARY));
    expect(task).toMatchObject({ kind: 'vote-opening', title: 'Поставить на голосование заново: состав изменился' });
  });

  it('when every item is settled, it is to be closed, and its protocol signed by who was there', () => {
    const done = [...voting(...FIVE), ...FIVE.map((person) => vote(person, 'for')), counted(), answered(true)];
    const settled = [...done, postponed(SECOND)];
    expect(kinds(SECRETARY, ...settled)).toEqual(['sitting-closing']);
    expect(kinds(SECRETARY, ...settled, closed)).toEqual(['signature']);
    expect(kinds(FIFTH, ...settled, closed)).toEqual(['signature']);
    expect(kinds(SEVENTH, ...settled, closed)).toEqual([]);
  });

  it('it is over when all who must have signed', () => {
    const steps = [...voting(...FIVE), ...FIVE.map((person) => vote(person, 'for')), counted(), answered(true)];
    const sitting = after(...steps, postponed(SECOND), closed);
    expect(isSittingOver(sitting)).toBe(false);
    const signed = FIVE.reduce(
      (before, member) =>
        evolveSittingMatter(before, {
          type: 'ProtocolSigned',
          data: { centre: 'orel', sitting: '11111111-0000-4000-8000-000000000001', sha256: 'a'.repeat(64), member },
        }),
      sitting,
    );
    expect(isSittingOver(signed)).toBe(true);
    expect(sittingTasks(signed, who(THIRD))).toEqual([]);
  });

  it('whoever has no seat at it, or no office here, is asked for nothing', () => {
    const sitting = after(called, ...ALL.map((person) => present(person)), opened);
    expect(sittingTasks(sitting, who('somebody'))).toEqual([]);
    expect(
      sittingTasks(sitting, { ...who(THIRD), roles: [{ role: 'commission-member', centre: 'smolensk' }] }),
    ).toEqual([]);
  });
});

const commission: Commission = {
  status: 'appointed',
  centre: 'orel',
  title: { ru: 'Комиссия', en: 'Commission' },
  rule: 'commission-it',
  composition: 7,
  seats: [
    { person: SECRETARY, name: 'Секретарь', seat: 'secretary', from: '2026-01-01' },
    { person: THIRD, name: 'Член', seat: 'member', from: '2026-01-01' },
  ],
};
const admitted = (since: string, of = 'commission-it') => ({ commission: of, since, resultsDue: '2026-05-20' });

describe('what a commission asks of its secretary', () => {
  it('a sitting for those who were admitted and are on no agenda', () => {
    const waiting = [admitted('2026-05-03'), admitted('2026-05-01'), admitted('2026-04-01', 'another')];
    expect(commissionTasks(commission, waiting, who(SECRETARY))).toMatchObject([
      {
        kind: 'sitting-call',
        title: 'Созвать заседание: заявок без повестки 2',
        since: '2026-05-01',
        due: '2026-05-20',
      },
    ]);
  });

  it('nothing when nobody waits, and nothing of its other members', () => {
    expect(commissionTasks(commission, [], who(SECRETARY))).toEqual([]);
    expect(commissionTasks(commission, [admitted('2026-05-01')], who(THIRD))).toEqual([]);
  });
});
