import type { UsedFact } from '@veche/contracts';
import { type Finding, PASSED, REFUSED } from '../trace.ts';
import { fill, money, percent, sentences } from '../wording.ts';
import { concerns, costFact, moneyFact, type RuleOf, type SupportCase, sharers } from './support-case.ts';

/** The rules that are tested on the share that the others leave. */

const shareFact = (share: bigint): UsedFact =>
  moneyFact('fundShareKopecks', { ru: 'Доля Фонда', en: "The Fund's share" }, share, {
    source: { ru: 'расчёт', en: 'computed' },
    date: null,
  });

const topUpFact = (kopecks: bigint): UsedFact =>
  moneyFact(
    'adTopUpKopecks',
    { ru: 'Пополнение рекламного кабинета', en: 'Top-up of the advertising account' },
    kopecks,
  );

const topUpNowhere = (rule: RuleOf<'ad-top-up'>, topUp: bigint): Finding => ({
  facts: [topUpFact(topUp)],
  outcome: REFUSED,
  explanation: fill(
    {
      ru: 'Пополнение рекламного кабинета входит только в услуги {services}: в этой услуге оно не оплачивается.',
      en: 'An advertising account is topped up only under {services}: it is not payable under this service.',
    },
    { services: rule.services.join(', ') },
  ),
});

/** A top-up above the part is refused and not cut: what the contract then consists of is for the applicant to say. */
export const adTopUp = (rule: RuleOf<'ad-top-up'>, asked: SupportCase, share: bigint): Finding | undefined => {
  const topUp = asked.adTopUp ?? 0n;
  if (!concerns(rule, asked)) return topUp > 0n ? topUpNowhere(rule, topUp) : undefined;
  if (share === 0n) return undefined;
  const most = (share * BigInt(rule.percent)) / 100n;
  const parts = { percent: percent(rule.percent), share: money(share), most: money(most), topUp: money(topUp) };
  const facts = [shareFact(share), topUpFact(topUp)];
  if (topUp === 0n) {
    return {
      facts,
      outcome: {
        result: 'not-checked',
        because: {
          ru: 'пополнение рекламного кабинета не заявлено',
          en: 'no top-up of an advertising account is asked for',
        },
      },
      explanation: fill(
        {
          ru: 'Пополнение не заявлено. При доле Фонда {share} оно может составить до {percent}: {most}.',
          en: 'No top-up is asked for. With a share of {share} it may be up to {percent}: {most}.',
        },
        parts,
      ),
    };
  }
  const fits = topUp <= most;
  return {
    facts,
    outcome: fits ? PASSED : REFUSED,
    explanation: fill(
      fits
        ? {
            ru: 'Пополнение рекламного кабинета {topUp} не больше {percent} доли Фонда: {most} из {share}.',
            en: "The top-up of {topUp} is within {percent} of the Fund's share: {most} of {share}.",
          }
        : {
            ru: 'Пополнение рекламного кабинета {topUp} больше {percent} доли Фонда: можно не больше {most} из {share}. Уменьшите пополнение.',
            en: "The top-up of {topUp} exceeds {percent} of the Fund's share: at most {most} of {share}. Make the top-up smaller.",
          },
      parts,
    ),
  };
};

export const noMoney = (_: RuleOf<'no-money'>, asked: SupportCase, share: bigint): Finding | undefined =>
  share > 0n || asked.service.payment !== 'co-financed'
    ? undefined
    : {
        facts: [shareFact(share)],
        outcome: REFUSED,
        explanation: {
          ru: 'В пределах лимитов Фонду дать нечего: доля Фонда нулевая, в софинансировании отказывается.',
          en: 'Within the limits there is nothing the Fund could give: its share is zero, co-financing is refused.',
        },
      };

export const restIsOwn = (_: RuleOf<'rest-is-own'>, asked: SupportCase, share: bigint): Finding | undefined => {
  if (asked.service.payment !== 'co-financed') return undefined;
  const own = asked.cost - share;
  const whole = fill(
    {
      ru: 'Доля Фонда {share}, остальное платит заявитель: {own} из {cost}.',
      en: 'The share of the Fund is {share}, the applicant pays the rest: {own} of {cost}.',
    },
    { share: money(share), own: money(own), cost: money(asked.cost) },
  );
  const among = sharers(asked);
  const each = fill(
    {
      ru: 'На каждого из участников ({count}) приходится по {part}, копейки остатка — первым по списку.',
      en: 'Each of the participants ({count}) is given {part}; kopecks that remain go to the first of the list.',
    },
    { count: String(among), part: money(share / (among > 0n ? among : 1n)) },
  );
  return {
    facts: [costFact(asked), shareFact(share)],
    outcome: { result: 'finds', value: String(own), unit: 'kopecks' },
    explanation: among > 1n && share > 0n ? sentences(whole, each) : whole,
  };
};
