import { applicationOf, type ConsentText, type EstimateRow } from '@veche/contracts';
import { derivedId } from '@veche/event-store';
import type { Company } from './companies.ts';
import { moscow } from './moments.ts';
import { curator, director } from './people.ts';
import { handInPresentation } from './presentation.ts';
import type { Teller } from './teller.ts';

/** A selection of the story: announced on a day, filed for on others. */
export interface ExampleCampaign {
  readonly campaign: string;
  readonly title: string;
  readonly announcedOn: string;
  readonly filingUntil: string;
  readonly services: readonly string[];
}

export const exampleCampaign = (name: string, rest: Omit<ExampleCampaign, 'campaign'>): ExampleCampaign => ({
  campaign: derivedId('demonstration campaign', name),
  ...rest,
});

/** An application of the story. */
export interface ExampleApplication {
  readonly company: Company;
  readonly project: string;
  readonly goals: string;
  readonly estimate: readonly EstimateRow[];
  readonly family?: boolean;
}

const roubles = (amount: number): string => `${amount}00`;

/** Marketing of an enterprise: the Fund pays at most 200 000 ₽ and nine tenths. */
export const marketing = (cost: number, fund: number): EstimateRow => ({
  service: 'R-5.3',
  description: 'Сайт, фирменный стиль и реклама в интернете',
  costKopecks: roubles(cost),
  fundShareKopecks: roubles(fund),
  unit: 'предприятие',
});

/** An exhibition in Russia: at most 300 000 ₽ for an event and an SME. */
export const exhibition = (event: string, cost: number, fund: number): EstimateRow => ({
  service: 'R-7.3',
  description: 'Взнос, аренда площади и застройка стенда',
  costKopecks: roubles(cost),
  fundShareKopecks: roubles(fund),
  event,
});

const year = (announcedOn: string): number => Number(announcedOn.slice(0, 4));

export const announce = (teller: Teller, example: ExampleCampaign) => {
  const { announcedOn, ...body } = example;
  return teller.command(director, moscow(announcedOn, '09:30'), '/api/centres/orel/campaigns', {
    ...body,
    year: year(announcedOn),
  });
};

const figures = (of: number) =>
  Array.from({ length: 6 }, (_, index) => ({
    year: of - 4 + index,
    revenueThousands: `${3_000 + index * 900}`,
    jobsCreated: index < 4 ? 1 : 2,
    headcount: 5 + index,
  }));

/** The people of the paper; like everybody here they are invented. */
const people = ({ representative: { fullName, name } }: Company) => ({
  contactName: fullName,
  contactPosition: 'представитель',
  contactPhone: '+70000000000',
  contactEmail: `${name}@veche.example`,
  headName: 'Главнов Пример Руководович',
  headExperience: 'Двенадцать лет в отрасли, три своих предприятия.',
  specialists:
    'Делова Проба Специалистовна, ведущий мастер, знает производство\nСчётов Макет Цифрович, экономист, ведёт сметы',
});

const declarations = {
  isSme: true,
  noProductionSharing: true,
  noGambling: true,
  noFinancialInstitution: true,
  noNonResident: true,
  noInsolvencyInTwoYears: true,
  regulationRead: true,
  noObjectionToRegister: true,
};

const consentTo = async (teller: Teller, company: Company) => {
  const path = '/api/consents/personal-data';
  const { version, sha256 } = await teller.request<ConsentText>(company.representative, 'GET', path);
  return { version, sha256 };
};

/** Files an application; its id is the answer. */
export const file = async (
  teller: Teller,
  { campaign, announcedOn }: ExampleCampaign,
  example: ExampleApplication,
  at: string,
): Promise<string> => {
  const { company, project, goals, estimate, family = false } = example;
  const application = applicationOf(campaign, company.inn);
  await teller.command(company.representative, at, `/api/centres/orel/campaigns/${campaign}/applications`, {
    cluster: company.cluster,
    inn: company.inn,
    ...people(company),
    passport: {
      project,
      description: `${company.products}. Работаем с 2021 года, поставляем заказчикам области и соседних регионов.`,
      goals,
      figures: figures(year(announcedOn)),
      earlierSupport: [],
    },
    estimate,
    presentation: await handInPresentation(teller, company.representative),
    declarations,
    specialOperationFamily: family,
    consent: await consentTo(teller, company),
  });
  return application;
};

/** What the centre finds out about an applicant without a stain. */
const findings = (on: string, family: boolean) => {
  const known = <Value>(value: Value, source: string) => ({ value, source: `${source} (вымышленная)`, date: on });
  const egrul = 'выписка из ЕГРЮЛ';
  return {
    inSmeRegister: known(true, 'выписка из реестра МСП'),
    meetsArticle4: known(true, 'выписка из реестра МСП'),
    registeredInRegion: known('57', egrul),
    scoringPassed: known(true, 'карточка скоринга МСП.РФ'),
    onMspPlatform: known(true, 'карточка МСП.РФ'),
    underReorganisation: known(false, egrul),
    underLiquidation: known(false, egrul),
    underBankruptcy: known(false, 'карточка арбитражных дел'),
    activitySuspended: known(false, egrul),
    sameGroupAsFund: known(false, 'сверка учредителей'),
    taxDebtKopecks: known('0', 'справка налоговой'),
    taxDebtSentToBailiff: known(false, 'сводка судебных приставов'),
    lastBreach: known(null, 'выписка из реестра получателей поддержки'),
    lastInsolvencyOrLicenceSanction: known(null, 'декларация заявителя'),
    financialInstitution: known(false, 'анкета, ОКВЭД'),
    productionSharing: known(false, 'декларация заявителя'),
    gambling: known(false, 'анкета, ОКВЭД'),
    nonResident: known(false, 'декларация заявителя'),
    sameSupportActive: known(false, 'реестр получателей поддержки'),
    ...(family && { specialOperationFamily: known(true, 'справка военкомата') }),
  };
};

export const check = (teller: Teller, application: string, at: string, { family = false }: ExampleApplication) =>
  teller.command(curator, at, `/api/centres/orel/applications/${application}/checks`, {
    facts: findings(at.slice(0, 10), family),
  });
