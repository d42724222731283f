import type { EstimateRow, FundingEvent } from '@veche/contracts';
import { OREL_PLAN_2025 } from '@veche/regulations';
import { emptyLedger, evolveLedger, type Ledger } from './ledger.ts';

/** A ledger of Orel to tell rules by. Amounts are written in roubles. */

export const EDITION = 'orel-2026-04-21';
export const SITTING = '019b0000-0000-7000-8000-000000000001';
export const INN = '7707083893';
export const OTHER_INN = '7707329152';
export const centre = 'orel';
export const year = 2026;
export const applicationOf = (inn: string): string => `019b0000-0000-7000-8000-00000000000a.${inn}`;
export const AWARD = applicationOf(INN);

export const kopecks = (roubles: number): string => String(Math.round(roubles * 100));

/** The lines of the plan of 2025, 7,150,000 roubles, as a budget of 2026. */
export const LINES = OREL_PLAN_2025.flatMap(({ service, kopecks: amount }) =>
  service === undefined || amount === undefined
    ? []
    : [{ service, source: 'regional' as const, kopecks: String(amount) }],
);

export const row = (
  service: string,
  cost: number,
  fundShare: number,
  more: Partial<EstimateRow> = {},
): EstimateRow => ({
  service,
  description: 'Работа по заявке',
  costKopecks: kopecks(cost),
  fundShareKopecks: kopecks(fundShare),
  ...more,
});

export const approved = (lines: readonly { service: string; kopecks: string }[] = LINES): FundingEvent => ({
  type: 'BudgetApproved',
  data: {
    centre,
    year,
    lines: lines.map((line) => ({ source: 'regional', ...line })),
    document: 'План мероприятий на 2026 год',
    approvedBy: '019b0000-0000-7000-8000-0000000000d1',
    on: '2026-05-05',
  },
});

export interface Given {
  readonly inn?: string;
  readonly cluster?: string;
  readonly award?: string;
}

export const reserved = (
  rows: readonly EstimateRow[],
  { inn = INN, cluster = 'pribor', award = applicationOf(inn) }: Given = {},
): FundingEvent => ({
  type: 'FundsReserved',
  data: {
    centre,
    year,
    award,
    sitting: SITTING,
    cluster,
    inn,
    name: 'ООО «Пример»',
    edition: EDITION,
    specialOperationFamily: false,
    rows: [...rows],
    fundShareKopecks: String(rows.reduce((sum, { fundShareKopecks }) => sum + BigInt(fundShareKopecks), 0n)),
    traces: [],
    on: '2026-06-01',
  },
});

export const ledgerAfter = (...events: readonly FundingEvent[]): Ledger => events.reduce(evolveLedger, emptyLedger);
