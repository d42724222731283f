export { formatClause } from './clause.ts';
export { default as ActionButton } from './components/ActionButton.vue';
export { default as BellMark } from './components/BellMark.vue';
export { default as Choice } from './components/Choice.vue';
export { default as DataTable } from './components/DataTable.vue';
export { default as Dialog } from './components/Dialog.vue';
export { default as DocumentHash } from './components/DocumentHash.vue';
export { default as EmptyState } from './components/EmptyState.vue';
export { default as ErrorSummary } from './components/ErrorSummary.vue';
export { default as FormRow } from './components/FormRow.vue';
export { default as Happenings } from './components/Happenings.vue';
export { default as LimitBar } from './components/LimitBar.vue';
export { default as Money } from './components/Money.vue';
export { default as PersonInRole } from './components/PersonInRole.vue';
export { default as Presence } from './components/Presence.vue';
export { default as ProblemNotice } from './components/ProblemNotice.vue';
export { default as ReasonList } from './components/ReasonList.vue';
export { default as RuleTrace } from './components/RuleTrace.vue';
export { default as SavedAt } from './components/SavedAt.vue';
export { default as ScoreInput } from './components/ScoreInput.vue';
export { default as State } from './components/State.vue';
export { default as Term } from './components/Term.vue';
export { default as ThemeSwitch } from './components/ThemeSwitch.vue';
export { default as Timeline } from './components/Timeline.vue';
export { default as When } from './components/When.vue';
export { default as WhoseTurn } from './components/WhoseTurn.vue';
export { default as Why } from './components/Why.vue';
export { copyInBrowser, DraftKeeper, type DraftPlace, type DraftState } from './draft.ts';
export { editionInForce, keepTimeWith, leadingCentre, todayInMoscow } from './edition.ts';
export {
  boundName,
  formatAmount,
  formatCount,
  formatDate,
  formatDecimal,
  formatMoney,
  formatPercent,
  formatSize,
  parseMoney,
  plural,
} from './format.ts';
export type { BarPart } from './limit.ts';
export { type Locale, provideLocale, useLocale } from './locale.ts';
export { named } from './named.ts';
export { type ProblemWords, provideProblemWords } from './problems.ts';
export { matches } from './search.ts';
export type { Seat } from './seat.ts';
export {
  applicationLook,
  awardLooks,
  campaignLooks,
  decisionLooks,
  type Look,
  membershipLooks,
  moneyLooks,
  type Tone,
} from './states.ts';
export type { Column, RowChoice } from './table.ts';
export type { TimelineStep } from './timeline.ts';
