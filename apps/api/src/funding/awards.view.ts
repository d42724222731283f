import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { FundingEvent } from '@veche/contracts';
import { type Award, emptyLedger, evolveLedger } from '@veche/domain';
import type { Json, RecordedEvent, View } from '@veche/event-store';
import { awaitView } from '../await-view.ts';
import { type Deed, deedOf } from '../deed.ts';
import { Installation } from '../installation.ts';
import { concernsLedger } from './budgets.view.ts';

type Amount = 'held' | 'cost' | 'ownPaid' | 'ownShare' | 'paid';
/** An award as JSON has it: amounts as decimal text. */
type PlainAward = Omit<Award, Amount> & Readonly<Record<Amount, string>>;

export type Refused = Extract<FundingEvent, { type: 'ReservationRefused' }>['data'];

/** What happened to an award: the event without its papers, which stand in the state. */
export interface Happened extends Deed {
  readonly type: FundingEvent['type'];
  readonly data: Readonly<Record<string, Json>>;
}

export type AwardRow = {
  readonly centre: string;
  readonly year: number;
  readonly award: string;
  readonly state: Json;
  readonly refused: Json;
  readonly happened: Json;
  readonly revision: number;
};

/** A row as it is read: what it holds, the last refusal since, and what happened; with what another view tells of its application. */
export interface ReadAward {
  readonly award: string;
  /** What its applicant asked for, in kopecks; null when nobody has filed it. */
  readonly asked: string | null;
  readonly state: Award | null;
  readonly refused: Refused | null;
  readonly happened: readonly Happened[];
}

type Tables = { 'views.awards': AwardRow; 'views.applications': { application: string; asked: string } };
type Event = RecordedEvent & Extract<FundingEvent, { data: { award: string } }>;

const plain = (award: Award): PlainAward => ({
  ...award,
  held: String(award.held),
  cost: String(award.cost),
  ownPaid: String(award.ownPaid),
  ownShare: String(award.ownShare),
  paid: String(award.paid),
});

const exact = (award: PlainAward): Award => ({
  ...award,
  held: BigInt(award.held),
  cost: BigInt(award.cost),
  ownPaid: BigInt(award.ownPaid),
  ownShare: BigInt(award.ownShare),
  paid: BigInt(award.paid),
});

const PAPERS: ReadonlySet<string> = new Set(['rows', 'traces', 'trace', 'facts', 'reasons', 'centre', 'year', 'award']);

const happened = (event: Event): Happened => ({
  type: event.type,
  ...deedOf(event),
  data: Object.fromEntries(Object.entries(event.data as Record<string, Json>).filter(([name]) => !PAPERS.has(name))),
});

const stateAfter = (before: Json, event: Event): Json => {
  const { award } = event.data;
  const awards = before === null ? {} : { [award]: exact(before as unknown as PlainAward) };
  const after = evolveLedger({ ...emptyLedger, awards }, event).awards[award];
  return after === undefined ? null : (plain(after) as unknown as Json);
};

/** Money given on one application each, and the reservations that were refused. */
export const awardsView: View<AwardRow, 'centre' | 'year' | 'award', Event> = {
  name: 'awards',
  version: 1,
  columns: {
    centre: 'text',
    year: 'integer',
    award: 'text',
    state: 'jsonb',
    refused: 'jsonb',
    happened: 'jsonb',
    revision: 'integer',
  },
  key: ['centre', 'year', 'award'],
  keysOf: (event) => {
    if (!concernsLedger(event) || typeof event.data.award !== 'string') return [];
    const { centre, year, award } = event.data;
    return [{ centre, year, award }];
  },
  fold: (before, event, key) => {
    const { revision } = event;
    if (before !== undefined && revision <= before.revision) return before;
    const row = before ?? { ...key, state: null, refused: null, happened: [], revision };
    const refused = event.type === 'ReservationRefused' ? (event.data as unknown as Json) : row.refused;
    return {
      ...row,
      state: stateAfter(row.state, event),
      refused: event.type === 'FundsReserved' ? null : refused,
      happened: [...(row.happened as Json[]), happened(event) as unknown as Json],
      revision,
    };
  },
};

const read = ({ award, asked, state, refused, happened: past }: AwardRow & Pick<ReadAward, 'asked'>): ReadAward => ({
  award,
  asked,
  state: state === null ? null : exact(state as unknown as PlainAward),
  refused: refused as unknown as Refused | null,
  happened: past as unknown as readonly Happened[],
});

export class ListAwards extends Query<ReadAward[]> {
  readonly centre: string;
  readonly year: number;
  /** Only this one. */
  readonly award: string | undefined;
  /** The position of the log that the answer has to show. */
  readonly after: string | undefined;

  constructor(wanted: {
    readonly centre: string;
    readonly year: number;
    readonly award?: string;
    readonly after?: string | undefined;
  }) {
    super();
    this.centre = wanted.centre;
    this.year = wanted.year;
    this.award = wanted.award;
    this.after = wanted.after;
  }
}

@QueryHandler(ListAwards)
export class ListAwardsHandler implements IQueryHandler<ListAwards> {
  constructor(private readonly installation: Installation) {}

  async execute({ centre, year, award, after }: ListAwards): Promise<ReadAward[]> {
    // What was awarded had been filed long before: its application need not be waited for.
    await awaitView(this.installation, 'awards', after);
    const rows = this.installation.database
      .withTables<Tables>()
      .selectFrom('views.awards as awards')
      .leftJoin('views.applications as applications', 'applications.application', 'awards.award')
      .selectAll('awards')
      .select('applications.asked')
      .where('awards.centre', '=', centre)
      .where('awards.year', '=', year)
      .orderBy('awards.award');
    return (await (award === undefined ? rows : rows.where('awards.award', '=', award)).execute()).map(read);
  }
}
