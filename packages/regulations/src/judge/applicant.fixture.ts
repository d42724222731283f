import type { ApplicantFacts, EligibilityRequest } from '@veche/contracts';

/** An applicant whom every rule lets pass, for the tests to spoil one fact at a time. */

export const ON = '2026-06-01';

const known = <Value>(value: Value, date = ON) => ({ value, source: 'выписка из реестра', date });

const common = {
  inSmeRegister: known(true),
  meetsArticle4: known(true),
  clusterMember: known(true),
  underReorganisation: known(false),
  underLiquidation: known(false),
  underBankruptcy: known(false),
  financialInstitution: known(false),
  productionSharing: known(false),
  gambling: known(false),
} satisfies ApplicantFacts;

export const facts: ApplicantFacts = {
  ...common,
  registeredInRegion: known('57'),
  taxRegistrationDate: known('2020-03-01'),
  scoringPassed: known(true),
  onMspPlatform: known(true),
  activitySuspended: known(false),
  sameGroupAsFund: known(false),
  taxDebtKopecks: known('0'),
  taxDebtSentToBailiff: known(false),
  lastBreach: known(null),
  lastInsolvencyOrLicenceSanction: known(null),
  nonResident: known(false),
  moneyLeftForServiceKopecks: known('100000000'),
  requestedInformationMissing: known(false),
  sameSupportActive: known(false),
};

const onSigning = <Value>(value: Value) => known(value, '2026-07-01');

export const signingFacts: ApplicantFacts = {
  inSmeRegister: onSigning(true),
  underReorganisation: onSigning(false),
  underLiquidation: onSigning(false),
  underBankruptcy: onSigning(false),
  activitySuspended: onSigning(false),
  sameGroupAsFund: onSigning(false),
  sameGroupAsExecutor: onSigning(false),
  requestedInformationMissing: onSigning(false),
  selectionPassed: onSigning(true),
};

export const krasnoyarskFacts: ApplicantFacts = {
  ...common,
  registeredInRegion: known('24'),
  activeInRegion: known(true),
  exciseGoodsOrMinerals: known(false),
  taxDutyUnfulfilled: known(false),
};

export const eligible: EligibilityRequest = { filedOn: ON, facts };
