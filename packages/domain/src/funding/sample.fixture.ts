import type { ApplicantFacts, EstimateRow, FundingCommand, FundingEvent } from '@veche/contracts';
import { OREL_PLAN_2025 } from '@veche/regulations';
import { emptyLedger, evolveLedger, type Ledger } from './ledger.ts';

type PrepareContract = Extract<FundingCommand, { type: 'PrepareContract' }>['data'];

/** A ledger of Orel to tell rules by. Amounts are written in roubles. */

export const EDITION = 'orel-2026-04-21';
export const SITTING = '019b0000-0000-7000-8000-000000000001';
export const INN = '7707083893';
export const OTHER_INN = '7707329152';
export const centre = 'orel';
export const year = 2026;
export const applicationOf = (inn: string): string => `019b0000-0000-7000-8000-00000000000a.${inn}`;
export const AWARD = applicationOf(INN);

export const kopecks = (roubles: number): string => String(Math.round(roubles * 100));

/** The lines of the plan of 2025, 7,150,000 roubles, as a budget of 2026. */
export const LINES = OREL_PLAN_2025.flatMap(({ service, kopecks: amount }) =>
  service === undefined || amount === undefined
    ? []
    : [{ service, source: 'regional' as const, kopecks: String(amount) }],
);

export const row = (
  service: string,
  cost: number,
  fundShare: number,
  more: Partial<EstimateRow> = {},
): EstimateRow => ({
  service,
  description: 'Работа по заявке',
  costKopecks: kopecks(cost),
  fundShareKopecks: kopecks(fundShare),
  ...more,
});

export const approved = (lines: readonly { service: string; kopecks: string }[] = LINES): FundingEvent => ({
  type: 'BudgetApproved',
  data: {
    centre,
    year,
    lines: lines.map((line) => ({ source: 'regional', ...line })),
    document: 'План мероприятий на 2026 год',
    approvedBy: '019b0000-0000-7000-8000-0000000000d1',
    on: '2026-05-05',
  },
});

export interface Given {
  readonly inn?: string;
  readonly cluster?: string;
  readonly award?: string;
}

export const reserved = (
  rows: readonly EstimateRow[],
  { inn = INN, cluster = 'pribor', award = applicationOf(inn) }: Given = {},
): FundingEvent => ({
  type: 'FundsReserved',
  data: {
    centre,
    year,
    award,
    sitting: SITTING,
    cluster,
    inn,
    name: 'ООО «Пример»',
    edition: EDITION,
    specialOperationFamily: false,
    rows: [...rows],
    fundShareKopecks: String(rows.reduce((sum, { fundShareKopecks }) => sum + BigInt(fundShareKopecks), 0n)),
    traces: [],
    on: '2026-06-01',
  },
});

export const ledgerAfter = (...events: readonly FundingEvent[]): Ledger => events.reduce(evolveLedger, emptyLedger);

export const accountant = '019b0000-0000-7000-8000-0000000000a1';
export const director = '019b0000-0000-7000-8000-0000000000d1';
export const curator = '019b0000-0000-7000-8000-0000000000c1';
export const representative = '019b0000-0000-7000-8000-0000000000b1';

const PERSONS = { accountant, director, curator, applicant: representative, system: 'system' };

const known = <Value>(value: Value, date: string) => ({ value, source: 'выписка', date });
const FILED = '2026-06-01';
const SIGNED = '2026-06-10';
const never = (date: string) => ({
  underReorganisation: known(false, date),
  underLiquidation: known(false, date),
  underBankruptcy: known(false, date),
  activitySuspended: known(false, date),
  sameGroupAsFund: known(false, date),
  requestedInformationMissing: known(false, date),
});

/** What the check at filing found, and what the curator finds on the day of signing. */
export const FILED_FACTS: ApplicantFacts = {
  ...never(FILED),
  inSmeRegister: known(true, FILED),
  meetsArticle4: known(true, FILED),
  clusterMember: known(true, FILED),
  financialInstitution: known(false, FILED),
  productionSharing: known(false, FILED),
  gambling: known(false, FILED),
  registeredInRegion: known('57', FILED),
  taxRegistrationDate: known('2020-03-01', FILED),
  scoringPassed: known(true, FILED),
  onMspPlatform: known(true, FILED),
  taxDebtKopecks: known('0', FILED),
  taxDebtSentToBailiff: known(false, FILED),
  lastBreach: known(null, FILED),
  lastInsolvencyOrLicenceSanction: known(null, FILED),
  nonResident: known(false, FILED),
  moneyLeftForServiceKopecks: known('100000000', FILED),
  sameSupportActive: known(false, FILED),
};
export const SIGNING_FACTS: ApplicantFacts = {
  ...never(SIGNED),
  inSmeRegister: known(true, SIGNED),
  sameGroupAsExecutor: known(false, SIGNED),
};

/** Whether the organisation is in its cluster on the tenth of June. */
export const memberOf = (value: boolean) => ({ value, source: 'реестр участников кластера', date: SIGNED });

/** That of the sitting which awarded the money. */
export const SIGNED_PROTOCOL = { closed: true, unsigned: 0 };

/** Somebody acting on the tenth of June, with what is looked up for awards, contracts and signatures. */
export const acting = (role: keyof typeof PERSONS, person: string = PERSONS[role]) => ({
  actor: { person, role, centre },
  at: `${SIGNED}T09:00:00.000Z`,
  facts: { filedOn: FILED, facts: FILED_FACTS, representative, member: memberOf(true), protocol: SIGNED_PROTOCOL },
});

const ofAward = { centre, year, award: AWARD };
export const command = {
  propose: (lines: readonly { service: string; kopecks: string }[] = LINES): FundingCommand => ({
    type: 'ProposeBudget',
    data: { centre, year, lines: lines.map((line) => ({ source: 'regional', ...line })), document: 'План на 2026 год' },
  }),
  approve: { type: 'ApproveBudget', data: { centre, year } },
  reserve: (rows: readonly EstimateRow[], who: Given = {}): FundingCommand => {
    const { inn = INN, cluster = 'pribor', award = applicationOf(inn) } = who;
    const name = 'ООО «Пример»';
    const whose = { centre, year, award, sitting: SITTING, cluster, inn, name, edition: EDITION };
    return { type: 'ReserveFunds', data: { ...whose, specialOperationFamily: false, rows: [...rows] } };
  },
  release: { type: 'ReleaseFunds', data: { ...ofAward, reason: 'Заявитель отказался' } },
  prepare: (more: Partial<PrepareContract> = {}): FundingCommand => ({
    type: 'PrepareContract',
    data: {
      ...ofAward,
      number: '12-К',
      executor: { inn: OTHER_INN, name: 'ООО «Исполнитель»' },
      subject: 'Юридическое сопровождение',
      deliverUntil: '2026-09-30',
      facts: SIGNING_FACTS,
      ...more,
    },
  }),
  sign: (party: 'applicant' | 'executor' | 'fund', document?: string): FundingCommand => ({
    type: 'SignContract',
    data: { ...ofAward, party, ...(document !== undefined && { document }) },
  }),
  act: (cost: number): FundingCommand => ({
    type: 'RecordAct',
    data: { ...ofAward, number: '1', costKopecks: kopecks(cost), evidence: 'Заключения, 3 шт.' },
  }),
  confirm: { type: 'ConfirmAct', data: ofAward },
  ownPayment: (roubles: number): FundingCommand => ({
    type: 'RecordOwnPayment',
    data: { ...ofAward, kopecks: kopecks(roubles), document: 'п/п 7' },
  }),
  order: (roubles: number): FundingCommand => ({
    type: 'OrderPayment',
    data: { ...ofAward, kopecks: kopecks(roubles), document: 'п/п 8' },
  }),
  pay: { type: 'ApprovePayment', data: ofAward },
} as const;
