import type { Words } from '@veche/contracts';
import { z } from 'zod';

/** A form of the regulation. Each field of its schema carries its title in both languages. */
export interface Form {
  readonly id: string;
  readonly clause: string;
  readonly title: Words;
  readonly schema: z.ZodObject;
}

/** Gives a field its title: `title` in Russian as printed, `titleEn` in English. */
export const titled = <Schema extends z.ZodType>(schema: Schema, title: Words): Schema =>
  schema.meta({ title: title.ru, titleEn: title.en });

const titleOf = (schema: z.core.$ZodType): Words | undefined => {
  const { title, titleEn } = z.globalRegistry.get(schema) ?? {};
  return title !== undefined && typeof titleEn === 'string' ? { ru: title, en: titleEn } : undefined;
};

/** The titles of the fields of a form's schema, by name, in the order of the form. */
export const fieldTitles = (schema: z.ZodObject): Readonly<Record<string, Words>> =>
  Object.fromEntries(
    Object.entries(schema.shape).map(([name, field]) => [name, titleOf(field) ?? { ru: name, en: name }]),
  );
