import { expect, it } from '@jest/globals';
import { formatClause } from './clause.ts';

it.each([
  ['002 §7.3(4)', 'п. 7.3(4)', '§ 7.3(4)'],
  ['002 s.3 r.5.3; s.4 r.6.3', 'разд. 3 стр. 5.3; разд. 4 стр. 6.3', 'sect. 3 row 5.3; sect. 4 row 6.3'],
  ['002 fn.1; §6.2', 'сн. 1; п. 6.2', 'note 1; § 6.2'],
  ['002 App.3 r.2', 'прил. 3 стр. 2', 'app. 3 row 2'],
])('the clause %s is cited as «%s»', (clause, russian, english) => {
  expect(formatClause(clause, 'ru').replaceAll('\u00a0', ' ')).toBe(russian);
  expect(formatClause(clause, 'en').replaceAll('\u00a0', ' ')).toBe(english);
});
