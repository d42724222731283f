export { dayInMoscow, workingDayAfter, workingDaysUntil } from './calendar/calendar.ts';
export {
  type Centre,
  centre,
  centres,
  editionIfAny,
  editionInForce,
  editionNamed,
  latestBudget,
} from './centres.ts';
export { checkedRules, signingRules } from './checked-rules.ts';
export { compareEditions, type EditionChange } from './compare.ts';
export type {
  Budget,
  Commission,
  Criterion,
  Edition,
  EligibilityRule,
  LimitRule,
  Service,
  Term,
  VoteRule,
} from './edition.ts';
export { RegulationError } from './error.ts';
export { TRAINING_RULES, type TrainingRule } from './federal/training.ts';
export { figuresOf } from './figures.ts';
export { type Form, fieldTitles } from './forms/form.ts';
export { type Data, dataHash, editionData, editionHash } from './hash.ts';
export { type Cap, capsOver } from './judge/caps.ts';
export { type GivenMoney, usedBefore } from './judge/counting.ts';
export { eligibility } from './judge/eligibility.ts';
export { fundShare } from './judge/fund-share.ts';
export { offersSuffice } from './judge/offers.ts';
export {
  commissionFor,
  type RankedApplication,
  rank,
  type ScoredApplication,
} from './judge/ranking.ts';
export { term } from './judge/term.ts';
export { decideVote, quorumOf, type Seat, type VoteResult } from './judge/vote.ts';
export { OREL_PLAN_2025, type PlanRow } from './orel-2026/plan-2025.ts';
export {
  type BudgetLine,
  ownShareOfFederal,
  SMOLENSK_BUDGET_2017,
  SMOLENSK_BUDGET_2018,
  SMOLENSK_WORKPLACES,
} from './smolensk/budgets.ts';
export {
  type IndicatorLine,
  SMOLENSK_INDICATORS_2017,
  SMOLENSK_INDICATORS_2018,
} from './smolensk/indicators.ts';
export { centreView, editionView, serviceTitle, serviceViews } from './views.ts';
