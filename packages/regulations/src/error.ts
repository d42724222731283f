import type { RegulationErrorCode, Words } from '@veche/contracts';
import type { z } from 'zod';

/** A question that cannot be put to a regulation. `field` is the path of the wrong field, `says` tells a person what is wrong. */
export class RegulationError extends Error {
  readonly code: RegulationErrorCode;
  readonly field: string;
  readonly says: Words;

  constructor(code: RegulationErrorCode, field: string, says: Words) {
    super(says.en);
    this.name = 'RegulationError';
    this.code = code;
    this.field = field;
    this.says = says;
  }
}

const INVALID: Readonly<Record<'invalid-amount' | 'invalid-date' | 'invalid-value', Words>> = {
  'invalid-amount': {
    ru: 'Сумма пишется целым числом копеек, без знака и дробной части',
    en: 'An amount is a whole number of kopecks without sign or fraction',
  },
  'invalid-date': {
    ru: 'Дата пишется как ГГГГ-ММ-ДД и должна существовать в календаре, с 1900 по 2199 год',
    en: 'A date is written YYYY-MM-DD and must exist in the calendar, from 1900 to 2199',
  },
  'invalid-value': { ru: 'Значение не подходит этому полю', en: 'The value does not fit this field' },
};

const DATES = new Set(['on', 'from', 'filedOn', 'date', 'taxRegistrationDate', 'lastBreach']);

const codeOf = (path: readonly PropertyKey[]): keyof typeof INVALID => {
  const names = path.map(String);
  if ((names[0] === 'used' && names.length > 1) || names.some((name) => name.endsWith('Kopecks')))
    return 'invalid-amount';
  return names.some((name) => DATES.has(name)) ? 'invalid-date' : 'invalid-value';
};

/** What the schema makes of the input, or the first thing wrong with it as a RegulationError that names the field. */
export const read = <Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> => {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const path = issue?.path ?? [];
  const code = codeOf(path);
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  throw new RegulationError(code, [...path, ...unknown].map(String).join('.'), INVALID[code]);
};
