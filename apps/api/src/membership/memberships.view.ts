import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { MembershipEvent } from '@veche/contracts';
import type { RecordedEvent, View } from '@veche/event-store';
import { awaitView } from '../await-view.ts';
import { Installation } from '../installation.ts';
import { foldMembership, type MembershipRow } from './membership.fold.ts';

type Tables = { 'views.memberships': MembershipRow };
type Event = RecordedEvent & MembershipEvent;

const TYPES: readonly MembershipEvent['type'][] = [
  'MembershipApplied',
  'ConsentGiven',
  'MembershipChecked',
  'MembershipRefused',
  'CouncilVoteCast',
  'MembershipAdmitted',
  'LeavingRequested',
  'ExclusionProposed',
  'MemberExcluded',
  'ExclusionDeclined',
];

/** Organisations and clusters: the state, what led to it, and the periods of membership, so that a register answers for any day. */
export const membershipsView: View<MembershipRow, 'cluster' | 'inn', Event> = {
  name: 'memberships',
  version: 1,
  columns: {
    cluster: 'text',
    inn: 'text',
    centre: 'text',
    name: 'text',
    representative: 'text',
    state: 'jsonb',
    periods: 'jsonb',
    filed: 'jsonb',
    checked: 'jsonb',
    ballot: 'jsonb',
    reasons: 'jsonb',
    leaving: 'jsonb',
    exclusion: 'jsonb',
    history: 'jsonb',
    revision: 'integer',
  },
  key: ['cluster', 'inn'],
  indexes: [['centre'], ['representative']],
  keysOf: ({ type, data }) => (TYPES.includes(type) ? [{ cluster: data.cluster, inn: data.inn }] : []),
  fold: (row, event) => (row !== undefined && event.revision <= row.revision ? row : foldMembership(row, event)),
};

interface Wanted {
  /** The position of the log that the answer has to show. */
  readonly after?: string | undefined;
  readonly centre?: string | undefined;
  readonly cluster?: string | undefined;
  readonly inn?: string | undefined;
  readonly representative?: string | undefined;
}

export class FindMemberships extends Query<MembershipRow[]> {
  readonly wanted: Wanted;

  constructor(wanted: Wanted) {
    super();
    this.wanted = wanted;
  }
}

@QueryHandler(FindMemberships)
export class FindMembershipsHandler implements IQueryHandler<FindMemberships> {
  constructor(private readonly installation: Installation) {}

  async execute({ wanted: { after, ...wanted } }: FindMemberships): Promise<MembershipRow[]> {
    await awaitView(this.installation, 'memberships', after);
    let rows = this.installation.database.withTables<Tables>().selectFrom('views.memberships').selectAll();
    for (const column of ['centre', 'cluster', 'inn', 'representative'] as const) {
      const value = wanted[column];
      if (value !== undefined) rows = rows.where(column, '=', value);
    }
    return rows.orderBy('name').orderBy('inn').orderBy('cluster').execute();
  }
}
