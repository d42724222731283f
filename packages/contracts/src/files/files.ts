import { text } from '../values.ts';

/**
 * Where a PDF is sent as it is, by POST with `content-type: application/pdf`, up to 10 MB, its name percent-encoded in
 * `FILE_NAME_HEADER`; the answer is a `StoredFile`. The same file under the same name is kept once, and is
 * `GET /api/files/{file}` for its owner and the staff.
 */
export const FILES_PATH = '/api/files';
export const FILE_NAME_HEADER = 'x-file-name';

export const fileName = text(200).regex(/^[^/\\\p{Cc}]+\.pdf$/iu, 'Имя файла оканчивается на .pdf, без косых черт');

export const fileErrorCodes = ['file-not-pdf', 'file-quota-exhausted'] as const;
export type FileErrorCode = (typeof fileErrorCodes)[number];
