import type { BudgetTable, FiguresView, IndicatorTable, Words } from '@veche/contracts';
import { centre } from './centres.ts';
import { documentTitle } from './documents.ts';
import { INDICATORS } from './krasnoyarsk-2021/indicators.ts';
import { MEASURES } from './krasnoyarsk-2021/measures.ts';
import { OREL_PLAN_2025 } from './orel-2026/plan-2025.ts';
import { type BudgetLine, type Figures, SMOLENSK_BUDGET_2017, SMOLENSK_BUDGET_2018 } from './smolensk/budgets.ts';
import {
  type ByBudget,
  type IndicatorLine,
  SMOLENSK_INDICATORS_2017,
  SMOLENSK_INDICATORS_2018,
} from './smolensk/indicators.ts';

const text = (amount: bigint | undefined): string | null => (amount === undefined ? null : String(amount));
const shown = ({ planned, actual }: Figures) => ({ planned: text(planned), actual: text(actual) });
const nothing = { planned: null, actual: null };

/** The facts of the sources together, where they are not what the row prints as its total. */
const bySources = ({ total, regional, federal, extra }: BudgetLine): bigint | undefined => {
  const sum = [regional, federal, extra].reduce((whole, { actual }) => whole + (actual ?? 0n), 0n);
  return total.actual === undefined || total.actual === sum ? undefined : sum;
};

const UNEVEN: Words = {
  ru: 'В отмеченных строках напечатанный факт не включает собственные средства. Рядом показана сумма по источникам; итог документа верен только с ней.',
  en: 'In the marked rows the printed fact leaves out own funds. The sum of the sources stands beside it; the total of the document is right only with that sum.',
};
const INCLUDING: Words = {
  ru: 'Вложенные строки — «в том числе»: они не обязаны складываться в показатель.',
  en: 'Nested rows are “including”: they need not add up to the indicator.',
};

const budget = (year: number, lines: readonly BudgetLine[]): BudgetTable => {
  const rows = lines.map((line) => ({
    row: line.row === 'TOTAL' ? '' : line.row,
    title: line.title,
    total: shown(line.total),
    regional: shown(line.regional),
    federal: shown(line.federal),
    extra: shown(line.extra),
    actualBySources: text(bySources(line)),
  }));
  const uneven = rows.some(({ actualBySources }) => actualBySources !== null);
  return { year, source: documentTitle('001'), rows, notes: uneven ? [UNEVEN] : [] };
};

const numbers = ({ total, federal, regional }: ByBudget) => ({
  total,
  federal: federal ?? null,
  regional: regional ?? null,
});

const indicators = (year: number, lines: readonly IndicatorLine[]): IndicatorTable => ({
  year,
  source: documentTitle('001'),
  rows: lines.map(({ id, title, unit, planned, actual }) => ({
    row: id,
    title,
    unit,
    planned: numbers(planned),
    actual: actual ? numbers(actual) : null,
  })),
  notes: [INCLUDING],
});

const smolensk = (): FiguresView => ({
  budgets: [budget(2017, SMOLENSK_BUDGET_2017), budget(2018, SMOLENSK_BUDGET_2018)],
  indicators: [indicators(2017, SMOLENSK_INDICATORS_2017), indicators(2018, SMOLENSK_INDICATORS_2018)],
  measures: [],
});

const krasnoyarsk = (): FiguresView => ({
  budgets: [],
  indicators: [
    {
      year: 2021,
      source: documentTitle('003'),
      rows: INDICATORS.map(({ title, unit, planned }, index) => ({
        row: String(index + 1),
        title,
        unit,
        planned: numbers({ total: planned, federal: undefined, regional: undefined }),
        actual: null,
      })),
      notes: [],
    },
  ],
  measures: [...MEASURES],
});

const orel = (): FiguresView => ({
  budgets: [
    {
      year: 2025,
      source: documentTitle('000'),
      rows: OREL_PLAN_2025.map(({ row, title, kopecks }) => {
        const amount = { planned: text(kopecks), actual: null };
        return {
          row: String(row),
          title,
          total: amount,
          regional: amount,
          federal: nothing,
          extra: nothing,
          actualBySources: null,
        };
      }),
      notes: [],
    },
  ],
  indicators: [],
  measures: [],
});

const published: Readonly<Record<string, () => FiguresView>> = { orel, krasnoyarsk, smolensk };

/**
 * The figures that a centre has published, as printed; empty for a centre that has published none.
 * @throws {RegulationError} `unknown-centre`
 */
export const figuresOf = (centreId: string): FiguresView =>
  published[centre(centreId).id]?.() ?? { budgets: [], indicators: [], measures: [] };
