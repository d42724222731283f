import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { TASKS_VIEW } from '@veche/contracts';
import type { Json, View } from '@veche/event-store';
import { awaitView } from '../await-view.ts';
import { Installation } from '../installation.ts';
import { type MatterKey, type MatterKind, mattersMovedBy } from './matter-events.ts';
import { foldMatter, type Matters, type MattersEvent } from './matters.ts';

type MatterRow = {
  readonly kind: MatterKind;
  readonly id: string;
  readonly centre: string;
  /** Who brought it. */
  readonly person: string | null;
  /** Whether it can wait for an officer. */
  readonly open: boolean;
  readonly state: Json;
  /** Of the last event; several streams speak of one row, so a revision would not do. */
  readonly position: bigint;
};

type Tables = { 'views.matters': MatterRow };

/** What is under way, and whose turn it is in it, as far as a state alone can tell; who is looking is asked later. */
export const mattersView: View<MatterRow, 'kind' | 'id', MattersEvent> = {
  name: TASKS_VIEW,
  version: 4,
  columns: {
    kind: 'text',
    id: 'text',
    centre: 'text',
    person: 'text',
    open: 'boolean',
    state: 'jsonb',
    position: 'bigint',
  },
  key: ['kind', 'id'],
  indexes: [['centre', 'open'], ['person']],
  keysOf: mattersMovedBy,
  fold: (row, event, { kind, id }) => {
    if (row !== undefined && event.position <= row.position) return row;
    const folded = foldMatter(kind, row?.state, event);
    return folded && { ...folded, kind, id, state: folded.state as Json, position: event.position };
  },
};

/** A row as it was read: its kind tells what its state is. */
export type Matter = {
  readonly [Kind in MatterKind]: MatterKey & {
    readonly kind: Kind;
    readonly centre: string;
    readonly state: Matters[Kind];
  };
}[MatterKind];

/** What others are told with; there are few of them. */
const GROUND: readonly MatterKind[] = ['cluster', 'campaign'];

/** Which matters are asked for: those under way in some centres, or in all of them, and those that a person has brought. */
interface Wanted {
  readonly after?: string | undefined;
  readonly centres: readonly string[] | 'all';
  readonly person: string;
}

export class FindMatters extends Query<Matter[]> {
  readonly wanted: Wanted;

  constructor(wanted: Wanted) {
    super();
    this.wanted = wanted;
  }
}

@QueryHandler(FindMatters)
export class FindMattersHandler implements IQueryHandler<FindMatters> {
  constructor(private readonly installation: Installation) {}

  async execute({ wanted: { after, centres, person } }: FindMatters): Promise<Matter[]> {
    await awaitView(this.installation, TASKS_VIEW, after);
    const rows = await this.installation.database
      .withTables<Tables>()
      .selectFrom('views.matters')
      .select(['kind', 'id', 'centre', 'state'])
      .where((where) => {
        const open = where('open', '=', true);
        const underWay = centres === 'all' ? open : where.and([open, where('centre', 'in', [...centres, ''])]);
        return where.or([underWay, where('person', '=', person), where('kind', 'in', GROUND)]);
      })
      .orderBy('kind')
      .orderBy('id')
      .execute();
    return rows as unknown as Matter[];
  }
}
