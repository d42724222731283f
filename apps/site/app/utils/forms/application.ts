import { FileApplication, figureYears, isMember, type MyOrganisation, type StoredFile } from '@veche/contracts';
import { formatMoney, parseMoney } from '@veche/ui/format';
import { errorsOf, type FieldError, type FieldWords, typed, wholeNumber } from './checked';

/** A row of the estimate as it is typed in; a blank share asks for all that the rules allow. */
export interface TypedRow {
  service: string;
  description: string;
  cost: string;
  share: string;
  unit: string;
  event: string;
  participants: string;
}

export interface TypedYear {
  revenue: string;
  jobs: string;
  headcount: string;
}

/** An application for support as it is typed in, which is also its draft. */
export interface TypedApplication {
  member: string;
  contactName: string;
  contactPosition: string;
  contactPhone: string;
  contactEmail: string;
  project: string;
  website: string;
  description: string;
  goals: string;
  family: string[];
  rows: TypedRow[];
  years: TypedYear[];
  support: { year: string; kind: string }[];
  earlier: string;
  earlierEffect: string;
  headName: string;
  headExperience: string;
  specialists: string;
  additional: string;
  presentation: StoredFile | null;
  declarations: string[];
  consent: string[];
}

export const noRow = (): TypedRow => ({
  service: '',
  description: '',
  cost: '',
  share: '',
  unit: '',
  event: '',
  participants: '',
});

const YEARS = 6;
/** The place of the selection's own year among them. */
const PLAN = 4;

export const noApplication = (): TypedApplication => ({
  member: '',
  contactName: '',
  contactPosition: '',
  contactPhone: '',
  contactEmail: '',
  project: '',
  website: '',
  description: '',
  goals: '',
  family: [],
  rows: [noRow()],
  years: Array.from({ length: YEARS }, () => ({ revenue: '', jobs: '', headcount: '' })),
  support: [],
  earlier: '',
  earlierEffect: '',
  headName: '',
  headExperience: '',
  specialists: '',
  additional: '',
  presentation: null,
  declarations: [],
  consent: [],
});

/** A telephone as people type it, `8 (4862) 00-00-00`, in the way it is kept; what is none stays as it is. */
export const phoneOf = (text: string): string => {
  const digits = text.replaceAll(/[\s()–-]/g, '');
  const [, own] = /^(?:\+7|8)(\d{10})$/.exec(digits) ?? [];
  return own === undefined ? digits : `+7${own}`;
};

/** Thousands of roubles as people type them, `1 250,5`, as they are kept; nothing is a year before the foundation. */
const thousandsOf = (text: string): string | null => typed(text)?.replaceAll(/\s/g, '').replace(',', '.') ?? null;

const countOf = (text: string): number | null | undefined => (typed(text) === undefined ? null : wholeNumber(text));

const kopecksOf = (text: string): string | undefined => parseMoney(text, 'ru')?.toString();

/** The places of an organisation in clusters of a centre: in each of them it may apply. */
export const placesOf = ({ inn, memberships }: MyOrganisation, centre: string) =>
  memberships
    .filter((one) => one.centre === centre && isMember(one.status))
    .map(({ cluster, clusterTitle }) => ({ value: `${cluster} ${inn}`, title: clusterTitle.ru }));

/** The cluster and the INN that a choice of the list stands for. */
export const memberOf = (choice: string): { cluster: string; inn: string } => {
  const [cluster = '', inn = ''] = choice.split(' ');
  return { cluster, inn };
};

/** What the rules leave for a row now, in kopecks; undefined as long as nobody has asked. */
export type Allowed = readonly (string | undefined)[];

const rowOf = (row: TypedRow, allowed: string | undefined) => ({
  service: row.service,
  description: row.description,
  costKopecks: kopecksOf(row.cost),
  fundShareKopecks: typed(row.share) === undefined ? allowed : kopecksOf(row.share),
  ...(typed(row.unit) && { unit: row.unit.trim() }),
  ...(typed(row.event) && { event: row.event.trim() }),
  ...(typed(row.participants) && { participants: wholeNumber(row.participants) }),
});

const passportOf = (form: TypedApplication, year: number) => ({
  project: form.project,
  website: typed(form.website),
  description: form.description,
  goals: form.goals,
  figures: figureYears(year).map((of, index) => ({
    year: of,
    revenueThousands: thousandsOf(form.years[index]?.revenue ?? ''),
    jobsCreated: countOf(form.years[index]?.jobs ?? ''),
    headcount: countOf(form.years[index]?.headcount ?? ''),
  })),
  earlierSupport:
    form.earlier === 'yes' ? form.support.map((one) => ({ year: wholeNumber(one.year), kind: one.kind })) : [],
  earlierEffect: form.earlier === 'yes' ? typed(form.earlierEffect) : undefined,
  additional: typed(form.additional),
});

interface Known {
  /** The year of the selection. */
  readonly year: number;
  readonly allowed: Allowed;
  readonly consent: { readonly version: string; readonly sha256: string };
}

/** The body of the command: what was typed, as the platform takes it. */
export const applicationBody = (form: TypedApplication, { year, allowed, consent }: Known) => ({
  ...memberOf(form.member),
  contactName: form.contactName,
  contactPosition: form.contactPosition,
  contactPhone: phoneOf(form.contactPhone),
  contactEmail: form.contactEmail.trim(),
  headName: form.headName,
  headExperience: form.headExperience,
  specialists: form.specialists,
  passport: passportOf(form, year),
  estimate: form.rows.map((row, index) => rowOf(row, allowed[index])),
  presentation: form.presentation ?? undefined,
  declarations: Object.fromEntries(form.declarations.map((name) => [name, true])),
  specialOperationFamily: form.family.length > 0,
  consent: form.consent.length > 0 ? { version: consent.version, sha256: consent.sha256 } : undefined,
});

const words: FieldWords = {
  inn: 'Выберите кластер',
  cluster: 'Выберите кластер',
  contactName: 'Напишите имя контактного лица',
  contactPosition: 'Напишите его должность',
  contactPhone: 'Напишите телефон: +7 и десять цифр',
  contactEmail: 'Напишите адрес электронной почты вида name@example.ru',
  'passport.project': 'Назовите проект: до 300 знаков',
  'passport.website': 'Напишите адрес сайта целиком: https://example.ru — или оставьте пустым',
  'passport.description': 'Опишите, что делает организация',
  'passport.goals': 'Напишите, зачем нужно софинансирование',
  'passport.figures.*.revenueThousands': 'Выручка — число тысяч рублей, не больше трёх знаков после запятой',
  'passport.figures.*.jobsCreated': 'Рабочие места — целое число',
  'passport.figures.*.headcount': 'Численность — целое число',
  'passport.earlierSupport.*.year': 'Год — четыре цифры',
  'passport.earlierSupport.*.kind': 'Напишите, какой была поддержка',
  estimate: 'Добавьте хотя бы одну услугу',
  'estimate.*.service': 'Выберите услугу',
  'estimate.*.description': 'Напишите, что именно нужно сделать',
  'estimate.*.costKopecks': 'Напишите стоимость: 250 000 или 99 999,50',
  'estimate.*.fundShareKopecks': 'Доля фонда пока не посчитана: проверьте услугу и стоимость',
  'estimate.*.participants': 'Число участников — целое число',
  headName: 'Напишите имя и должность руководителя',
  headExperience: 'Опишите его опыт',
  specialists: 'Назовите ключевых специалистов, по одному в строке',
  presentation: 'Приложите презентацию PDF',
  'declarations.isSme': 'Подтвердите, что организация — субъект МСП',
  'declarations.noProductionSharing': 'Подтвердите, что соглашений о разделе продукции нет',
  'declarations.noGambling': 'Подтвердите, что игорного бизнеса нет',
  'declarations.noFinancialInstitution': 'Подтвердите, что организация не финансовая',
  'declarations.noNonResident': 'Подтвердите, что организация — резидент России',
  'declarations.noInsolvencyInTwoYears': 'Подтвердите, что банкротства и санкций два года не было',
  'declarations.regulationRead': 'Подтвердите, что регламент прочитан',
  'declarations.noObjectionToRegister': 'Подтвердите согласие на включение в реестр',
  consent: 'Без согласия заявку принять нельзя',
};

const schema = FileApplication.schema.omit({
  centre: true,
  campaign: true,
  application: true,
  representative: true,
});

/** Whether it is a share of its own that is above what the rules allow. */
const isTooMuch = ({ share }: TypedRow, allowed: string | undefined): boolean => {
  const asked = kopecksOf(share);
  return asked !== undefined && allowed !== undefined && BigInt(asked) > BigInt(allowed);
};

const tooMuch = (allowed = '0'): string =>
  `Фонд может оплатить не больше ${formatMoney(BigInt(allowed), 'ru')}: уменьшите долю фонда`;

/** A year before the foundation is blank, but the year of the selection is not. */
const lacksPlan = ({ years }: TypedApplication): boolean => {
  const { revenue = '', headcount = '' } = years[PLAN] ?? {};
  return revenue.trim() === '' && headcount.trim() === '';
};

const ids: Readonly<Record<string, string>> = { consent: 'consent.given', inn: 'member', cluster: 'member' };

/** Everything that keeps the application from being filed, one error a field. */
export const applicationErrors = (form: TypedApplication, known: Known): readonly FieldError[] => {
  const found = errorsOf(schema, applicationBody(form, known), words).map((error) => ({
    ...error,
    field: ids[error.field] ?? error.field,
  }));
  const own: FieldError[] = [
    ...(form.earlier === '' ? [{ field: 'earlier', text: 'Отметьте, была ли поддержка раньше' }] : []),
    ...(lacksPlan(form)
      ? [{ field: `passport.figures.${PLAN}.revenueThousands`, text: `Напишите план на ${known.year} год` }]
      : []),
    ...form.rows.flatMap((row, index) =>
      isTooMuch(row, known.allowed[index])
        ? [{ field: `estimate.${index}.fundShareKopecks`, text: tooMuch(known.allowed[index]) }]
        : [],
    ),
  ];
  const all = [...found, ...own];
  return all.filter(({ field }, index) => all.findIndex((other) => other.field === field) === index);
};
