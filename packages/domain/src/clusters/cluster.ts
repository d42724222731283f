import type { ClustersEvent, Words } from '@veche/contracts';
import { heldOn, type Tenure, withoutSeat } from '../tenure.ts';

/** A cluster as the log knows it. */
export type Cluster =
  | { readonly status: 'unknown' }
  | {
      readonly status: 'founded';
      readonly centre: string;
      readonly title: Words;
      readonly profile: string;
      readonly okved: readonly string[];
      readonly curator: string;
      readonly council: readonly Tenure[];
    };

export const unknownCluster: Cluster = { status: 'unknown' };

/** Who holds a seat in the council on a day. */
export const councilOn = (cluster: Cluster, day: string): readonly string[] =>
  cluster.status === 'unknown' ? [] : heldOn(cluster.council, day).map(({ person }) => person);

export const evolveCluster = (cluster: Cluster, event: ClustersEvent): Cluster => {
  if (event.type === 'ClusterFounded') {
    const { centre, title, profile, okved, curator } = event.data;
    return { status: 'founded', centre, title, profile, okved, curator, council: [] };
  }
  if (cluster.status === 'unknown') return cluster;
  switch (event.type) {
    case 'CuratorReplaced':
      return { ...cluster, curator: event.data.curator };
    case 'CouncilMemberSeated': {
      const { person, from, to } = event.data;
      return { ...cluster, council: [...cluster.council, { person, from, to }] };
    }
    case 'CouncilMemberUnseated': {
      const { person, on } = event.data;
      return { ...cluster, council: withoutSeat(cluster.council, person, on) };
    }
  }
};

/** The stream of a cluster. */
export const clusterStream = (cluster: string): string => `cluster-${cluster}`;
