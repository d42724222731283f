import type {
  ApplicantFacts,
  ApplicationCheckingFacts,
  ApplicationEvent,
  CheckApplication,
  EligibilityAnswer,
  MessageOf,
  Reason,
} from '@veche/contracts';
import { commissionFor, type Edition, editionNamed, eligibility } from '@veche/regulations';
import { dayOf } from '../day.ts';
import type { Situation } from '../decision.ts';
import type { KnownApplication } from './application.ts';

type Check = MessageOf<typeof CheckApplication>;
type Filed = KnownApplication['filed'];

/**
 * What the applicant has declared, for the rules that go by declarations alone: reasons 7 and 9, and two years without
 * insolvency [002 App.2]. It counts where the centre has not found otherwise.
 */
const declaredIn = ({ filedAt }: Filed): ApplicantFacts => {
  const declared = { source: 'заверение заявителя, приложение № 2', date: dayOf(filedAt) };
  return {
    productionSharing: { value: false, ...declared },
    nonResident: { value: false, ...declared },
    lastInsolvencyOrLicenceSanction: { value: null, ...declared },
  };
};

interface Information {
  readonly known: ApplicantFacts;
  readonly presumed: ApplicantFacts;
}

/**
 * Whether information that was asked for is missing, as far as the case itself tells. An answer in time is taken to be enough
 * unless the centre says otherwise; about a late one, or a term whose day is not known, the centre decides.
 */
const information = ({ request }: KnownApplication, today: string): Information => {
  const missing = (value: boolean): ApplicantFacts => ({
    requestedInformationMissing: { value, source: 'дело заявки', date: today },
  });
  if (request === null) return { known: missing(false), presumed: {} };
  const { due, answeredOn } = request;
  if (due === null || (answeredOn !== null && answeredOn > due)) return { known: {}, presumed: {} };
  if (answeredOn !== null) return { known: {}, presumed: missing(false) };
  return today > due ? { known: missing(true), presumed: {} } : { known: {}, presumed: {} };
};

/** The facts of a check: what is presumed, over it what the centre states, over both what the platform knows itself. */
const factsOfCheck = (
  application: KnownApplication,
  stated: ApplicantFacts,
  { facts: outside, at }: Pick<Situation<Omit<ApplicationCheckingFacts, 'profile'>>, 'facts' | 'at'>,
): ApplicantFacts => {
  const own = information(application, dayOf(at));
  const presumed = { ...declaredIn(application.filed), ...outside.presumed, ...own.presumed };
  return { ...presumed, ...stated, ...outside.known, ...own.known };
};

/**
 * What the next check begins with: what the last one has stated, but for whether information is missing. That was found before it
 * was asked for, and only the case as it stands tells it.
 */
export const factsToBeginWith = (
  application: KnownApplication,
  situation: Parameters<typeof factsOfCheck>[2],
): ApplicantFacts => {
  const { requestedInformationMissing: _, ...stated } = application.checked?.facts ?? {};
  return factsOfCheck(application, stated, situation);
};

/** The rule by which families of participants of the special military operation pay less, when its terms are not shown to apply. */
const familyNotShown = (
  { limits }: Edition,
  { specialOperationFamily }: Filed,
  { trace }: EligibilityAnswer,
): string[] =>
  limits.flatMap((rule) => {
    if (rule.kind !== 'own-share' || rule.familyWhen === undefined || !specialOperationFamily) return [];
    const outcome = trace.steps.find((step) => step.rule === rule.id)?.outcome;
    const applies = outcome?.result === 'finds' && outcome.value === String(rule.percent);
    return applies ? [] : [rule.id];
  });

/** What the rules say of an application on these facts: of all that can be known before the selection is held. */
export const judge = (filed: Filed, facts: ApplicantFacts): EligibilityAnswer => {
  const edition = editionNamed(filed.edition);
  const answer = eligibility(edition, { purpose: 'co-financed', filedOn: dayOf(filed.filedAt), facts });
  const notEstablished = [...answer.notEstablished, ...familyNotShown(edition, filed, answer)];
  const open = answer.verdict === 'eligible' && notEstablished.length > 0;
  return { ...answer, notEstablished, verdict: open ? 'not-established' : answer.verdict };
};

/** The rules that refuse, as the applicant reads them; one that only sums up others is left out when they are told. */
const reasonsOf = (edition: Edition, { refusedBy, trace }: EligibilityAnswer): Reason[] => {
  const sumsUp = (id: string) => edition.eligibility.some((rule) => rule.id === id && rule.whenPassed !== undefined);
  const own = refusedBy.filter((id) => !sumsUp(id));
  return trace.steps
    .filter(({ rule }) => (own.length > 0 ? own : refusedBy).includes(rule))
    .map(({ rule, clause, explanation }) => ({ rule, clause, text: explanation.ru }));
};

/**
 * Admitted when every reason that can be checked at filing passes; refused by the first that does not hold; with something not
 * established, only the check is recorded [002 §5.2, §5.3].
 */
export const checkedAs = (
  { data }: Check,
  application: KnownApplication,
  situation: Situation<ApplicationCheckingFacts>,
): ApplicationEvent[] => {
  const { filed } = application;
  const { centre, application: id } = data;
  const edition = editionNamed(filed.edition);
  const facts = factsOfCheck(application, data.facts, situation);
  const answer = judge(filed, facts);
  const { verdict, notEstablished, trace } = answer;
  const on = dayOf(situation.at);
  const ofApplication = { centre, application: id };
  const checked: ApplicationEvent = {
    type: 'ApplicationChecked',
    data: { ...ofApplication, facts, verdict, notEstablished, trace },
  };
  if (verdict === 'refused') {
    const reasons = reasonsOf(edition, answer);
    return [checked, { type: 'ApplicationRefused', data: { ...ofApplication, reasons, on } }];
  }
  if (verdict === 'not-established') return [checked];
  const commission = commissionFor(edition, situation.facts.profile).id;
  return [checked, { type: 'ApplicationAdmitted', data: { ...ofApplication, commission, on } }];
};
