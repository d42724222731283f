import type { Condition, Declaration, EligibilityRule } from '../edition.ts';
import { REFUSAL_IDS } from './refusals.ts';

const HOME = '57';

/** The other regions of the Central Federal District, by the codes of the tax service's registers. */
const DISTRICT = '31 32 33 36 37 40 44 46 48 50 62 67 68 69 71 76 77'.split(' ');

const registeredIn = (must: 'be-one-of' | 'not-be-one-of', codes: readonly string[]): Condition => ({
  must,
  fact: 'registeredInRegion',
  codes,
});

const SUPPORT = ['free', 'co-financed'] as const;
const CO_FINANCED = ['co-financed'] as const;

const REGISTER = { ru: 'Единый реестр субъектов МСП', en: 'the Unified SME Register' };

/** Who may receive services [002 §5.1, §5.2, §7.1, §10.1]. */
export const ELIGIBILITY: readonly EligibilityRule[] = [
  {
    id: 'E01',
    code: 'IN_SME_REGISTER',
    clause: '002 §5.1; §5.2; §5.3(1)',
    title: { ru: 'Субъект МСП есть в Едином реестре', en: 'The SME is in the Unified SME Register' },
    checkedAt: ['filing', 'signing'],
    purposes: SUPPORT,
    source: REGISTER,
    conditions: [{ must: 'hold', fact: 'inSmeRegister' }],
    reading: ['U19', 'U21'],
  },
  {
    id: 'E02',
    code: 'REGISTERED_IN_REGION',
    clause: '002 §5.1; §5.2',
    title: { ru: 'Регистрация в Орловской области', en: 'Registered in Orel region' },
    checkedAt: ['filing'],
    purposes: SUPPORT,
    source: REGISTER,
    conditions: [registeredIn('be-one-of', [HOME])],
    onlyWhen: {
      condition: registeredIn('not-be-one-of', DISTRICT),
      otherwise: {
        ru: 'заявитель зарегистрирован в другом регионе ЦФО, для него действуют четыре условия правила E03',
        en: 'the applicant is registered elsewhere in the Central Federal District: the four conditions of E03 decide',
      },
    },
  },
  {
    id: 'E03',
    code: 'CENTRAL_DISTRICT',
    clause: '002 §5.1; §5.2',
    title: {
      ru: 'Регистрация в ЦФО при соблюдении четырёх условий',
      en: 'Registered in the Central Federal District, with all four conditions',
    },
    checkedAt: ['filing'],
    purposes: SUPPORT,
    source: {
      ru: 'документы заявителя, Единый реестр субъектов МСП',
      en: "the applicant's papers, the Unified SME Register",
    },
    conditions: [
      { must: 'hold', fact: 'separateUnitInRegion' },
      { must: 'hold', fact: 'activeInRegion' },
      { must: 'hold', fact: 'taxesPaidInRegion' },
      { must: 'hold', fact: 'inSmeRegister' },
    ],
    onlyWhen: {
      condition: registeredIn('be-one-of', DISTRICT),
      otherwise: {
        ru: 'правило касается только зарегистрированных в других регионах ЦФО',
        en: 'the rule concerns only those registered in the other regions of the Central Federal District',
      },
    },
    reading: ['U20'],
  },
  {
    id: 'E04',
    code: 'CLUSTER_MEMBER',
    clause: '002 §5.2; §6.2',
    title: { ru: 'Участник кластера Орловской области', en: 'Member of an Orel cluster' },
    checkedAt: ['filing'],
    purposes: CO_FINANCED,
    source: { ru: 'реестр участников кластеров', en: 'the register of cluster members' },
    conditions: [{ must: 'hold', fact: 'clusterMember' }],
    reading: ['U69'],
  },
  {
    id: 'E05',
    code: 'OLDER_THAN_ONE_YEAR',
    clause: '002 §5.2',
    title: { ru: 'Регистрация в налоговом органе более 1 года', en: 'Tax registration older than 1 year' },
    checkedAt: ['filing'],
    purposes: CO_FINANCED,
    source: { ru: 'ЕГРЮЛ или ЕГРИП', en: 'the state register of legal entities or entrepreneurs' },
    conditions: [{ must: 'be-older-than', fact: 'taxRegistrationDate', years: 1 }],
  },
  {
    id: 'E06',
    code: 'ARTICLE_4',
    clause: '002 §5.2',
    title: { ru: 'Критерии статьи 4 Закона № 209-ФЗ', en: 'Criteria of article 4 of Law 209-FZ' },
    checkedAt: ['filing'],
    purposes: CO_FINANCED,
    source: { ru: 'Единый реестр субъектов МСП, заявление', en: 'the Unified SME Register, the application' },
    conditions: [{ must: 'hold', fact: 'meetsArticle4' }],
  },
  {
    id: 'E07',
    code: 'CHECK_PASSED',
    clause: '002 §5.2; §5.3',
    title: { ru: 'Проверка по регламенту пройдена', en: 'The check under the regulation is passed' },
    checkedAt: ['filing', 'signing'],
    purposes: CO_FINANCED,
    source: { ru: '13 причин отказа', en: 'the 13 reasons for refusal' },
    conditions: [],
    whenPassed: REFUSAL_IDS,
  },
  {
    id: 'E08',
    code: 'SCORING_PASSED',
    clause: '002 §5.2',
    title: { ru: 'Скоринг или прескоринг пройден', en: 'Scoring or prescoring is passed' },
    checkedAt: ['filing'],
    purposes: CO_FINANCED,
    source: { ru: 'Цифровая платформа МСП.РФ', en: 'the MSP.RF digital platform' },
    conditions: [{ must: 'hold', fact: 'scoringPassed' }],
  },
  {
    id: 'E09',
    code: 'ON_MSP_PLATFORM',
    clause: '002 §5.2; §5.3(10)',
    title: { ru: 'Регистрация на Цифровой платформе МСП.РФ', en: 'Registered on the MSP.RF digital platform' },
    checkedAt: ['filing'],
    purposes: CO_FINANCED,
    source: { ru: 'Цифровая платформа МСП.РФ', en: 'the MSP.RF digital platform' },
    conditions: [{ must: 'hold', fact: 'onMspPlatform' }],
  },
  {
    id: 'E10',
    code: 'SELECTION_PASSED',
    clause: '002 §7.1; §8.3',
    title: { ru: 'Конкурсный отбор пройден', en: 'The competitive selection is passed' },
    checkedAt: ['signing'],
    purposes: CO_FINANCED,
    source: { ru: 'протокол комиссии', en: 'the protocol of the commission' },
    conditions: [{ must: 'hold', fact: 'selectionPassed' }],
    reading: ['U70'],
  },
  {
    id: 'E11',
    code: 'CLUSTER_ENTRY',
    clause: '002 §10.1',
    title: { ru: 'Требования для вступления в кластер', en: 'Requirements to join a cluster' },
    checkedAt: ['filing'],
    purposes: ['membership'],
    source: { ru: 'открытые реестры, анкета', en: 'public registers, the questionnaire' },
    conditions: [
      { must: 'not-hold', fact: 'underLiquidation' },
      { must: 'not-hold', fact: 'underReorganisation' },
      { must: 'not-hold', fact: 'underBankruptcy' },
      { must: 'hold', fact: 'profileFitsCluster' },
      { must: 'be-at-least', fact: 'matchingOkvedCodes', count: 1 },
    ],
  },
  {
    id: 'D6',
    code: 'NO_INSOLVENCY_OR_SANCTION',
    clause: '002 App.2',
    title: {
      ru: 'Заверение: два года без процедур банкротства и санкций по лицензии',
      en: 'Declaration: two years without insolvency procedures or sanctions on a licence',
    },
    checkedAt: ['filing'],
    purposes: CO_FINANCED,
    source: { ru: 'заявление, приложение № 2', en: 'the application, Appendix 2' },
    conditions: [{ must: 'be-longer-ago-than', fact: 'lastInsolvencyOrLicenceSanction', years: 2 }],
    reading: ['U23'],
  },
];

/** The six declarations of Appendix 2: all are to be ticked. */
export const DECLARATIONS: readonly Declaration[] = [
  {
    id: 'D1',
    clause: '002 App.2',
    title: { ru: 'являюсь субъектом малого и среднего предпринимательства', en: 'is an SME' },
    sameAs: 'E01',
  },
  {
    id: 'D2',
    clause: '002 App.2',
    title: { ru: 'не являюсь участником соглашений о разделе продукции', en: 'not in production sharing' },
    sameAs: 'refusal-7',
  },
  {
    id: 'D3',
    clause: '002 App.2',
    title: { ru: 'не осуществляю деятельность в сфере игорного бизнеса', en: 'no gambling' },
    sameAs: 'refusal-8',
  },
  {
    id: 'D4',
    clause: '002 App.2',
    title: {
      ru: 'не являюсь кредитной, страховой или иной финансовой организацией',
      en: 'not a credit, insurance or other financial institution',
    },
    sameAs: 'refusal-6',
    reading: ['U71'],
  },
  {
    id: 'D5',
    clause: '002 App.2',
    title: { ru: 'не являюсь нерезидентом Российской Федерации', en: 'not a non-resident' },
    sameAs: 'refusal-9',
  },
  {
    id: 'D6',
    clause: '002 App.2',
    title: {
      ru: 'в течение двух лет не применялись процедуры банкротства и санкции по лицензии',
      en: 'no insolvency procedure and no sanction on a licence in the last two years',
    },
    sameAs: 'D6',
    reading: ['U23'],
  },
];
