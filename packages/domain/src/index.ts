export { type Cluster, clusterStream, councilOn, evolveCluster, unknownCluster } from './clusters/cluster.ts';
export {
  type Commission,
  type CommissionSeat,
  commissionStream,
  evolveCommission,
  seatsOn,
  unknownCommission,
} from './commission/commission.ts';
export * from './commission/sitting.ts';
export { dayBefore, dayOf } from './day.ts';
export { type Command, deciderOf } from './deciders.ts';
export { Refusal, type Situation } from './decision.ts';
export * from './funding/ledger.ts';
export { identity, personStream } from './identity/decisions.ts';
export { identityPermissions } from './identity/permissions.ts';
export { heldOn, type Person } from './identity/person.ts';
export * from './membership/membership.ts';
export * from './membership/organisation.ts';
export { type PermissionObject, type PermissionTable, permit } from './permission.ts';
export { centreStream, regulation } from './regulation/decisions.ts';
export { regulationPermissions } from './regulation/permissions.ts';
export { type Difference, type EventMetadata, type LoggedEvent, type Replayed, replay } from './replay.ts';
export * from './selection/application.ts';
export * from './selection/campaign.ts';
