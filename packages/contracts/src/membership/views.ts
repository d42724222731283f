import { z } from 'zod';
import { namedPerson } from '../clusters/views.ts';
import { permission } from '../http.ts';
import { innOfOrganisation, okved } from '../regulation/identifiers.ts';
import { applicantFacts, day, eligibilityAnswer, trace, words } from '../regulation/judge.ts';
import { happening, termLeft, turn } from '../turn.ts';
import { centreId, clusterId, editionId } from '../values.ts';
import { consentText } from './consent.ts';
import { councilVote, membershipFacts, OrganisationRegistered, questionnaire, reason } from './messages.ts';

/** How an organisation stands to a cluster on a day: `leaving` and `exclusion` are members still. */
export const membershipStatus = z.enum([
  'applied',
  'before-council',
  'refused',
  'member',
  'leaving',
  'exclusion',
  'left',
  'excluded',
]);
export type MembershipStatus = z.infer<typeof membershipStatus>;

/** What a state of a membership is called in the middle of a Russian sentence. */
export const membershipTitles: Readonly<Record<MembershipStatus, string>> = {
  applied: 'на проверке',
  'before-council': 'голосует совет',
  refused: 'отказано',
  member: 'участник',
  leaving: 'участник, выходит',
  exclusion: 'участник, предложено исключить',
  left: 'вышел',
  excluded: 'исключён',
};

/** Whether an organisation in this state is a member today. */
export const isMember = (status: MembershipStatus): boolean =>
  status === 'member' || status === 'leaving' || status === 'exclusion';

/** `since` and `until` are the first and the last day of the latest membership. */
export const membershipRow = z.object({
  centre: centreId,
  cluster: clusterId,
  clusterTitle: words,
  inn: innOfOrganisation,
  name: z.string(),
  status: membershipStatus,
  appliedOn: day,
  since: day.nullable(),
  until: day.nullable(),
  turn: turn.nullable(),
  /** The term of the decision has passed without one; nothing follows by itself (H27). */
  overdue: z.boolean(),
  revision: z.int(),
});
export type MembershipRow = z.infer<typeof membershipRow>;

/** A fact that a check asks for; codes of activity that match are counted by the platform. */
const askedFact = z.object({ name: membershipFacts.keyof(), title: words, source: z.string() });

export const membershipCheck = z.object({
  at: z.iso.datetime(),
  by: namedPerson,
  verdict: eligibilityAnswer.shape.verdict,
  facts: applicantFacts,
  trace,
});

/** A seat of the council and its vote; `barred` says why its holder may not vote on this question. */
const castVote = namedPerson.extend({
  vote: councilVote.nullable(),
  at: z.iso.datetime().nullable(),
  barred: z.string().nullable(),
});

/** A vote of the council. Once it is over, the seats are those that have voted, and `trace` tells how it was counted. */
export const councilBallot = z.object({
  question: z.enum(['admission', 'exclusion']),
  open: z.boolean(),
  /** The first day of voting. */
  from: day,
  seats: z.array(castVote),
  cast: z.int(),
  for: z.int(),
  against: z.int(),
  composition: z.int(),
  quorum: z.int(),
  /** How many votes the quorum still lacks. */
  missing: z.int(),
  clause: z.string(),
  trace: trace.nullable(),
});
export type CouncilBallot = z.infer<typeof councilBallot>;

/** A membership in full, for whoever may read it. */
export const membershipPage = membershipRow.extend({
  edition: editionId,
  /** The term of the decision as it stands or stood: from the application on. */
  term: termLeft.nullable(),
  organisation: OrganisationRegistered.schema.omit({ representative: true, centre: true }),
  representative: namedPerson,
  questionnaire,
  statements: z.array(words),
  consent: z.object({ version: z.string(), sha256: z.string(), on: day }),
  matching: z.object({
    organisation: z.array(okved),
    cluster: z.array(okved),
    codes: z.array(okved),
  }),
  asked: z.array(askedFact),
  check: membershipCheck.nullable(),
  vote: councilBallot.nullable(),
  reasons: z.array(reason),
  leaving: z.object({ statement: z.string(), receivedOn: day, endsOn: day }).nullable(),
  /** The last day of membership, were a notice received today; null where there is none to end by a notice. */
  leavingWouldEndOn: day.nullable(),
  exclusion: z
    .object({
      ground: z.string(),
      statement: z.string(),
      by: namedPerson,
      on: day,
      voteFrom: day,
    })
    .nullable(),
  timeline: z.array(happening),
  today: day,
  can: z.object({
    check: permission,
    vote: permission,
    closeVote: permission,
    requestLeaving: permission,
    proposeExclusion: permission,
  }),
});
export type MembershipPage = z.infer<typeof membershipPage>;

/** An organisation as its representative sees it, with all it has to do with clusters. */
export const myOrganisation = OrganisationRegistered.schema.omit({ representative: true }).extend({
  memberships: z.array(membershipRow),
  revision: z.int(),
});
export type MyOrganisation = z.infer<typeof myOrganisation>;

/** An organisation that is or was a member somewhere, as anybody sees it, with its memberships on today's day. */
export const organisationView = OrganisationRegistered.schema
  .pick({
    inn: true,
    ogrn: true,
    name: true,
    okved: true,
    city: true,
    website: true,
  })
  .extend({
    memberships: z.array(
      z.object({ centre: centreId, cluster: clusterId, clusterTitle: words, since: day, until: day.nullable() }),
    ),
  });
export type OrganisationView = z.infer<typeof organisationView>;

/** All that a form of application needs: the caller's organisations, each with its matching activities and whether it may apply. */
export const applying = z.object({
  today: day,
  /** The last day of the decision on an application of today; null when its calendar is not known. */
  due: day.nullable(),
  consent: consentText,
  statements: z.array(z.object({ name: z.string(), text: words })),
  organisations: z.array(
    z.object({
      inn: innOfOrganisation,
      name: z.string(),
      matching: z.array(okved),
      can: z.object({ apply: permission }),
    }),
  ),
});
export type Applying = z.infer<typeof applying>;
