import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { CentreView, EditionView, RegulationEvent, Words } from '@veche/contracts';
import type { RecordedEvent, View } from '@veche/event-store';
import { awaitView } from '../await-view.ts';
import { Installation } from '../installation.ts';

type CentreRow = {
  readonly centre: string;
  readonly title: Words;
  readonly region: Words;
  readonly editions: EditionView[];
  readonly revision: number;
};

type Tables = { 'views.centres': CentreRow };
type Event = RecordedEvent & RegulationEvent;
type Adoption = Extract<RegulationEvent, { type: 'EditionAdopted' }>['data'];

const adopted = ({ edition, centre: _, ...rest }: Adoption): EditionView => ({ id: edition, ...rest });

/** The centres and the editions they have adopted. */
export const centresView: View<CentreRow, 'centre', Event> = {
  name: 'centres',
  version: 1,
  columns: { centre: 'text', title: 'jsonb', region: 'jsonb', editions: 'jsonb', revision: 'integer' },
  key: ['centre'],
  keysOf: ({ type, data }) =>
    type === 'CentreRegistered' || type === 'EditionAdopted' ? [{ centre: data.centre }] : [],
  fold: (row, { type, data, revision }) => {
    if (row !== undefined && revision <= row.revision) return row;
    if (type === 'CentreRegistered') return { ...data, editions: [], revision };
    return row && { ...row, editions: [...row.editions, adopted(data)], revision };
  },
};

export type ListedCentre = CentreView & { revision: number };

const listed = ({ centre, ...rest }: CentreRow): ListedCentre => ({ id: centre, ...rest });

export class ListCentres extends Query<ListedCentre[]> {
  /** The position of the log that the answer has to show. */
  readonly after: string | undefined;
  /** Only this centre. */
  readonly centre: string | undefined;

  constructor({ after, centre }: { readonly after?: string | undefined; readonly centre?: string }) {
    super();
    this.after = after;
    this.centre = centre;
  }
}

@QueryHandler(ListCentres)
export class ListCentresHandler implements IQueryHandler<ListCentres> {
  constructor(private readonly installation: Installation) {}

  async execute({ after, centre }: ListCentres): Promise<ListedCentre[]> {
    const { database } = this.installation;
    await awaitView(this.installation, 'centres', after);
    const rows = database.withTables<Tables>().selectFrom('views.centres').selectAll().orderBy('centre');
    const wanted = centre === undefined ? rows : rows.where('centre', '=', centre);
    return (await wanted.execute()).map(listed);
  }
}
