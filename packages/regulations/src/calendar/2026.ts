import type { CalendarYear } from './year.ts';

/** Holidays of article 112 of the Labour Code; moved by the decree to 9 January and 31 December, by the Code itself to 9 March and 11 May. */
export const YEAR_2026: CalendarYear = {
  year: 2026,
  decree: 'ТК РФ, статья 112; постановление Правительства РФ от 24.09.2025 № 1466',
  off: [
    ...['01-01', '01-02', '01-05', '01-06', '01-07', '01-08', '01-09'],
    '02-23',
    '03-09',
    ...['05-01', '05-11'],
    '06-12',
    '11-04',
    '12-31',
  ],
  worked: [],
};
