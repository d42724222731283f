import type { EligibilityRule } from '../edition.ts';

const CO_FINANCED = ['co-financed'] as const;
const AT_FILING = ['filing'] as const;
const TWICE = ['filing', 'signing'] as const;

type Reason = Omit<EligibilityRule, 'id' | 'clause' | 'purposes'>;

/** The thirteen reasons for refusal [002 §5.3], in the order of the document. */
const REASONS: readonly Reason[] = [
  {
    code: 'NOT_IN_SME_REGISTER',
    title: { ru: 'Отсутствие в Едином реестре субъектов МСП', en: 'Absent from the Unified SME Register' },
    checkedAt: TWICE,
    source: { ru: 'Единый реестр субъектов МСП', en: 'the Unified SME Register' },
    conditions: [{ must: 'hold', fact: 'inSmeRegister' }],
    reading: ['U21'],
  },
  {
    code: 'REORG_LIQUIDATION_BANKRUPTCY',
    title: {
      ru: 'Реорганизация, ликвидация, банкротство, приостановление деятельности',
      en: 'Reorganisation, liquidation, bankruptcy, suspended activity',
    },
    checkedAt: TWICE,
    source: { ru: 'открытые реестры', en: 'public registers' },
    conditions: [
      { must: 'not-hold', fact: 'underReorganisation' },
      { must: 'not-hold', fact: 'underLiquidation' },
      { must: 'not-hold', fact: 'underBankruptcy' },
      { must: 'not-hold', fact: 'activitySuspended' },
    ],
    reading: ['U23', 'U46'],
  },
  {
    code: 'SAME_GROUP_OF_PERSONS',
    title: {
      ru: 'Одна группа лиц с Фондом или исполнителем',
      en: 'In one group of persons with the Fund or the executor',
    },
    checkedAt: ['filing', 'executor-chosen'],
    source: { ru: 'заявление и открытые реестры', en: 'declaration and public registers' },
    conditions: [
      { must: 'not-hold', fact: 'sameGroupAsFund' },
      { must: 'not-hold', fact: 'sameGroupAsExecutor', at: 'executor-chosen' },
    ],
    reading: ['U73', 'H37'],
  },
  {
    code: 'TAX_DEBT_ENFORCED',
    title: {
      ru: 'Задолженность больше 50 тыс. руб., направленная приставу',
      en: 'Debt above 50,000 roubles sent to a bailiff',
    },
    checkedAt: AT_FILING,
    source: { ru: 'справка налогового органа, данные приставов', en: 'tax certificate, data of the bailiffs' },
    conditions: [
      { must: 'not-exceed-when', fact: 'taxDebtKopecks', kopecks: 50_000_00n, when: 'taxDebtSentToBailiff' },
    ],
    reading: ['U22'],
  },
  {
    code: 'BREACH_LAST_3_YEARS',
    title: {
      ru: 'Нарушение порядка и условий поддержки за последние три года',
      en: 'Breach of the order and conditions of support within the last three years',
    },
    checkedAt: AT_FILING,
    source: { ru: 'реестр получателей поддержки', en: 'the register of support recipients' },
    conditions: [{ must: 'be-longer-ago-than', fact: 'lastBreach', years: 3 }],
    reading: ['U23'],
  },
  {
    code: 'FINANCIAL_INSTITUTION',
    title: { ru: 'Финансовая организация', en: 'Financial institution' },
    checkedAt: AT_FILING,
    source: { ru: 'ОКВЭД и лицензия', en: 'activity codes and licence' },
    conditions: [{ must: 'not-hold', fact: 'financialInstitution', unless: 'consumerCooperative' }],
    reading: ['U71'],
  },
  {
    code: 'PRODUCTION_SHARING',
    title: { ru: 'Участник соглашений о разделе продукции', en: 'Party to a production sharing agreement' },
    checkedAt: AT_FILING,
    source: { ru: 'заявление', en: 'declaration' },
    conditions: [{ must: 'not-hold', fact: 'productionSharing' }],
  },
  {
    code: 'GAMBLING',
    title: { ru: 'Игорный бизнес', en: 'Gambling' },
    checkedAt: AT_FILING,
    source: { ru: 'ОКВЭД', en: 'activity codes' },
    conditions: [{ must: 'not-hold', fact: 'gambling' }],
  },
  {
    code: 'NON_RESIDENT',
    title: { ru: 'Нерезидент Российской Федерации', en: 'Non-resident of Russia' },
    checkedAt: AT_FILING,
    source: { ru: 'заявление', en: 'declaration' },
    conditions: [{ must: 'not-hold', fact: 'nonResident', unless: 'treatyAllowsNonResident' }],
  },
  {
    code: 'NOT_ON_MSP_PLATFORM',
    title: { ru: 'Нет регистрации на Цифровой платформе МСП', en: 'Not registered on the MSP platform' },
    checkedAt: AT_FILING,
    source: { ru: 'Цифровая платформа МСП.РФ', en: 'the MSP.RF digital platform' },
    conditions: [{ must: 'hold', fact: 'onMspPlatform' }],
  },
  {
    code: 'NO_FUNDS',
    title: { ru: 'Отсутствие средств на услугу', en: 'No money for the service' },
    checkedAt: ['filing', 'allocation'],
    source: { ru: 'учёт бюджета центра', en: "the centre's budget ledger" },
    conditions: [{ must: 'be-above-zero', fact: 'moneyLeftForServiceKopecks' }],
  },
  {
    code: 'INFO_NOT_PROVIDED',
    title: { ru: 'Запрошенная информация не представлена в срок', en: 'Requested information not given in time' },
    checkedAt: ['case'],
    source: { ru: 'дело заявителя', en: 'the case file' },
    conditions: [{ must: 'not-hold', fact: 'requestedInformationMissing' }],
    reading: ['H10', 'H11'],
  },
  {
    code: 'SAME_SUPPORT_ACTIVE',
    title: { ru: 'Аналогичная поддержка ещё не завершена', en: 'The same support is still running' },
    checkedAt: AT_FILING,
    source: { ru: 'реестр получателей поддержки и договоры', en: 'the support register and contracts' },
    conditions: [{ must: 'not-hold', fact: 'sameSupportActive' }],
    reading: ['U45'],
  },
];

export const REFUSALS: readonly EligibilityRule[] = REASONS.map((reason, index) => ({
  ...reason,
  id: `refusal-${index + 1}`,
  clause: `002 §5.3(${index + 1})`,
  purposes: CO_FINANCED,
}));

export const REFUSAL_IDS: readonly string[] = REFUSALS.map((reason) => reason.id);
