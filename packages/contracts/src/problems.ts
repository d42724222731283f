import { z } from 'zod';
import { clusterErrorCodes } from './clusters/problems.ts';
import { commissionErrorCodes } from './commission/problems.ts';
import { draftErrorCodes } from './drafts/routes.ts';
import { fileErrorCodes } from './files/files.ts';
import { fundingErrorCodes } from './funding/problems.ts';
import { health } from './health.ts';
import { identityErrorCodes } from './identity/problems.ts';
import { membershipErrorCodes } from './membership/problems.ts';
import { regulationErrorCode } from './regulation/judge.ts';
import { adoptionErrorCodes } from './regulation/problems.ts';
import { selectionErrorCodes } from './selection/problems.ts';

/** Each refusal that a caller can meet, by who gives it; a context keeps its own list. What they mean in HTTP and in Russian the api says. */

/** The door itself, before any rule is asked. */
const edgeErrorCodes = [
  'malformed-request',
  'invalid-input',
  'sign-in-required',
  'cross-site-request',
  'wrong-host',
  'demonstration-only',
  'not-found',
  'method-not-allowed',
  'payload-too-large',
  'unsupported-media-type',
  'conflict',
  'stale-version',
  'command-id-reused',
  'view-behind',
  'unavailable',
  'upstream-unavailable',
  'internal',
] as const;
export type EdgeErrorCode = (typeof edgeErrorCodes)[number];

export const problemCode = z.enum([
  ...edgeErrorCodes,
  ...draftErrorCodes,
  ...fileErrorCodes,
  ...fundingErrorCodes,
  ...identityErrorCodes,
  ...adoptionErrorCodes,
  ...commissionErrorCodes,
  ...clusterErrorCodes,
  ...membershipErrorCodes,
  ...regulationErrorCode.options,
  ...selectionErrorCodes,
]);
export type ProblemCode = z.infer<typeof problemCode>;

export const fieldError = z.object({
  /** Dotted path in what was sent: `costKopecks`, `used.general`, `facts.inSmeRegister.date`. */
  field: z.string(),
  message: z.string(),
});
export type FieldError = z.infer<typeof fieldError>;

/** A refusal as RFC 9457 has it, `application/problem+json`. `detail` says in Russian what to do; `instance` names this one occurrence in the logs. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string(),
  code: problemCode,
  errors: z.array(fieldError).optional(),
  /** What stands still, when `/api/health` refuses. */
  health: health.optional(),
});
export type Problem = z.infer<typeof problem>;
