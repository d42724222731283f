import type { FundingEvent } from '@veche/contracts';
import { holds, type Looking, type Waiting } from '../desk/task.ts';

/** As much of a year's budget as tells whose turn it is. */
export interface BudgetMatter {
  readonly centre: string;
  readonly year: number;
  readonly approved: boolean;
  readonly proposed: { readonly by: string; readonly on: string; readonly document: string } | null;
}

type BudgetEvent = Extract<FundingEvent, { type: 'BudgetProposed' | 'BudgetApproved' }>;

/** @param on the day (ISO) on which it was decided */
export const evolveBudgetMatter = (
  matter: BudgetMatter | undefined,
  { type, data }: BudgetEvent,
  on: string,
): BudgetMatter => {
  const { centre, year, document } = data;
  return type === 'BudgetProposed'
    ? { centre, year, approved: matter?.approved ?? false, proposed: { by: data.proposedBy, on, document } }
    : { centre, year, approved: true, proposed: null };
};

const NO_MONEY = 'без утверждённого бюджета деньги не резервируются';

/** What waits, and in which year's budget. */
export type BudgetWaiting = Waiting & { readonly year: number };

const toApprove = ({ proposed, year, approved }: BudgetMatter, { person }: Looking): BudgetWaiting[] => {
  if (proposed === null || proposed.by === person) return [];
  return [
    {
      year,
      kind: 'budget-approval',
      title: approved ? 'Утвердить изменение бюджета' : 'Утвердить бюджет',
      about: `Бюджет на ${year} год`,
      within: proposed.document,
      role: 'director',
      since: proposed.on,
      follows: approved ? 'действует прежний бюджет' : NO_MONEY,
    },
  ];
};

/** What the budgets of one centre ask of whoever is looking: that this year has one, and that what is proposed is approved. */
export const budgetTasks = (centre: string, budgets: readonly BudgetMatter[], looking: Looking): BudgetWaiting[] => {
  const year = Number(looking.today.slice(0, 4));
  const known = budgets.some((budget) => budget.year === year && (budget.approved || budget.proposed !== null));
  const toPropose: BudgetWaiting = {
    year,
    kind: 'budget-proposal',
    title: 'Внести проект бюджета',
    about: `Бюджет на ${year} год`,
    within: '',
    role: 'accountant',
    since: `${year}-01-01`,
    follows: NO_MONEY,
  };
  const tasks = [...(known ? [] : [toPropose]), ...budgets.flatMap((budget) => toApprove(budget, looking))];
  return tasks.filter(({ role }) => holds(looking, role, centre));
};
