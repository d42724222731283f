import type { Locale } from './locale.ts';

const tags = { ru: 'ru-RU', en: 'en-GB' } as const;
const noBreakSpace = '\u00a0';

/** Kopecks as a decimal number of roubles, `123456789n` → `1234567.89`: what machines read. */
export const roubles = (kopecks: bigint): string => {
  const digits = (kopecks < 0n ? -kopecks : kopecks).toString().padStart(3, '0');
  return `${kopecks < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

const isDecimal = (text: string): text is `${number}` => /^-?\d+(\.\d+)?$/.test(text);

/** Kopecks as people read them, `1 234 567,89 ₽`: exact to the kopeck for any size, without a place to break the line. */
export const formatMoney = (kopecks: bigint, locale: Locale): string => {
  const decimal = roubles(kopecks);
  if (!isDecimal(decimal)) throw new TypeError(`Not an amount: ${decimal}`);
  const number = new Intl.NumberFormat(tags[locale], { minimumFractionDigits: 2 }).format(decimal);
  return `${number}${noBreakSpace}₽`;
};

/** The same without the sign of the rouble, as one would type it and as a sheet in roubles prints it: `1 234 567,89`. */
export const formatAmount = (kopecks: bigint, locale: Locale): string => formatMoney(kopecks, locale).slice(0, -2);

const groupMarks = { ru: /[\s'’]/g, en: /[\s,'’]/g } as const;

/**
 * Roubles as people type them: `250 000`, `250000,5`, `250 000,50 ₽`, `250 000 руб.`; in English also `250,000.50`.
 * Returns kopecks, or nothing when the text is not an amount, is below zero or has parts of a kopeck.
 */
export const parseMoney = (text: string, locale: Locale): bigint | undefined => {
  const bare = text.replace(/(₽|руб(лей|ля|ль|\.)?|rub)\s*$/i, '').replace(groupMarks[locale], '');
  const [, whole, fraction = ''] = /^(\d{1,15})(?:[.,](\d{1,2}))?$/.exec(bare) ?? [];
  return whole === undefined ? undefined : BigInt(whole + fraction.padEnd(2, '0'));
};

/** A whole number with its groups kept together: `18 204`. */
export const formatCount = (count: bigint | number, locale: Locale): string =>
  new Intl.NumberFormat(tags[locale]).format(count);

/** A decimal number as machines write it (`3000.5`), as people read it: `3 000,5`. What is no number stays as it is. */
export const formatDecimal = (decimal: string, locale: Locale): string =>
  isDecimal(decimal) ? new Intl.NumberFormat(tags[locale], { maximumFractionDigits: 20 }).format(decimal) : decimal;

/** An organisation with its legal form on one line with the name: `ООО «Кедр»` never ends a line with `ООО`. */
export const boundName = (text: string): string => text.replaceAll(/(?<=^|\s)(\p{Lu}{2,4}) «/gu, `$1${noBreakSpace}«`);

/** Hundredths of a whole without a fraction: `10 %`, in English `10%`. */
export const formatPercent = (percent: number, locale: Locale): string =>
  new Intl.NumberFormat(tags[locale], { style: 'percent' }).format(percent / 100);

const partsOf = (date: Date, timeZone: string, locale: Locale) => {
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tags[locale], { timeZone, ...options }).format(date);
  return {
    day: part({ day: 'numeric', month: 'long' }).replaceAll(' ', noBreakSpace),
    year: part({ year: 'numeric' }),
    time: part({ hour: '2-digit', minute: '2-digit' }),
  };
};

/** A day of the calendar (`2026-03-14`) as `14 марта 2026`, whatever the time zone of the reader. */
export const formatDate = (day: string, locale: Locale): string => {
  const parts = partsOf(new Date(`${day}T00:00:00Z`), 'UTC', locale);
  return `${parts.day}${noBreakSpace}${parts.year}`;
};

/** A day beside today: `14 марта`, and with its year only when that is another one. */
export const formatDay = (day: string, today: string, locale: Locale): string =>
  day.slice(0, 4) === today.slice(0, 4)
    ? partsOf(new Date(`${day}T00:00:00Z`), 'UTC', locale).day
    : formatDate(day, locale);

/** An instant (`2026-05-14T08:42:07Z`) by the clock of Moscow: `14 мая 2026, 11:42`. */
export const formatInstant = (instant: string, locale: Locale): string => {
  const { day, year, time } = partsOf(new Date(instant), 'Europe/Moscow', locale);
  return `${day}${noBreakSpace}${year}, ${time}`;
};

/** The hour of an instant in Moscow: `11:42`. */
export const formatTime = (instant: string, locale: Locale): string =>
  partsOf(new Date(instant), 'Europe/Moscow', locale).time;

const sizes = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** The size of a file: `312 Б`, `48 кБ`, `1,2 МБ`. */
export const formatSize = (bytes: number, locale: Locale): string => {
  const step = Math.min(sizes.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** step;
  const digits = value < 10 && step > 0 ? 1 : 0;
  const format = { style: 'unit', unit: sizes[step] ?? 'byte', maximumFractionDigits: digits } as const;
  return new Intl.NumberFormat(tags[locale], format).format(value).replaceAll(' ', noBreakSpace);
};

/** Picks the form of a word that agrees with a number: `1 запись`, `2 записи`, `5 записей`. */
export const plural = (
  count: bigint | number,
  locale: Locale,
  forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>,
): string => forms[new Intl.PluralRules(tags[locale]).select(Number(count))] ?? forms.other;
