import type { CeilingView, CentreView, EditionView, ServiceView, Words } from '@veche/contracts';
import type { Centre } from './centres.ts';
import type { Edition, LimitRule, Service } from './edition.ts';
import { editionHash } from './hash.ts';

/** Centres, editions and services as anyone may read them: amounts as decimal strings of kopecks. */

export const editionView = (edition: Edition): EditionView => ({
  id: edition.id,
  title: edition.title,
  inForceFrom: edition.inForceFrom,
  approvedBy: edition.approvedBy,
  sha256: editionHash(edition),
});

export const centreView = ({ id, title, region, editions }: Centre): CentreView => ({
  id,
  title,
  region,
  editions: editions.map(editionView),
});

/** What an edition calls a service, in short; one that it does not have is called by its code. */
export const serviceTitle = (edition: Pick<Edition, 'services'> | undefined, code: string): Words =>
  edition?.services.find((service) => service.code === code)?.shortTitle ?? { ru: code, en: code };

const speaksOf = (rule: LimitRule, { code }: Service): boolean =>
  'services' in rule && (rule.services ?? []).includes(code);

/** The amounts of a rule that limits a service besides its unit. */
const amountsOf = (rule: LimitRule): readonly bigint[] => {
  if (rule.kind === 'ceiling' || rule.kind === 'general-limit') return [rule.kopecks];
  return rule.kind === 'stated' ? (rule.kopecks ?? []) : [];
};

const ceilings = (rule: LimitRule): readonly CeilingView[] => {
  const { id, clause, title } = rule;
  const named = { rule: id, clause, title };
  if (rule.kind === 'ad-top-up') return [{ ...named, kopecks: null, percent: rule.percent }];
  return amountsOf(rule).map((kopecks) => ({ ...named, kopecks: String(kopecks), percent: null }));
};

const ownShareOf = (rules: readonly LimitRule[], family: boolean): number | null => {
  const found = rules.find((rule) => rule.kind === 'own-share' && (rule.family === 'any' || rule.family === family));
  return found?.kind === 'own-share' ? found.percent : null;
};

const serviceView = ({ limits }: Edition, service: Service): ServiceView => {
  const { executor, unitLimit, splitAmongParticipants: _, ...row } = service;
  const rules = limits.filter((rule) => speaksOf(rule, service));
  const least = rules.find((rule) => rule.kind === 'participants');
  return {
    ...row,
    executor: executor ?? null,
    limit: unitLimit ? { kopecks: String(unitLimit.kopecks), per: unitLimit.per } : null,
    furtherLimits: rules.flatMap(ceilings),
    insideGeneralLimit: rules.some(({ kind }) => kind === 'general-limit'),
    ownSharePercent: ownShareOf(rules, false),
    ownShareSpecialOperationPercent: ownShareOf(rules, true),
    minParticipants: least?.kind === 'participants' ? least.atLeast : null,
    conditions: [...row.conditions],
    payableCosts: [...row.payableCosts],
    works: [...row.works],
    validYears: [...row.validYears],
    reading: [...(row.reading ?? [])],
  };
};

/** The catalogue of services of an edition, in the order of the document. */
export const serviceViews = (edition: Edition): ServiceView[] =>
  edition.services.map((service) => serviceView(edition, service));
