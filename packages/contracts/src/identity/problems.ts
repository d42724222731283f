export const identityErrorCodes = [
  'person-unknown',
  'person-already-registered',
  'person-erased',
  'role-needs-centre',
  'role-period-empty',
  'role-already-held',
  'role-not-held',
  'own-role',
  'erasure-held-by-office',
] as const;
export type IdentityErrorCode = (typeof identityErrorCodes)[number];
