import type { ClustersCommand, ClustersEvent, OfficeFacts } from '@veche/contracts';
import { dayOf } from '../day.ts';
import { byType, type Decider, enforce, Refusal, type Situation } from '../decision.ts';
import { demand } from '../permission.ts';
import { type Cluster, clusterStream, evolveCluster, unknownCluster } from './cluster.ts';
import { foundingPolicies, replacementPolicies, seatPolicies, unseatPolicies } from './policies.ts';

type Command<Type extends ClustersCommand['type']> = Extract<ClustersCommand, { type: Type }>;
type Founded = Extract<Cluster, { status: 'founded' }>;
type Decided = readonly ClustersEvent[];

const foundedIn = (cluster: Cluster, centre: string): Founded => {
  if (cluster.status === 'unknown') throw new Refusal('unknown-cluster', 'Такого кластера нет', 'cluster');
  if (cluster.centre !== centre) throw new Refusal('forbidden', 'Кластер другого центра');
  return cluster;
};

const foundCluster = (
  command: Command<'FoundCluster'>,
  cluster: Cluster,
  situation: Situation<OfficeFacts>,
): Decided => {
  demand('FoundCluster', situation.actor, command.data);
  if (cluster.status === 'founded') {
    throw new Refusal('cluster-already-founded', 'Обозначение занято: такой кластер уже есть', 'cluster');
  }
  enforce(foundingPolicies, command, cluster, situation);
  return [{ type: 'ClusterFounded', data: command.data }];
};

const replaceCurator = (
  command: Command<'ReplaceCurator'>,
  cluster: Cluster,
  situation: Situation<OfficeFacts>,
): Decided => {
  demand('ReplaceCurator', situation.actor, command.data);
  enforce(replacementPolicies, command, foundedIn(cluster, command.data.centre), situation);
  return [{ type: 'CuratorReplaced', data: command.data }];
};

const seatCouncilMember = (
  command: Command<'SeatCouncilMember'>,
  cluster: Cluster,
  situation: Situation<OfficeFacts>,
): Decided => {
  demand('SeatCouncilMember', situation.actor, command.data);
  enforce(seatPolicies, command, foundedIn(cluster, command.data.centre), situation);
  return [{ type: 'CouncilMemberSeated', data: command.data }];
};

const unseatCouncilMember = (
  command: Command<'UnseatCouncilMember'>,
  cluster: Cluster,
  situation: Situation<OfficeFacts>,
): Decided => {
  demand('UnseatCouncilMember', situation.actor, command.data);
  enforce(unseatPolicies, command, foundedIn(cluster, command.data.centre), situation);
  return [{ type: 'CouncilMemberUnseated', data: { ...command.data, on: dayOf(situation.at) } }];
};

export const clusters: Decider<Cluster, ClustersCommand, ClustersEvent, OfficeFacts> = {
  initial: unknownCluster,
  evolve: evolveCluster,
  decide: byType({
    FoundCluster: foundCluster,
    ReplaceCurator: replaceCurator,
    SeatCouncilMember: seatCouncilMember,
    UnseatCouncilMember: unseatCouncilMember,
  }),
  streamOf: (command) => clusterStream(command.data.cluster),
};
