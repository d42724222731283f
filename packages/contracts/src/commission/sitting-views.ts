import { z } from 'zod';
import { permission } from '../http.ts';
import { reason } from '../membership/messages.ts';
import { innOfOrganisation } from '../regulation/identifiers.ts';
import { day, kopecks, trace, words } from '../regulation/judge.ts';
import { estimateRow } from '../selection/messages.ts';
import {
  applicationId,
  applicationOutcome,
  centreId,
  clusterId,
  commissionId,
  personId,
  sittingId,
  storedFile,
} from '../values.ts';
import { seatKind } from './messages.ts';
import { ballot, ranked } from './sitting-messages.ts';

export const sittingStatus = z.enum(['called', 'open', 'closed']);

/** A sitting in a list. `signed` of `toSign` have signed the protocol. */
export const sittingSummary = z.object({
  sitting: sittingId,
  commission: commissionId,
  title: words,
  number: z.int(),
  on: day,
  form: z.enum(['in-person', 'absentee']),
  status: sittingStatus,
  items: z.int(),
  settled: z.int(),
  awardedKopecks: kopecks,
  present: z.int(),
  signed: z.int(),
  toSign: z.int(),
  /** What waits for the caller here: a word for each; empty when nothing does. */
  waits: z.array(z.enum(['score', 'vote', 'sign', 'open', 'close-scoring', 'close'])),
});
export type SittingSummary = z.infer<typeof sittingSummary>;

/** Where an item stands, as one word; what it is called stands in `says`. */
export const itemStage = z.enum([
  'waiting',
  'scoring',
  'scored',
  'voting',
  'no-quorum',
  'awaiting-ledger',
  'awarded',
  'refused',
  'postponed',
]);
export type ItemStageName = z.infer<typeof itemStage>;

/** Whether an item in this stage has its outcome. */
export const isSettled = (stage: ItemStageName): boolean => applicationOutcome.safeParse(stage).success;

const sheetView = z.object({
  member: personId,
  scores: z.array(z.int()),
  total: z.int(),
  justification: z.string(),
});

/** Scores of one criterion over all sheets: how many gave 0, 1, 2 and so on, and what is in the middle. */
const criterionSummary = z.object({
  criterion: z.string(),
  counts: z.array(z.int()),
  median: z.string(),
  mean: z.string(),
  lowest: z.int(),
  highest: z.int(),
});

const proposalView = z.object({
  fundSharesKopecks: z.array(kopecks),
  fundShareKopecks: kopecks,
  reason: z.string().optional(),
});

/** The vote on an item: the one under way, or the last one counted. Open: who voted how is seen at once. */
const voteView = z.object({
  proposal: proposalView,
  open: z.boolean(),
  ballots: z.array(z.object({ member: personId, vote: ballot })),
  missing: z.array(personId),
  /** Marked absent since the vote was opened, without having voted. */
  left: z.array(personId),
  for: z.int(),
  against: z.int(),
  entitled: z.int(),
  present: z.int(),
  quorum: z.int(),
  /** What comes of the vote as it stands now, and why, in words; after the count, what came of it. */
  decision: z.enum(['accepted', 'not-accepted', 'no-quorum']),
  chairDecided: z.boolean(),
  says: z.string(),
  /** What one more vote would change: for the person at the button. */
  ifFor: z.string(),
  ifAgainst: z.string(),
  trace,
});
export type VoteView = z.infer<typeof voteView>;

/** What the caps allow now for a row of the estimate, at the amount that is proposed or asked. */
const allowance = z.object({
  service: z.string(),
  wantedKopecks: kopecks,
  allowedKopecks: kopecks,
  boundBy: z.array(z.string()),
  trace,
});

const limit = z.object({
  id: z.string(),
  title: words,
  capKopecks: kopecks,
  heldKopecks: kopecks,
  wantedKopecks: kopecks,
});
export type SittingLimit = z.infer<typeof limit>;

const itemCan = z.object({
  declareConflict: permission,
  score: permission,
  openVote: permission,
  castVote: permission,
  closeVote: permission,
  postpone: permission,
});

export const sittingItem = z.object({
  application: applicationId,
  cluster: clusterId,
  clusterTitle: z.string(),
  inn: innOfOrganisation,
  name: z.string(),
  project: z.string(),
  presentation: storedFile,
  filedAt: z.string(),
  specialOperationFamily: z.boolean(),
  estimate: z.array(estimateRow.extend({ title: words })),
  costKopecks: kopecks,
  askedKopecks: kopecks,
  stage: itemStage,
  says: z.string(),
  /** After the scoring is closed. */
  place: z.int().nullable(),
  points: z.string().nullable(),
  conflicts: z.array(z.object({ member: personId, ground: z.string() })),
  /** Who scores the item and votes on it. */
  entitled: z.array(personId),
  sheetsIn: z.array(personId),
  sheetsMissing: z.array(personId),
  ownSheet: sheetView.nullable(),
  /** Null until all sheets of the item are in. */
  sheets: z.array(sheetView).nullable(),
  criteria: z.array(criterionSummary).nullable(),
  vote: voteView.nullable(),
  /** What the ledger answered. */
  ledger: z
    .object({ reserved: z.boolean(), fundShareKopecks: kopecks, reasons: z.array(reason), traces: z.array(trace) })
    .nullable(),
  awardedKopecks: kopecks.nullable(),
  reasons: z.array(reason),
  postponedBecause: z.string().nullable(),
  /** Null when the money of the item is settled, or no budget is approved. */
  allowances: z.array(allowance).nullable(),
  limits: z.array(limit),
  can: itemCan,
});
export type SittingItem = z.infer<typeof sittingItem>;

export const sittingSeat = z.object({
  person: personId,
  name: z.string(),
  seat: seatKind,
  present: z.boolean(),
  signed: z.boolean(),
  /** May be told present or absent by the caller. */
  register: permission,
});

/** The money of the year as far as the sitting touches it. */
export const sittingMoney = z.object({
  year: z.int(),
  approvedKopecks: kopecks,
  heldKopecks: kopecks,
  leftKopecks: kopecks,
  lines: z.array(z.object({ service: z.string(), title: words, kopecks, heldKopecks: kopecks })),
});

const scoreLevel = z.object({ score: z.int(), label: words, meaning: words });
export const criterionView = z.object({
  id: z.string(),
  clause: z.string(),
  title: words,
  max: z.int(),
  scale: z.array(scoreLevel),
});

/** All that a member needs, on one screen. What is blind until all have scored is not sent before. */
export const sittingRoom = z.object({
  sitting: sittingId,
  centre: centreId,
  commission: commissionId,
  title: words,
  number: z.int(),
  on: day,
  form: z.enum(['in-person', 'absentee']),
  edition: z.object({ id: z.string(), inForceFrom: day }),
  status: sittingStatus,
  quorum: z.object({
    needed: z.int(),
    present: z.int(),
    composition: z.int(),
    held: z.boolean(),
    clause: z.string(),
    says: z.string(),
  }),
  seats: z.array(sittingSeat),
  /** The caller's seat; null when they only look on. */
  you: z.object({ person: personId, seat: seatKind, present: z.boolean() }).nullable(),
  criteria: z.array(criterionView),
  scoringClosed: z.boolean(),
  ranking: z.array(ranked).nullable(),
  items: z.array(sittingItem),
  /** Taken off the agenda at the opening, because another sitting hears them. */
  struck: z.array(z.object({ application: applicationId, name: z.string() })),
  money: sittingMoney.nullable(),
  revision: z.int(),
  can: z.object({ open: permission, closeScoring: permission, close: permission, sign: permission }),
});
export type SittingRoom = z.infer<typeof sittingRoom>;
