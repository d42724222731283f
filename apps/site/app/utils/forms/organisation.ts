import { isInnOfOrganisation, isOgrn, isOkved, RegisterOrganisation } from '@veche/contracts';
import { errorsOf, type FieldWords, typed } from './checked';

/** An organisation as it is typed in. */
export interface TypedOrganisation {
  centre: string;
  inn: string;
  ogrn: string;
  name: string;
  okved: string;
  region: string;
  city: string;
  website: string;
  category: string;
  taxRegisteredOn: string;
}

export const noOrganisation = (): TypedOrganisation => ({
  centre: '',
  inn: '',
  ogrn: '',
  name: '',
  okved: '',
  region: '',
  city: '',
  website: '',
  category: '',
  taxRegisteredOn: '',
});

const words: FieldWords = {
  centre: 'Выберите центр',
  inn: 'ИНН организации — 10 цифр, и контрольная цифра должна сойтись',
  ogrn: 'ОГРН — 13 цифр, и контрольная цифра должна сойтись',
  name: 'Напишите название, как в уставе: до 300 знаков',
  okved: 'Напишите коды ОКВЭД через запятую, основной первым: 62.01, 63.11',
  region: 'Напишите код региона двумя цифрами: 57 — Орловская область',
  city: 'Напишите город или село',
  website: 'Напишите адрес сайта целиком: https://example.ru — или оставьте пустым',
  category: 'Выберите категорию',
  taxRegisteredOn: 'Укажите день постановки на налоговый учёт',
};

/** Codes as people list them: by commas, spaces, lines. */
export const okvedCodes = (text: string): string[] => [...new Set(text.split(/[\s,;]+/).filter(Boolean))];

export const organisationBody = (organisation: TypedOrganisation) => ({
  ...organisation,
  inn: organisation.inn.trim(),
  ogrn: organisation.ogrn.trim(),
  region: organisation.region.trim(),
  okved: okvedCodes(organisation.okved),
  website: typed(organisation.website),
});

/** One error a field; codes of activity are one field. */
export const organisationErrors = (organisation: TypedOrganisation) => {
  const errors = errorsOf(RegisterOrganisation.schema, organisationBody(organisation), words).map((error) =>
    error.field.startsWith('okved') ? { field: 'okved', text: words['okved'] ?? '' } : error,
  );
  return errors.filter(({ field }, index) => errors.findIndex((other) => other.field === field) === index);
};

const DIGITS = { inn: 10, ogrn: 13 } as const;

/** What the check digit says while a number is typed: nothing before it is whole. */
export const numberState = (kind: keyof typeof DIGITS, text: string): 'good' | 'bad' | 'unfinished' => {
  const digits = text.trim();
  if (!/^\d*$/.test(digits)) return 'bad';
  if (digits.length < DIGITS[kind]) return 'unfinished';
  return (kind === 'inn' ? isInnOfOrganisation : isOgrn)(digits) ? 'good' : 'bad';
};

/** Codes of a list that are no codes of OKVED 2. */
export const wrongOkved = (text: string): string[] => okvedCodes(text).filter((code) => !isOkved(code));
