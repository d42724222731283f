import type { HeldRole, Role, Task, TaskKind, TermLeft, Urgency } from '@veche/contracts';
import { RegulationError } from '@veche/regulations';
import { termLeftOn } from '../term.ts';

/** Whoever looks at what waits for them: their roles of the day (ISO), of which some may be held in other centres. */
export interface Looking {
  readonly person: string;
  readonly roles: readonly Pick<HeldRole, 'role' | 'centre'>[];
  readonly today: string;
}

/** Whether somebody holds the role in a centre; a role held without a centre is held in all of them. */
export const holds = ({ roles }: Looking, role: Role, centre: string): boolean =>
  roles.some((held) => held.role === role && (held.centre === undefined || held.centre === centre));

/** What waits for somebody, as its context tells it; what is counted from today is added by `asTask`. */
export interface Waiting {
  readonly kind: TaskKind;
  readonly title: string;
  readonly about: string;
  readonly within: string;
  readonly role: Role;
  readonly since: string;
  /** Left out when there is no term; null when its last day cannot be named yet. */
  readonly due?: string | null | undefined;
  /** Working days unless said otherwise. */
  readonly unit?: TermLeft['unit'];
  readonly follows: string | null;
}

/** So few days that the task stands before the others. */
const SOON = 2;

const order: readonly Urgency[] = ['overdue', 'soon', 'dated', 'undated'];

const urgencyOf = (term: TermLeft | null): Urgency => {
  if (term === null || term.due === null) return 'undated';
  if (term.due < term.today) return 'overdue';
  return term.left !== null && term.left <= SOON ? 'soon' : 'dated';
};

/** What waits, with its term as it stands today. */
export const asTask = (
  { due, unit = 'working-days', ...waiting }: Waiting,
  { centre, href, today }: { readonly centre: string | null; readonly href: string; readonly today: string },
): Task => {
  const term = due === undefined ? null : termLeftOn(today, due, unit);
  return { ...waiting, centre, href, term, urgency: urgencyOf(term) };
};

const keyOf = ({ urgency, term, since }: Task): string => `${order.indexOf(urgency)} ${term?.due ?? '9999'} ${since}`;

/** Overdue first, then by the nearest day, then what has waited longest. */
export const byUrgency = (tasks: readonly Task[]): Task[] =>
  tasks.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : Number(keyOf(one) > keyOf(other))));

/** The day a rule gives; undefined when the edition has no such rule. */
export const unlessNoSuchTerm = (count: () => string | null): string | null | undefined => {
  try {
    return count();
  } catch (error) {
    if (error instanceof RegulationError) return undefined;
    throw error;
  }
};
