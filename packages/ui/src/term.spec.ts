import { expect, it } from '@jest/globals';
import { daysLeft } from './term.ts';

it.each([
  [1, 'working-days', 'остался 1 рабочий день', '1 working day left'],
  [3, 'working-days', 'осталось 3 рабочих дня', '3 working days left'],
  [5, 'working-days', 'осталось 5 рабочих дней', '5 working days left'],
  [11, 'calendar-days', 'осталось 11 календарных дней', '11 calendar days left'],
  [21, 'calendar-days', 'остался 21 календарный день', '21 calendar days left'],
  [0, 'working-days', 'сегодня последний день', 'today is the last day'],
  [-1, 'working-days', 'просрочено на 1 рабочий день', 'overdue by 1 working day'],
  [-2, 'working-days', 'просрочено на 2 рабочих дня', 'overdue by 2 working days'],
  [-12, 'calendar-days', 'просрочено на 12 календарных дней', 'overdue by 12 calendar days'],
] as const)('%s of %s is «%s»', (left, unit, russian, english) => {
  expect(daysLeft(left, unit, 'ru').replaceAll('\u00a0', ' ')).toBe(russian);
  expect(daysLeft(left, unit, 'en').replaceAll('\u00a0', ' ')).toBe(english);
});
