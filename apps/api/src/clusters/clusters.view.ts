import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { ClusterFounded, ClustersEvent, MessageOf } from '@veche/contracts';
import { type Cluster, evolveCluster } from '@veche/domain';
import type { RecordedEvent, View } from '@veche/event-store';
import { awaitView } from '../await-view.ts';
import { Installation } from '../installation.ts';

type Founding = MessageOf<typeof ClusterFounded>['data'];
type Seat = { readonly person: string; readonly from: string; readonly to?: string };

export type ClusterRow = Pick<
  Founding,
  'centre' | 'cluster' | 'title' | 'about' | 'profile' | 'agreement' | 'okved' | 'curator'
> & {
  readonly council: Seat[];
  readonly revision: number;
};

type Tables = { 'views.clusters': ClusterRow };
type Event = RecordedEvent & ClustersEvent;

const TYPES: readonly string[] = ['ClusterFounded', 'CuratorReplaced', 'CouncilMemberSeated', 'CouncilMemberUnseated'];

/** The clusters of all centres, with every seat that their councils ever had. */
export const clustersView: View<ClusterRow, 'cluster', Event> = {
  name: 'clusters',
  version: 1,
  columns: {
    centre: 'text',
    cluster: 'text',
    title: 'jsonb',
    about: 'jsonb',
    profile: 'text',
    agreement: 'jsonb',
    okved: 'jsonb',
    curator: 'text',
    council: 'jsonb',
    revision: 'integer',
  },
  key: ['cluster'],
  indexes: [['centre']],
  keysOf: ({ type, data }) => (TYPES.includes(type) ? [{ cluster: data.cluster }] : []),
  fold: (row, event) => {
    const { revision } = event;
    if (row !== undefined && revision <= row.revision) return row;
    if (event.type === 'ClusterFounded') return { ...event.data, council: [], revision };
    if (row === undefined) return undefined;
    const after = evolveCluster(stateOf(row), event);
    return after.status === 'unknown'
      ? row
      : { ...row, curator: after.curator, council: after.council as Seat[], revision };
  },
};

/** The cluster as decisions know it. */
export const stateOf = ({ centre, title, profile, okved, curator, council }: ClusterRow): Cluster => ({
  status: 'founded',
  centre,
  title,
  profile,
  okved,
  curator,
  council,
});

interface Wanted {
  /** The position of the log that the answer has to show. */
  readonly after?: string | undefined;
  readonly centre?: string | undefined;
  readonly cluster?: string | undefined;
}

export class FindClusters extends Query<ClusterRow[]> {
  readonly wanted: Wanted;

  constructor(wanted: Wanted) {
    super();
    this.wanted = wanted;
  }
}

@QueryHandler(FindClusters)
export class FindClustersHandler implements IQueryHandler<FindClusters> {
  constructor(private readonly installation: Installation) {}

  async execute({ wanted: { after, centre, cluster } }: FindClusters): Promise<ClusterRow[]> {
    await awaitView(this.installation, 'clusters', after);
    let rows = this.installation.database.withTables<Tables>().selectFrom('views.clusters').selectAll();
    if (centre !== undefined) rows = rows.where('centre', '=', centre);
    if (cluster !== undefined) rows = rows.where('cluster', '=', cluster);
    return rows.orderBy('centre').orderBy('cluster').execute();
  }
}
