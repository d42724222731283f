export const clusterErrorCodes = [
  'cluster-already-founded',
  'not-a-curator',
  'curator-unchanged',
  'not-a-council-member',
  'own-seat',
  'seat-period-empty',
  'seat-already-held',
  'seat-not-held',
] as const;
export type ClusterErrorCode = (typeof clusterErrorCodes)[number];
