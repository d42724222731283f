import type { UsedFact, Words } from '@veche/contracts';
import { type Finding, FROM_REQUEST, limitsTo } from '../trace.ts';
import { fill, money, percent, sentences } from '../wording.ts';
import {
  concerns,
  costFact,
  left,
  limitFact,
  moneyFact,
  type RuleOf,
  type SupportCase,
  sharers,
  usedOf,
} from './support-case.ts';

/** The rules that say, each alone, how much the Fund may give. A rule that does not concern the case finds nothing. */

const coFinanced = ({ service }: SupportCase): boolean => service.payment === 'co-financed';

export const ownShare = (rule: RuleOf<'own-share'>, asked: SupportCase): Finding | undefined => {
  if (!concerns(rule, asked) || (rule.family !== 'any' && rule.family !== asked.family)) return undefined;
  const fund = (asked.cost * BigInt(100 - rule.percent)) / 100n;
  const computed = fill(
    {
      ru: 'Собственная доля не меньше {percent} стоимости: {own} из {cost}. Фонд может дать до {fund}.',
      en: 'The own share is at least {percent} of the price: {own} of {cost}. The Fund may give up to {fund}.',
    },
    { percent: percent(rule.percent), own: money(asked.cost - fund), cost: money(asked.cost), fund: money(fund) },
  );
  const forEverybody = {
    ru: 'Эта доля одна для всех, в том числе для участников СВО и их семей.',
    en: 'This share is the same for everybody, families of participants of the special military operation included.',
  };
  return {
    facts: [
      costFact(asked),
      {
        name: 'specialOperationFamily',
        title: { ru: 'Участник СВО или член его семьи', en: 'Participant of the special military operation or family' },
        value: asked.family,
        unit: 'none',
        ...FROM_REQUEST,
      },
    ],
    outcome: limitsTo(fund),
    explanation: rule.family === 'any' && asked.family ? sentences(computed, forEverybody) : computed,
  };
};

export const unitLimit = (rule: RuleOf<'unit-limit'>, asked: SupportCase): Finding | undefined => {
  const { unitLimit: limit, clause } = asked.service;
  if (!concerns(rule, asked) || limit === undefined) return undefined;
  const { used, facts } = usedOf(asked, limit.counts);
  const rest = left(limit.kopecks, used);
  return {
    clause,
    facts: [limitFact(asked, limit.kopecks), ...facts],
    outcome: limitsTo(rest),
    explanation: fill(
      {
        ru: 'Фонд даёт не больше {limit} {per}; уже дано {used}, остаётся {rest}.',
        en: 'The Fund gives at most {limit} {per}; {used} given already, {rest} left.',
      },
      { limit: money(limit.kopecks), per: limit.per, used: money(used), rest: money(rest) },
    ),
  };
};

export const ceiling = (rule: RuleOf<'ceiling'>, asked: SupportCase): Finding | undefined => {
  if (!concerns(rule, asked)) return undefined;
  const { used, facts } = usedOf(asked, rule.counts);
  const rest = left(rule.kopecks, used);
  return {
    facts: [limitFact(asked, rule.kopecks), ...facts],
    outcome: limitsTo(rest),
    explanation: fill(
      {
        ru: 'Фонд даёт не больше {limit} {per}; уже дано {used}, остаётся {rest}.',
        en: 'The Fund gives at most {limit} {per}; {used} given already, {rest} left.',
      },
      { limit: money(rule.kopecks), per: rule.per, used: money(used), rest: money(rest) },
    ),
  };
};

export const generalLimit = (rule: RuleOf<'general-limit'>, asked: SupportCase): Finding | undefined => {
  if (!concerns(rule, asked)) return undefined;
  const { used, facts } = usedOf(asked, ['general']);
  const rest = left(rule.kopecks, used);
  const among = sharers(asked);
  const alone = fill(
    {
      ru: 'Общий лимит одного СМСП на год — {limit}; уже дано {used}, остаётся {rest}.',
      en: 'The general limit of one SME for the year is {limit}; {used} given already, {rest} left.',
    },
    { limit: money(rule.kopecks), used: money(used), rest: money(rest) },
  );
  const together = {
    ru: 'Доля Фонда делится поровну между участниками ({count}) и зачитывается каждому: на всех — до {all}.',
    en: "The Fund's share is divided equally among the participants ({count}) and charged to each: up to {all} for all.",
  };
  return {
    facts: [limitFact(asked, rule.kopecks), ...facts],
    outcome: limitsTo(rest * among),
    explanation: asked.service.splitAmongParticipants
      ? sentences(alone, fill(together, { count: String(among), all: money(rest * among) }))
      : alone,
  };
};

export const outsideGeneralLimit = (rule: RuleOf<'outside-general-limit'>, asked: SupportCase): Finding | undefined =>
  concerns(rule, asked)
    ? {
        facts: [],
        outcome: {
          result: 'not-checked',
          because: {
            ru: 'услуга оплачивается в пределах своего специального лимита',
            en: 'the service is paid within a special limit of its own',
          },
        },
        explanation: {
          ru: 'Общий лимит СМСП эту услугу не ограничивает и ею не расходуется: у неё свой специальный лимит.',
          en: 'The general limit of the SME neither bounds this service nor is used up by it: it has a special limit of its own.',
        },
      }
    : undefined;

const budgetUnknown = (facts: readonly UsedFact[], needed: boolean): Finding => {
  const because = { ru: 'бюджет года не указан', en: "the year's budget is not given" };
  return needed
    ? {
        facts,
        outcome: { result: 'not-established', because },
        explanation: {
          ru: 'Бюджет года неизвестен, поэтому остаток проверить нельзя. Когда предел неизвестен, ответ — нет.',
          en: "The year's budget is unknown, so what is left of it cannot be checked. When a limit is unknown, the answer is no.",
        },
      }
    : {
        facts,
        outcome: { result: 'not-checked', because },
        explanation: {
          ru: 'Здесь не проверяется: бюджет года не указан. Его проверит учёт бюджета, когда будет резервировать деньги.',
          en: "Not checked here: the year's budget is not given. The ledger will check it when it reserves the money.",
        },
      };
};

/** Said when the budget that is known is not of a year in which the service is given. */
const ofAnotherYear = ({ service, budget }: SupportCase): readonly Words[] =>
  budget === undefined || service.validYears.includes(budget.year)
    ? []
    : [
        {
          ru: 'Бюджет года, в котором оказывается услуга, здесь не известен: взят последний известный.',
          en: 'The budget of the year in which the service is given is not known here: the last known one is taken.',
        },
      ];

const budgetFact = ({ year, kopecks, source, date }: NonNullable<SupportCase['budget']>): UsedFact =>
  moneyFact('budget', { ru: `Бюджет ${year} года`, en: `Budget of ${year}` }, kopecks, { source, date });

export const clusterShare = (rule: RuleOf<'cluster-share'>, asked: SupportCase): Finding | undefined => {
  if (!coFinanced(asked)) return undefined;
  const { used, facts } = usedOf(asked, ['clusterBudget']);
  const { budget } = asked;
  if (!budget) return budgetUnknown(facts, asked.used.clusterBudget !== undefined);
  const cap = (budget.kopecks * BigInt(rule.percent)) / 100n;
  const rest = left(cap, used);
  return {
    facts: [budgetFact(budget), ...facts],
    outcome: limitsTo(rest),
    explanation: sentences(
      fill(
        {
          ru: 'Одному кластеру — не больше {percent} бюджета центра. По бюджету {year} года это {cap} из {budget}; уже дано {used}, остаётся {rest}.',
          en: "One cluster gets at most {percent} of the centre's budget. By the budget of {year} that is {cap} of {budget}; {used} given already, {rest} left.",
        },
        {
          percent: percent(rule.percent),
          year: String(budget.year),
          cap: money(cap),
          budget: money(budget.kopecks),
          used: money(used),
          rest: money(rest),
        },
      ),
      ...ofAnotherYear(asked),
    ),
  };
};

export const yearBudget = (_: RuleOf<'year-budget'>, asked: SupportCase): Finding | undefined => {
  if (!coFinanced(asked)) return undefined;
  const { used, facts } = usedOf(asked, ['yearBudget']);
  const { budget } = asked;
  if (!budget) return budgetUnknown(facts, asked.used.yearBudget !== undefined);
  const rest = left(budget.kopecks, used);
  return {
    facts: [budgetFact(budget), ...facts],
    outcome: limitsTo(rest),
    explanation: sentences(
      fill(
        {
          ru: 'Бюджет центра на {year} год — {budget}; уже дано {used}, остаётся {rest}.',
          en: "The centre's budget of {year} is {budget}; {used} given already, {rest} left.",
        },
        { year: String(budget.year), budget: money(budget.kopecks), used: money(used), rest: money(rest) },
      ),
      ...ofAnotherYear(asked),
    ),
  };
};

/** The money of the service in the year; where the lines of the budget are not known, their sum alone bounds. */
export const budgetLine = (rule: RuleOf<'no-money'>, asked: SupportCase): Finding | undefined => {
  const { budget, service } = asked;
  if (!coFinanced(asked)) return undefined;
  const { used, facts } = usedOf(asked, ['line']);
  if (!budget?.lines) return undefined;
  const line = budget.lines[service.code] ?? 0n;
  const rest = left(line, used);
  const { source, date } = budget;
  const lineFact = moneyFact('line', { ru: 'Строка бюджета', en: 'Line of the budget' }, line, { source, date });
  const parts = { service: service.code, year: String(budget.year), line: money(line), used: money(used) };
  return {
    part: { id: `${rule.id}.line`, title: { ru: 'Строка бюджета на услугу', en: 'Budget line of the service' } },
    facts: [lineFact, ...facts],
    outcome: limitsTo(rest),
    explanation: fill(
      line === 0n
        ? {
            ru: 'В бюджете {year} года нет денег на услугу {service}.',
            en: 'There is no money for service {service} in the budget of {year}.',
          }
        : {
            ru: 'На услугу {service} в бюджете {year} года — {line}; уже дано {used}, остаётся {rest}.',
            en: 'The budget of {year} has {line} for service {service}; {used} given already, {rest} left.',
          },
      { ...parts, rest: money(rest) },
    ),
  };
};
