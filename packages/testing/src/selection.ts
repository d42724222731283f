import {
  type ApplicantFacts,
  type ApplicationCommand,
  type ApplicationEvent,
  applicationOf,
  type CampaignEvent,
  type FilingFacts,
  type FundShareAnswer,
  figureYears,
  type Trace,
} from '@veche/contracts';

/** A selection of an invented centre's real edition, with one invented applicant. */

type Command<Type extends ApplicationCommand['type']> = Extract<ApplicationCommand, { type: Type }>;
type Event<Type extends ApplicationEvent['type']> = Extract<ApplicationEvent, { type: Type }>;

const EDITION = { id: 'orel-2026-04-21', centre: 'orel', inForceFrom: '2026-04-21', sha256: '0'.repeat(64) };
export const CAMPAIGN = '11111111-1111-4111-8111-111111111111';
export const APPLICANT_INN = '5753000016';
export const APPLICANT = '00000000-0000-4000-8000-000000000004';
export const APPLICATION = applicationOf(CAMPAIGN, APPLICANT_INN);

const ofApplication = { centre: 'orel', application: APPLICATION };

export const campaignAnnounced: CampaignEvent = {
  type: 'CampaignAnnounced',
  data: {
    centre: 'orel',
    campaign: CAMPAIGN,
    title: 'Весенний отбор',
    year: 2026,
    filingUntil: '2026-05-14',
    services: ['R-5.3', 'R-6.1'],
    edition: EDITION.id,
    announcedOn: '2026-05-04',
    resultsDue: '2026-05-25',
  },
};

/** A trace of no rule. */
export const emptyTrace: Trace = { version: 1, edition: EDITION, steps: [] };

/** What the caps allow for a row, without the rules that say so. */
export const share = (fundShareKopecks: string, ownShareKopecks = '0'): FundShareAnswer => ({
  fundShareKopecks,
  ownShareKopecks,
  boundBy: [],
  trace: emptyTrace,
});

const consent = { version: '2026-11', sha256: 'c'.repeat(64) };
const presentation = {
  file: '22222222-2222-4222-8222-222222222222',
  name: 'Презентация.pdf',
  sha256: 'b'.repeat(64),
  size: 1_000,
};

export const applicationSent: Command<'FileApplication'>['data'] = {
  ...ofApplication,
  campaign: CAMPAIGN,
  cluster: 'furniture',
  inn: APPLICANT_INN,
  representative: APPLICANT,
  contactName: 'Берёзкин Пример Вымышленович',
  contactPosition: 'коммерческий директор',
  contactPhone: '+74862000000',
  contactEmail: 'berezkin@example.ru',
  headName: 'Липкина Проба Вымышленовна',
  headExperience: 'Двенадцать лет в мебельном производстве',
  specialists: 'Кленов Образец, технолог, массив дуба',
  passport: {
    project: 'Мебель из Орла',
    description: 'Производим мебель из массива',
    goals: 'Выйти на рынки соседних областей',
    figures: figureYears(2026).map((year) => ({ year, revenueThousands: '1200', jobsCreated: 1, headcount: 10 })),
    earlierSupport: [],
  },
  estimate: [{ service: 'R-5.3', description: 'Сайт', costKopecks: '25000000', fundShareKopecks: '20000000' }],
  presentation,
  declarations: {
    isSme: true,
    noProductionSharing: true,
    noGambling: true,
    noFinancialInstitution: true,
    noNonResident: true,
    noInsolvencyInTwoYears: true,
    regulationRead: true,
    noObjectionToRegister: true,
  },
  specialOperationFamily: false,
  consent,
};

const { data: campaign } = campaignAnnounced;

/** The applicant may file, and the caps allow what is asked for. */
export const filingFacts: FilingFacts = {
  campaign,
  organisation: { name: 'ООО «Пример»', representative: APPLICANT },
  member: true,
  consentKnown: true,
  presentationKnown: true,
  shares: [share('20000000', '5000000')],
};

export const applicationFiled: Event<'ApplicationFiled'> = {
  type: 'ApplicationFiled',
  data: {
    ...applicationSent,
    name: 'ООО «Пример»',
    year: 2026,
    edition: EDITION.id,
    filedAt: '2026-05-06T09:00:00.000Z',
  },
};

const stated = <Value>(value: Value, date = '2026-05-07') => ({ value, source: 'выписка из реестра', date });

/** What the centre states when nothing stands against the applicant; what is declared or known to the platform is left out. */
export const goodFacts: ApplicantFacts = {
  inSmeRegister: stated(true),
  meetsArticle4: stated(true),
  registeredInRegion: stated('57'),
  scoringPassed: stated(true),
  onMspPlatform: stated(true),
  underReorganisation: stated(false),
  underLiquidation: stated(false),
  underBankruptcy: stated(false),
  activitySuspended: stated(false),
  sameGroupAsFund: stated(false),
  taxDebtKopecks: stated('0'),
  lastBreach: stated(null),
  financialInstitution: stated(false),
  gambling: stated(false),
  sameSupportActive: stated(false),
};

/** What the platform knows of the applicant itself. */
export const knownFacts: ApplicantFacts = {
  clusterMember: { value: true, source: 'реестр участников кластера', date: '2026-05-07' },
  moneyLeftForServiceKopecks: { value: '100000000', source: 'учёт бюджета', date: '2026-05-07' },
};

export const applicationChecked = (
  verdict: Event<'ApplicationChecked'>['data']['verdict'],
): Event<'ApplicationChecked'> => ({
  type: 'ApplicationChecked',
  data: {
    ...ofApplication,
    facts: goodFacts,
    verdict,
    notEstablished: verdict === 'not-established' ? ['refusal-10'] : [],
    trace: emptyTrace,
  },
});

const refusal = { rule: 'refusal-1', clause: '002 §5.3(1)', text: 'Нет в реестре' };

export const applicationRefused: Event<'ApplicationRefused'> = {
  type: 'ApplicationRefused',
  data: { ...ofApplication, reasons: [refusal], on: '2026-05-07' },
};

export const applicationWithdrawn: Event<'ApplicationWithdrawn'> = {
  type: 'ApplicationWithdrawn',
  data: { ...ofApplication, reason: 'Передумали', on: '2026-05-07' },
};

export const applicationAdmitted: Event<'ApplicationAdmitted'> = {
  type: 'ApplicationAdmitted',
  data: { ...ofApplication, commission: 'commission-others', on: '2026-05-07' },
};

export const informationRequested = (due: string | null = '2026-05-13'): Event<'InformationRequested'> => ({
  type: 'InformationRequested',
  data: { ...ofApplication, questions: 'Пришлите справку', on: '2026-05-07', due },
});

export const informationProvided: Event<'InformationProvided'> = {
  type: 'InformationProvided',
  data: { ...ofApplication, answer: 'Справка приложена', files: [presentation], on: '2026-05-08' },
};

export const applicationConcluded = (
  outcome: Event<'ApplicationConcluded'>['data']['outcome'],
  fundShareKopecks = outcome === 'awarded' ? '20000000' : '0',
): Event<'ApplicationConcluded'> => ({
  type: 'ApplicationConcluded',
  data: {
    ...ofApplication,
    sitting: '33333333-3333-4333-8333-333333333333',
    outcome,
    fundShareKopecks,
    reasons: [],
    on: '2026-05-20',
    noticeDue: '2026-06-03',
  },
});

export const applicantNotified: Event<'ApplicantNotified'> = {
  type: 'ApplicantNotified',
  data: { ...ofApplication, text: 'Итоги отбора', on: '2026-05-21' },
};
