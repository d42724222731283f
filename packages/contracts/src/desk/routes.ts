import { oc } from '@orpc/contract';
import { z } from 'zod';
import { after } from '../http.ts';
import { role } from '../identity/messages.ts';
import { day } from '../regulation/judge.ts';
import { termLeft } from '../turn.ts';
import { centreId, personId } from '../values.ts';

/** What may wait for somebody, by the context in which it is done. */
export const taskKind = z.enum([
  'membership-check',
  'membership-hurry',
  'council-vote',
  'council-vote-closing',
  'application-check',
  'information-answer',
  'result',
  'notice',
  'sitting-call',
  'sitting-opening',
  'presence',
  'score',
  'scoring-closing',
  'vote-opening',
  'vote',
  'vote-closing',
  'sitting-closing',
  'signature',
  'budget-proposal',
  'budget-approval',
  'contract',
  'contract-signature',
  'act',
  'act-confirmation',
  'own-share',
  'own-payment',
  'payment-order',
  'payment-approval',
  'stopped-follower',
]);
export type TaskKind = z.infer<typeof taskKind>;

/** How a task stands to its term: missed; two days or fewer left; more than that; without a term, or one that cannot be named yet. */
export const urgency = z.enum(['overdue', 'soon', 'dated', 'undated']);
export type Urgency = z.infer<typeof urgency>;

/** Something that waits for the caller in one of their roles; null centre when it is about the installation. */
export const task = z.object({
  kind: taskKind,
  /** What is to be done, as a verb with its object. */
  title: z.string(),
  /** About whom or what: an organisation, a sitting, a budget. */
  about: z.string(),
  /** Where it belongs: a cluster, a selection, a commission; empty when `about` says all. */
  within: z.string(),
  centre: centreId.nullable(),
  role,
  /** Where it is done: a path of the platform, under `/admin` for the desks, else of the public site. */
  href: z.string().startsWith('/'),
  /** The day from which it waits. */
  since: day,
  /** Null when the regulation sets no term for it. */
  term: termLeft.nullable(),
  /** What happens when nobody does it; null when nothing follows by itself. */
  follows: z.string().nullable(),
  urgency,
});
export type Task = z.infer<typeof task>;

/** What the caller's screen listens to, to hear that another list may wait for them. */
export const TASKS_VIEW = 'matters';

/** What somebody who looks at the demonstration may try. */
export const tryable = z.enum(['sitting', 'council', 'contract']);

/** Where something of the demonstration waits now, and for whom of its people. */
export const trial = z.object({ what: tryable, person: personId, href: z.string().startsWith('/') });
export type Trial = z.infer<typeof trial>;

export const deskRoutes = {
  tasks: oc
    .$route({ inputStructure: 'detailed' })
    .route({
      method: 'GET',
      path: '/api/my/tasks',
      tags: ['Desk'],
      summary: 'What waits for the caller, over all their roles and centres, the most urgent first',
    })
    .input(z.object({ query: after }))
    .output(z.array(task)),
  trials: oc
    .$route({ inputStructure: 'detailed' })
    .route({
      method: 'GET',
      path: '/api/demonstration/trials',
      tags: ['Desk'],
      summary: 'What can be tried now and as whom, at most one of each; in demonstration mode only',
    })
    .input(z.object({ query: after }))
    .output(z.array(trial)),
};
