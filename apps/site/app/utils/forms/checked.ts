import type { z } from 'zod';

/** What is wrong with a field; `field` is also the id of its input. */
export interface FieldError {
  readonly field: string;
  readonly text: string;
}

/** Sentences for fields, most particular first; `*` stands for the number of a row. */
export type FieldWords = Readonly<Record<string, string>>;

/** What a form says of a field: its own sentence where there is one. */
export const saying = (words: FieldWords, field: string, otherwise: string): string => {
  const pattern = field.replaceAll(/\.\d+(?=\.|$)/g, '.*');
  return words[pattern] ?? words[pattern.split('.')[0] ?? ''] ?? otherwise;
};

/** Everything that keeps a body from being sent, one error a field, in the order in which the schema names its fields. */
export const errorsOf = (schema: z.ZodType, body: unknown, words: FieldWords): readonly FieldError[] => {
  const parsed = schema.safeParse(body);
  if (parsed.success) return [];
  const found = new Map<string, FieldError>();
  for (const { path, message } of parsed.error.issues) {
    const field = path.join('.');
    if (!found.has(field)) found.set(field, { field, text: saying(words, field, message) });
  }
  return [...found.values()];
};

/** What was typed, or nothing when it is blank. */
export const typed = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());

/** A whole number as people type it, `1 200`; what is none is left as it is, for the schema to refuse. */
export const wholeNumber = (text: string): number | undefined => {
  const digits = text.replaceAll(/\s/g, '');
  return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined;
};
