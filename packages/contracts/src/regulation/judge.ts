import { z } from 'zod';
import { saying } from '../values.ts';

/**
 * What the judge of the regulations takes and returns, as it travels: amounts are decimal strings of whole kopecks,
 * dates are ISO days of the civil calendar. The format of a trace is documented in `docs/domain/trace.md`.
 */

/** Whole kopecks: no sign, no fraction, no leading zero, 18 digits at most. */
export const kopecks = z
  .string()
  .regex(/^(0|[1-9]\d{0,17})$/, 'Сумма в копейках: целое число без знака, дробной части и нулей впереди');

const NO_DAY = saying('День календаря с 1900 по 2199 год в виде ГГГГ-ММ-ДД');

/** A day of the civil calendar that exists, from 1900 to 2199. */
export const day = z.iso.date(NO_DAY).regex(/^(19|2[01])\d\d-/, NO_DAY);

/** The same words in both languages; `ru` is what the document says or what an applicant reads. */
export const words = z.object({ ru: z.string(), en: z.string() });
export type Words = z.infer<typeof words>;

/** The unit a value is counted in; `none` for a yes, a no, a code. */
export const unit = z.enum([
  'kopecks',
  'percent',
  'persons',
  'votes',
  'points',
  'working-days',
  'calendar-days',
  'date',
  'none',
]);

/** A fact as a rule used it. `value` is null when nobody knows it; `date` is the day on which the source said so. */
export const usedFact = z.object({
  name: z.string(),
  title: words,
  value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  unit,
  source: words,
  date: z.string().nullable(),
});
export type UsedFact = z.infer<typeof usedFact>;

/** What came of a rule. Only `passed`, `limits` and `finds` let a case go on; `not-established` never does. */
export const outcome = z.discriminatedUnion('result', [
  z.object({ result: z.literal('passed') }),
  z.object({ result: z.literal('refused') }),
  z.object({ result: z.literal('limits'), toKopecks: kopecks }),
  z.object({ result: z.literal('finds'), value: z.string(), unit }),
  z.object({ result: z.literal('not-established'), because: words }),
  z.object({ result: z.literal('not-checked'), because: words }),
]);
export type Outcome = z.infer<typeof outcome>;

/** One rule applied once: its clause, the facts it used, what came of it, and the same in words an applicant understands. */
export const traceStep = z.object({
  rule: z.string(),
  clause: z.string(),
  title: words,
  facts: z.array(usedFact),
  outcome,
  explanation: words,
  /** The readings `U..` and decisions `H..` that settled how an unclear clause is taken. */
  reading: z.array(z.string()),
});
export type TraceStep = z.infer<typeof traceStep>;

export const TRACE_VERSION = 1;

export const trace = z.object({
  version: z.literal(TRACE_VERSION),
  edition: z.object({ id: z.string(), centre: z.string(), inForceFrom: day, sha256: z.string() }),
  steps: z.array(traceStep),
});
export type Trace = z.infer<typeof trace>;

/**
 * What the Fund has given already in the same financial year, reserves included; what is left out counts as nothing given.
 * `general` to the same SME over services inside the general limit · `onUnit` on the same unit of the same service
 * (product, project, enterprise, event) · `onEvent` on the same event, by the same SME where the limit is per event and
 * SME · `onCluster` to the same cluster under F-9 ·
 * `bySme` to the same SME under the same service · `clusterBudget` to the same cluster over all services, against its
 * share of the year's budget · `yearBudget` by the centre over all services, against the year's budget · `line` from the same line of the budget.
 */
export const usedMoney = z.strictObject({
  general: kopecks.optional(),
  onUnit: kopecks.optional(),
  onEvent: kopecks.optional(),
  onCluster: kopecks.optional(),
  bySme: kopecks.optional(),
  clusterBudget: kopecks.optional(),
  yearBudget: kopecks.optional(),
  line: kopecks.optional(),
});
export type UsedMoney = z.infer<typeof usedMoney>;

export const fundShareRequest = z.strictObject({
  service: z.string().min(1).max(20),
  /** The whole price of the service, VAT included. */
  costKopecks: kopecks,
  /** A participant of the special military operation, their spouse or close relative, registered in the region of the centre. */
  specialOperationFamily: z.boolean().optional(),
  /** The part of the price that tops up an advertising account. */
  adTopUpKopecks: kopecks.optional(),
  participants: z.int().min(0).max(100_000).optional(),
  used: usedMoney.optional(),
});
export type FundShareRequest = z.infer<typeof fundShareRequest>;

/** `boundBy` names the rules without which the share would be larger, or those that refuse. */
export const fundShareAnswer = z.object({
  fundShareKopecks: kopecks,
  ownShareKopecks: kopecks,
  boundBy: z.array(z.string()),
  trace,
});
export type FundShareAnswer = z.infer<typeof fundShareAnswer>;

/** `due` is null when the term is no span of days; `says` then tells what it is. */
export const termAnswer = z.object({
  term: z.string(),
  from: day,
  due: day.nullable(),
  says: words,
  trace,
});
export type TermAnswer = z.infer<typeof termAnswer>;

const fact = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({
    value,
    /** Who or what says so: a register, a paper, the applicant. */
    source: z.string().min(1).max(300),
    /** The day on which the source said so. */
    date: day,
  });

const yesOrNo = fact(z.boolean());

/** The code of a constituent entity of the Federation, as in the tax service's registers: 57 is Orel region. */
const regionCode = z.string().regex(/^\d{2}$/, 'Код региона: две цифры');

/** The facts of an applicant. A fact that is left out is unknown: no rule passes on it. */
export const applicantFacts = z.strictObject({
  inSmeRegister: yesOrNo.optional(),
  meetsArticle4: yesOrNo.optional(),
  registeredInRegion: fact(regionCode).optional(),
  separateUnitInRegion: yesOrNo.optional(),
  activeInRegion: yesOrNo.optional(),
  taxesPaidInRegion: yesOrNo.optional(),
  clusterMember: yesOrNo.optional(),
  taxRegistrationDate: fact(day).optional(),
  scoringPassed: yesOrNo.optional(),
  onMspPlatform: yesOrNo.optional(),
  selectionPassed: yesOrNo.optional(),
  specialOperationFamily: yesOrNo.optional(),
  underReorganisation: yesOrNo.optional(),
  underLiquidation: yesOrNo.optional(),
  underBankruptcy: yesOrNo.optional(),
  activitySuspended: yesOrNo.optional(),
  sameGroupAsFund: yesOrNo.optional(),
  sameGroupAsExecutor: yesOrNo.optional(),
  taxDebtKopecks: fact(kopecks).optional(),
  taxDebtSentToBailiff: yesOrNo.optional(),
  /** The day of the last breach in the register of support recipients, or null when it shows none. */
  lastBreach: fact(day.nullable()).optional(),
  /** The last day of an insolvency procedure or of a sanction on a licence, or null when there was none. */
  lastInsolvencyOrLicenceSanction: fact(day.nullable()).optional(),
  financialInstitution: yesOrNo.optional(),
  consumerCooperative: yesOrNo.optional(),
  productionSharing: yesOrNo.optional(),
  gambling: yesOrNo.optional(),
  nonResident: yesOrNo.optional(),
  treatyAllowsNonResident: yesOrNo.optional(),
  moneyLeftForServiceKopecks: fact(kopecks).optional(),
  requestedInformationMissing: yesOrNo.optional(),
  sameSupportActive: yesOrNo.optional(),
  exciseGoodsOrMinerals: yesOrNo.optional(),
  taxDutyUnfulfilled: yesOrNo.optional(),
  profileFitsCluster: yesOrNo.optional(),
  matchingOkvedCodes: fact(z.int().min(0).max(3_000)).optional(),
});
export type ApplicantFacts = z.infer<typeof applicantFacts>;

export const eligibilityRequest = z.strictObject({
  /** What the applicant asks for; co-financed support when it is left out. */
  purpose: z.enum(['free', 'co-financed', 'membership']).optional(),
  filedOn: day,
  facts: applicantFacts,
  /** The facts established once more on the day of signing. What is left out is unknown on that day. */
  signing: z.strictObject({ on: day, facts: applicantFacts }).optional(),
});
export type EligibilityRequest = z.infer<typeof eligibilityRequest>;

/** `refused` when a rule refuses; else `not-established` when a needed fact is unknown; else `eligible`. */
export const eligibilityAnswer = z.object({
  verdict: z.enum(['eligible', 'refused', 'not-established']),
  refusedBy: z.array(z.string()),
  notEstablished: z.array(z.string()),
  trace,
});
export type EligibilityAnswer = z.infer<typeof eligibilityAnswer>;

/** The refusals of the judge itself: a question that cannot be put to a regulation. */
export const regulationErrorCode = z.enum([
  'unknown-centre',
  'unknown-service',
  'unknown-term',
  'unknown-cluster',
  'invalid-amount',
  'invalid-date',
  'invalid-value',
  'no-edition-in-force',
  'calendar-unknown',
]);
export type RegulationErrorCode = z.infer<typeof regulationErrorCode>;
