import type { Trace, TraceStep, UsedFact, Words } from '@veche/contracts';
import type { Edition, Rule, VoteRule } from '../edition.ts';
import { RegulationError } from '../error.ts';
import { PASSED, REFUSED, step, traceOf } from '../trace.ts';
import { counted, fill } from '../wording.ts';

/** A member of the body at one item. Who is recused is present for the quorum, but neither votes nor is counted at the item. */
export interface Seat {
  readonly member: string;
  readonly present: boolean;
  readonly chair?: boolean;
  readonly recused?: boolean;
  readonly vote?: 'for' | 'against';
}

export interface VoteResult {
  readonly decision: 'accepted' | 'not-accepted' | 'no-quorum';
  readonly present: number;
  /** How many must be present. */
  readonly quorum: number;
  /** Present and not recused: the base of the majority. */
  readonly entitled: number;
  readonly for: number;
  readonly against: number;
  readonly trace: Trace;
}

const MEMBERS = { ru: ['член', 'члена', 'членов'], en: ['member', 'members'] } as const;

/** How many of the standing composition must be present, rounded up; never less than one. */
export const quorumOf = ({ quorumPercent }: VoteRule, composition: number): number =>
  Math.max(1, Math.ceil((composition * quorumPercent) / 100));

/** Whether so many votes are the majority of so many. No votes are never a majority, whatever the base. */
export const isMajority = ({ majority }: VoteRule, votes: number, base: number): boolean => {
  const [part, whole] = majority.of;
  if (votes === 0) return false;
  return majority.counts === 'more-than' ? votes * whole > base * part : votes * whole >= base * part;
};

const counts = (facts: Readonly<Record<string, readonly [title: Words, value: number]>>): UsedFact[] =>
  Object.entries(facts).map(([name, [title, value]]) => ({
    name,
    title,
    value,
    unit: name === 'for' || name === 'against' ? 'votes' : 'persons',
    source: { ru: 'протокол заседания', en: 'the protocol of the session' },
    date: null,
  }));

const part = (rule: VoteRule, title: Words, id: string, reading: readonly string[]): Rule => ({
  id,
  clause: rule.clause,
  title,
  reading: reading.filter((item) => rule.reading?.includes(item)),
});

const quorumStep = (rule: VoteRule, composition: number, present: number): TraceStep => {
  const quorum = quorumOf(rule, composition);
  const enough = present >= quorum;
  return step(part(rule, { ru: 'Кворум', en: 'Quorum' }, 'N03', ['U04', 'U06', 'H26']), {
    facts: counts({
      composition: [{ ru: 'Состав', en: 'Standing composition' }, composition],
      present: [{ ru: 'Присутствует', en: 'Present' }, present],
    }),
    outcome: enough ? PASSED : REFUSED,
    explanation: fill(
      enough
        ? {
            ru: 'Присутствует {present}, нужно не меньше {quorum}: кворум есть.',
            en: '{present} present, at least {quorum} needed: there is a quorum.',
          }
        : {
            ru: 'Присутствует {present}, нужно не меньше {quorum}: кворума нет.',
            en: '{present} present, at least {quorum} needed: there is no quorum.',
          },
      { present: counted(present, MEMBERS), quorum },
    ),
  });
};

interface Tally {
  readonly entitled: number;
  readonly for: number;
  readonly against: number;
}

const tallyOf = (voting: readonly Seat[]): Tally => ({
  entitled: voting.length,
  for: voting.filter(({ vote }) => vote === 'for').length,
  against: voting.filter(({ vote }) => vote === 'against').length,
});

const majorityStep = (rule: VoteRule, tally: Tally): TraceStep =>
  step(rule, {
    facts: counts({
      entitled: [{ ru: 'Голосуют по вопросу', en: 'Entitled to vote on the item' }, tally.entitled],
      for: [{ ru: 'За', en: 'For' }, tally.for],
      against: [{ ru: 'Против', en: 'Against' }, tally.against],
    }),
    outcome: isMajority(rule, tally.for, tally.entitled) ? PASSED : REFUSED,
    explanation: fill(
      {
        ru: 'За — {for}, против — {against}, голосуют {entitled}.',
        en: 'For {for}, against {against}, {entitled} entitled to vote.',
      },
      { for: tally.for, against: tally.against, entitled: tally.entitled },
    ),
  });

const tieStep = (rule: VoteRule, chair: Seat | undefined): TraceStep => {
  const tie = part(rule, { ru: 'Равенство голосов', en: 'Equal votes' }, 'U07', ['U07', 'H05', 'H26']);
  const decides = rule.tie === 'chair-decides' && chair?.vote !== undefined;
  const accepted = decides && chair.vote === 'for';
  const says: Words = decides
    ? accepted
      ? { ru: 'Голоса равны; решает голос председателя: за.', en: 'The votes are equal; the chair decides: for.' }
      : {
          ru: 'Голоса равны; решает голос председателя: против.',
          en: 'The votes are equal; the chair decides: against.',
        }
    : {
        ru: 'Голоса равны, решающего голоса нет: не принято.',
        en: 'The votes are equal and nobody decides: not accepted.',
      };
  return step(tie, { facts: [], outcome: accepted ? PASSED : REFUSED, explanation: says });
};

const checked = (composition: number, seats: readonly Seat[]): void => {
  const members = new Set(seats.map(({ member }) => member));
  const chairs = seats.filter(({ chair }) => chair === true);
  if (members.size === seats.length && seats.length <= composition && chairs.length <= 1) return;
  throw new RegulationError('invalid-value', 'seats', {
    ru: 'Каждый член назван один раз, не больше состава, председатель один',
    en: 'Each member is named once, no more than the composition, with one chair at most',
  });
};

/**
 * The decision of a body on one item by the votes of its members. `composition` is the number of seats of the standing
 * body, filled or not. There is no abstaining: a present member without a vote is counted in the base, and votes are equal
 * only when all who are entitled have voted, since else a vote against could make the chair decide for (U07).
 * @throws {RegulationError} `invalid-value` when seats repeat, exceed the composition or have two chairs
 */
export const decideVote = (
  edition: Edition,
  rule: VoteRule,
  composition: number,
  seats: readonly Seat[],
): VoteResult => {
  checked(composition, seats);
  const present = seats.filter((seat) => seat.present);
  const voting = present.filter(({ recused }) => recused !== true);
  const tally = tallyOf(voting);
  const quorum = quorumStep(rule, composition, present.length);
  const majority = majorityStep(rule, tally);
  const tied = tally.for > 0 && tally.for === tally.against && tally.for + tally.against === tally.entitled;
  const tie = tied
    ? [
        tieStep(
          rule,
          voting.find(({ chair }) => chair === true),
        ),
      ]
    : [];
  const passed = [majority, ...tie].some(({ outcome }) => outcome.result === 'passed');
  const legitimate = quorum.outcome.result === 'passed';
  return {
    decision: !legitimate ? 'no-quorum' : passed ? 'accepted' : 'not-accepted',
    present: present.length,
    quorum: quorumOf(rule, composition),
    ...tally,
    trace: traceOf(edition, legitimate ? [quorum, majority, ...tie] : [quorum]),
  };
};
