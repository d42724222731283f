import { describe, expect, it } from '@jest/globals';
import { protocolOf } from './protocol.ts';
import {
  by,
  CHAIR,
  called,
  closed,
  FIFTH,
  FIRST,
  FOURTH,
  history,
  ofSitting,
  opened,
  present,
  refusalOf,
  SECOND,
  SECRETARY,
  type Step,
  sheet,
  stateAfter,
  THIRD,
} from './sitting.fixture.ts';

const OTHER = '11111111-0000-4000-8000-000000000002';
const elsewhere = (...applications: readonly string[]) => ({
  elsewhere: applications.map((application) => ({ application, heardAt: OTHER })),
});
const knowing = ([command]: Step, ...applications: readonly string[]): Step => [
  command,
  by(SECRETARY, elsewhere(...applications)),
];
const there: Step[] = [called, ...[CHAIR, SECRETARY, THIRD, FOURTH].map((person) => present(person))];

describe('an application that another sitting was called with before', () => {
  it('is taken off the agenda when this one opens, and is neither scored nor voted on here', () => {
    const events = history(...there, knowing(opened, FIRST));
    expect(events.slice(-2)).toMatchObject([
      { type: 'ItemStruck', data: { ...ofSitting, application: FIRST, heardAt: OTHER } },
      { type: 'SittingOpened' },
    ]);
    const sitting = stateAfter(events);
    expect(sitting.items.map(({ application }) => application)).toEqual([SECOND]);
    expect(sitting.struck).toMatchObject([{ application: FIRST }]);
    expect(refusalOf(...there, knowing(opened, FIRST), sheet(THIRD, FIRST))).toBe('not-on-agenda');
    expect(refusalOf(...there, knowing(opened, FIRST), sheet(THIRD, SECOND))).toBeUndefined();
  });

  it('is no reason to open a sitting that hears nothing else: that one is closed, on any day', () => {
    expect(refusalOf(...there, knowing(opened, FIRST, SECOND))).toBe('agenda-empty');
    const events = history(called, knowing(closed, FIRST, SECOND));
    expect(events.slice(1)).toMatchObject([
      { type: 'ItemStruck' },
      { type: 'ItemStruck' },
      { type: 'SittingClosed', data: { outcomes: [] } },
    ]);
  });

  it('is not put off by a sitting that finds no quorum: only what is its own is', () => {
    const events = history(called, present(CHAIR), present(SECRETARY), knowing(closed, FIRST));
    expect(events.slice(-3)).toMatchObject([
      { type: 'ItemStruck', data: { application: FIRST } },
      { type: 'ItemPostponed', data: { application: SECOND } },
      { type: 'SittingClosed', data: { outcomes: [{ application: SECOND, outcome: 'postponed' }] } },
    ]);
  });

  it('stands in the protocol as taken off', () => {
    const events = history(called, present(FIFTH), knowing(closed, FIRST));
    expect(protocolOf(events)).toMatchObject({ items: [{ application: SECOND }], struck: [{ application: FIRST }] });
  });

  it('was not asked about when the first logs were written: those sittings open with all they were called with', () => {
    expect(stateAfter(history(...there, opened)).items).toHaveLength(2);
  });
});
