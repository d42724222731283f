import { type EstimateRow, figureYears, type StoredFile } from '@veche/contracts';

/** The papers of an application, and what is found out about its applicant; all of it invented. Tests apply with them too. */

interface Asking {
  readonly cluster: string;
  readonly inn: string;
  readonly contactName: string;
  readonly contactEmail: string;
  readonly project: string;
  readonly description: string;
  readonly goals: string;
  readonly year: number;
  readonly estimate: readonly EstimateRow[];
  readonly presentation: StoredFile;
  readonly family?: boolean;
  readonly consent: { readonly version: string; readonly sha256: string };
}

const figures = (of: number) =>
  figureYears(of).map((year, index) => ({
    year,
    revenueThousands: `${3_000 + index * 900}`,
    jobsCreated: index < 4 ? 1 : 2,
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

/** An application as it is sent. */
export const papersOf = (asking: Asking) => {
  const { cluster, inn, contactName, contactEmail, project, description, goals, year, family = false } = asking;
  const { estimate, presentation, consent } = asking;
  return {
    ...{ cluster, inn, contactName },
    contactPosition: 'представитель',
    contactPhone: '+70000000000',
    contactEmail,
    headName: 'Главнов Пример Руководович',
    headExperience: 'Двенадцать лет в отрасли, три своих предприятия.',
    specialists:
      'Делова Проба Специалистовна, ведущий мастер, знает производство\nСчётов Макет Цифрович, экономист, ведёт сметы',
    passport: { project, description, goals, figures: figures(year), earlierSupport: [] },
    ...{ estimate, presentation, declarations },
    specialOperationFamily: family,
    consent,
  };
};

const knownOn =
  (date: string) =>
  <Value>(value: Value, source: string) => ({ value, source: `${source} (вымышленная)`, date });

const EGRUL = 'выписка из ЕГРЮЛ';

/** What the centre finds out about an applicant without a stain. */
export const findings = (on: string, family = false) => {
  const known = knownOn(on);
  return {
    inSmeRegister: known(true, 'выписка из реестра МСП'),
    meetsArticle4: known(true, 'выписка из реестра МСП'),
    registeredInRegion: known('57', EGRUL),
    scoringPassed: known(true, 'карточка скоринга МСП.РФ'),
    onMspPlatform: known(true, 'карточка МСП.РФ'),
    underReorganisation: known(false, EGRUL),
    underLiquidation: known(false, EGRUL),
    underBankruptcy: known(false, 'карточка арбитражных дел'),
    activitySuspended: known(false, EGRUL),
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

/** What is established once more on the day of signing. */
export const signingFacts = (on: string) => {
  const { inSmeRegister, underReorganisation, underLiquidation, underBankruptcy, activitySuspended, sameGroupAsFund } =
    findings(on);
  const known = knownOn(on);
  return {
    ...{ inSmeRegister, underReorganisation, underLiquidation, underBankruptcy, activitySuspended, sameGroupAsFund },
    sameGroupAsExecutor: known(false, 'сверка учредителей'),
    requestedInformationMissing: known(false, 'дело заявителя'),
    selectionPassed: known(true, 'протокол комиссии'),
  };
};
