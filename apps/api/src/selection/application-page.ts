import type { ApplicationEvent, ApplicationPage, FilingFacts } from '@veche/contracts';
import type { Application } from '@veche/domain';
import { ERASED, type RecordedEvent } from '@veche/event-store';
import { checkedRules, editionNamed, serviceTitle } from '@veche/regulations';
import { deedOf } from '../deed.ts';

type Filed = Extract<Application, { status: 'filed' }>['filed'];
type Data<Type extends ApplicationEvent['type']> = Extract<ApplicationEvent, { type: Type }>['data'];

/** The last event of a kind since the application was filed as it stands. */
const lastOf = <Type extends ApplicationEvent['type']>(
  events: readonly RecordedEvent[],
  wanted: Type,
): { readonly data: Data<Type>; readonly at: string } | undefined => {
  const filed = events.findLastIndex(({ type }) => type === 'ApplicationFiled');
  const found = events.findLast(({ type }, index) => type === wanted && index >= filed);
  if (found === undefined) return undefined;
  return { data: found.data as unknown as Data<Type>, at: deedOf(found).at };
};

const peopleOf = (filed: Filed, erased: boolean): ApplicationPage['people'] => {
  const personal = (value: string): string | null => (erased || value === ERASED ? null : value);
  return {
    representative: filed.representative,
    contactName: personal(filed.contactName),
    contactPosition: personal(filed.contactPosition),
    contactPhone: personal(filed.contactPhone),
    contactEmail: personal(filed.contactEmail),
    headName: personal(filed.headName),
    headExperience: personal(filed.headExperience),
    specialists: personal(filed.specialists),
  };
};

/** What the caps left for each row when it was filed: it was looked up for the decision, and stands among its facts. */
const sharesOf = (events: readonly RecordedEvent[]): FilingFacts['shares'] => {
  const filed = events.findLast(({ type }) => type === 'ApplicationFiled');
  const { facts } = (filed?.metadata ?? {}) as { readonly facts?: Partial<FilingFacts> | null };
  return facts?.shares ?? [];
};

const estimateOf = ({ estimate, edition }: Filed, shares: FilingFacts['shares']): ApplicationPage['estimate'] =>
  estimate.map((row, index) => ({
    ...row,
    serviceTitle: serviceTitle(editionNamed(edition), row.service),
    ownShareKopecks: String(BigInt(row.costKopecks) - BigInt(row.fundShareKopecks)),
    share: shares[index] ?? null,
  }));

const requestsOf = (events: readonly RecordedEvent[]): ApplicationPage['requests'] => {
  const filed = events.findLastIndex(({ type }) => type === 'ApplicationFiled');
  const since = events.slice(filed) as unknown as readonly ApplicationEvent[];
  return since.flatMap((event, index) => {
    if (event.type !== 'InformationRequested') return [];
    const { questions, on, due } = event.data;
    const given = since.slice(index).find((later) => later.type === 'InformationProvided');
    const answer = given && {
      text: given.data.answer,
      files: given.data.files,
      on: given.data.on,
      late: due !== null && given.data.on > due,
    };
    return [{ questions, on, due, answer: answer ?? null }];
  });
};

const checkOf = (events: readonly RecordedEvent[]): ApplicationPage['check'] => {
  const found = lastOf(events, 'ApplicationChecked');
  if (found === undefined) return null;
  const { verdict, notEstablished, facts, trace } = found.data;
  return { at: found.at, verdict, notEstablished, facts, trace };
};

const commissionOf = (events: readonly RecordedEvent[], { edition }: Filed): ApplicationPage['commission'] => {
  const rule = lastOf(events, 'ApplicationAdmitted')?.data.commission;
  if (rule === undefined) return null;
  const title = editionNamed(edition).commissions.find(({ id }) => id === rule)?.title ?? { ru: rule, en: rule };
  return { rule, title };
};

const conclusionOf = (events: readonly RecordedEvent[]): ApplicationPage['conclusion'] => {
  const found = lastOf(events, 'ApplicationConcluded')?.data;
  if (found === undefined) return null;
  const { centre: _, application: __, ...conclusion } = found;
  return conclusion;
};

const noticeOf = (events: readonly RecordedEvent[]): ApplicationPage['notice'] => {
  const found = lastOf(events, 'ApplicantNotified')?.data;
  return found === undefined ? null : { text: found.text, on: found.on };
};

/** What the papers of an application say, from its own stream: people's data are null once they are erased. */
export const papersOf = (filed: Filed, events: readonly RecordedEvent[], erased: boolean) => ({
  edition: filed.edition,
  people: peopleOf(filed, erased),
  passport: filed.passport,
  estimate: estimateOf(filed, sharesOf(events)),
  specialOperationFamily: filed.specialOperationFamily,
  presentation: { ...filed.presentation, href: `/api/files/${filed.presentation.file}` },
  consent: filed.consent,
  rules: checkedRules(editionNamed(filed.edition), filed.specialOperationFamily),
  check: checkOf(events),
  reasons: lastOf(events, 'ApplicationRefused')?.data.reasons ?? [],
  commission: commissionOf(events, filed),
  requests: requestsOf(events),
  conclusion: conclusionOf(events),
  notice: noticeOf(events),
});
