import { z } from 'zod';
import { day } from './regulation/judge.ts';

/** A term as a screen shows it: `left` are the days after `today` up to and including `due`; null when they cannot be counted. */
export const termLeft = z.object({
  due: day.nullable(),
  today: day,
  left: z.int().nullable(),
  unit: z.enum(['working-days', 'calendar-days']),
});
export type TermLeft = z.infer<typeof termLeft>;

/** Whose turn it is, what is awaited of them in Russian, and until when. */
export const turn = z.object({
  who: z.enum(['applicant', 'centre', 'council', 'commission', 'executor']),
  name: z.string(),
  awaited: z.string(),
  term: termLeft.nullable(),
});
export type Turn = z.infer<typeof turn>;

/** One thing that has happened: `at` is an instant, `name` null when the person is erased or was none. */
export const happening = z.object({
  type: z.string(),
  title: z.string(),
  detail: z.string().nullable(),
  at: z.iso.datetime(),
  who: z.object({ name: z.string().nullable(), role: z.string() }),
  clause: z.string().nullable(),
});
export type Happening = z.infer<typeof happening>;
