export const draftErrorCodes = ['too-many-drafts'] as const;
export type DraftErrorCode = (typeof draftErrorCodes)[number];
