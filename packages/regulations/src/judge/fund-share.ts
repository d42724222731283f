import type { FundShareAnswer, FundShareRequest, TraceStep } from '@veche/contracts';
import type { Budget, Edition, LimitRule } from '../edition.ts';
import { type Finding, FROM_REQUEST, step, stops, traceOf } from '../trace.ts';
import * as amounts from './amounts.ts';
import * as onTheShare from './on-the-share.ts';
import * as payable from './payable.ts';
import { type Origin, type RuleOf, readCase, type SupportCase } from './support-case.ts';

type Kind = LimitRule['kind'];
type Apply<Rule> = (rule: Rule, asked: SupportCase, share: bigint) => Finding | undefined;

/** What a rule does: it limits the share, tests the share that the limits leave, or tells what the share means. */
type Part = 'limits' | 'tests' | 'concludes';

const APPLIED: { readonly [K in Kind]: { readonly [part in Part]?: Apply<RuleOf<K>> } } = {
  catalogue: { limits: payable.catalogue },
  free: { limits: payable.free },
  'not-for-applicants': { limits: payable.notForApplicants },
  'amounts-not-stated': { limits: payable.amountsNotStated },
  participants: { limits: payable.participants },
  'never-payable': { limits: payable.neverPayable },
  'own-share': { limits: amounts.ownShare },
  'unit-limit': { limits: amounts.unitLimit },
  ceiling: { limits: amounts.ceiling },
  'general-limit': { limits: amounts.generalLimit },
  'outside-general-limit': { limits: amounts.outsideGeneralLimit },
  'cluster-share': { limits: amounts.clusterShare },
  'year-budget': { limits: amounts.yearBudget },
  'ad-top-up': { tests: onTheShare.adTopUp },
  'no-money': { limits: amounts.budgetLine, tests: onTheShare.noMoney },
  'rest-is-own': { concludes: onTheShare.restIsOwn },
  stated: {},
};

const apply = (part: Part, asked: SupportCase, share: bigint): readonly TraceStep[] =>
  asked.edition.limits.flatMap((rule) => {
    const finding = (APPLIED[rule.kind][part] as Apply<LimitRule> | undefined)?.(rule, asked, share);
    return finding ? [step(rule, finding)] : [];
  });

const allowed = ({ outcome }: TraceStep): bigint | undefined =>
  outcome.result === 'limits' ? BigInt(outcome.toKopecks) : undefined;

const ids = (steps: readonly TraceStep[]): string[] => steps.map(({ rule }) => rule);

/** The least of what the rules allow. Without a single limit nothing is allowed: a limit that cannot be read is a no. */
const least = (limits: readonly TraceStep[]): bigint =>
  limits.reduce<bigint | undefined>((most, limit) => {
    const amount = allowed(limit);
    return amount === undefined || (most !== undefined && most <= amount) ? most : amount;
  }, undefined) ?? 0n;

/**
 * The largest share of the price, in whole kopecks rounded down, that all rules of the edition allow; what each of them
 * alone would have allowed stands in the trace. `budget` is what the centre may spend in the year; without it the rules
 * that need it are not checked, and refuse when the request says how much of it is used. `usedSaid` is who says what is used.
 * @throws {RegulationError} `unknown-service`, `invalid-amount`, `invalid-value`
 */
export const fundShare = (
  edition: Edition,
  request: FundShareRequest,
  budget: Budget | undefined,
  usedSaid: Origin = FROM_REQUEST,
): FundShareAnswer => {
  const asked = readCase(edition, request, budget, usedSaid);
  const limits = apply('limits', asked, 0n);
  const stopped = limits.filter(stops);
  const most = least(limits);
  const tests = stopped.length > 0 ? [] : apply('tests', asked, most);
  const failed = most > 0n ? tests.filter(stops) : [];
  const share = stopped.length + failed.length > 0 ? 0n : most;
  const refusedBy = [...stopped, ...failed];
  const binding = refusedBy.length > 0 ? refusedBy : limits.filter((limit) => allowed(limit) === most);
  return {
    fundShareKopecks: String(share),
    ownShareKopecks: String(asked.service.payment === 'free' ? 0n : asked.cost - share),
    boundBy: ids(binding),
    trace: traceOf(edition, [...limits, ...tests, ...apply('concludes', asked, share)]),
  };
};
