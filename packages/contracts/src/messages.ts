import { z } from 'zod';

/**
 * Who may read a field, and whether it can be erased.
 * `public` anyone; `official` what a person did in office, never erased; `secret` only the system itself;
 * `personal` belongs to the subject whose id stands in the field named by `subject`, and is encrypted with that subject's key.
 */
export type Classification =
  | { readonly class: 'public' | 'official' | 'secret' }
  | { readonly class: 'personal'; readonly subject: string };

const classifications = z.registry<Classification>();

const classified =
  (classification: Classification) =>
  <Schema extends z.ZodType>(schema: Schema): Schema => {
    classifications.add(schema, classification);
    return schema;
  };

export const open = classified({ class: 'public' });
export const official = classified({ class: 'official' });
export const secret = classified({ class: 'secret' });
export const personal = (subject: string) => classified({ class: 'personal', subject });
