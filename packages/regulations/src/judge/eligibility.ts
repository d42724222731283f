import {
  type EligibilityAnswer,
  type EligibilityRequest,
  eligibilityRequest,
  type TraceStep,
  type Words,
} from '@veche/contracts';
import { parseDay } from '../calendar/calendar.ts';
import type { Condition, Edition, EligibilityRule, LimitRule, Moment, Purpose } from '../edition.ts';
import { RegulationError, read } from '../error.ts';
import { type Finding, PASSED, REFUSED, step, stops, traceOf } from '../trace.ts';
import { fill, percent, sentences } from '../wording.ts';
import { type Held, type Known, test } from './conditions.ts';

/** What is asked: for what, and what is known on each of the days on which the rules are looked at. */
interface Question {
  readonly purpose: Purpose;
  readonly filing: Stage;
  readonly signing: Stage | undefined;
}

interface Stage {
  readonly moments: readonly Moment[];
  readonly known: Known;
}

const AT_FILING: readonly Moment[] = ['filing', 'case'];
const AT_SIGNING: readonly Moment[] = ['executor-chosen', 'case', 'signing'];

const readQuestion = (request: EligibilityRequest): Question => {
  const { purpose, filedOn, facts, signing } = read(eligibilityRequest, request);
  if (signing && signing.on < filedOn) {
    throw new RegulationError('invalid-date', 'signing.on', {
      ru: 'Договор подписывают не раньше подачи',
      en: 'A contract is not signed before the filing',
    });
  }
  const filed = parseDay(filedOn);
  return {
    purpose: purpose ?? 'co-financed',
    filing: { moments: AT_FILING, known: { on: filed, facts } },
    signing: signing && {
      moments: AT_SIGNING,
      known: { on: parseDay(signing.on), facts: signing.facts, since: filed },
    },
  };
};

const notChecked = (because: Words): Finding => ({
  facts: [],
  outcome: { result: 'not-checked', because },
  explanation: fill({ ru: 'Не проверяется: {because}.', en: 'Not checked: {because}.' }, { because }),
});

const PURPOSES: Readonly<Record<Purpose, Words>> = {
  free: { ru: 'для бесплатных услуг это не требуется', en: 'free services do not require it' },
  'co-financed': { ru: 'для софинансирования это не требуется', en: 'co-financing does not require it' },
  membership: { ru: 'для вступления в кластер это не требуется', en: 'joining a cluster does not require it' },
};

const LATER: Words = {
  ru: 'правило проверяется при подписании договора',
  en: 'the rule is checked when the contract is signed',
};

/**
 * All must hold: one that fails refuses, and without one that fails, one unknown leaves the rule open. What is said is what
 * decided: a refusal does not speak of the conditions that hold, nor of those that nobody knows.
 */
const concluded = (all: readonly Held[]): Finding => {
  const facts = all.flatMap((held) => held.facts);
  const said = (those: readonly Held[]): Words => sentences(...those.map(({ explanation }) => explanation));
  const failing = all.filter(({ state }) => state === 'fails');
  if (failing.length > 0) return { facts, outcome: REFUSED, explanation: said(failing) };
  const open = all.filter(({ state }) => state === 'unknown');
  return open.length > 0
    ? { facts, outcome: { result: 'not-established', because: said(open) }, explanation: said(open) }
    : { facts, outcome: PASSED, explanation: said(all) };
};

const conditionsAt = (rule: EligibilityRule, { moments }: Stage): readonly Condition[] =>
  rule.checkedAt.some((moment) => moments.includes(moment))
    ? rule.conditions.filter(({ at }) => at === undefined || moments.includes(at))
    : [];

/** What stands before the conditions: a rule that concerns only some applicants. */
const gate = ({ onlyWhen }: EligibilityRule, { known }: Stage): Finding | undefined => {
  if (!onlyWhen) return undefined;
  const concerned = test(onlyWhen.condition, known);
  if (concerned.state === 'unknown') return concluded([concerned]);
  return concerned.state === 'fails' ? notChecked(onlyWhen.otherwise) : undefined;
};

const onConditions = (rule: EligibilityRule, { filing, signing }: Question): Finding => {
  const stages = signing ? [filing, signing] : [filing];
  const all = stages.flatMap((stage) => conditionsAt(rule, stage).map((condition) => test(condition, stage.known)));
  return gate(rule, filing) ?? (all.length === 0 ? notChecked(LATER) : concluded(all));
};

/** A rule that passes when others do not stop: all of them are told by their own steps. */
const onOthers = (needed: readonly string[], steps: readonly TraceStep[]): Finding => {
  const stopping = steps.filter((other) => needed.includes(other.rule) && stops(other));
  const refused = stopping.filter(({ outcome }) => outcome.result === 'refused');
  const names = (refused.length > 0 ? refused : stopping).map(({ clause }) => clause).join('; ');
  if (refused.length > 0) {
    const template = { ru: 'Есть причины отказа: {names}.', en: 'There are reasons for refusal: {names}.' };
    return { facts: [], outcome: REFUSED, explanation: fill(template, { names }) };
  }
  if (stopping.length > 0) {
    const because = fill({ ru: 'не установлено: {names}', en: 'not established: {names}' }, { names });
    const template = { ru: 'Проверка не закончена, {because}.', en: 'The check is not finished, {because}.' };
    return { facts: [], outcome: { result: 'not-established', because }, explanation: fill(template, { because }) };
  }
  return {
    facts: [],
    outcome: PASSED,
    explanation: { ru: 'Причин отказа нет.', en: 'There is no reason for refusal.' },
  };
};

type OwnShare = Extract<LimitRule, { kind: 'own-share' }>;

const ownShares = ({ limits }: Edition): readonly OwnShare[] =>
  limits.filter((rule): rule is OwnShare => rule.kind === 'own-share');

/** Whether the terms for families of participants of the special military operation apply; it never refuses. */
const familyStep = (rule: OwnShare, usual: OwnShare, all: readonly Held[]): TraceStep => {
  const applies = all.every(({ state }) => state === 'holds');
  const share = applies ? rule.percent : usual.percent;
  const template = { ru: 'Собственная доля — не меньше {share}.', en: 'The own share is at least {share}.' };
  return step(rule, {
    facts: all.flatMap(({ facts }) => facts),
    outcome: { result: 'finds', value: String(share), unit: 'percent' },
    explanation: sentences(...all.map(({ explanation }) => explanation), fill(template, { share: percent(share) })),
  });
};

const familyTerms = (edition: Edition, { purpose, filing }: Question): readonly TraceStep[] => {
  const usual = ownShares(edition).find(({ family }) => family === false);
  if (!usual || purpose !== 'co-financed') return [];
  return ownShares(edition).flatMap((rule) =>
    rule.familyWhen
      ? [
          familyStep(
            rule,
            usual,
            rule.familyWhen.map((condition) => test(condition, filing.known)),
          ),
        ]
      : [],
  );
};

const verdictOf = (refused: number, open: number): EligibilityAnswer['verdict'] => {
  if (refused > 0) return 'refused';
  return open > 0 ? 'not-established' : 'eligible';
};

/**
 * Each rule of eligibility and each reason for refusal of the edition, on the facts of an applicant: at filing and, with
 * facts established anew, at signing. A fact that nobody knows never passes.
 * @throws {RegulationError} `invalid-date`, `invalid-amount`, `invalid-value`
 */
export const eligibility = (edition: Edition, request: EligibilityRequest): EligibilityAnswer => {
  const question = readQuestion(request);
  const judged = edition.eligibility.map((rule) => {
    if (!rule.purposes.includes(question.purpose)) return step(rule, notChecked(PURPOSES[question.purpose]));
    return step(rule, onConditions(rule, question));
  });
  const rules = edition.eligibility.map((rule, index) =>
    rule.whenPassed && rule.purposes.includes(question.purpose)
      ? step(rule, onOthers(rule.whenPassed, judged))
      : judged[index],
  );
  const steps = [...rules.filter((rule) => rule !== undefined), ...familyTerms(edition, question)];
  const ids = (result: string): string[] =>
    steps.filter(({ outcome }) => outcome.result === result).map(({ rule }) => rule);
  const [refusedBy, notEstablished] = [ids('refused'), ids('not-established')];
  return {
    verdict: verdictOf(refusedBy.length, notEstablished.length),
    refusedBy,
    notEstablished,
    trace: traceOf(edition, steps),
  };
};
