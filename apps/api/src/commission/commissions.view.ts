import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { CommissionEvent, SeatKind, Words } from '@veche/contracts';
import { withoutSeat } from '@veche/domain';
import type { RecordedEvent, View } from '@veche/event-store';
import { awaitView } from '../await-view.ts';
import { Installation } from '../installation.ts';

type SeatRow = {
  readonly person: string;
  readonly name: string;
  readonly seat: SeatKind;
  readonly organisation: string;
  readonly from: string;
  readonly to?: string;
};

export type CommissionRow = {
  readonly commission: string;
  readonly centre: string;
  readonly title: Words;
  readonly rule: string;
  readonly approved_by: string;
  readonly edition: string;
  readonly composition: number;
  readonly seats: SeatRow[];
  readonly revision: number;
};

type Tables = { 'views.commissions': CommissionRow };
type Event = RecordedEvent & CommissionEvent;

const TYPES: readonly string[] = [
  'CommissionAppointed',
  'CommissionMemberSeated',
  'CommissionMemberUnseated',
] satisfies CommissionEvent['type'][];

/** The commissions of the centres and who has sat in them, with the names under which they sit. */
export const commissionsView: View<CommissionRow, 'commission', Event> = {
  name: 'commissions',
  version: 1,
  columns: {
    commission: 'text',
    centre: 'text',
    title: 'jsonb',
    rule: 'text',
    approved_by: 'text',
    edition: 'text',
    composition: 'integer',
    seats: 'jsonb',
    revision: 'integer',
  },
  key: ['commission'],
  keysOf: ({ type, data }) => (TYPES.includes(type) ? [{ commission: data.commission }] : []),
  fold: (row, { type, data, revision }) => {
    if (row !== undefined && revision <= row.revision) return row;
    if (type === 'CommissionAppointed') {
      const { approvedBy, ...rest } = data;
      return { ...rest, approved_by: approvedBy, seats: [], revision };
    }
    if (row === undefined) return undefined;
    if (type === 'CommissionMemberUnseated') {
      return { ...row, seats: [...withoutSeat(row.seats, data.person, data.on)], revision };
    }
    const { person, name, seat, organisation, from, to } = data;
    const seated = { person, name, seat, organisation, from, ...(to !== undefined && { to }) };
    return { ...row, seats: [...row.seats, seated], revision };
  },
};

interface Wanted {
  readonly centre: string;
  readonly commission?: string;
  readonly after?: string | undefined;
}

/** The commissions of a centre; of one name, when one is asked for. */
export class ListCommissions extends Query<CommissionRow[]> {
  readonly wanted: Wanted;

  constructor(wanted: Wanted) {
    super();
    this.wanted = wanted;
  }
}

@QueryHandler(ListCommissions)
export class ListCommissionsHandler implements IQueryHandler<ListCommissions> {
  constructor(private readonly installation: Installation) {}

  async execute({ wanted: { centre, commission, after } }: ListCommissions): Promise<CommissionRow[]> {
    await awaitView(this.installation, 'commissions', after);
    const { database } = this.installation;
    const rows = database.withTables<Tables>().selectFrom('views.commissions').selectAll().where('centre', '=', centre);
    const found = commission === undefined ? rows : rows.where('commission', '=', commission);
    return found.orderBy('commission').execute();
  }
}
