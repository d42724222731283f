import { day } from '@veche/contracts';
import { z } from 'zod';

/** The field types that the forms share. */

export const shortText = z.string().trim().min(1).max(500);
export const longText = z.string().trim().min(1).max(10_000);

/** Letters, spaces, hyphens and apostrophes. */
export const personName = z
  .string()
  .trim()
  .regex(/^[\p{L}][\p{L} '’-]{0,99}$/u, 'Буквы, пробелы, дефисы и апострофы, не больше 100 знаков');

/** A telephone number as it is kept: `+7` and ten digits. */
export const phone = z.string().regex(/^\+7\d{10}$/, 'Телефон: +7 и десять цифр');

export const email = z.email().max(254);
export const ticked = z.literal(true);
export const wholeNumber = z.int().min(0).max(10_000_000);

/** Millions or thousands of roubles with at most three decimal places, as the paper form asks for them. */
export const roublesInUnits = z
  .string()
  .regex(/^(0|[1-9]\d{0,11})([.,]\d{1,3})?$/, 'Число, не больше трёх знаков после запятой');

export const year = z.int().min(1990).max(2100);

/** A signature under a form: who, in which position, on which day. */
export const signature = z.strictObject({ name: personName, position: shortText.optional(), on: day });
