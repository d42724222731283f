import { z } from 'zod';
import { consent, reason } from '../membership/messages.ts';
import { defineCommand, defineEvent, type MessageOf, official, open, personal } from '../messages.ts';
import { innOfOrganisation } from '../regulation/identifiers.ts';
import { applicantFacts, day, eligibilityAnswer, type fundShareAnswer, kopecks, trace } from '../regulation/judge.ts';
import {
  applicationId,
  applicationOutcome,
  campaignId,
  centreId,
  clusterId,
  editionId,
  personId,
  sittingId,
  storedFile,
  text,
} from '../values.ts';

const ofCampaign = { centre: open(centreId), campaign: open(campaignId) };
const serviceCode = z.string().regex(/^[A-ZА-Я]-\d{1,2}(\.\d{1,2}){0,2}$/, 'Код услуги из перечня, например R-5.3');
const financialYear = z.int().min(2020).max(2100);

const campaign = {
  ...ofCampaign,
  title: open(text(300)),
  year: open(financialYear),
  filingUntil: open(day),
  /** The lines of the year's budget from which is awarded. */
  services: open(z.array(serviceCode).min(1).max(40)),
};
export const AnnounceCampaign = defineCommand('AnnounceCampaign', campaign);
/** `resultsDue` is the last of the twenty calendar days of the whole selection [002 §7.1]; null when the calendar of its year is not known. */
export const CampaignAnnounced = defineEvent('CampaignAnnounced', 1, {
  ...campaign,
  edition: official(editionId),
  announcedOn: official(day),
  resultsDue: official(day.nullable()),
});

/** One service asked for: what it costs, what the Fund is asked to pay, and what its limit is counted by. */
export const estimateRow = z.strictObject({
  service: serviceCode,
  description: text(2_000),
  costKopecks: kopecks,
  fundShareKopecks: kopecks,
  /** The product, good, project or enterprise that the limit of the service is counted by. */
  unit: text(200).optional(),
  /** The exhibition, round table or mission that the limit of the service is counted by. */
  event: text(200).optional(),
  participants: z.int().min(1).max(1_000).optional(),
  adTopUpKopecks: kopecks.optional(),
});
export type EstimateRow = z.infer<typeof estimateRow>;

const thousandRoubles = z
  .string()
  .regex(/^(0|[1-9]\d{0,11})(\.\d{1,3})?$/, 'Тысячи рублей, не больше трёх знаков после точки');

/** A column of section 3 of the passport; what was before the foundation is null [002 App.4]. */
export const yearFigures = z.strictObject({
  year: z.int().min(1990).max(2110),
  revenueThousands: thousandRoubles.nullable(),
  jobsCreated: z.int().min(0).max(10_000_000).nullable(),
  headcount: z.int().min(0).max(10_000_000).nullable(),
});

/** The years of section 3: four past ones, the year of the selection and the next (H25). */
export const figureYears = (campaignYear: number): readonly number[] =>
  [-4, -3, -2, -1, 0, 1].map((distance) => campaignYear + distance);

/** Appendix 4 without its people [002 App.4]. */
export const passport = z.strictObject({
  project: text(300),
  website: z
    .url({ protocol: /^https?$/ })
    .max(300)
    .optional(),
  description: text(10_000),
  goals: text(10_000),
  figures: z.array(yearFigures).length(6),
  earlierSupport: z.array(z.strictObject({ year: z.int().min(1990).max(2110), kind: text(300) })).max(50),
  earlierEffect: text(10_000).optional(),
  additional: text(10_000).optional(),
});
export type Passport = z.infer<typeof passport>;

/** The declarations D1-D6 of the applicant, and that the regulation was read [002 App.2]. */
const declarations = z.strictObject({
  isSme: z.literal(true),
  noProductionSharing: z.literal(true),
  noGambling: z.literal(true),
  noFinancialInstitution: z.literal(true),
  noNonResident: z.literal(true),
  noInsolvencyInTwoYears: z.literal(true),
  regulationRead: z.literal(true),
  noObjectionToRegister: z.literal(true),
});

const ofRepresentative = personal('representative');
const application = {
  centre: open(centreId),
  application: open(applicationId),
  campaign: open(campaignId),
  cluster: open(clusterId),
  inn: open(innOfOrganisation),
  representative: open(personId),
  contactName: ofRepresentative(text(200)),
  contactPosition: ofRepresentative(text(200)),
  contactPhone: ofRepresentative(z.string().regex(/^\+7\d{10}$/, 'Телефон в виде +7 и десять цифр')),
  contactEmail: ofRepresentative(z.email('Адрес электронной почты вида name@example.ru').max(254)),
  headName: ofRepresentative(text(200)),
  headExperience: ofRepresentative(text(2_000)),
  /** A line each: name, position, what they know. */
  specialists: ofRepresentative(text(5_000)),
  passport: official(passport),
  estimate: official(z.array(estimateRow).min(1).max(20)),
  presentation: official(storedFile),
  declarations: official(declarations),
  /** Whether the terms for families of participants of the special military operation are asked for [002 §5.2]. */
  specialOperationFamily: official(z.boolean()),
  consent: official(consent),
};
/** Filed again before the end of filing, the later version counts (H12). */
export const FileApplication = defineCommand('FileApplication', application);
export const ApplicationFiled = defineEvent('ApplicationFiled', 2, {
  ...application,
  name: open(text(300)),
  year: open(financialYear),
  edition: official(editionId),
  filedAt: official(z.iso.datetime()),
});

const ofApplication = { centre: open(centreId), application: open(applicationId) };

/** What the centre found for the thirteen reasons; what the platform knows itself is added [002 §5.3]. */
export const CheckApplication = defineCommand('CheckApplication', {
  ...ofApplication,
  facts: official(applicantFacts),
});
export const ApplicationChecked = defineEvent('ApplicationChecked', 1, {
  ...ofApplication,
  facts: official(applicantFacts),
  verdict: official(eligibilityAnswer.shape.verdict),
  notEstablished: official(z.array(z.string())),
  trace: official(trace),
});
/** `commission` is the rule of the edition by which the application is routed [002 §7.4]. */
export const ApplicationAdmitted = defineEvent('ApplicationAdmitted', 1, {
  ...ofApplication,
  commission: official(z.string().max(60)),
  on: official(day),
});
export const ApplicationRefused = defineEvent('ApplicationRefused', 1, {
  ...ofApplication,
  reasons: official(z.array(reason).min(1)),
  on: official(day),
});

const questions = { ...ofApplication, questions: official(text(5_000)) };
export const RequestInformation = defineCommand('RequestInformation', questions);
/** Three working days to answer (H10, H11). */
export const InformationRequested = defineEvent('InformationRequested', 1, {
  ...questions,
  on: official(day),
  due: official(day.nullable()),
});

const answer = { ...ofApplication, answer: official(text(10_000)), files: official(z.array(storedFile).max(10)) };
export const ProvideInformation = defineCommand('ProvideInformation', answer);
export const InformationProvided = defineEvent('InformationProvided', 1, { ...answer, on: official(day) });

const withdrawal = { ...ofApplication, reason: official(text(2_000)) };
export const WithdrawApplication = defineCommand('WithdrawApplication', withdrawal);
export const ApplicationWithdrawn = defineEvent('ApplicationWithdrawn', 1, { ...withdrawal, on: official(day) });

const conclusion = {
  ...ofApplication,
  sitting: official(sittingId),
  outcome: official(applicationOutcome),
  /** The Fund's share; 0 when nothing is awarded. */
  fundShareKopecks: official(kopecks),
  reasons: official(z.array(reason)),
};
/** What the commission decided, brought to the application when the sitting is closed. */
export const ConcludeApplication = defineCommand('ConcludeApplication', conclusion);
/** `noticeDue` is the last of the ten working days from the day of the sitting [002 §7.3(4)]. */
export const ApplicationConcluded = defineEvent('ApplicationConcluded', 1, {
  ...conclusion,
  on: official(day),
  noticeDue: official(day.nullable()),
});

const notice = { ...ofApplication, text: official(text(5_000)) };
export const NotifyApplicant = defineCommand('NotifyApplicant', notice);
export const ApplicantNotified = defineEvent('ApplicantNotified', 1, { ...notice, on: official(day) });

/** The lines of the approved budget of the year. */
export type AnnouncingFacts = { readonly lines: readonly string[] };

export interface FilingFacts {
  readonly campaign: {
    readonly centre: string;
    readonly year: number;
    readonly filingUntil: string;
    readonly services: readonly string[];
    readonly edition: string;
  } | null;
  readonly organisation: { readonly name: string; readonly representative: string } | null;
  readonly member: boolean;
  readonly consentKnown: boolean;
  /** Whether the platform holds the file, filed by this person. */
  readonly presentationKnown: boolean;
  /** What the caps leave for each row, by the ledger at that moment, with its trace: recorded here and nowhere else. */
  readonly shares: readonly z.infer<typeof fundShareAnswer>[];
}

/** Whether the platform holds each file of the answer, sent by this person. */
export type AnsweringFacts = { readonly filesKnown: boolean };

/** What the platform knows of the applicant itself. */
export interface ApplicationCheckingFacts {
  /** Membership, the money of the lines, support that is running: they count whatever is stated. */
  readonly known: z.infer<typeof applicantFacts>;
  /** What the organisation said of itself when it registered: it counts where nothing else is stated. */
  readonly presumed: z.infer<typeof applicantFacts>;
  readonly profile: string;
}

export type CampaignCommand = MessageOf<typeof AnnounceCampaign>;
export type CampaignEvent = MessageOf<typeof CampaignAnnounced>;

export type ApplicationCommand =
  | MessageOf<typeof FileApplication>
  | MessageOf<typeof CheckApplication>
  | MessageOf<typeof RequestInformation>
  | MessageOf<typeof ProvideInformation>
  | MessageOf<typeof WithdrawApplication>
  | MessageOf<typeof ConcludeApplication>
  | MessageOf<typeof NotifyApplicant>;

export type ApplicationEvent =
  | MessageOf<typeof ApplicationFiled>
  | MessageOf<typeof ApplicationChecked>
  | MessageOf<typeof ApplicationAdmitted>
  | MessageOf<typeof ApplicationRefused>
  | MessageOf<typeof InformationRequested>
  | MessageOf<typeof InformationProvided>
  | MessageOf<typeof ApplicationWithdrawn>
  | MessageOf<typeof ApplicationConcluded>
  | MessageOf<typeof ApplicantNotified>;
