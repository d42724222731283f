import { describe, expect, it } from '@jest/globals';
import type { ApplicantFacts, TraceStep } from '@veche/contracts';
import fc from 'fast-check';
import { editionInForce } from '../centres.ts';
import { facts, ON } from './applicant.fixture.ts';
import { eligibility } from './eligibility.ts';

const OREL = editionInForce('orel', ON);

const yesOrNo = (names: readonly (keyof ApplicantFacts)[]) =>
  fc.record(
    Object.fromEntries(
      names.map((name) => [name, fc.boolean().map((value) => ({ value, source: 'проверка', date: ON }))]),
    ),
    { requiredKeys: [] },
  );

const booleans = (Object.keys(facts) as (keyof ApplicantFacts)[]).filter(
  (name) => typeof facts[name]?.value === 'boolean',
);

/** Any mixture of known and unknown, good and bad facts. */
const anyFacts: fc.Arbitrary<ApplicantFacts> = fc
  .tuple(fc.subarray(Object.entries(facts)), yesOrNo(booleans))
  .map(([some, changed]) => ({ ...Object.fromEntries(some), ...changed }));

const judge = (known: ApplicantFacts) => eligibility(OREL, { filedOn: ON, facts: known });

describe('for any facts', () => {
  it('no rule passes on a fact that nobody knows', () => {
    fc.assert(
      fc.property(anyFacts, (known) => {
        for (const { outcome, facts: used } of judge(known).trace.steps) {
          if (outcome.result !== 'passed') continue;
          expect(used.every(({ source }) => source.en !== 'not established')).toBe(true);
        }
      }),
    );
  });

  it('to forget a fact never makes an applicant eligible', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...Object.keys(facts)), (known, name) => {
        const { [name as keyof ApplicantFacts]: _, ...rest } = known;
        if (judge(known).verdict !== 'eligible') expect(judge(rest).verdict).not.toBe('eligible');
      }),
    );
  });

  it('the verdict follows from the outcomes alone', () => {
    fc.assert(
      fc.property(anyFacts, (known) => {
        const { verdict, refusedBy, notEstablished, trace } = judge(known);
        const results = trace.steps.map(({ outcome }) => outcome.result);
        expect(refusedBy.length > 0).toBe(results.includes('refused'));
        expect(verdict === 'eligible').toBe(!results.includes('refused') && notEstablished.length === 0);
      }),
    );
  });

  it('a rule that stops says nothing of the conditions that hold', () => {
    const sentencesOf = (step?: TraceStep) => step?.explanation.ru.split(/(?<=\.) /) ?? [];
    const good = new Map(judge(facts).trace.steps.map((step) => [step.rule, sentencesOf(step)]));
    fc.assert(
      fc.property(anyFacts, (known) => {
        for (const step of judge(known).trace.steps) {
          if (!['refused', 'not-established'].includes(step.outcome.result)) continue;
          expect(sentencesOf(step).filter((sentence) => good.get(step.rule)?.includes(sentence))).toEqual([]);
        }
      }),
    );
  });

  it('the order of the rules does not matter', () => {
    const reordered = fc.shuffledSubarray([...OREL.eligibility], { minLength: OREL.eligibility.length });
    fc.assert(
      fc.property(anyFacts, reordered, (known, rules) => {
        const other = eligibility({ ...OREL, eligibility: rules }, { filedOn: ON, facts: known });
        expect(other.refusedBy.toSorted()).toEqual(judge(known).refusedBy.toSorted());
        expect(other.verdict).toBe(judge(known).verdict);
      }),
      { numRuns: 25 },
    );
  });
});
