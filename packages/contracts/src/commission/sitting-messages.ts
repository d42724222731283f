import { z } from 'zod';
import { reason } from '../membership/messages.ts';
import { defineCommand, defineEvent, type MessageOf, official, open } from '../messages.ts';
import { innOfOrganisation } from '../regulation/identifiers.ts';
import { day, kopecks, trace } from '../regulation/judge.ts';
import { estimateRow } from '../selection/messages.ts';
import {
  applicationId,
  applicationOutcome,
  bilingual,
  centreId,
  clusterId,
  commissionId,
  editionId,
  personId,
  sha256,
  sittingId,
  storedFile,
  text,
} from '../values.ts';
import { type SeatKind, seatKind } from './messages.ts';

const ofSitting = { centre: open(centreId), sitting: open(sittingId) };

const sitting = {
  ...ofSitting,
  commission: open(commissionId),
  number: official(z.int().min(1).max(999)),
  on: official(day),
  /** In person, or by papers in a window of days (U35). */
  form: official(z.enum(['in-person', 'absentee'])),
};
export const CallSitting = defineCommand('CallSitting', {
  ...sitting,
  agenda: official(z.array(applicationId).min(1).max(60)),
});

const seat = z.strictObject({ person: personId, name: text(200), seat: seatKind });

/** An application as the commission hears it. */
export const agendaItem = z.strictObject({
  application: applicationId,
  cluster: clusterId,
  inn: innOfOrganisation,
  name: text(300),
  project: text(300),
  presentation: storedFile,
  filedAt: z.iso.datetime(),
  specialOperationFamily: z.boolean(),
  estimate: z.array(estimateRow).min(1),
});
export type AgendaItem = z.infer<typeof agendaItem>;

/** The composition and the papers are taken as they are on the day of the call, so that the sitting stands by itself. */
export const SittingCalled = defineEvent('SittingCalled', 1, {
  ...sitting,
  title: open(bilingual(300)),
  edition: official(editionId),
  year: official(z.int()),
  composition: official(z.int().min(1).max(99)),
  seats: official(z.array(seat).min(1)),
  items: official(z.array(agendaItem).min(1)),
});

const presence = { ...ofSitting, member: official(personId), present: official(z.boolean()) };
export const RegisterPresence = defineCommand('RegisterPresence', presence);
export const PresenceRegistered = defineEvent('PresenceRegistered', 1, presence);

export const OpenSitting = defineCommand('OpenSitting', ofSitting);
export const SittingOpened = defineEvent('SittingOpened', 1, {
  ...ofSitting,
  present: official(z.array(personId)),
  quorum: official(z.int()),
});

const ofItem = { ...ofSitting, application: open(applicationId) };
const byMember = { ...ofItem, member: official(personId) };

export const DeclareConflict = defineCommand('DeclareConflict', { ...ofItem, ground: official(text(1_000)) });
export const ConflictDeclared = defineEvent('ConflictDeclared', 1, { ...byMember, ground: official(text(1_000)) });

/** A sheet of Appendix 3: a whole score per criterion in the order of the edition, and why. */
const sheet = {
  scores: official(z.array(z.int().min(0).max(5)).min(1).max(10)),
  justification: official(text(2_000)),
};
export const ScoreApplication = defineCommand('ScoreApplication', { ...ofItem, ...sheet });
/** Nobody else reads a sheet before all are in. */
export const ApplicationScored = defineEvent('ApplicationScored', 1, { ...byMember, ...sheet });

export const CloseScoring = defineCommand('CloseScoring', ofSitting);
export const ranked = z.strictObject({
  application: applicationId,
  place: z.int().min(1),
  sheets: z.int(),
  sum: z.int(),
  points: z.string().nullable(),
});
export const ScoringClosed = defineEvent('ScoringClosed', 1, { ...ofSitting, ranking: official(z.array(ranked)) });

/** What the Fund is to pay for a row of the estimate, in the order of the estimate; 0 leaves a direction out [002 §7.4]. */
const proposal = {
  fundSharesKopecks: official(z.array(kopecks).min(1).max(20)),
  reason: official(text(2_000).optional()),
};
export const OpenVote = defineCommand('OpenVote', { ...ofItem, ...proposal });
export const VoteOpened = defineEvent('VoteOpened', 1, { ...ofItem, ...proposal });

export const ballot = z.enum(['for', 'against']);
/** The sums that were voted on. Ballots of the first logs do not name them, so they may be missing there; the route demands them. */
const cast = { vote: official(ballot), fundSharesKopecks: official(proposal.fundSharesKopecks.optional()) };
export const CastVote = defineCommand('CastVote', { ...ofItem, ...cast });
export const VoteCast = defineEvent('VoteCast', 1, { ...byMember, ...cast });

export const CloseVote = defineCommand('CloseVote', ofItem);
export const voteSeat = z.strictObject({
  member: personId,
  present: z.boolean(),
  chair: z.boolean(),
  recused: z.boolean(),
  vote: ballot.optional(),
});
/** Who was entitled is settled here, with the count and with whether the chair decided. */
export const VoteClosed = defineEvent('VoteClosed', 1, {
  ...ofItem,
  ...proposal,
  decision: official(z.enum(['accepted', 'not-accepted', 'no-quorum'])),
  present: official(z.int()),
  quorum: official(z.int()),
  entitled: official(z.int()),
  for: official(z.int()),
  against: official(z.int()),
  chairDecided: official(z.boolean()),
  seats: official(z.array(voteSeat)),
  trace: official(trace),
});

/** The answer of the ledger, brought by the platform: an award exists only once the money is reserved. */
export const RecordReservation = defineCommand('RecordReservation', {
  ...ofItem,
  reserved: official(z.boolean()),
  fundSharesKopecks: official(z.array(kopecks)),
  reasons: official(z.array(reason)),
  traces: official(z.array(trace)),
});
export const ItemAwarded = defineEvent('ItemAwarded', 1, {
  ...ofItem,
  fundSharesKopecks: official(z.array(kopecks)),
  fundShareKopecks: official(kopecks),
  /** Whether everything that was asked for is awarded. */
  whole: official(z.boolean()),
});
/** After a refusal by the ledger the commission may vote again on less, as long as it sits. */
export const ItemRefused = defineEvent('ItemRefused', 1, {
  ...ofItem,
  by: official(z.enum(['vote', 'ledger'])),
  reasons: official(z.array(reason).min(1)),
  traces: official(z.array(trace)),
});

const postponement = { ...ofItem, reason: official(text(2_000)) };
export const PostponeItem = defineCommand('PostponeItem', postponement);
export const ItemPostponed = defineEvent('ItemPostponed', 1, postponement);

/**
 * An item that another sitting hears: of those that were called with it, the first in the log has it. `heardAt` is null when that one has
 * closed meanwhile.
 */
export const ItemStruck = defineEvent('ItemStruck', 1, { ...ofItem, heardAt: official(sittingId.nullable()) });

export const CloseSitting = defineCommand('CloseSitting', ofSitting);
export const itemOutcome = z.strictObject({
  application: applicationId,
  outcome: applicationOutcome,
  fundShareKopecks: kopecks,
  reasons: z.array(reason),
});
export const SittingClosed = defineEvent('SittingClosed', 1, {
  ...ofSitting,
  on: official(day),
  outcomes: official(z.array(itemOutcome)),
});

/** A signature is to the very bytes of the protocol. */
const signature = { ...ofSitting, sha256: official(sha256) };
export const SignProtocol = defineCommand('SignProtocol', signature);
export const ProtocolSigned = defineEvent('ProtocolSigned', 1, { ...signature, member: official(personId) });

export interface CallingFacts {
  readonly commission: {
    readonly centre: string;
    readonly title: { readonly ru: string; readonly en: string };
    readonly rule: string;
    readonly composition: number;
    readonly seats: readonly { readonly person: string; readonly name: string; readonly seat: SeatKind }[];
  } | null;
  /** The applications of the agenda that there are, with the commission they were admitted to; null while they are not. */
  readonly applications: readonly (AgendaItem & {
    readonly commission: string | null;
    readonly year: number;
    /** The sitting that has it on its agenda and is not closed yet. */
    readonly heardAt: string | null;
  })[];
}

/** The applications of the agenda that this sitting does not hear, because another one was called with them before it. */
export interface AgendaFacts {
  readonly elsewhere: readonly { readonly application: string; readonly heardAt: string | null }[];
}

export interface ParticipatingFacts {
  /** Who acts for the organisation of the application: not as a judge of it as well. */
  readonly representative: string | null;
}

export interface SigningFacts {
  /** The hash of the protocol as the platform makes it. */
  readonly sha256: string | null;
}

export type SittingCommand =
  | MessageOf<typeof CallSitting>
  | MessageOf<typeof RegisterPresence>
  | MessageOf<typeof OpenSitting>
  | MessageOf<typeof DeclareConflict>
  | MessageOf<typeof ScoreApplication>
  | MessageOf<typeof CloseScoring>
  | MessageOf<typeof OpenVote>
  | MessageOf<typeof CastVote>
  | MessageOf<typeof CloseVote>
  | MessageOf<typeof RecordReservation>
  | MessageOf<typeof PostponeItem>
  | MessageOf<typeof CloseSitting>
  | MessageOf<typeof SignProtocol>;
export type SittingEvent =
  | MessageOf<typeof SittingCalled>
  | MessageOf<typeof PresenceRegistered>
  | MessageOf<typeof SittingOpened>
  | MessageOf<typeof ConflictDeclared>
  | MessageOf<typeof ApplicationScored>
  | MessageOf<typeof ScoringClosed>
  | MessageOf<typeof VoteOpened>
  | MessageOf<typeof VoteCast>
  | MessageOf<typeof VoteClosed>
  | MessageOf<typeof ItemAwarded>
  | MessageOf<typeof ItemRefused>
  | MessageOf<typeof ItemPostponed>
  | MessageOf<typeof ItemStruck>
  | MessageOf<typeof SittingClosed>
  | MessageOf<typeof ProtocolSigned>;
