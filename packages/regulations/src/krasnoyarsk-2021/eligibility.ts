import type { EligibilityRule } from '../edition.ts';

const filing = { checkedAt: ['filing'], purposes: ['free', 'co-financed'] } as const;

const REGISTER = { ru: 'Единый реестр субъектов МСП', en: 'the Unified SME Register' };
const DECLARATION = { ru: 'заявление', en: 'declaration' };
const REGISTERS = { ru: 'открытые реестры', en: 'public registers' };
const CODES = { ru: 'ОКВЭД', en: 'activity codes' };

/** The lead sentence and the nine conditions of section 5; all at once. */
export const ELIGIBILITY: readonly EligibilityRule[] = [
  {
    ...filing,
    id: 'K0',
    code: 'REGION',
    clause: '003 s.5',
    title: {
      ru: 'Регистрация и деятельность на территории Красноярского края',
      en: 'Registered and active in Krasnoyarsk Krai',
    },
    source: REGISTERS,
    conditions: [
      { must: 'be-one-of', fact: 'registeredInRegion', codes: ['24'] },
      { must: 'hold', fact: 'activeInRegion' },
    ],
  },
  {
    ...filing,
    id: 'K1',
    code: 'SME_ART4',
    clause: '003 s.5',
    title: { ru: 'Субъект МСП по статье 4 Закона № 209-ФЗ', en: 'SME under article 4 of Law 209-FZ' },
    source: REGISTER,
    conditions: [{ must: 'hold', fact: 'meetsArticle4' }],
  },
  {
    ...filing,
    id: 'K2',
    code: 'SME_REGISTER',
    clause: '003 s.5',
    title: { ru: 'Включение в Единый реестр субъектов МСП', en: 'In the Unified SME Register' },
    source: REGISTER,
    conditions: [{ must: 'hold', fact: 'inSmeRegister' }],
  },
  {
    ...filing,
    id: 'K3',
    code: 'CLUSTER_MEMBER',
    clause: '003 s.5',
    title: { ru: 'Участник территориального кластера края', en: 'Member of a territorial cluster of the krai' },
    source: { ru: 'реестр участников кластеров', en: 'the register of cluster members' },
    conditions: [{ must: 'hold', fact: 'clusterMember' }],
  },
  {
    ...filing,
    id: 'K4',
    code: 'NO_EXCISE_MINING',
    clause: '003 s.5',
    title: {
      ru: 'Нет подакцизных товаров и добычи полезных ископаемых',
      en: 'No excisable goods, no extraction of minerals',
    },
    source: CODES,
    conditions: [{ must: 'not-hold', fact: 'exciseGoodsOrMinerals' }],
  },
  {
    ...filing,
    id: 'K5',
    code: 'NOT_FINANCIAL',
    clause: '003 s.5',
    title: { ru: 'Не финансовая организация', en: 'Not a financial institution' },
    source: { ru: 'ОКВЭД и лицензия', en: 'activity codes and licence' },
    conditions: [{ must: 'not-hold', fact: 'financialInstitution', unless: 'consumerCooperative' }],
  },
  {
    ...filing,
    id: 'K6',
    code: 'NO_PSA',
    clause: '003 s.5',
    title: { ru: 'Не участник соглашения о разделе продукции', en: 'Not in a production sharing agreement' },
    source: DECLARATION,
    conditions: [{ must: 'not-hold', fact: 'productionSharing' }],
  },
  {
    ...filing,
    id: 'K7',
    code: 'NO_GAMBLING',
    clause: '003 s.5',
    title: { ru: 'Нет игорного бизнеса', en: 'No gambling' },
    source: CODES,
    conditions: [{ must: 'not-hold', fact: 'gambling' }],
  },
  {
    ...filing,
    id: 'K8',
    code: 'NO_INSOLVENCY',
    clause: '003 s.5',
    title: {
      ru: 'Нет конкурсного производства, ликвидации, реорганизации',
      en: 'No bankruptcy proceedings, liquidation or reorganisation',
    },
    source: REGISTERS,
    conditions: [
      { must: 'not-hold', fact: 'underBankruptcy' },
      { must: 'not-hold', fact: 'underLiquidation' },
      { must: 'not-hold', fact: 'underReorganisation' },
    ],
  },
  {
    ...filing,
    id: 'K9',
    code: 'NO_TAX_DEBT',
    clause: '003 s.5',
    title: {
      ru: 'Нет неисполненной обязанности по налогам на первое число месяца подачи',
      en: 'No unfulfilled tax duty on the first day of the month of filing',
    },
    source: { ru: 'справка налогового органа', en: 'tax certificate' },
    conditions: [{ must: 'not-hold', fact: 'taxDutyUnfulfilled', asOf: 'first-of-month' }],
    reading: ['U61'],
  },
];
