import type { UsedFact } from '@veche/contracts';
import { formatDate, formatMoney, formatPercent } from './format.ts';
import type { Locale } from './locale.ts';

const words = {
  ru: { yes: 'да', no: 'нет', unknown: 'неизвестно' },
  en: { yes: 'yes', no: 'no', unknown: 'unknown' },
} as const;

const kopecks = /^\d+$/;

/** What a rule knew, as a person reads it: `200 000,00 ₽`, `10 %`, `14 марта 2026`, «да», «неизвестно». */
export const formatFact = ({ value, unit }: Pick<UsedFact, 'value' | 'unit'>, locale: Locale): string => {
  if (value === null) return words[locale].unknown;
  if (typeof value === 'boolean') return words[locale][value ? 'yes' : 'no'];
  const text = String(value);
  if (unit === 'kopecks' && kopecks.test(text)) return formatMoney(BigInt(text), locale);
  if (unit === 'date') return formatDate(text, locale);
  return unit === 'percent' ? formatPercent(Number(text), locale) : text;
};
