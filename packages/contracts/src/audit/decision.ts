import { z } from 'zod';
import { seatKind } from '../commission/messages.ts';
import { day, kopecks, trace } from '../regulation/judge.ts';
import { applicationId, clusterId, editionId, personId, position, sha256 } from '../values.ts';

/** What a decision looked like at each step, as it travels to whoever replays it. */

/** A decision is named by its application, or by the cluster and INN of a membership: `it.5753000011`. */
export const decisionId = z.union([
  applicationId,
  z.string().regex(/^[a-z][a-z0-9-]{1,62}\.\d{10}$/, 'Обозначение решения: заявка, или кластер и ИНН через точку'),
]);

export const decisionOutcome = z.enum([
  'under-way',
  'awarded',
  'partly',
  'refused',
  'postponed',
  'withdrawn',
  'admitted',
  'left',
  'excluded',
]);
export type DecisionOutcome = z.infer<typeof decisionOutcome>;

/** How a decision ended, in the middle of a Russian sentence. */
export const decisionTitles: Readonly<Record<DecisionOutcome, string>> = {
  'under-way': 'ещё не решено',
  awarded: 'поддержано',
  partly: 'поддержано частично',
  refused: 'отказано',
  postponed: 'отложено',
  withdrawn: 'отозвано',
  admitted: 'принят в кластер',
  left: 'вышел из кластера',
  excluded: 'исключён',
};

/** A decision in the list. `on` is the day on which it was taken. */
export const decisionRow = z.object({
  decision: decisionId,
  kind: z.enum(['award', 'membership']),
  cluster: clusterId,
  inn: z.string(),
  name: z.string(),
  outcome: decisionOutcome,
  on: day,
  /** The Fund's share; null where the decision is not about money. */
  fundShareKopecks: kopecks.nullable(),
  sitting: z.string().nullable(),
});
export type DecisionRow = z.infer<typeof decisionRow>;

/** One cap of the ledger and what awards hold of it; `capKopecks` is null where no document says it. */
export const cap = z.object({
  scope: z.enum(['line', 'cluster', 'recipient', 'year']),
  title: z.string(),
  clause: z.string().nullable(),
  /** All awards together, this one included. */
  heldKopecks: kopecks,
  /** Of that, what this decision holds. */
  ofDecisionKopecks: kopecks,
  capKopecks: kopecks.nullable(),
});
export type Cap = z.infer<typeof cap>;

const ballotCast = z.object({ member: personId, name: z.string(), vote: z.enum(['for', 'against']) });

/** The vote as it stands after a step: of the commission on the application, or of the council on the membership. */
export const voteStanding = z.object({
  ballots: z.array(ballotCast),
  for: z.int(),
  against: z.int(),
  present: z.int(),
  /** How many must be present; null before the sitting has been opened. */
  quorum: z.int().nullable(),
  entitled: z.int(),
  recused: z.array(z.object({ member: personId, name: z.string(), ground: z.string() })),
  /** How a tie was broken, in a Russian sentence; null while there is none. */
  tie: z.string().nullable(),
  decision: z.enum(['accepted', 'not-accepted', 'no-quorum']).nullable(),
  /** The proposal that is voted on. */
  proposedKopecks: kopecks.nullable(),
});
export type VoteStanding = z.infer<typeof voteStanding>;

/** Everything that stood after a step, in the words of a person. */
export const standing = z.object({
  application: z.string(),
  award: z.string().nullable(),
  vote: voteStanding.nullable(),
});
export type Standing = z.infer<typeof standing>;

export const decisionStep = z.object({
  position,
  stream: z.string(),
  revision: z.int(),
  /** The decision's clock; null for events that were recorded without one. */
  at: z.string().nullable(),
  recordedAt: z.string(),
  actor: z.object({ person: z.string(), name: z.string().nullable(), role: z.string() }),
  type: z.string(),
  /** What happened, in one Russian sentence. */
  sentence: z.string(),
  clause: z.string().nullable(),
  traces: z.array(trace),
  eventId: z.string(),
  commandId: z.string().nullable(),
  command: z.string().nullable(),
  /** Of the canonical body, as it was written. */
  sha256,
  after: standing,
  ledger: z.object({ before: z.array(cap), after: z.array(cap) }),
});
export type DecisionStep = z.infer<typeof decisionStep>;

/** One thing that has to be there for the decision to be whole. */
export const completenessCheck = z.object({
  id: z.string(),
  title: z.string(),
  state: z.enum(['good', 'missing', 'late', 'ahead']),
  sentence: z.string(),
  clause: z.string().nullable(),
});
export type CompletenessCheck = z.infer<typeof completenessCheck>;

const edition = z.object({ id: editionId, inForceFrom: day, sha256 });

export const decisionCase = decisionRow.omit({ on: true }).extend({
  edition: edition.nullable(),
  /** The edition that is in force today, when it is another one. */
  laterEdition: edition.nullable(),
  /** Where the log stood when this was read. */
  head: position,
  seats: z.array(z.object({ person: personId, name: z.string(), seat: seatKind })),
  steps: z.array(decisionStep),
  completeness: z.array(completenessCheck),
});
export type DecisionCase = z.infer<typeof decisionCase>;

/** A command that today's code decides otherwise than the log says; events as JSON, or the code of a refusal. */
export const replayDifference = z.object({
  position,
  stream: z.string(),
  revision: z.int(),
  command: z.string(),
  recorded: z.array(z.string()),
  decided: z.array(z.string()),
  refusal: z.string().nullable(),
});

/** What today's rules would say about the facts of that day. */
export const todaysRules = z.object({
  edition: edition.nullable(),
  same: z.boolean(),
  sentence: z.string(),
  changes: z.array(z.object({ service: z.string(), recordedKopecks: kopecks, todayKopecks: kopecks })),
});

export const decidedAgain = z.object({
  commands: z.int(),
  events: z.int(),
  undecided: z.int(),
  differences: z.array(replayDifference),
  milliseconds: z.number(),
  streams: z.array(z.string()),
  today: todaysRules,
});
export type DecidedAgain = z.infer<typeof decidedAgain>;
