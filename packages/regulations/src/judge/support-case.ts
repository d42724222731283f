import { type FundShareRequest, fundShareRequest, type UsedFact, type Words } from '@veche/contracts';
import type { Budget, Edition, LimitRule, Service, UsedKey } from '../edition.ts';
import { RegulationError, read } from '../error.ts';
import { FROM_REQUEST, fromEdition } from '../trace.ts';

export type RuleOf<Kind extends LimitRule['kind']> = Extract<LimitRule, { kind: Kind }>;

/** A request for a share of the Fund, read: amounts in whole kopecks. */
export interface SupportCase {
  readonly edition: Edition;
  readonly service: Service;
  readonly cost: bigint;
  readonly family: boolean;
  readonly adTopUp: bigint | undefined;
  readonly participants: number | undefined;
  readonly used: Readonly<Partial<Record<UsedKey, bigint>>>;
  readonly usedSaid: Origin;
  readonly budget: Budget | undefined;
}

/** Who says a fact, and of which day. */
export type Origin = Pick<UsedFact, 'source' | 'date'>;

/** @throws {RegulationError} `unknown-service` */
export const serviceOf = (edition: Edition, code: string): Service => {
  const found = edition.services.find((service) => service.code === code);
  if (found) return found;
  throw new RegulationError('unknown-service', 'service', {
    ru: `Услуги «${code}» нет в перечне этой редакции`,
    en: `There is no service ${code} in this edition`,
  });
};

const amount = (kopecks: string | undefined): bigint | undefined =>
  kopecks === undefined ? undefined : BigInt(kopecks);

export const readCase = (
  edition: Edition,
  request: FundShareRequest,
  budget: Budget | undefined,
  usedSaid: Origin,
): SupportCase => {
  const asked = read(fundShareRequest, request);
  const used = Object.entries(asked.used ?? {}).map(([key, kopecks]) => [key, amount(kopecks)] as const);
  return {
    edition,
    service: serviceOf(edition, asked.service),
    cost: BigInt(asked.costKopecks),
    family: asked.specialOperationFamily ?? false,
    adTopUp: amount(asked.adTopUpKopecks),
    participants: asked.participants,
    used: Object.fromEntries(used.filter(([, kopecks]) => kopecks !== undefined)),
    usedSaid,
    budget,
  };
};

export const concerns = (rule: { readonly services: readonly string[] }, { service }: SupportCase): boolean =>
  rule.services.includes(service.code);

/** Among how many the Fund's share is divided; one where it goes to the applicant alone. */
export const sharers = ({ service, participants }: SupportCase): bigint =>
  service.splitAmongParticipants ? BigInt(participants ?? 1) : 1n;

const USED_TITLES: Readonly<Record<UsedKey, Words>> = {
  general: { ru: 'Уже дано заявителю внутри общего лимита', en: 'Given to the applicant inside the general limit' },
  onUnit: { ru: 'Уже дано на этот же предмет услуги', en: 'Given on the same unit of the service' },
  onEvent: { ru: 'Уже дано на это же мероприятие', en: 'Given on the same event' },
  onCluster: { ru: 'Уже дано этому кластеру на выставки', en: 'Given to the same cluster for exhibitions' },
  bySme: { ru: 'Уже дано заявителю по этой услуге', en: 'Given to the applicant under this service' },
  clusterBudget: { ru: 'Уже дано этому кластеру в году', en: 'Given to the same cluster in the year' },
  yearBudget: { ru: 'Уже дано центром в году', en: 'Given by the centre in the year' },
  line: { ru: 'Уже дано по этой строке бюджета', en: 'Given from the same line of the budget' },
};

const NOTHING_SAID: Origin = {
  source: { ru: 'в запросе не указано, считается нулём', en: 'not said in the request, counted as nothing' },
  date: null,
};

/** A sum of money among the facts of a step. */
export const moneyFact = (
  name: string,
  title: Words,
  kopecks: bigint,
  { source, date }: Origin = FROM_REQUEST,
): UsedFact => ({
  name,
  title,
  value: String(kopecks),
  unit: 'kopecks',
  source,
  date,
});

export const costFact = ({ cost }: SupportCase): UsedFact =>
  moneyFact('costKopecks', { ru: 'Стоимость услуги', en: 'Price of the service' }, cost);

export const limitFact = ({ edition }: SupportCase, kopecks: bigint): UsedFact =>
  moneyFact('limit', { ru: 'Предел', en: 'Limit' }, kopecks, fromEdition(edition));

/** How much of a ceiling is used. Where several names speak of the same money, the largest counts, so that none is passed over. */
export const usedOf = (
  { used, usedSaid }: SupportCase,
  counts: readonly UsedKey[],
): { readonly used: bigint; readonly facts: readonly UsedFact[] } => {
  const [first] = counts;
  const said = counts.filter((key) => used[key] !== undefined);
  const named = said.length > 0 ? said : first === undefined ? [] : [first];
  return {
    used: said.reduce((most, key) => ((used[key] ?? 0n) > most ? (used[key] ?? 0n) : most), 0n),
    facts: named.map((key) =>
      moneyFact(`used.${key}`, USED_TITLES[key], used[key] ?? 0n, said.length > 0 ? usedSaid : NOTHING_SAID),
    ),
  };
};

/** What is left of a ceiling; never less than nothing. */
export const left = (limit: bigint, used: bigint): bigint => (limit > used ? limit - used : 0n);
