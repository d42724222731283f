import { describe, expect, it } from '@jest/globals';
import {
  admittedFacts,
  by,
  CHAIR,
  called,
  calling,
  callingFacts,
  closed,
  commissionFacts,
  counted,
  FIFTH,
  FIRST,
  FOURTH,
  history,
  ofSitting,
  opened,
  openedWith,
  postponed,
  present,
  refusalOf,
  SECOND,
  SECRETARY,
  says,
  scored,
  sheet,
  sheets,
  stateAfter,
  THIRD,
} from './sitting.fixture.ts';

const FOUR = [CHAIR, SECRETARY, THIRD, FOURTH];

describe('calling a sitting', () => {
  it('takes the seats and the papers as they are on that day, by the edition of that day', () => {
    const [event] = history(called);
    expect(event).toMatchObject({
      type: 'SittingCalled',
      data: {
        edition: 'orel-2026-04-21',
        year: 2026,
        composition: 7,
        items: [{ application: FIRST }, { application: SECOND }],
      },
    });
    expect(event?.data).not.toHaveProperty('agenda');
    expect(stateAfter(history(called)).called.seats).toHaveLength(7);
  });

  it.each([
    [
      'is for the secretary of this commission',
      calling(),
      by(SECRETARY, callingFacts({ commission: { ...commissionFacts, seats: [] } })),
      'not-of-the-commission',
    ],
    ['is not for a member', calling(), by(THIRD, callingFacts()), 'forbidden'],
    [
      'needs a commission of this centre',
      calling(),
      by(SECRETARY, callingFacts({ commission: { ...commissionFacts, centre: 'krasnoyarsk' } })),
      'forbidden',
    ],
    ['needs a commission', calling(), by(SECRETARY, callingFacts({ commission: null })), 'forbidden'],
    ['is not for a day gone by', calling({ on: '2026-05-03' }), by(SECRETARY, callingFacts()), 'sitting-day-past'],
    [
      'is not for a day gone by, on which nobody sat in it either',
      calling({ on: '2026-05-03' }),
      by(SECRETARY, callingFacts({ commission: { ...commissionFacts, seats: [] } })),
      'sitting-day-past',
    ],
    [
      'names each application once',
      calling({ agenda: [FIRST, FIRST] }),
      by(SECRETARY, callingFacts()),
      'agenda-repeats',
    ],
    [
      'hears no application that is not there',
      calling(),
      by(SECRETARY, callingFacts({ applications: [admittedFacts(FIRST)] })),
      'agenda-not-admitted',
    ],
    [
      'hears no application of another commission',
      calling(),
      by(
        SECRETARY,
        callingFacts({
          applications: [admittedFacts(FIRST), { ...admittedFacts(SECOND), commission: 'commission-tourism' }],
        }),
      ),
      'agenda-not-admitted',
    ],
    [
      'hears no application that another sitting hears',
      calling(),
      by(
        SECRETARY,
        callingFacts({
          applications: [admittedFacts(FIRST), { ...admittedFacts(SECOND), heardAt: ofSitting.sitting }],
        }),
      ),
      'agenda-elsewhere',
    ],
    [
      'hears applications of one year',
      calling(),
      by(SECRETARY, callingFacts({ applications: [admittedFacts(FIRST), { ...admittedFacts(SECOND), year: 2027 }] })),
      'agenda-years-differ',
    ],
  ])('%s', (_, command, situation, code) => {
    expect(refusalOf([command, situation])).toBe(code);
  });

  it('is done once', () => {
    expect(refusalOf(called, called)).toBe('sitting-already-called');
  });
});

describe('presence', () => {
  it('is told by the secretary for anybody and by each member for themselves', () => {
    const own = { type: 'RegisterPresence', data: { ...ofSitting, member: THIRD, present: true } } as const;
    expect(stateAfter(history(called, [own, by(THIRD)], present(FOURTH))).present).toEqual([THIRD, FOURTH]);
    expect(refusalOf(called, [own, by(FOURTH)])).toBe('presence-of-another');
  });

  it('is told once, of members only, and not after the end', () => {
    expect(refusalOf(called, present(THIRD), present(THIRD))).toBe('presence-unchanged');
    expect(refusalOf(called, present('44444444-0000-4000-8000-000000000001'))).toBe('not-of-the-commission');
    expect(refusalOf(...openedWith(...FOUR), postponed(FIRST), postponed(SECOND), closed, present(FIFTH))).toBe(
      'sitting-not-open',
    );
  });
});

describe('the quorum of seven', () => {
  it('is four: with three the sitting does not open, and is told why', () => {
    expect(refusalOf(...openedWith(CHAIR, SECRETARY, THIRD))).toBe('no-quorum');
    expect(says(...openedWith(CHAIR, SECRETARY, THIRD))).toBe('Кворума нет. Присутствует 3 из 7, нужно не меньше 4');
    expect(history(...openedWith(...FOUR)).at(-1)).toEqual({
      type: 'SittingOpened',
      data: { ...ofSitting, present: FOUR, quorum: 4 },
    });
  });

  it('does not need the chair', () => {
    expect(refusalOf(...openedWith(SECRETARY, THIRD, FOURTH, FIFTH))).toBeUndefined();
  });

  it('is not asked for before the day, nor twice', () => {
    const tomorrow = [calling({ on: '2026-05-05' }), by(SECRETARY, callingFacts())] as const;
    expect(refusalOf(tomorrow, ...FOUR.map((one) => present(one)), opened)).toBe('sitting-day-not-come');
    expect(refusalOf(...openedWith(...FOUR), opened)).toBe('sitting-not-called');
  });
});

describe('closing the scoring', () => {
  it('puts the applications in the order of their points', () => {
    const better = FOUR.map((one) => sheet(one, SECOND, [5, 5, 5, 5, 5]));
    const events = history(...openedWith(...FOUR), ...sheets(FOUR, FIRST), ...better, scored);
    expect(events.at(-1)).toMatchObject({
      type: 'ScoringClosed',
      data: {
        ranking: [
          { application: SECOND, place: 1, points: '25.00' },
          { application: FIRST, points: '20.00' },
        ],
      },
    });
  });

  it('waits for every sheet of those entitled', () => {
    expect(refusalOf(...openedWith(...FOUR), ...sheets(FOUR, FIRST), scored)).toBe('sheets-missing');
    expect(says(...openedWith(...FOUR), ...sheets(FOUR, FIRST), scored)).toContain('осталось 4');
  });

  it('leaves out what is put off', () => {
    const events = history(...openedWith(...FOUR), postponed(SECOND), ...sheets(FOUR, FIRST), scored);
    expect(events.at(-1)).toMatchObject({ data: { ranking: [{ application: FIRST, place: 1 }] } });
  });
});

describe('closing a sitting', () => {
  it('needs an outcome of every item', () => {
    expect(refusalOf(...openedWith(...FOUR), postponed(FIRST), closed)).toBe('item-not-settled');
    expect(history(...openedWith(...FOUR), postponed(FIRST), postponed(SECOND), closed).at(-1)).toMatchObject({
      type: 'SittingClosed',
      data: {
        on: '2026-05-04',
        outcomes: [{ outcome: 'postponed', fundShareKopecks: '0', reasons: [{ text: 'Нужны расчёты' }] }, {}],
      },
    });
  });

  it('that found no quorum puts every item off', () => {
    const events = history(called, present(SECRETARY), closed);
    expect(events.map(({ type }) => type).slice(-3)).toEqual(['ItemPostponed', 'ItemPostponed', 'SittingClosed']);
    expect(events.at(-3)?.data).toMatchObject({ reason: 'Заседание не состоялось: присутствовало 1 из 7, нужно 4' });
  });

  it('that has a quorum has to be opened first', () => {
    expect(refusalOf(called, ...FOUR.map((one) => present(one)), closed)).toBe('sitting-not-open');
  });

  it('is for the secretary, and nothing follows it but signatures', () => {
    expect(refusalOf(called, [{ type: 'CloseSitting', data: ofSitting }, by(CHAIR)])).toBe('forbidden');
    const over = [...openedWith(...FOUR), postponed(FIRST), postponed(SECOND), closed];
    expect(
      [sheet(THIRD), scored, counted(), postponed(FIRST), closed, opened].map((step) => refusalOf(...over, step)),
    ).toEqual([
      'sitting-not-open',
      'sitting-not-open',
      'sitting-not-open',
      'sitting-not-open',
      'sitting-not-open',
      'sitting-not-called',
    ]);
  });
});
