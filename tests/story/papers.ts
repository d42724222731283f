import type { ConsentText, EstimateRow, StoredFile } from '@veche/contracts';
import type { Company } from './cast.ts';
import type { Players } from './player.ts';

/** What an applicant hands in; all of it invented. */

const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n',
  'latin1',
);

export const handIn = (players: Players, { representative }: Company): Promise<StoredFile> =>
  players.ask<StoredFile>(representative, 'POST', '/api/files', {
    body: PDF,
    headers: { 'content-type': 'application/pdf', 'x-file-name': 'presentation.pdf' },
  });

/** Marketing of an enterprise: the limit is counted by the enterprise, so each project names one of its own. */
export const marketing = (roubles: number, unit: string): EstimateRow => ({
  service: 'R-5.3',
  description: 'Сайт и реклама в интернете',
  costKopecks: `${roubles * 2}00`,
  fundShareKopecks: `${roubles}00`,
  unit,
});

const figures = (year: number) =>
  Array.from({ length: 6 }, (_, index) => ({
    year: year - 4 + index,
    revenueThousands: `${3_000 + index * 900}`,
    jobsCreated: 1,
    headcount: 5 + index,
  }));

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

const people = {
  contactName: 'Примерова Проба Показовна',
  contactPosition: 'представитель',
  contactPhone: '+70000000000',
  contactEmail: 'proba@veche.example',
  headName: 'Главнов Пример Руководович',
  headExperience: 'Двенадцать лет в отрасли.',
  specialists: 'Делова Проба Специалистовна, ведущий мастер, знает производство',
};

interface Asking {
  readonly year: number;
  readonly project: string;
  readonly estimate: readonly EstimateRow[];
}

/** The application as it is sent. */
export const applicationOf = async (players: Players, company: Company, { year, project, estimate }: Asking) => {
  const { version, sha256 } = await players.read<ConsentText>(company.representative, '/api/consents/personal-data');
  return {
    cluster: company.cluster,
    inn: company.inn,
    ...people,
    passport: {
      project,
      description: 'Работаем с 2021 года, поставляем заказчикам области.',
      goals: 'Найти новых заказчиков.',
      figures: figures(year),
      earlierSupport: [],
    },
    estimate,
    presentation: await handIn(players, company),
    declarations,
    specialOperationFamily: false,
    consent: { version, sha256 },
  };
};

/** What the centre finds out about an applicant without a stain. */
export const findings = (on: string) => {
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
  };
};

/** What is established once more on the day of signing. */
export const signingFacts = (on: string) => {
  const { inSmeRegister, underReorganisation, underLiquidation, underBankruptcy, activitySuspended, sameGroupAsFund } =
    findings(on);
  const known = (value: boolean, source: string) => ({ value, source, date: on });
  return {
    ...{ inSmeRegister, underReorganisation, underLiquidation, underBankruptcy, activitySuspended, sameGroupAsFund },
    sameGroupAsExecutor: known(false, 'сверка учредителей'),
    requestedInformationMissing: known(false, 'дело заявителя'),
    selectionPassed: known(true, 'протокол комиссии'),
  };
};
