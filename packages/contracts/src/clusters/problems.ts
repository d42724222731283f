export const clusterErrorCodes = [
  'cluster-already-founded',
  'agreement-from-future',
  'not-a-curator',
  'curator-unchanged',
  'not-a-council-member',
  'own-seat',
  'council-seat-period-empty',
  'council-seat-already-held',
  'council-seat-not-held',
] as const;
export type ClusterErrorCode = (typeof clusterErrorCodes)[number];
