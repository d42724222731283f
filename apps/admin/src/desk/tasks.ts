import { TASKS_VIEW, type Task } from '@veche/contracts';
import { computed, type InjectionKey, inject, provide } from 'vue';
import { useAnswer } from '../platform.ts';

const ask = () => {
  const asked = useAnswer((platform, after) => platform.desk.tasks({ query: { after } }), [TASKS_VIEW]);
  /** How many wait; undefined as long as that is not known. */
  const count = computed(() => asked.value.value?.length);
  return { ...asked, count };
};

const KEY: InjectionKey<ReturnType<typeof ask>> = Symbol('tasks');

/** What waits for the caller, asked once for the frame and all that stands in it, and anew when something has moved. */
export const provideTasks = (): void => provide(KEY, ask());

/** @throws where nothing has provided them */
export const useTasks = (): ReturnType<typeof ask> => {
  const tasks = inject(KEY);
  if (tasks === undefined) throw new Error('Nobody has asked what waits');
  return tasks;
};

const groups = [
  { urgency: 'overdue', title: 'Просрочено' },
  { urgency: 'soon', title: 'Срок близко' },
  { urgency: 'dated', title: 'Со сроком' },
  { urgency: 'undated', title: 'Без срока' },
] as const satisfies readonly { urgency: Task['urgency']; title: string }[];

/** The tasks by urgency, as they came; groups of nothing are left out. */
export const grouped = (tasks: readonly Task[]) =>
  groups
    .map(({ urgency, title }) => ({ title, urgency, tasks: tasks.filter((task) => task.urgency === urgency) }))
    .filter((group) => group.tasks.length > 0);

const DESKS = '/admin';

/** A page of this working place as the router knows it; undefined for one of the site. */
export const insideOf = (href: string): string | undefined =>
  href.startsWith(`${DESKS}/`) ? href.slice(DESKS.length) : undefined;
