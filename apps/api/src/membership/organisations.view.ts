import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { OrganisationEvent } from '@veche/contracts';
import type { JsonObject, RecordedEvent, View } from '@veche/event-store';
import { awaitView } from '../await-view.ts';
import { Installation } from '../installation.ts';

type Registered = OrganisationEvent['data'];

export type OrganisationRow = {
  readonly inn: string;
  readonly centre: string;
  readonly representative: string;
  /** What was said at the registration. */
  readonly said: JsonObject;
  readonly revision: number;
};

type Tables = { 'views.organisations': OrganisationRow };
type Event = RecordedEvent & OrganisationEvent;

/** Organisations as they have registered themselves. */
export const organisationsView: View<OrganisationRow, 'inn', Event> = {
  name: 'organisations',
  version: 1,
  columns: { inn: 'text', centre: 'text', representative: 'text', said: 'jsonb', revision: 'integer' },
  key: ['inn'],
  indexes: [['representative']],
  keysOf: ({ type, data }) => (type === 'OrganisationRegistered' ? [{ inn: data.inn }] : []),
  fold: (row, { data, revision }) => {
    if (row !== undefined && revision <= row.revision) return row;
    const { inn, centre, representative } = data;
    return { inn, centre, representative, said: data as JsonObject, revision };
  },
};

/** What an organisation has said of itself. */
export const saidBy = ({ said }: OrganisationRow): Registered => said as unknown as Registered;

interface Wanted {
  /** The position of the log that the answer has to show. */
  readonly after?: string | undefined;
  readonly inns?: readonly string[];
  readonly representative?: string;
}

export class FindOrganisations extends Query<OrganisationRow[]> {
  readonly wanted: Wanted;

  constructor(wanted: Wanted) {
    super();
    this.wanted = wanted;
  }
}

@QueryHandler(FindOrganisations)
export class FindOrganisationsHandler implements IQueryHandler<FindOrganisations> {
  constructor(private readonly installation: Installation) {}

  async execute({ wanted: { after, inns, representative } }: FindOrganisations): Promise<OrganisationRow[]> {
    await awaitView(this.installation, 'organisations', after);
    if (inns?.length === 0) return [];
    let rows = this.installation.database.withTables<Tables>().selectFrom('views.organisations').selectAll();
    if (inns !== undefined) rows = rows.where('inn', 'in', inns);
    if (representative !== undefined) rows = rows.where('representative', '=', representative);
    return rows.orderBy('inn').execute();
  }
}
