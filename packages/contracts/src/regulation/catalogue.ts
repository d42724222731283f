import { z } from 'zod';
import { day, kopecks, words } from './judge.ts';

/** The centres and their catalogues of services, as anyone may read them. */

export const editionView = z.object({
  id: z.string(),
  title: words,
  inForceFrom: day,
  approvedBy: words,
  /** SHA-256 of the edition's canonical data, in hexadecimal. */
  sha256: z.string(),
});
export type EditionView = z.infer<typeof editionView>;

export const centreView = z.object({
  id: z.string(),
  title: words,
  region: words,
  /** Oldest first; empty when only figures of the centre are known. */
  editions: z.array(editionView),
});
export type CentreView = z.infer<typeof centreView>;

/** A ceiling of one rule: an amount, a share of a hundred, or a count, whichever the rule speaks of. */
export const ceilingView = z.object({
  rule: z.string(),
  clause: z.string(),
  title: words,
  kopecks: kopecks.nullable(),
  percent: z.number().nullable(),
});
export type CeilingView = z.infer<typeof ceilingView>;

export const serviceView = z.object({
  code: z.string(),
  clause: z.string(),
  /** The name as the document prints it, and a short one for tables. */
  title: words,
  shortTitle: words,
  funding: z.enum(['regional', 'federal', 'not-stated']),
  payment: z.enum(['free', 'co-financed', 'internal', 'not-stated']),
  /** A: executor from the published list; B: one to three commercial offers. */
  procedure: z.enum(['free', 'A', 'B', 'internal', 'not-stated']),
  executor: words.nullable(),
  /** The most the Fund gives on one unit, and what a unit is. */
  limit: z.object({ kopecks, per: words }).nullable(),
  furtherLimits: z.array(ceilingView),
  insideGeneralLimit: z.boolean(),
  ownSharePercent: z.number().nullable(),
  /** For participants of the special military operation, their spouses and close relatives. */
  ownShareSpecialOperationPercent: z.number().nullable(),
  minParticipants: z.number().nullable(),
  conditions: z.array(words),
  payableCosts: z.array(words),
  works: z.array(words),
  term: words,
  validYears: z.array(z.number()),
  reading: z.array(z.string()),
});
export type ServiceView = z.infer<typeof serviceView>;
