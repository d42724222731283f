export const adoptionErrorCodes = [
  'centre-already-registered',
  'edition-unknown',
  'edition-hash-differs',
  'edition-already-adopted',
  'edition-not-later',
] as const;
export type AdoptionErrorCode = (typeof adoptionErrorCodes)[number];
