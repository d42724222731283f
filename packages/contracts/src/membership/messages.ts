import { z } from 'zod';
import { defineCommand, defineEvent, type MessageOf, official, open } from '../messages.ts';
import { innOfOrganisation, ogrn, okved } from '../regulation/identifiers.ts';
import { applicantFacts, day, eligibilityAnswer, trace } from '../regulation/judge.ts';
import { centreId, clusterId, editionId, personId, sha256, text } from '../values.ts';

/** An organisation is named by its INN, which is public; sole traders, whose INN is personal, need a name of another kind. */
const organisation = {
  centre: open(centreId),
  inn: open(innOfOrganisation),
  ogrn: open(ogrn),
  name: open(text(300)),
  /** The main activity first. */
  okved: open(z.array(okved).min(1).max(100)),
  /** The code of the constituent entity of the Federation: 57 is Orel region. */
  region: open(z.string().regex(/^\d{2}$/, 'Код региона: две цифры')),
  city: open(text(100)),
  website: open(
    z
      .url({ protocol: /^https?$/ })
      .max(300)
      .optional(),
  ),
  category: open(z.enum(['micro', 'small', 'medium', 'not-sme'])),
  taxRegisteredOn: open(day),
};
export const RegisterOrganisation = defineCommand('RegisterOrganisation', organisation);
export const OrganisationRegistered = defineEvent('OrganisationRegistered', 1, {
  ...organisation,
  representative: open(personId),
});

const ofMembership = { centre: open(centreId), cluster: open(clusterId), inn: open(innOfOrganisation) };

export const questionnaire = z.strictObject({
  products: text(2_000),
  competences: text(2_000),
  headcount: z.int().min(0).max(100_000),
});

/** Each statement of the application must be made [002 §10.1]. */
const statements = z.strictObject({
  notInLiquidation: z.literal(true),
  notInReorganisation: z.literal(true),
  notBankrupt: z.literal(true),
  acceptsAgreement: z.literal(true),
});

/** Consent to the processing of personal data, to a text known by its version and hash [152-FZ art. 9]. */
export const consent = z.strictObject({ version: text(40), sha256 });

export const ApplyForMembership = defineCommand('ApplyForMembership', {
  ...ofMembership,
  questionnaire: official(questionnaire),
  statements: official(statements),
  consent: official(consent),
});

/** `due` is the last day of the seven working days [002 §10.3]; null when the calendar of its year is not known. */
export const MembershipApplied = defineEvent('MembershipApplied', 1, {
  ...ofMembership,
  name: open(text(300)),
  okved: open(z.array(okved)),
  questionnaire: official(questionnaire),
  statements: official(statements),
  representative: open(personId),
  edition: official(editionId),
  appliedOn: official(day),
  due: official(day.nullable()),
});

export const ConsentGiven = defineEvent('ConsentGiven', 1, {
  ...ofMembership,
  subject: open(personId),
  consent: official(consent),
  on: official(day),
});

/** What the centre has found in registers; codes that match are counted, not stated [002 §10.1]. */
export const membershipFacts = applicantFacts.pick({
  underReorganisation: true,
  underLiquidation: true,
  underBankruptcy: true,
  profileFitsCluster: true,
});

export const CheckMembership = defineCommand('CheckMembership', { ...ofMembership, facts: official(membershipFacts) });

export const MembershipChecked = defineEvent('MembershipChecked', 1, {
  ...ofMembership,
  /** Whoever has checked does not vote on it. */
  checkedBy: official(personId),
  on: official(day),
  facts: official(applicantFacts),
  verdict: official(eligibilityAnswer.shape.verdict),
  trace: official(trace),
});

/** A reason as the applicant reads it, with the rule and clause it comes from. */
export const reason = z.strictObject({
  rule: z.string().max(40),
  clause: z.string().max(200),
  text: z.string().max(2_000),
});
export type Reason = z.infer<typeof reason>;

export const MembershipRefused = defineEvent('MembershipRefused', 1, {
  ...ofMembership,
  by: official(z.enum(['check', 'council'])),
  reasons: official(z.array(reason).min(1)),
  on: official(day),
  trace: official(trace),
});

export const councilVote = z.enum(['for', 'against']);
const question = z.enum(['admission', 'exclusion']);

export const VoteInCouncil = defineCommand('VoteInCouncil', { ...ofMembership, vote: official(councilVote) });
export const CouncilVoteCast = defineEvent('CouncilVoteCast', 1, {
  ...ofMembership,
  question: official(question),
  member: official(personId),
  vote: official(councilVote),
});

/** Ends the vote on the open question with the votes that have come; it ends by itself when every seat has voted. */
export const CloseCouncilVote = defineCommand('CloseCouncilVote', ofMembership);

const concluded = { ...ofMembership, on: official(day), trace: official(trace) };
export const MembershipAdmitted = defineEvent('MembershipAdmitted', 1, { ...concluded, name: open(text(300)) });

export const RequestLeaving = defineCommand('RequestLeaving', { ...ofMembership, statement: official(text(2_000)) });
/** `endsOn` is the last day of membership: thirty calendar days after the notice [002 §10.5]. */
export const LeavingRequested = defineEvent('LeavingRequested', 1, {
  ...ofMembership,
  statement: official(text(2_000)),
  receivedOn: official(day),
  endsOn: official(day),
});

const exclusion = {
  ...ofMembership,
  ground: official(z.enum(['activity-stopped', 'members-initiative', 'agreement-breach'])),
  statement: official(text(2_000)),
};
export const ProposeExclusion = defineCommand('ProposeExclusion', exclusion);
/** The council votes from `voteFrom` on: the member is told ten working days before (H30). */
export const ExclusionProposed = defineEvent('ExclusionProposed', 1, {
  ...exclusion,
  proposedBy: official(personId),
  on: official(day),
  voteFrom: official(day),
});
/** `on` is the first day without membership. */
export const MemberExcluded = defineEvent('MemberExcluded', 1, concluded);
export const ExclusionDeclined = defineEvent('ExclusionDeclined', 1, concluded);

export interface ApplyingFacts {
  readonly cluster: { readonly centre: string } | null;
  readonly organisation: {
    readonly centre: string;
    readonly name: string;
    readonly okved: readonly string[];
    readonly representative: string;
  } | null;
  /** Whether the consent is to the text that is shown today. */
  readonly consentKnown: boolean;
}

export interface CheckingFacts {
  /** The activities of the cluster on that day. */
  readonly okved: readonly string[];
}

export interface CouncilFacts {
  /** Who holds a seat in the council on that day. */
  readonly council: readonly string[];
}

export type MembershipCommand =
  | MessageOf<typeof ApplyForMembership>
  | MessageOf<typeof CheckMembership>
  | MessageOf<typeof VoteInCouncil>
  | MessageOf<typeof CloseCouncilVote>
  | MessageOf<typeof RequestLeaving>
  | MessageOf<typeof ProposeExclusion>;

export type MembershipEvent =
  | MessageOf<typeof MembershipApplied>
  | MessageOf<typeof ConsentGiven>
  | MessageOf<typeof MembershipChecked>
  | MessageOf<typeof MembershipRefused>
  | MessageOf<typeof CouncilVoteCast>
  | MessageOf<typeof MembershipAdmitted>
  | MessageOf<typeof LeavingRequested>
  | MessageOf<typeof ExclusionProposed>
  | MessageOf<typeof MemberExcluded>
  | MessageOf<typeof ExclusionDeclined>;

export type OrganisationCommand = MessageOf<typeof RegisterOrganisation>;
export type OrganisationEvent = MessageOf<typeof OrganisationRegistered>;
