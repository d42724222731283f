/// <reference lib="esnext.temporal" />
import { day, type TermAnswer, type TraceStep, type UsedFact, type Words } from '@veche/contracts';
import { z } from 'zod';
import { addWorkingDays, type Day, decreeOf, parseDay, workingDayFrom, workingDayUpTo } from '../calendar/calendar.ts';
import { documentOf, documentTitle } from '../documents.ts';
import type { Counting, Edition, Rule, Term } from '../edition.ts';
import { RegulationError, read } from '../error.ts';
import { FROM_REQUEST, fromEdition, step, traceOf } from '../trace.ts';
import {
  CALENDAR_DAYS,
  capital,
  counted,
  date,
  fill,
  MONTHS,
  sentences,
  WEEKS,
  WORKING_DAYS,
  YEARS,
} from '../wording.ts';

type Span = Exclude<Counting, { as: 'period' } | { as: 'agreement' }>;

/** Where a count of days ends, and where the term does when that day is off. */
interface End {
  readonly counted: Day;
  readonly due: Day;
}

const COUNTED = {
  'working-days': WORKING_DAYS,
  'calendar-days': CALENDAR_DAYS,
  'days-before-quarter-end': CALENDAR_DAYS,
  weeks: WEEKS,
  months: MONTHS,
  years: YEARS,
} as const;

const LAST_MONTH_OF_QUARTER = 3;

const lastDayOf = (year: number, month: number): Day => {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  return first.with({ day: first.daysInMonth });
};

const quarterEnd = ({ year, month }: Day): Day =>
  lastDayOf(year, Math.ceil(month / LAST_MONTH_OF_QUARTER) * LAST_MONTH_OF_QUARTER);

const movedOn = (end: Day): End => ({ counted: end, due: workingDayFrom(end) });

const LAST_YEAR = 2199;

/** @throws {RegulationError} `invalid-date` when the term would end behind the last day that can be said */
const inCalendar = (end: End): End => {
  if (end.due.year <= LAST_YEAR) return end;
  throw new RegulationError('invalid-date', 'from', {
    ru: `Срок закончится после ${LAST_YEAR} года: назовите более ранний день`,
    en: `The term ends after the year ${LAST_YEAR}: give an earlier day`,
  });
};

/** The day the term begins is not counted; an end on a day off moves on, or back where it must be «not later than». */
const endOf = (counting: Span, from: Day): End => {
  switch (counting.as) {
    case 'working-days':
      return movedOn(addWorkingDays(from, counting.count));
    case 'calendar-days':
      return movedOn(from.add({ days: counting.count }));
    case 'days-before-quarter-end': {
      const end = quarterEnd(from).subtract({ days: counting.count });
      return { counted: end, due: workingDayUpTo(end) };
    }
    case 'weeks':
    case 'months':
    case 'years': {
      const end = from.add({ [counting.as]: counting.count });
      return counting.moves ? movedOn(end) : inCalendar({ counted: end, due: end });
    }
  }
};

const fromFact = (term: Term, from: Day): UsedFact => ({
  name: 'from',
  title: capital(term.from),
  value: from.toString(),
  unit: 'date',
  ...FROM_REQUEST,
});

const countFact = (edition: Edition, term: Term, { as, count }: Span): UsedFact => ({
  name: 'count',
  title: term.title,
  value: count,
  unit: as === 'working-days' || as === 'calendar-days' ? as : 'none',
  ...fromEdition(edition),
});

const found = (end: Day): TraceStep['outcome'] => ({ result: 'finds', value: end.toString(), unit: 'date' });

const COUNTING: Readonly<Record<'forward' | 'same-day' | 'backward', Words>> = {
  forward: {
    ru: '{count} после {from}; сам этот день не считается. Счёт заканчивается {end}.',
    en: '{count} after {from}; that day itself is not counted. The count ends on {end}.',
  },
  'same-day': { ru: 'В тот же день: {end}.', en: 'On the same day: {end}.' },
  backward: {
    ru: 'Не позднее чем за {count} до конца квартала. Последний день — {end}.',
    en: 'Not later than {count} before the end of the quarter. The last day is {end}.',
  },
};

const directionOf = ({ as, count }: Span): keyof typeof COUNTING => {
  if (as === 'days-before-quarter-end') return 'backward';
  return count === 0 ? 'same-day' : 'forward';
};

const countStep = (edition: Edition, term: Term, counting: Span, [from, end]: readonly [Day, Day]): TraceStep =>
  step(term, {
    facts: [fromFact(term, from), countFact(edition, term, counting)],
    outcome: found(end),
    explanation: fill(COUNTING[directionOf(counting)], {
      count: counted(counting.count, COUNTED[counting.as]),
      from: date(from.toString()),
      end: date(end.toString()),
    }),
  });

const MOVING: Rule = {
  id: 'H23',
  clause: '002 §7-8; §10.3',
  title: { ru: 'Конец срока в выходной день', en: 'A term that ends on a day off' },
  reading: ['H23'],
};

const moveStep = ({ counted: end, due }: End): readonly TraceStep[] => {
  if (end.equals(due)) return [];
  const later = Temporal.PlainDate.compare(due, end) > 0;
  const template = later
    ? {
        ru: '{end} — выходной день, срок заканчивается в следующий рабочий день: {due}.',
        en: '{end} is a day off: the term ends on the next working day, {due}.',
      }
    : {
        ru: '{end} — выходной день, а позднее нельзя: последний рабочий день до него — {due}.',
        en: '{end} is a day off and later is too late: the last working day before it is {due}.',
      };
  const calendar: UsedFact = {
    name: 'calendar',
    title: { ru: 'Производственный календарь', en: 'Production calendar' },
    value: due.year,
    unit: 'none',
    source: { ru: decreeOf(due), en: decreeOf(due) },
    date: null,
  };
  return [
    step(MOVING, {
      facts: [calendar],
      outcome: found(due),
      explanation: fill(template, { end: date(end.toString()), due: date(due.toString()) }),
    }),
  ];
};

const period = (first: Day, last: Day): Words =>
  fill(
    { ru: 'с {first} по {last}', en: 'from {first} to {last}' },
    { first: date(first.toString()), last: date(last.toString()) },
  );

/** What a term is that is no span of days, for the year, quarter or month of the given day. */
const saysOf = (counting: Exclude<Counting, Span>, from: Day): Words => {
  if (counting.as === 'agreement') {
    return { ru: 'Срок назначает договор.', en: 'The contract sets the term.' };
  }
  if (counting.period === 'first-of-month') {
    return fill(
      { ru: 'Смотрят на {day}.', en: 'What counts is {day}.' },
      { day: date(from.with({ day: 1 }).toString()) },
    );
  }
  const end = quarterEnd(from);
  const [first, last] =
    counting.period === 'quarter'
      ? [end.with({ month: end.month - LAST_MONTH_OF_QUARTER + 1, day: 1 }), end]
      : [from.with({ month: counting.period[0], day: 1 }), lastDayOf(from.year, counting.period[1])];
  return fill({ ru: 'Период {period}.', en: 'The period {period}.' }, { period: period(first, last) });
};

const noSpanStep = (term: Term, from: Day, says: Words): TraceStep =>
  step(term, {
    facts: [fromFact(term, from)],
    outcome: {
      result: 'not-checked',
      because: { ru: 'это не срок в днях', en: 'it is no span of days' },
    },
    explanation: says,
  });

/** What else a reader of the answer should know: the term's own note, and whose document it stands in. */
const remarks = (edition: Edition, term: Term): readonly Words[] => {
  const foreign = documentOf(term.clause) !== edition.document;
  const source = fill(
    { ru: 'Срок задан другим документом: {document}.', en: 'The term is set by another document: {document}.' },
    { document: documentTitle(term.clause) },
  );
  return [...(term.note ? [term.note] : []), ...(foreign ? [source] : [])];
};

/** @throws {RegulationError} `unknown-term` */
const termOf = (edition: Edition, id: string): Term => {
  const known = edition.terms.find((term) => term.id === id);
  if (known) return known;
  throw new RegulationError('unknown-term', 'term', {
    ru: `Срока «${id}» в этой редакции нет`,
    en: `There is no term ${id} in this edition`,
  });
};

/**
 * When a term ends that begins on a day (ISO, Europe/Moscow). Working days go by the production calendar.
 * @throws {RegulationError} `unknown-term`, `invalid-date`, and `calendar-unknown` beyond the years officially known
 */
export const term = (edition: Edition, id: string, from: string): TermAnswer => {
  const asked = termOf(edition, id);
  const start = parseDay(read(z.object({ from: day }), { from }).from);
  const { counting } = asked;
  const answer = (due: Day | null, says: Words, steps: readonly TraceStep[]): TermAnswer => ({
    term: asked.id,
    from: start.toString(),
    due: due?.toString() ?? null,
    says: sentences(says, ...remarks(edition, asked)),
    trace: traceOf(edition, steps),
  });
  if (counting.as === 'period' || counting.as === 'agreement') {
    const says = saysOf(counting, start);
    return answer(null, says, [noSpanStep(asked, start, says)]);
  }
  const end = endOf(counting, start);
  const says = fill(
    { ru: '{to}: {due}.', en: '{to}: {due}.' },
    { to: capital(asked.to), due: date(end.due.toString()) },
  );
  return answer(end.due, says, [countStep(edition, asked, counting, [start, end.counted]), ...moveStep(end)]);
};
