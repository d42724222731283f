import { describe, expect, it } from '@jest/globals';
import {
  ASKED,
  answered,
  by,
  CHAIR,
  closed,
  conflict,
  counted,
  FIFTH,
  FIRST,
  FOURTH,
  history,
  openedWith,
  postponed,
  present,
  proposed,
  refusalOf,
  SECOND,
  SECRETARY,
  SIXTH,
  type Step,
  scored,
  sheet,
  sheets,
  stateAfter,
  THIRD,
  vote,
  voting,
} from './sitting.fixture.ts';

const FOUR = [CHAIR, SECRETARY, THIRD, FOURTH];
const votes = (people: readonly string[], cast: 'for' | 'against') => people.map((one) => vote(one, cast));
const acting = (person: string) => by(person, { representative: person });
/** The same step by somebody who is also the representative of the applicant. */
const asRepresentative = ([command, { actor }]: Step): Step => [command, acting(actor.person)];
/** A ballot that names the sums it is for. */
const naming = (person: string, sums: readonly string[]): Step => {
  const [command, situation] = vote(person, 'for');
  return [{ ...command, data: { ...command.data, fundSharesKopecks: [...sums] } } as Step[0], situation];
};
const last = (...steps: readonly Step[]) => history(...steps).at(-1);
const closing = (...steps: readonly Step[]) => history(...steps).findLast(({ type }) => type === 'VoteClosed')?.data;

describe('a conflict of interest', () => {
  it('takes the member out of scoring, vote and base, but not out of the quorum', () => {
    const steps = [...openedWith(...FOUR), conflict(FOURTH)];
    expect(refusalOf(...steps, sheet(FOURTH))).toBe('conflict-of-interest');
    const rest = [...sheets([CHAIR, SECRETARY, THIRD]), sheet(FOURTH, SECOND), scored, proposed()];
    expect(refusalOf(...steps, ...rest, vote(FOURTH, 'for'))).toBe('conflict-of-interest');
    expect(closing(...steps, ...rest, ...votes([CHAIR, SECRETARY], 'for'), counted())).toMatchObject({
      decision: 'accepted',
      present: 4,
      entitled: 3,
    });
  });

  it('takes a sheet back that was handed in, and the places are told anew', () => {
    const steps = [
      ...openedWith(...FOUR),
      ...sheets([CHAIR, SECRETARY, THIRD]),
      sheet(FOURTH, FIRST, [0, 0, 0, 0, 0]),
      sheet(FOURTH, SECOND),
    ];
    expect(last(...steps, scored)).toMatchObject({
      data: { ranking: [{ application: SECOND }, { application: FIRST }] },
    });
    expect(last(...steps, scored, conflict(FOURTH))).toMatchObject({
      type: 'ScoringClosed',
      data: { ranking: [{ application: FIRST, points: '20.00' }, { application: SECOND }] },
    });
  });

  it('is declared once, before one votes and before the count', () => {
    expect(refusalOf(...voting(...FOUR), conflict(FOURTH), conflict(FOURTH))).toBe('conflict-already-declared');
    expect(refusalOf(...voting(...FOUR), vote(FOURTH, 'for'), conflict(FOURTH))).toBe('conflict-after-vote');
    expect(refusalOf(...voting(...FOUR), ...votes(FOUR, 'for'), counted(), conflict(FIFTH))).toBe(
      'conflict-after-vote',
    );
    expect(refusalOf(...voting(...FOUR), conflict(FOURTH))).toBeUndefined();
  });
});

describe('a scoring sheet', () => {
  it('is not for whoever acts for the organisation', () => {
    expect(refusalOf(...openedWith(...FOUR), asRepresentative(sheet(THIRD)))).toBe('conflict-of-interest');
  });

  it('may be changed as long as somebody is still to hand theirs in', () => {
    const steps = [...openedWith(...FOUR), sheet(THIRD), sheet(THIRD, FIRST, [1, 1, 1, 1, 1])];
    expect(stateAfter(history(...steps)).items[0]?.sheets).toMatchObject([{ member: THIRD, scores: [1, 1, 1, 1, 1] }]);
    expect(refusalOf(...openedWith(...FOUR), ...sheets(FOUR, FIRST), sheet(THIRD))).toBe('sheets-all-in');
  });

  it('that was shown once is not changed because somebody comes late', () => {
    const late = [...openedWith(...FOUR), ...sheets(FOUR, FIRST), present(FIFTH)];
    expect(refusalOf(...late, sheet(THIRD))).toBe('sheets-all-in');
    expect(refusalOf(...late, sheet(FIFTH))).toBeUndefined();
  });

  it.each([
    ['of one who is not there', [...openedWith(...FOUR), sheet(FIFTH)], 'not-present'],
    ['with too few scores', [...openedWith(...FOUR), sheet(THIRD, FIRST, [5, 5, 5, 5])], 'scores-do-not-fit'],
    [
      'with a score outside the scale',
      [...openedWith(...FOUR), sheet(THIRD, FIRST, [6, 5, 5, 5, 5])],
      'scores-do-not-fit',
    ],
    [
      'after the scoring is closed',
      [...openedWith(...FOUR), ...sheets(FOUR), scored, present(FIFTH), sheet(FIFTH)],
      'scoring-closed',
    ],
    ['of what is put off', [...openedWith(...FOUR), postponed(), sheet(THIRD)], 'item-settled'],
    [
      'of what is not on the agenda',
      [...openedWith(...FOUR), sheet(THIRD, FIRST.replace('7701000010', '5700000019'))],
      'not-on-agenda',
    ],
  ] as const)('%s is refused', (_, steps, code) => {
    expect(refusalOf(...steps)).toBe(code);
  });
});

describe('putting amounts to the vote', () => {
  const ready = [...openedWith(...FOUR), ...sheets(FOUR), scored];
  it.each([
    ['waits for the end of the scoring', [...openedWith(...FOUR), proposed()], 'scoring-not-closed'],
    ['names an amount for each row', [...ready, proposed(FIRST, ['100'], 'Меньше')], 'proposal-rows-differ'],
    ['gives no more than is asked', [...ready, proposed(FIRST, ['20000001', '0'], 'Больше')], 'proposal-exceeds-asked'],
    ['gives something', [...ready, proposed(FIRST, ['0', '0'], 'Ничего')], 'proposal-empty'],
    ['says why when it gives less', [...ready, proposed(FIRST, ['20000000', '0'])], 'proposal-needs-reason'],
    ['is done on one item at a time', [...ready, proposed(), proposed(SECOND)], 'vote-elsewhere'],
    ['is done once', [...ready, proposed(), proposed()], 'vote-already-open'],
    ['is not done on what is put off', [...ready, postponed(), proposed()], 'item-settled'],
  ] as const)('%s', (_, steps, code) => {
    expect(refusalOf(...steps)).toBe(code);
  });

  it('may leave a direction out, with the reason', () => {
    expect(last(...ready, proposed(FIRST, ['20000000', '0'], 'Сертификат не обоснован'))?.type).toBe('VoteOpened');
  });
});

describe('a ballot', () => {
  it.each([
    ['is cast once', [...voting(...FOUR), vote(THIRD, 'for'), vote(THIRD, 'against')], 'vote-already-cast'],
    ['is for those present', [...voting(...FOUR), vote(FIFTH, 'for')], 'not-present'],
    [
      'is not for whoever acts for the organisation',
      [...voting(...FOUR), asRepresentative(vote(THIRD, 'for'))],
      'conflict-of-interest',
    ],
    ['is for the sums that were read', [...voting(...FOUR), naming(THIRD, ['1', '2'])], 'proposal-differs'],
    ['is cast for just those', [...voting(...FOUR), naming(THIRD, ASKED)], undefined],
    ['needs an open vote', [...voting(...FOUR), vote(THIRD, 'for', SECOND)], 'vote-not-open'],
    [
      'comes before the count',
      [...voting(...FOUR), ...votes(FOUR, 'for'), counted(), vote(THIRD, 'for')],
      'vote-not-open',
    ],
  ] as const)('%s', (_, steps, code) => {
    expect(refusalOf(...steps)).toBe(code);
  });
});

describe('the count', () => {
  const SIX = [CHAIR, SECRETARY, THIRD, FOURTH, FIFTH, SIXTH];

  it('of equal votes is settled by the chair', () => {
    const tie = [
      ...voting(...SIX),
      ...votes([CHAIR, SECRETARY, THIRD], 'for'),
      ...votes([FOURTH, FIFTH, SIXTH], 'against'),
    ];
    expect(closing(...tie, counted())).toMatchObject({ decision: 'accepted', chairDecided: true, for: 3, against: 3 });
  });

  it.each([
    ['absent', [...voting(SECRETARY, THIRD, FOURTH, FIFTH)]],
    ['recused', [...voting(CHAIR, SECRETARY, THIRD, FOURTH, FIFTH), conflict(CHAIR)]],
  ])('of equal votes with the chair %s is not accepted', (_, steps) => {
    const tie = [...steps, ...votes([SECRETARY, THIRD], 'for'), ...votes([FOURTH, FIFTH], 'against'), counted()];
    expect(closing(...tie)).toMatchObject({ decision: 'not-accepted', chairDecided: false });
    expect(last(...tie)).toMatchObject({
      type: 'ItemRefused',
      data: {
        by: 'vote',
        reasons: [{ rule: 'N06' }, { rule: 'U07', text: 'Голоса равны, решающего голоса нет: не принято.' }],
      },
    });
  });

  it('waits for the votes that may still change the outcome, and for no others', () => {
    const two = [...voting(...FOUR), ...votes([SECRETARY, THIRD], 'against')];
    expect(refusalOf(...voting(...FOUR), counted())).toBe('votes-missing');
    expect(refusalOf(...two, counted())).toBe('votes-missing');
    expect(closing(...two, vote(CHAIR, 'against'), counted())).toMatchObject({ decision: 'not-accepted', entitled: 4 });
    expect(refusalOf(...two, present(FOURTH, false), present(CHAIR, false), counted())).toBeUndefined();
  });

  it('with all recused is not accepted', () => {
    const recused = FOUR.map((one) => conflict(one));
    expect(closing(...voting(...FOUR), ...recused, counted())).toMatchObject({ decision: 'not-accepted', entitled: 0 });
  });

  it('of the one member left is that member', () => {
    const alone = [SECRETARY, THIRD, FOURTH].map((one) => conflict(one));
    expect(closing(...voting(...FOUR), ...alone, vote(CHAIR, 'for'), counted())).toMatchObject({
      decision: 'accepted',
      entitled: 1,
    });
  });

  it('without a quorum at that moment is void, and may be held again', () => {
    const left = [...voting(...FOUR), ...votes(FOUR.slice(0, 3), 'for'), present(FOURTH, false), counted()];
    expect(last(...left)).toMatchObject({ type: 'VoteClosed', data: { decision: 'no-quorum', present: 3 } });
    expect(refusalOf(...left, proposed())).toBeUndefined();
    expect(refusalOf(...left, closed)).toBe('item-not-settled');
    expect(closing(...left, present(FOURTH), proposed(), ...votes(FOUR, 'for'), counted())).toMatchObject({
      decision: 'accepted',
    });
  });
});

describe('the answer of the ledger', () => {
  const accepted = [...voting(...FOUR), ...votes(FOUR, 'for'), counted()];

  it('makes the award', () => {
    expect(last(...accepted, answered(true))).toMatchObject({
      type: 'ItemAwarded',
      data: { fundSharesKopecks: ASKED, fundShareKopecks: '28000000', whole: true },
    });
  });

  it('or refuses the item, which may be voted on again on less', () => {
    const refused = [...accepted, answered(false)];
    expect(last(...refused)).toMatchObject({ type: 'ItemRefused', data: { by: 'ledger', reasons: [{ rule: 'L04' }] } });
    const less = [...refused, proposed(FIRST, ['100', '0'], 'Остаток лимита'), ...votes(FOUR, 'for'), counted()];
    expect(last(...less, answered(true))).toMatchObject({ data: { fundShareKopecks: '100', whole: false } });
  });

  it('is awaited only after an accepted vote, and once', () => {
    expect(refusalOf(...voting(...FOUR), answered(true))).toBe('reservation-not-awaited');
    expect(refusalOf(...accepted, answered(true), answered(true))).toBe('reservation-not-awaited');
    expect(refusalOf(...accepted, closed)).toBe('item-not-settled');
  });
});
