import type { CalendarYear } from './year.ts';

/** Holidays of article 112 of the Labour Code; moved by the decree to 2 May, 8 May, 13 June, 3 November, 31 December. */
export const YEAR_2025: CalendarYear = {
  year: 2025,
  decree: 'ТК РФ, статья 112; постановление Правительства РФ от 04.10.2024 № 1335',
  off: [
    ...['01-01', '01-02', '01-03', '01-06', '01-07', '01-08'],
    ...['05-01', '05-02', '05-08', '05-09'],
    ...['06-12', '06-13'],
    ...['11-03', '11-04'],
    '12-31',
  ],
  worked: ['11-01'],
};
