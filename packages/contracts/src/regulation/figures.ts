import { z } from 'zod';
import { kopecks, words } from './judge.ts';

/** The figures that a centre has published: budgets, indicators and measures, as its documents print them. */

/** Null where the document has a cross or says nothing. */
const planAndFact = z.object({ planned: kopecks.nullable(), actual: kopecks.nullable() });

const budgetLine = z.object({
  row: z.string(),
  title: words,
  total: planAndFact,
  regional: planAndFact,
  federal: planAndFact,
  extra: planAndFact,
  /** What the sources of the row add up to where that is not the fact as printed (U48). */
  actualBySources: kopecks.nullable(),
});

const byBudget = z.object({ total: z.number(), federal: z.number().nullable(), regional: z.number().nullable() });

const indicatorLine = z.object({
  row: z.string(),
  title: words,
  unit: z.enum(['count', 'percent', 'thousand-roubles']),
  planned: byBudget,
  actual: byBudget.nullable(),
});

const table = <Row extends z.ZodType>(row: Row) =>
  z.object({ year: z.int(), source: words, rows: z.array(row), notes: z.array(words) });

export const figuresView = z.object({
  budgets: z.array(table(budgetLine)),
  indicators: z.array(table(indicatorLine)),
  /** What the centre means to do, when, and what is to come of it. */
  measures: z.array(z.object({ row: z.string(), title: words, term: words, result: words })),
});
export type FiguresView = z.infer<typeof figuresView>;
export type BudgetTable = FiguresView['budgets'][number];
export type IndicatorTable = FiguresView['indicators'][number];
