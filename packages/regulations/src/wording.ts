import type { Words } from '@veche/contracts';

/*
 * Traces are stored with decisions and compared when a history is replayed, so their wording must not change with the
 * version of ICU that a Node happens to carry: numbers and dates are written here and not by Intl.
 */

const NBSP = '\u00A0';

const MONTH_NAMES: readonly Words[] = [
  { ru: 'января', en: 'January' },
  { ru: 'февраля', en: 'February' },
  { ru: 'марта', en: 'March' },
  { ru: 'апреля', en: 'April' },
  { ru: 'мая', en: 'May' },
  { ru: 'июня', en: 'June' },
  { ru: 'июля', en: 'July' },
  { ru: 'августа', en: 'August' },
  { ru: 'сентября', en: 'September' },
  { ru: 'октября', en: 'October' },
  { ru: 'ноября', en: 'November' },
  { ru: 'декабря', en: 'December' },
];

const grouped = (whole: string, separator: string): string => whole.replace(/\B(?=(\d{3})+$)/g, separator);

/** Kopecks as roubles: `1 234 567,89 ₽` with no-break spaces, and `1,234,567.89 RUB`. */
export const money = (kopecks: bigint): Words => {
  const digits = String(kopecks).padStart(3, '0');
  const [whole, fraction] = [digits.slice(0, -2), digits.slice(-2)];
  return {
    ru: `${grouped(whole, NBSP)},${fraction}${NBSP}₽`,
    en: `${grouped(whole, ',')}.${fraction}${NBSP}RUB`,
  };
};

export const percent = (value: number): Words => ({ ru: `${value}${NBSP}%`, en: `${value}%` });

/** An ISO day as `14 марта 2026` and `14 March 2026`, with no-break spaces. */
export const date = (iso: string): Words => {
  const [year = '', month = '', day = ''] = iso.split('-');
  const name = MONTH_NAMES[Number(month) - 1] ?? { ru: month, en: month };
  return {
    ru: [Number(day), name.ru, year].join(NBSP),
    en: [Number(day), name.en, year].join(NBSP),
  };
};

/** The same with a capital letter, to begin a sentence or name a field. */
export const capital = ({ ru, en }: Words): Words => ({
  ru: ru.charAt(0).toUpperCase() + ru.slice(1),
  en: en.charAt(0).toUpperCase() + en.slice(1),
});

export interface Forms {
  readonly ru: readonly [one: string, few: string, many: string];
  readonly en: readonly [one: string, many: string];
}

const pluralIndex = (count: number): 0 | 1 | 2 => {
  const [tens, ones] = [count % 100, count % 10];
  if (tens >= 11 && tens <= 14) return 2;
  if (ones === 1) return 0;
  return ones >= 2 && ones <= 4 ? 1 : 2;
};

/** The number with its noun: `5 рабочих дней`, `5 working days`. */
export const counted = (count: number, forms: Forms): Words => ({
  ru: `${count}${NBSP}${forms.ru[pluralIndex(count)]}`,
  en: `${count}${NBSP}${forms.en[count === 1 ? 0 : 1]}`,
});

export const WORKING_DAYS: Forms = {
  ru: ['рабочий день', 'рабочих дня', 'рабочих дней'],
  en: ['working day', 'working days'],
};
export const CALENDAR_DAYS: Forms = {
  ru: ['календарный день', 'календарных дня', 'календарных дней'],
  en: ['calendar day', 'calendar days'],
};
export const WEEKS: Forms = { ru: ['неделя', 'недели', 'недель'], en: ['week', 'weeks'] };
export const MONTHS: Forms = { ru: ['месяц', 'месяца', 'месяцев'], en: ['month', 'months'] };
export const YEARS: Forms = { ru: ['год', 'года', 'лет'], en: ['year', 'years'] };

/** Fills `{name}` in both languages with the words, each in its own language. */
export const fill = (template: Words, parts: Readonly<Record<string, Words | string | number>>): Words => {
  const filled = (language: keyof Words): string =>
    template[language].replace(/\{(\w+)\}/g, (_, name: string) => {
      const part = parts[name];
      if (part === undefined) throw new Error(`Nothing to put for {${name}} in: ${template[language]}`);
      return typeof part === 'object' ? part[language] : String(part);
    });
  return { ru: filled('ru'), en: filled('en') };
};

/** Sentences one after another. */
export const sentences = (...parts: readonly Words[]): Words => ({
  ru: parts.map((part) => part.ru).join(' '),
  en: parts.map((part) => part.en).join(' '),
});
