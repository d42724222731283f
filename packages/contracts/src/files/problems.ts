export const fileErrorCodes = ['file-not-pdf', 'file-quota-exhausted'] as const;
export type FileErrorCode = (typeof fileErrorCodes)[number];
