/// <reference lib="esnext.temporal" />
import type { ApplicantFacts, UsedFact, Words } from '@veche/contracts';
import { type Day, parseDay } from '../calendar/calendar.ts';
import type { Condition, FactName } from '../edition.ts';
import { capital, counted, date, fill, money, YEARS } from '../wording.ts';
import { FACTS } from './applicant-facts.ts';

/** Whether a condition holds, in words. Nothing is concluded from a fact that nobody knows. */
export interface Held {
  readonly state: 'holds' | 'fails' | 'unknown';
  readonly facts: readonly UsedFact[];
  readonly explanation: Words;
}

/** The facts as known on the day on which they are asked. A fact older than `since` is not known any more. */
export interface Known {
  readonly on: Day;
  readonly facts: ApplicantFacts;
  readonly since?: Day;
}

type Must = Condition['must'];
type ConditionOf<M extends Must> = Extract<Condition, { must: M }>;
type Fact = NonNullable<ApplicantFacts[FactName]>;
type Test<M extends Must> = (condition: ConditionOf<M>, fact: Fact, known: Known) => Held;

const usedFact = (name: FactName, fact: Fact | undefined): UsedFact => ({
  name,
  title: capital(FACTS[name].title),
  value: fact?.value ?? null,
  unit: FACTS[name].unit,
  source: fact ? { ru: fact.source, en: fact.source } : { ru: 'не установлено', en: 'not established' },
  date: fact?.date ?? null,
});

const factOf = (name: FactName, { facts, since }: Known): Fact | undefined => {
  const fact = facts[name];
  return fact && since && fact.date < since.toString() ? undefined : fact;
};

const notEstablished = (name: FactName): Held => ({
  state: 'unknown',
  facts: [usedFact(name, undefined)],
  explanation: fill({ ru: 'Не установлено: {title}.', en: 'Not established: {title}.' }, { title: FACTS[name].title }),
});

const told = (name: FactName, value: unknown): Words => {
  const { title, yes, no } = FACTS[name];
  return (value === true ? yes : no) ?? title;
};

const held = (holds: boolean, facts: readonly UsedFact[], explanation: Words): Held => ({
  state: holds ? 'holds' : 'fails',
  facts,
  explanation,
});

const hold: Test<'hold'> = ({ fact: name }, fact) =>
  held(fact.value === true, [usedFact(name, fact)], told(name, fact.value));

const excused = (name: FactName, fact: Fact, unless: FactName, known: Known): Held => {
  const excuse = factOf(unless, known);
  if (!excuse) return notEstablished(unless);
  return held(excuse.value === true, [usedFact(name, fact), usedFact(unless, excuse)], told(unless, excuse.value));
};

const onAnotherDay = (name: FactName, fact: Fact, needed: string): Held => ({
  state: 'unknown',
  facts: [usedFact(name, fact)],
  explanation: fill(
    {
      ru: 'Не установлено: {title} на {needed}. Сведения даны на {given}.',
      en: 'Not established: {title} on {needed}. What is known is of {given}.',
    },
    { title: FACTS[name].title, needed: date(needed), given: date(fact.date) },
  ),
});

const notHold: Test<'not-hold'> = ({ fact: name, unless, asOf }, fact, known) => {
  const first = known.on.with({ day: 1 }).toString();
  if (asOf === 'first-of-month' && fact.date !== first) return onAnotherDay(name, fact, first);
  if (fact.value === true && unless) return excused(name, fact, unless, known);
  return held(fact.value === false, [usedFact(name, fact)], told(name, fact.value));
};

const oneOf =
  (wanted: boolean) =>
  ({ fact: name, codes }: { readonly fact: FactName; readonly codes: readonly string[] }, fact: Fact): Held => {
    const value = String(fact.value);
    return held(
      codes.includes(value) === wanted,
      [usedFact(name, fact)],
      fill({ ru: '{title}: {value}.', en: '{title}: {value}.' }, { title: usedFact(name, fact).title, value }),
    );
  };

const isAfter = (day: Day, other: Day): boolean => Temporal.PlainDate.compare(day, other) > 0;

const olderThan: Test<'be-older-than'> = ({ fact: name, years }, fact, { on }) => {
  const since = parseDay(String(fact.value));
  const enough = isAfter(on, since.add({ years }));
  return held(
    enough,
    [usedFact(name, fact)],
    fill(
      enough
        ? { ru: 'Зарегистрирован {since}: прошло больше {years}.', en: 'Registered on {since}: more than {years} ago.' }
        : {
            ru: 'Зарегистрирован {since}: к {on} не прошло больше {years}.',
            en: 'Registered on {since}: by {on} not more than {years} have passed.',
          },
      { since: date(since.toString()), on: date(on.toString()), years: counted(years, YEARS_PASSED) },
    ),
  );
};

/** Years in the genitive, as they stand after «больше» and «за последние». */
const YEARS_PASSED = { ru: ['года', 'лет', 'лет'], en: ['year', 'years'] } as const;

const longerAgo: Test<'be-longer-ago-than'> = ({ fact: name, years }, fact, { on }) => {
  const { title } = usedFact(name, fact);
  if (fact.value === null) {
    return held(true, [usedFact(name, fact)], fill({ ru: '{title}: нет.', en: '{title}: none.' }, { title }));
  }
  const last = parseDay(String(fact.value));
  const end = last.add({ years });
  return held(
    isAfter(on, end),
    [usedFact(name, fact)],
    fill(
      {
        ru: '{title}: {last}. Учитывается {years}, до {end} включительно.',
        en: '{title}: {last}. It counts for {years}, up to and including {end}.',
      },
      { title, last: date(last.toString()), years: counted(years, YEARS), end: date(end.toString()) },
    ),
  );
};

const atLeast: Test<'be-at-least'> = ({ fact: name, count }, fact) =>
  held(
    Number(fact.value) >= count,
    [usedFact(name, fact)],
    fill(
      { ru: '{title}: {value}, нужно не меньше {count}.', en: '{title}: {value}, at least {count} needed.' },
      { title: usedFact(name, fact).title, value: String(fact.value), count },
    ),
  );

const aboveZero: Test<'be-above-zero'> = ({ fact: name }, fact) => {
  const kopecks = BigInt(String(fact.value));
  return held(
    kopecks > 0n,
    [usedFact(name, fact)],
    fill(
      { ru: '{title}: {value}.', en: '{title}: {value}.' },
      { title: usedFact(name, fact).title, value: money(kopecks) },
    ),
  );
};

const notExceedWhen: Test<'not-exceed-when'> = ({ fact: name, kopecks, when }, fact, known) => {
  const amount = BigInt(String(fact.value));
  const sum = fill(
    { ru: '{title}: {value}, порог {limit}.', en: '{title}: {value}, the threshold is {limit}.' },
    { title: usedFact(name, fact).title, value: money(amount), limit: money(kopecks) },
  );
  if (amount <= kopecks) return held(true, [usedFact(name, fact)], sum);
  const sent = factOf(when, known);
  if (!sent) return notEstablished(when);
  return held(sent.value === false, [usedFact(name, fact), usedFact(when, sent)], {
    ru: `${sum.ru} ${told(when, sent.value).ru}`,
    en: `${sum.en} ${told(when, sent.value).en}`,
  });
};

const TESTS: { readonly [M in Must]: Test<M> } = {
  hold,
  'not-hold': notHold,
  'be-one-of': oneOf(true),
  'not-be-one-of': oneOf(false),
  'be-older-than': olderThan,
  'be-longer-ago-than': longerAgo,
  'be-at-least': atLeast,
  'be-above-zero': aboveZero,
  'not-exceed-when': notExceedWhen,
};

/** What is known of one condition on the given day. */
export const test = (condition: Condition, known: Known): Held => {
  const fact = factOf(condition.fact, known);
  return fact ? (TESTS[condition.must] as Test<Must>)(condition, fact, known) : notEstablished(condition.fact);
};
