import { z } from 'zod';
import { position } from './values.ts';

/** What the routes of all contexts share. */

const version = z.string().regex(/^"(0|[1-9]\d{0,8})"$/, 'Версия в кавычках, как её прислал сервер, например "3"');

/** The version that something is to have, as the server sent it. */
export const versionHeaders = z.object({ 'if-match': version.optional() }).default({});

/** Headers of a command: the same `Idempotency-Key` is the same command however often it is sent; `If-Match` names the version it was decided on. */
export const commandHeaders = z
  .object({
    'idempotency-key': z
      .string()
      .regex(/^[\x21-\x7e]{8,200}$/, 'Ключ повтора: от 8 до 200 латинских знаков без пробелов')
      .optional(),
    'if-match': version.optional(),
  })
  .default({});
export type CommandHeaders = z.infer<typeof commandHeaders>;

/** Where the log stands after a command. Sent as `?after=` it lets the caller read what was just written. */
export const accepted = z.object({ position, revision: z.int() });
export type Accepted = z.infer<typeof accepted>;

/** The answer waits until what it is read from has reached this position. */
export const after = z.object({ after: position.optional() });

/** Whether the caller may do something, and the rule that says so, in Russian. */
export const permission = z.object({ allowed: z.boolean(), reason: z.string() });
export type Permission = z.infer<typeof permission>;
