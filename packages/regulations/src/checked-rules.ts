import type { CheckedRule } from '@veche/contracts';
import type { Condition, Edition, EligibilityRule, FactName, LimitRule, Moment } from './edition.ts';
import { FACTS } from './judge/applicant-facts.ts';
import { capital } from './wording.ts';

type AskedFact = CheckedRule['facts'][number];

const BEFORE_THE_SITTING: readonly Moment[] = ['filing', 'case'];
const BEFORE_THE_CONTRACT: readonly Moment[] = ['executor-chosen', 'case', 'signing'];

const KINDS: Readonly<Record<Condition['must'], AskedFact['kind']>> = {
  hold: 'yes-or-no',
  'not-hold': 'yes-or-no',
  'be-one-of': 'region',
  'not-be-one-of': 'region',
  'be-older-than': 'day',
  'be-longer-ago-than': 'day-or-none',
  'be-at-least': 'yes-or-no',
  'be-above-zero': 'kopecks',
  'not-exceed-when': 'kopecks',
};

const asked = (name: FactName, kind: AskedFact['kind']): AskedFact => ({
  name,
  title: capital(FACTS[name].title),
  kind,
});

const factsOf = (condition: Condition): readonly AskedFact[] => [
  asked(condition.fact, KINDS[condition.must]),
  ...('unless' in condition && condition.unless !== undefined ? [asked(condition.unless, 'yes-or-no')] : []),
  ...('when' in condition ? [asked(condition.when, 'yes-or-no')] : []),
];

const unique = (facts: readonly AskedFact[]): AskedFact[] => [
  ...new Map(facts.map((fact) => [fact.name, fact])).values(),
];

const REFUSAL = /^refusal-(\d+)$/;

const ruleAt =
  (moments: readonly Moment[]) =>
  (rule: EligibilityRule): CheckedRule => {
    const { id, clause, title, source, conditions, onlyWhen } = rule;
    const number = REFUSAL.exec(id)?.[1];
    const now = conditions.filter(({ at }) => at === undefined || moments.includes(at));
    const all = onlyWhen === undefined ? now : [onlyWhen.condition, ...now];
    return {
      rule: id,
      number: number === undefined ? null : Number(number),
      clause,
      title,
      source,
      facts: unique(all.flatMap(factsOf)),
    };
  };

const familyRule = (rule: LimitRule): readonly CheckedRule[] => {
  if (rule.kind !== 'own-share' || rule.familyWhen === undefined) return [];
  const { id, clause, title, familyWhen } = rule;
  const source = { ru: 'документы заявителя', en: "the applicant's papers" };
  return [{ rule: id, number: null, clause, title, source, facts: unique(familyWhen.flatMap(factsOf)) }];
};

const rulesAt = ({ eligibility }: Edition, moments: readonly Moment[]): CheckedRule[] =>
  eligibility
    .filter(
      ({ purposes, checkedAt, whenPassed }) =>
        purposes.includes('co-financed') &&
        whenPassed === undefined &&
        checkedAt.some((moment) => moments.includes(moment)),
    )
    .map(ruleAt(moments))
    .toSorted((one, other) => (one.number ?? Infinity) - (other.number ?? Infinity) || 0);

/**
 * The rules by which an application for co-financing is checked before its sitting, with the facts each asks for: the reasons
 * for refusal in their order, then the conditions of support; `family` adds that of the lower own share.
 */
export const checkedRules = (edition: Edition, family: boolean): CheckedRule[] => [
  ...rulesAt(edition, BEFORE_THE_SITTING),
  ...(family ? edition.limits.flatMap(familyRule) : []),
];

/** The rules by which an applicant is checked once more on the day of signing, with the facts each asks for [002 §5.3, §8.3]. */
export const signingRules = (edition: Edition): CheckedRule[] => rulesAt(edition, BEFORE_THE_CONTRACT);
