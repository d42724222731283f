import type { Locale } from './locale.ts';

const marks = {
  ru: { '§': 'п.', 's.': 'разд.', 'r.': 'стр.', 'fn.': 'сн.', 'App.': 'прил.' },
  en: { '§': '§', 's.': 'sect.', 'r.': 'row', 'fn.': 'note', 'App.': 'app.' },
} as const;

type Mark = keyof (typeof marks)['ru'];

/**
 * A clause as a person cites it: `002 s.3 r.5.3; §7.3(4)` is read «разд. 3 стр. 5.3; п. 7.3(4)».
 * The number of the source document goes: the edition named beside it already says which one is meant.
 */
export const formatClause = (clause: string, locale: Locale): string =>
  clause
    .replace(/^\d{3} /, '')
    .replace(/(§|\b(?:s|r|fn|App)\.)(?=\d)/g, (mark) => `${marks[locale][mark as Mark]}\u00a0`);
