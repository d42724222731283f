import type { ApplicantFacts, UsedMoney, Words } from '@veche/contracts';
import type { Form } from './forms/form.ts';
import type { Forms } from './wording.ts';

/**
 * An edition of a regulation is data: what it offers, how much, to whom, by when and by whose vote. The judge knows how
 * each kind of rule is applied; the numbers, clauses and readings stand here, so that editions can be hashed and compared.
 */
export interface Edition {
  readonly id: string;
  readonly centre: string;
  /** The number under which its clauses cite it. */
  readonly document: string;
  readonly title: Words;
  readonly approvedBy: Words;
  /** The first day on which the edition is in force. */
  readonly inForceFrom: string;
  readonly services: readonly Service[];
  readonly limits: readonly LimitRule[];
  readonly eligibility: readonly EligibilityRule[];
  readonly declarations: readonly Declaration[];
  readonly criteria: readonly Criterion[];
  readonly commissions: readonly Commission[];
  readonly votes: readonly VoteRule[];
  readonly offers: readonly OffersRule[];
  readonly terms: readonly Term[];
  readonly indicators: readonly Indicator[];
  readonly forms: readonly Form[];
}

/** Where a rule stands and how it is to be taken where the clause is not clear: readings `U..`, decisions `H..`. */
export interface Rule {
  readonly id: string;
  readonly clause: string;
  readonly title: Words;
  readonly reading?: readonly string[];
}

export type Payment = 'free' | 'co-financed' | 'internal' | 'not-stated';
export type Procedure = 'free' | 'A' | 'B' | 'internal' | 'not-stated';

/** Under which name the request for a share says what is used of a ceiling. When several speak of the same, the largest counts. */
export type UsedKey = keyof UsedMoney;

export interface Service {
  readonly code: string;
  readonly clause: string;
  readonly title: Words;
  readonly shortTitle: Words;
  readonly funding: 'regional' | 'federal' | 'not-stated';
  readonly payment: Payment;
  readonly procedure: Procedure;
  readonly executor?: Words;
  /** The most the Fund gives on one unit of the service. */
  readonly unitLimit?: { readonly kopecks: bigint; readonly per: Words; readonly counts: readonly UsedKey[] };
  /** The Fund's share is split equally among the participants, and each part is charged to its participant. */
  readonly splitAmongParticipants?: true;
  readonly conditions: readonly Words[];
  readonly payableCosts: readonly Words[];
  readonly works: readonly Words[];
  readonly term: Words;
  readonly validYears: readonly number[];
  readonly reading?: readonly string[];
}

/** The rules of money. `services` are the codes a rule speaks of. */
export type LimitRule = Rule &
  (
    | { readonly kind: 'catalogue' }
    | { readonly kind: 'amounts-not-stated' }
    | { readonly kind: 'year-budget' }
    | { readonly kind: 'no-money' }
    | { readonly kind: 'rest-is-own' }
    | { readonly kind: 'free'; readonly services: readonly string[] }
    | { readonly kind: 'not-for-applicants'; readonly services: readonly string[] }
    | { readonly kind: 'unit-limit'; readonly services: readonly string[] }
    | { readonly kind: 'outside-general-limit'; readonly services: readonly string[] }
    /** Kept as a number of the document; nothing is computed from it here. */
    | { readonly kind: 'stated'; readonly services?: readonly string[]; readonly kopecks?: readonly bigint[] }
    | { readonly kind: 'general-limit'; readonly services: readonly string[]; readonly kopecks: bigint }
    | {
        readonly kind: 'ceiling';
        readonly services: readonly string[];
        readonly kopecks: bigint;
        readonly per: Words;
        readonly counts: readonly UsedKey[];
      }
    | { readonly kind: 'cluster-share'; readonly percent: number }
    | {
        readonly kind: 'own-share';
        readonly services: readonly string[];
        readonly percent: number;
        /** Whether it is the share of a family of a participant of the special military operation. */
        readonly family: boolean | 'any';
        /** Who counts as such. */
        readonly familyWhen?: readonly Condition[];
      }
    | { readonly kind: 'ad-top-up'; readonly services: readonly string[]; readonly percent: number }
    | {
        readonly kind: 'participants';
        readonly services: readonly string[];
        readonly atLeast: number;
        readonly who: Forms;
      }
    | { readonly kind: 'never-payable'; readonly services: readonly string[]; readonly costs: Words }
  );

export type FactName = keyof ApplicantFacts;
/** When a rule is looked at. A `case` is checked as long as it is open; `allocation` is the ledger's business. */
export type Moment = 'filing' | 'case' | 'allocation' | 'executor-chosen' | 'signing';
export type Purpose = 'free' | 'co-financed' | 'membership';

/** One thing that must hold. `at` narrows a condition of a rule that is checked at several moments; other conditions hold at all of them. */
export type Condition = { readonly at?: Moment } & (
  | { readonly must: 'hold'; readonly fact: FactName }
  | {
      readonly must: 'not-hold';
      readonly fact: FactName;
      /** A fact that excuses this one. */
      readonly unless?: FactName;
      /** The day the fact must be known for. */
      readonly asOf?: 'first-of-month';
    }
  | { readonly must: 'be-one-of'; readonly fact: FactName; readonly codes: readonly string[] }
  | { readonly must: 'not-be-one-of'; readonly fact: FactName; readonly codes: readonly string[] }
  | { readonly must: 'be-older-than'; readonly fact: FactName; readonly years: number }
  | { readonly must: 'be-longer-ago-than'; readonly fact: FactName; readonly years: number }
  | { readonly must: 'be-at-least'; readonly fact: FactName; readonly count: number }
  | { readonly must: 'be-above-zero'; readonly fact: FactName }
  | { readonly must: 'not-exceed-when'; readonly fact: FactName; readonly kopecks: bigint; readonly when: FactName }
);

/** All conditions must hold, at each moment, for the named purposes. */
export interface EligibilityRule extends Rule {
  readonly code: string;
  readonly checkedAt: readonly Moment[];
  readonly purposes: readonly Purpose[];
  /** By what the fact is established. */
  readonly source: Words;
  readonly conditions: readonly Condition[];
  /** The rule concerns only applicants for whom this holds; the words say what decides about the others. */
  readonly onlyWhen?: { readonly condition: Condition; readonly otherwise: Words };
  /** Passed when none of these rules refuses and each is established. */
  readonly whenPassed?: readonly string[];
}

export interface Declaration extends Rule {
  /** The rule whose fact is declared. */
  readonly sameAs?: string;
}

export interface Criterion extends Rule {
  readonly max: number;
  readonly scale: readonly { readonly score: number; readonly label: Words; readonly meaning: Words }[];
}

export interface Commission extends Rule {
  readonly members: number;
  /** Profiles of the clusters whose applications come here; `others` takes the rest. */
  readonly profiles: readonly string[] | 'others';
}

export interface VoteRule extends Rule {
  readonly body: 'commission' | 'cluster-council';
  /** The share of the standing composition that must be present, rounded up to whole members. */
  readonly quorumPercent: number;
  /** What part of those present at the item must vote for: more than it, or at least it. */
  readonly majority: { readonly of: readonly [part: number, whole: number]; readonly counts: 'more-than' | 'at-least' };
  readonly tie: 'chair-decides' | 'not-accepted';
}

/** How many commercial offers an applicant brings; one is enough only where there is a sole organiser. */
export interface OffersRule extends Rule {
  readonly services: readonly string[];
  readonly soleOrganiser: number;
  readonly atLeast: number;
  readonly atMost: number;
}

export type Counting =
  | { readonly as: 'working-days' | 'calendar-days'; readonly count: number }
  /** A span by the calendar. `moves` when its end on a day off moves to the next working day: something is to be done by it. */
  | { readonly as: 'weeks' | 'months' | 'years'; readonly count: number; readonly moves: boolean }
  | { readonly as: 'days-before-quarter-end'; readonly count: number }
  /** No span of days: a period of the year of the given day, a day of its month, or an agreement. */
  | {
      readonly as: 'period';
      readonly period: 'quarter' | 'first-of-month' | readonly [fromMonth: number, toMonth: number];
    }
  | { readonly as: 'agreement' };

export interface Term extends Rule {
  readonly process: Words;
  readonly from: Words;
  readonly to: Words;
  readonly counting: Counting;
  /** What is to be known besides the count. */
  readonly note?: Words;
}

/** An indicator of the centre's work with its planned value. */
export interface Indicator {
  readonly id: string;
  readonly clause: string;
  readonly title: Words;
  readonly unit: 'count' | 'percent' | 'thousand-roubles';
  readonly year: number;
  readonly planned: number;
}

/** What the centre may spend in a financial year, as far as a document says. */
export interface Budget {
  readonly year: number;
  readonly kopecks: bigint;
  readonly source: Words;
  readonly date: string | null;
  /** What each service may have of it, by its code; left out where only the sum is known. */
  readonly lines?: Readonly<Record<string, bigint>>;
}
