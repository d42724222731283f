import { z } from 'zod';
import { permission } from '../http.ts';
import { reason } from '../membership/messages.ts';
import { innOfOrganisation } from '../regulation/identifiers.ts';
import { day, kopecks, words } from '../regulation/judge.ts';
import { applicationId, applicationOutcome, editionId, personId, sha256, sittingId } from '../values.ts';
import { seatKind } from './messages.ts';
import { ballot } from './sitting-messages.ts';

const protocolSeat = z.object({ person: personId, name: z.string(), seat: seatKind, present: z.boolean() });

const protocolVote = z.object({
  fundShareKopecks: kopecks,
  reason: z.string().nullable(),
  decision: z.enum(['accepted', 'not-accepted', 'no-quorum']),
  present: z.int(),
  quorum: z.int(),
  entitled: z.int(),
  for: z.int(),
  against: z.int(),
  chairDecided: z.boolean(),
  ballots: z.array(z.object({ name: z.string(), vote: ballot.nullable() })),
});

const protocolItem = z.object({
  application: applicationId,
  name: z.string(),
  inn: innOfOrganisation,
  project: z.string(),
  services: z.array(z.string()),
  costKopecks: kopecks,
  askedKopecks: kopecks,
  place: z.int().nullable(),
  points: z.string().nullable(),
  sheets: z.int(),
  conflicts: z.array(z.object({ name: z.string(), ground: z.string() })),
  /** Each vote that was counted, in order: there is more than one when the first was void or the money did not suffice. */
  votes: z.array(protocolVote),
  outcome: applicationOutcome,
  fundShareKopecks: kopecks,
  reasons: z.array(reason),
});

/** The protocol of a sitting as data: what happened up to its end, by the events alone. */
export const protocolData = z.object({
  sitting: sittingId,
  title: words,
  number: z.int(),
  on: day,
  closedOn: day,
  form: z.enum(['in-person', 'absentee']),
  edition: editionId,
  composition: z.int(),
  /** Null when the sitting found no quorum and was never opened. */
  quorum: z.int().nullable(),
  presentAtOpening: z.int().nullable(),
  seats: z.array(protocolSeat),
  items: z.array(protocolItem),
  /** Taken off the agenda at the opening, because another sitting hears them. */
  struck: z.array(z.object({ application: applicationId, name: z.string(), inn: innOfOrganisation })),
  awardedKopecks: kopecks,
});
export type ProtocolData = z.infer<typeof protocolData>;

/** The protocol, the hash of the very bytes that are signed, and who has signed them. */
export const protocolView = z.object({
  protocol: protocolData,
  /** The page that is signed, as it is served; UTF-8. */
  document: z.string(),
  sha256,
  signatures: z.array(z.object({ person: personId, name: z.string(), seat: seatKind, signed: z.boolean() })),
  complete: z.boolean(),
  revision: z.int(),
  can: z.object({ sign: permission }),
});
export type ProtocolView = z.infer<typeof protocolView>;

/** The page of the protocol that is printed and signed. It speaks no JSON, so it stands beside the contract. */
export const PROTOCOL_PAGE_PATH = '/api/centres/{centre}/sittings/{sitting}/protocol.html';
