import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { SittingEvent } from '@veche/contracts';
import { evolveSitting, type KnownSitting, unknownSitting } from '@veche/domain';
import type { Json, RecordedEvent, View } from '@veche/event-store';
import { awaitView } from '../await-view.ts';
import { Installation } from '../installation.ts';

type Row = {
  readonly sitting: string;
  readonly centre: string;
  readonly commission: string;
  readonly day: string;
  readonly number: number;
  readonly status: string;
  /** The sitting as the domain folds it. */
  readonly state: Json;
  readonly revision: number;
};

/** A sitting as the log has it, and the version it has there. */
export interface SeenSitting {
  readonly state: KnownSitting;
  readonly revision: number;
}

type Tables = { 'views.sittings': Row };
type Event = RecordedEvent & SittingEvent;

const TYPES: Readonly<Record<SittingEvent['type'], true>> = {
  SittingCalled: true,
  PresenceRegistered: true,
  SittingOpened: true,
  ConflictDeclared: true,
  ApplicationScored: true,
  ScoringClosed: true,
  VoteOpened: true,
  VoteCast: true,
  VoteClosed: true,
  ItemAwarded: true,
  ItemRefused: true,
  ItemPostponed: true,
  ItemStruck: true,
  SittingClosed: true,
  ProtocolSigned: true,
};

const sittingIn = ({ state }: Row): KnownSitting => state as unknown as KnownSitting;

/** The sittings of the commissions, each whole: a screen of one shows all of it. */
export const sittingsView: View<Row, 'sitting', Event> = {
  name: 'sittings',
  version: 3,
  columns: {
    sitting: 'text',
    centre: 'text',
    commission: 'text',
    day: 'date',
    number: 'integer',
    status: 'text',
    state: 'jsonb',
    revision: 'integer',
  },
  key: ['sitting'],
  indexes: [['centre', 'day']],
  keysOf: ({ type, data }) => (Object.hasOwn(TYPES, type) ? [{ sitting: data.sitting }] : []),
  fold: (row, event) => {
    if (row !== undefined && event.revision <= row.revision) return row;
    const state = evolveSitting(row === undefined ? unknownSitting : sittingIn(row), event);
    if (state.status === 'unknown') return undefined;
    const { sitting, centre, commission, on: day, number } = state.called;
    const plain = JSON.parse(JSON.stringify(state)) as Json;
    return { sitting, centre, commission, day, number, status: state.status, state: plain, revision: event.revision };
  },
};

interface Wanted {
  readonly centre: string;
  readonly sitting?: string;
  readonly commission?: string | undefined;
  readonly after?: string | undefined;
}

/** The sittings of a centre, the latest first. */
export class ListSittings extends Query<SeenSitting[]> {
  readonly wanted: Wanted;

  constructor(wanted: Wanted) {
    super();
    this.wanted = wanted;
  }
}

@QueryHandler(ListSittings)
export class ListSittingsHandler implements IQueryHandler<ListSittings> {
  constructor(private readonly installation: Installation) {}

  async execute({ wanted: { centre, sitting, commission, after } }: ListSittings): Promise<SeenSitting[]> {
    await awaitView(this.installation, 'sittings', after);
    let rows = this.installation.database
      .withTables<Tables>()
      .selectFrom('views.sittings')
      .select(['state', 'revision'])
      .where('centre', '=', centre);
    if (sitting !== undefined) rows = rows.where('sitting', '=', sitting);
    if (commission !== undefined) rows = rows.where('commission', '=', commission);
    const found = await rows.orderBy('day', 'desc').orderBy('number', 'desc').execute();
    return found.map(({ state, revision }) => ({ state: state as unknown as KnownSitting, revision }));
  }
}
