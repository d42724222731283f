import { type Outcome, TRACE_VERSION, type Trace, type TraceStep, type UsedFact, type Words } from '@veche/contracts';
import type { Edition, Rule } from './edition.ts';
import { editionHash } from './hash.ts';
import { date } from './wording.ts';

/** What came of one rule, before it is put under the rule's name. */
export interface Finding {
  readonly facts: readonly UsedFact[];
  readonly outcome: Outcome;
  readonly explanation: Words;
  /** Where a rule speaks for many services, the row it was read from. */
  readonly clause?: string;
  /** Where a rule says two things, the name under which this one stands. */
  readonly part?: { readonly id: string; readonly title: Words };
}

export const step = (rule: Rule, { facts, outcome, explanation, clause, part }: Finding): TraceStep => ({
  rule: part?.id ?? rule.id,
  clause: clause ?? rule.clause,
  title: part?.title ?? rule.title,
  facts: [...facts],
  outcome,
  explanation,
  reading: [...(rule.reading ?? [])],
});

export const traceOf = (edition: Edition, steps: readonly TraceStep[]): Trace => ({
  version: TRACE_VERSION,
  edition: {
    id: edition.id,
    centre: edition.centre,
    inForceFrom: edition.inForceFrom,
    sha256: editionHash(edition),
  },
  steps: [...steps],
});

export const PASSED: Outcome = { result: 'passed' };
export const REFUSED: Outcome = { result: 'refused' };
export const limitsTo = (kopecks: bigint): Outcome => ({ result: 'limits', toKopecks: String(kopecks) });

/** Whether an outcome stops the case: a refusal, or something that had to be known and is not. */
export const stops = ({ outcome: { result } }: TraceStep): boolean =>
  result === 'refused' || result === 'not-established';

/** Where a number of the edition itself comes from. */
export const fromEdition = (edition: Edition): Pick<UsedFact, 'source' | 'date'> => ({
  source: {
    ru: `редакция, действующая с ${date(edition.inForceFrom).ru}`,
    en: `the edition in force from ${date(edition.inForceFrom).en}`,
  },
  date: edition.inForceFrom,
});

/** Where a number of the question comes from. */
export const FROM_REQUEST: Pick<UsedFact, 'source' | 'date'> = {
  source: { ru: 'запрос', en: 'the request' },
  date: null,
};
