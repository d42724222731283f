import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { BudgetLine, FundingEvent } from '@veche/contracts';
import { dayOf } from '@veche/domain';
import type { RecordedEvent, View } from '@veche/event-store';
import { awaitView } from '../await-view.ts';
import { deedOf } from '../deed.ts';
import { Installation } from '../installation.ts';

type Proposal = { readonly lines: BudgetLine[]; readonly document: string; readonly by: string; readonly on: string };

export type BudgetRow = {
  readonly centre: string;
  readonly year: number;
  readonly proposed: Proposal | null;
  readonly approved: Proposal | null;
  /** Of the whole stream of the year, so that it can be sent back as the version that was seen. */
  readonly revision: number;
};

type Tables = { 'views.budgets': BudgetRow };
type Event = RecordedEvent & FundingEvent;

/** Every event of a ledger names its centre and year, and no other event does. */
export const concernsLedger = ({ data, type }: RecordedEvent): boolean =>
  typeof data['centre'] === 'string' && typeof data['year'] === 'number' && MONEY.has(type);

const MONEY: ReadonlySet<string> = new Set<FundingEvent['type']>([
  'BudgetProposed',
  'BudgetApproved',
  'FundsReserved',
  'ReservationRefused',
  'FundsReleased',
  'ContractPrepared',
  'ContractSigned',
  'FundsCommitted',
  'ActRecorded',
  'FundsAccepted',
  'OwnSharePaid',
  'PaymentOrdered',
  'FundsPaid',
  'PaymentRejected',
]);

/** What is proposed and approved for a centre and a year; the awards stand in a view of their own. */
export const budgetsView: View<BudgetRow, 'centre' | 'year', Event> = {
  name: 'budgets',
  version: 1,
  columns: { centre: 'text', year: 'integer', proposed: 'jsonb', approved: 'jsonb', revision: 'integer' },
  key: ['centre', 'year'],
  keysOf: (event) => (concernsLedger(event) ? [{ centre: event.data.centre, year: event.data.year }] : []),
  fold: (before, event, key) => {
    const { revision } = event;
    if (before !== undefined && revision <= before.revision) return before;
    const row = { ...(before ?? { ...key, proposed: null, approved: null }), revision };
    if (event.type === 'BudgetProposed') {
      const { lines, document, proposedBy } = event.data;
      return { ...row, proposed: { lines, document, by: proposedBy, on: dayOf(deedOf(event).at) } };
    }
    if (event.type !== 'BudgetApproved') return row;
    const { lines, document, approvedBy, on } = event.data;
    return { ...row, proposed: null, approved: { lines, document, by: approvedBy, on } };
  },
};

export class ReadBudget extends Query<BudgetRow | undefined> {
  readonly centre: string;
  readonly year: number;
  /** The position of the log that the answer has to show. */
  readonly after: string | undefined;

  constructor({
    centre,
    year,
    after,
  }: { readonly centre: string; readonly year: number; readonly after?: string | undefined }) {
    super();
    this.centre = centre;
    this.year = year;
    this.after = after;
  }
}

@QueryHandler(ReadBudget)
export class ReadBudgetHandler implements IQueryHandler<ReadBudget> {
  constructor(private readonly installation: Installation) {}

  async execute({ centre, year, after }: ReadBudget): Promise<BudgetRow | undefined> {
    await awaitView(this.installation, 'budgets', after);
    return this.installation.database
      .withTables<Tables>()
      .selectFrom('views.budgets')
      .selectAll()
      .where('centre', '=', centre)
      .where('year', '=', year)
      .executeTakeFirst();
  }
}
