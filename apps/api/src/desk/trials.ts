import type { Task, TaskKind, Trial } from '@veche/contracts';
import type { Looking } from '@veche/domain';
import type { Matter } from './matters.view.ts';
import { tasksIn } from './tasks.ts';

/** The tasks that are worth trying, the best to begin with first. */
const worthTrying: readonly (readonly [Trial['what'], TaskKind])[] = [
  ['sitting', 'vote'],
  ['sitting', 'score'],
  ['council', 'council-vote'],
  ['contract', 'contract-signature'],
];

const isFor = (what: Trial['what'], kind: TaskKind, task: Task): boolean =>
  task.kind === kind && (what === 'contract') === (task.role === 'applicant');

/** For each thing to try the first of these people for whom it waits; what waits for none of them is left out. */
export const trialsIn = (matters: readonly Matter[], people: readonly Looking[]): Trial[] => {
  const waiting = people.map((looking) => ({ person: looking.person, tasks: tasksIn(matters, looking) }));
  const found = new Map<Trial['what'], Trial>();
  for (const [what, kind] of worthTrying) {
    for (const { person, tasks } of waiting) {
      const task = tasks.find((one) => isFor(what, kind, one));
      if (task !== undefined && !found.has(what)) found.set(what, { what, person, href: task.href });
    }
  }
  return [...found.values()];
};
