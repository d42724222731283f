import { z } from 'zod';
import { permission } from '../http.ts';
import { consent, reason } from '../membership/messages.ts';
import { innOfOrganisation } from '../regulation/identifiers.ts';
import { applicantFacts, day, eligibilityAnswer, fundShareAnswer, kopecks, trace, words } from '../regulation/judge.ts';
import { happening, termLeft, turn } from '../turn.ts';
import {
  applicationId,
  applicationOutcome,
  awardStage,
  campaignId,
  centreId,
  clusterId,
  editionId,
  personId,
  type ShownOutcome,
  shownOutcome,
  storedFile,
  text,
} from '../values.ts';
import { estimateRow, passport } from './messages.ts';

/** A service of the catalogue, with what it is called. */
const namedService = z.object({ code: z.string(), title: words });

/** A selection takes applications, then decides, then is over: by the day in Moscow. */
export const campaignState = z.enum(['filing', 'deciding', 'over']);
export type CampaignState = z.infer<typeof campaignState>;

export const campaignTitles: Readonly<Record<CampaignState, string>> = {
  filing: 'принимает заявки',
  deciding: 'идёт отбор',
  over: 'закончен',
};

/** A selection as anybody sees it. */
export const campaignView = z.object({
  centre: centreId,
  centreTitle: words,
  campaign: campaignId,
  title: z.string(),
  year: z.int(),
  edition: editionId,
  services: z.array(namedService),
  announcedOn: day,
  filingUntil: day,
  resultsDue: day.nullable(),
  state: campaignState,
  revision: z.int(),
});
export type CampaignView = z.infer<typeof campaignView>;

/** One selection with its two terms. `applications` are counted for whoever may read them, else null. */
export const campaignPage = campaignView.extend({
  filing: termLeft,
  results: termLeft,
  applications: z.int().nullable(),
  can: z.object({ file: permission }),
});
export type CampaignPage = z.infer<typeof campaignPage>;

/** What an announcement of today may say: filing ends between the two days, results are due on the last of twenty. */
export const announcing = z.object({
  today: day,
  earliestFilingUntil: day,
  latestFilingUntil: day,
  suggestedFilingUntil: day,
  resultsDue: day.nullable(),
  clause: z.string(),
  /** The lines of the approved budget of the year; none while there is no approved budget. */
  lines: z.array(namedService.extend({ kopecks, leftKopecks: kopecks, choose: permission })),
  can: z.object({ announce: permission }),
});
export type Announcing = z.infer<typeof announcing>;

/** `refused` by the centre's check; `concluded` by the commission, with its outcome. */
export const applicationStatus = z.enum([
  'filed',
  'information-requested',
  'admitted',
  'refused',
  'withdrawn',
  'concluded',
]);
export type ApplicationStatus = z.infer<typeof applicationStatus>;

/** What a state of an application is called in the middle of a Russian sentence. */
export const applicationTitles: Readonly<Record<ApplicationStatus, string>> = {
  filed: 'на проверке',
  'information-requested': 'запрошены сведения',
  admitted: 'допущена к заседанию',
  refused: 'отказано в допуске',
  withdrawn: 'отозвана',
  concluded: 'решена',
};

export const outcomeTitles: Readonly<Record<ShownOutcome, string>> = {
  awarded: 'поддержана',
  partly: 'поддержана частично',
  refused: 'не поддержана',
  postponed: 'отложена',
};

export const applicationRow = z.object({
  centre: centreId,
  application: applicationId,
  campaign: campaignId,
  campaignTitle: z.string(),
  year: z.int(),
  cluster: clusterId,
  clusterTitle: words,
  inn: innOfOrganisation,
  name: z.string(),
  services: z.array(z.string()),
  costKopecks: kopecks,
  askedKopecks: kopecks,
  status: applicationStatus,
  outcome: shownOutcome.nullable(),
  /** Where the money of its award stands; null as long as the sitting that awards it is not closed. */
  award: awardStage.nullable(),
  turn: turn.nullable(),
  filedAt: z.iso.datetime(),
  revision: z.int(),
});
export type ApplicationRow = z.infer<typeof applicationRow>;

/** People of an application; null once they are erased. */
const applicationPeople = z.object({
  representative: personId,
  contactName: z.string().nullable(),
  contactPosition: z.string().nullable(),
  contactPhone: z.string().nullable(),
  contactEmail: z.string().nullable(),
  headName: z.string().nullable(),
  headExperience: z.string().nullable(),
  specialists: z.string().nullable(),
});

/** A fact that a check asks for, and what its value is. */
const askedFact = z.object({
  name: applicantFacts.keyof(),
  title: words,
  kind: z.enum(['yes-or-no', 'day', 'day-or-none', 'kopecks', 'region']),
});

/** A rule of the check with the facts it is judged by. `number` is that of the reason for refusal, null for a condition of support. */
export const checkedRule = z.object({
  rule: z.string(),
  number: z.int().nullable(),
  clause: z.string(),
  title: words,
  source: words,
  facts: z.array(askedFact),
});
export type CheckedRule = z.infer<typeof checkedRule>;

/** What a check has found, rule by rule in its trace. */
export const applicationCheck = z.object({
  at: z.iso.datetime(),
  verdict: eligibilityAnswer.shape.verdict,
  notEstablished: z.array(z.string()),
  facts: applicantFacts,
  trace,
});

const informationRequest = z.object({
  questions: z.string(),
  on: day,
  due: day.nullable(),
  answer: z.object({ text: z.string(), files: z.array(storedFile), on: day, late: z.boolean() }).nullable(),
});

/** An application in full, for whoever may read it. */
export const applicationPage = applicationRow.extend({
  edition: editionId,
  people: applicationPeople,
  passport,
  estimate: z.array(
    estimateRow.extend({ serviceTitle: words, ownShareKopecks: kopecks, share: fundShareAnswer.nullable() }),
  ),
  specialOperationFamily: z.boolean(),
  presentation: storedFile.extend({ href: z.string() }),
  consent,
  /** The rules of the check with the facts they ask for: the thirteen reasons first. */
  rules: z.array(checkedRule),
  /** What the platform knows itself, to be filled in beforehand; null for those who do not check. */
  known: applicantFacts.nullable(),
  check: applicationCheck.nullable(),
  reasons: z.array(reason),
  commission: z.object({ rule: z.string(), title: words }).nullable(),
  requests: z.array(informationRequest),
  conclusion: z
    .object({
      sitting: z.string(),
      outcome: applicationOutcome,
      fundShareKopecks: kopecks,
      reasons: z.array(reason),
      on: day,
      noticeDue: day.nullable(),
    })
    .nullable(),
  notice: z.object({ text: z.string(), on: day }).nullable(),
  timeline: z.array(happening),
  can: z.object({
    check: permission,
    requestInformation: permission,
    provideInformation: permission,
    withdraw: permission,
    notify: permission,
    fileAgain: permission,
  }),
});
export type ApplicationPage = z.infer<typeof applicationPage>;

/** What is typed into an estimate so far; nothing is sent or written by asking. */
export const fundSharesRequest = z.strictObject({
  inn: innOfOrganisation,
  cluster: clusterId,
  specialOperationFamily: z.boolean(),
  rows: z
    .array(estimateRow.omit({ description: true }).extend({ description: text(2_000).optional() }))
    .min(1)
    .max(20),
});
export type FundSharesRequest = z.infer<typeof fundSharesRequest>;
