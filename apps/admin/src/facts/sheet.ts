import type { ApplicantFacts, ApplicationPage } from '@veche/contracts';
import { formatAmount, parseMoney } from '@veche/ui';

type AskedRule = ApplicationPage['rules'][number];
export type AskedFact = AskedRule['facts'][number];

/** Facts that are asked for together, and who is likely to know them. */
interface Asking {
  readonly facts: readonly AskedFact[];
  readonly source: { readonly ru: string };
}

/** A fact as it is typed: empty while it is not known. */
export interface Entered {
  value: string;
  source: string;
  date: string;
}
export type Sheet = Record<string, Entered>;

const NONE = 'none';

const typed = (value: string | number | boolean | null, kind: AskedFact['kind']): string => {
  if (value === null) return NONE;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return kind === 'kopecks' ? formatAmount(BigInt(value), 'ru') : String(value);
};

/** Each fact once, under the first rule that asks for it, so that none is stated twice. */
export const withoutRepetition = (rules: readonly AskedRule[]): AskedRule[] => {
  const asked = new Set<string>();
  return rules.map((rule) => ({
    ...rule,
    facts: rule.facts.filter(({ name }) => {
      const first = !asked.has(name);
      asked.add(name);
      return first;
    }),
  }));
};

/** A sheet with what the platform knows and what an earlier check has stated filled in. */
export const sheetOf = (rules: readonly Asking[], known: ApplicantFacts | null, today: string): Sheet =>
  Object.fromEntries(
    rules.flatMap(({ facts, source }) =>
      facts.map(({ name, kind }) => {
        const fact = known?.[name];
        const filled = { value: fact === undefined ? '' : typed(fact.value, kind) };
        return [name, { ...filled, source: fact?.source ?? source.ru, date: fact?.date ?? today }];
      }),
    ),
  );

/** Puts what is known by now into a sheet, where nobody has typed over what was known before. */
export const renew = (sheet: Sheet, before: Sheet, now: Sheet): void => {
  for (const [name, entered] of Object.entries(now)) {
    const there = sheet[name];
    if (there === undefined) sheet[name] = entered;
    else if (JSON.stringify(there) === JSON.stringify(before[name])) Object.assign(there, entered);
  }
};

const valueOf = (kind: AskedFact['kind'], value: string): string | boolean | null => {
  if (kind === 'yes-or-no') return value === 'yes';
  if (value === NONE) return null;
  return kind === 'kopecks' ? String(parseMoney(value, 'ru') ?? value) : value;
};

/** The facts that are known, as a check takes them. */
export const factsOf = (rules: readonly Pick<Asking, 'facts'>[], sheet: Sheet): ApplicantFacts =>
  Object.fromEntries(
    rules
      .flatMap(({ facts }) => facts)
      .flatMap(({ name, kind }) => {
        const entered = sheet[name];
        if (entered === undefined || entered.value === '') return [];
        const { source, date, value } = entered;
        return [[name, { value: valueOf(kind, value), source, date }]];
      }),
  );
