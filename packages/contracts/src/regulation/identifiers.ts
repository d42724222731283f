import { z } from 'zod';

/** Numbers by which the Russian administration names enterprises and activities. Checks are pure arithmetic on digits. */

/** The first two digits of a tax number name a region and are never `00`, which alone keeps ten zeros out. */
const REGION = '([0-9][1-9]|[1-9][0-9])';

const digits = (value: string): readonly number[] => [...value].map(Number);

const checkDigit = (weights: readonly number[], value: string): number => {
  const numbers = digits(value);
  return (weights.reduce((sum, weight, index) => sum + weight * (numbers[index] ?? 0), 0) % 11) % 10;
};

const TENTH = [2, 4, 10, 3, 5, 9, 4, 6, 8];
const ELEVENTH = [7, ...TENTH];
const TWELFTH = [3, ...ELEVENTH];

const ends = (value: string, place: number, digit: number): boolean => value.charAt(place) === String(digit);

/** Taxpayer number (INN) of an organisation, 10 digits, with its check digit. */
export const isInnOfOrganisation = (value: string): boolean =>
  new RegExp(`^${REGION}\\d{8}$`).test(value) && ends(value, 9, checkDigit(TENTH, value));

/** Taxpayer number (INN) of a person or entrepreneur, 12 digits, with both check digits. */
const isInnOfPerson = (value: string): boolean =>
  new RegExp(`^${REGION}\\d{10}$`).test(value) &&
  ends(value, 10, checkDigit(ELEVENTH, value)) &&
  ends(value, 11, checkDigit(TWELFTH, value));

const isInn = (value: string): boolean => isInnOfOrganisation(value) || isInnOfPerson(value);

const remainder = (value: string, divisor: bigint): string => String((BigInt(value.slice(0, -1)) % divisor) % 10n);

/**
 * State registration number with its check digit: 13 digits of an organisation (OGRN) or 15 of an entrepreneur (OGRNIP).
 * Official registers hold numbers that fail this check, so it is a warning where a number is taken over from them.
 */
export const isOgrn = (value: string): boolean =>
  (/^\d{13}$/.test(value) && value.endsWith(remainder(value, 11n))) ||
  (/^\d{15}$/.test(value) && value.endsWith(remainder(value, 13n)));

/** The form of an activity code (OKVED 2). Whether the code exists is a question to the classifier. */
export const isOkved = (value: string): boolean => /^\d{2}(\.\d|\.\d{2}(\.\d{1,2})?)?$/.test(value);

/** Whether an activity lies within another by the tree of OKVED 2: `62.01` within `62`, `01.11` within `01.1`, but not `01.11` within `01.2`. */
export const okvedWithin = (code: string, within: string): boolean => {
  const path = (okved: string): string => okved.replaceAll('.', '');
  return isOkved(code) && isOkved(within) && path(code).startsWith(path(within));
};

export const inn = z.string().refine(isInn, 'ИНН: 10 или 12 цифр, контрольные цифры должны сойтись');
export const innOfOrganisation = z
  .string()
  .refine(isInnOfOrganisation, 'ИНН организации: 10 цифр, контрольная цифра должна сойтись');
export const ogrn = z.string().refine(isOgrn, 'ОГРН: 13 или 15 цифр, контрольная цифра должна сойтись');
export const okved = z.string().refine(isOkved, 'Код вида 62.01 по классификатору ОКВЭД');
