import type { UsedFact } from '@veche/contracts';
import { type Finding, FROM_REQUEST, fromEdition, limitsTo, PASSED, REFUSED } from '../trace.ts';
import { counted, fill } from '../wording.ts';
import { concerns, type RuleOf, type SupportCase } from './support-case.ts';

/** The rules that say whether the Fund may pay at all. A rule that does not concern the case finds nothing. */

const serviceFact = ({ service, edition }: SupportCase): UsedFact => ({
  name: 'service',
  title: { ru: 'Услуга', en: 'Service' },
  value: service.code,
  unit: 'none',
  ...fromEdition(edition),
});

export const catalogue = (_: RuleOf<'catalogue'>, asked: SupportCase): Finding => ({
  clause: asked.service.clause,
  facts: [serviceFact(asked)],
  outcome: PASSED,
  explanation: fill(
    { ru: 'Услуга {code} «{title}» есть в перечне.', en: 'Service {code}, {title}, is in the catalogue.' },
    { code: asked.service.code, title: asked.service.shortTitle },
  ),
});

export const free = (rule: RuleOf<'free'>, asked: SupportCase): Finding | undefined =>
  concerns(rule, asked)
    ? {
        facts: [serviceFact(asked)],
        outcome: limitsTo(0n),
        explanation: {
          ru: 'Услуга оказывается бесплатно: доля Фонда не рассчитывается, заявитель ничего не платит.',
          en: 'The service is free of charge: there is no share of the Fund to compute and nothing for the applicant to pay.',
        },
      }
    : undefined;

export const notForApplicants = (rule: RuleOf<'not-for-applicants'>, asked: SupportCase): Finding | undefined =>
  concerns(rule, asked)
    ? {
        facts: [serviceFact(asked)],
        outcome: REFUSED,
        explanation: {
          ru: 'Это расходы самого центра, а не услуга для субъектов МСП: софинансирования по ней нет.',
          en: 'This is an expense of the centre itself and no service for SMEs: there is no co-financing.',
        },
      }
    : undefined;

export const amountsNotStated = (_: RuleOf<'amounts-not-stated'>, asked: SupportCase): Finding => {
  const because = {
    ru: 'сумм и долей в этой редакции нет: их устанавливают лимиты субсидии года',
    en: "this edition has no amounts and shares: the limits of the year's subsidy set them",
  };
  return {
    facts: [serviceFact(asked)],
    outcome: { result: 'not-established', because },
    explanation: fill(
      {
        ru: 'Рассчитать долю нельзя: {because}. Когда предел неизвестен, ответ — нет.',
        en: 'No share can be computed: {because}. When a limit is unknown, the answer is no.',
      },
      { because },
    ),
  };
};

export const participants = (rule: RuleOf<'participants'>, asked: SupportCase): Finding | undefined => {
  if (!concerns(rule, asked)) return undefined;
  const needed = { ru: `не меньше ${rule.atLeast}`, en: `at least ${rule.atLeast}` };
  const facts: readonly UsedFact[] = [
    {
      name: 'participants',
      title: { ru: 'Число участников', en: 'Number of participants' },
      value: asked.participants ?? null,
      unit: 'persons',
      ...FROM_REQUEST,
    },
  ];
  if (asked.participants === undefined) {
    const because = { ru: 'число участников не указано', en: 'the number of participants is not given' };
    const template = {
      ru: 'Нужно {needed} участников, а их число не указано: до этого услуга не оплачивается.',
      en: '{needed} participants are needed and their number is not given: until then nothing is payable.',
    };
    return { facts, outcome: { result: 'not-established', because }, explanation: fill(template, { needed }) };
  }
  const enough = asked.participants >= rule.atLeast;
  return {
    facts,
    outcome: enough ? PASSED : REFUSED,
    explanation: fill(
      enough
        ? { ru: 'Участники: {who}; нужно {needed}.', en: 'Taking part: {who}; {needed} are needed.' }
        : {
            ru: 'Участники: {who}, а нужно {needed}. Услуга не оплачивается.',
            en: 'Taking part: {who}, and {needed} are needed. Nothing is payable.',
          },
      { who: counted(asked.participants, rule.who), needed },
    ),
  };
};

export const neverPayable = (rule: RuleOf<'never-payable'>, asked: SupportCase): Finding | undefined =>
  concerns(rule, asked)
    ? {
        facts: [],
        outcome: {
          result: 'not-checked',
          because: {
            ru: 'состав стоимости в запросе не указан',
            en: 'the request does not say what the price consists of',
          },
        },
        explanation: fill(
          {
            ru: 'Бюджет никогда не оплачивает {costs}: включать их в стоимость нельзя. Это проверят по спецификации.',
            en: 'The budget never pays for {costs}: they must not be in the price. The specification will show it.',
          },
          { costs: rule.costs },
        ),
      }
    : undefined;
