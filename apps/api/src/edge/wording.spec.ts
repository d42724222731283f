import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { advice } from './wording.ts';

const told = (schema: z.ZodType, value: unknown): string | undefined =>
  schema.safeParse(value, { error: advice }).error?.issues[0]?.message;

describe('what is wrong with a field', () => {
  it.each<[name: string, schema: z.ZodType, value: unknown, words: string]>([
    ['a missing text', z.string(), undefined, 'Заполните это поле'],
    ['a missing choice', z.enum(['for', 'against']), undefined, 'Заполните это поле'],
    ['another choice', z.enum(['for', 'against']), 'maybe', 'Выберите одно из: for, against'],
    ['a number for a text', z.string(), 1, 'Здесь нужно: текст в кавычках'],
    ['a text for a list', z.array(z.string()), 'x', 'Здесь нужно: список'],
    ['a list for an object', z.object({}), [], 'Здесь нужно: объект JSON'],
    ['a word for a year', z.coerce.number(), 'abc', 'Здесь нужно: число'],
    ['a fraction', z.int(), 1.5, 'Назовите целое число, без дробной части'],
    ['a score past the scale', z.int().max(5), 6, 'Назовите число не больше 5'],
    ['a score below the scale', z.int().min(0), -1, 'Назовите число не меньше 0'],
    ['an empty list', z.array(z.string()).min(1), [], 'Назовите хотя бы одно'],
    ['a short list', z.array(z.string()).min(2), ['one'], 'Здесь строк: не меньше 2'],
    ['a long text', z.string().max(2), 'abc', 'Здесь знаков: не больше 2'],
    ['an address of mail', z.email(), 'x', 'Адрес почты вида name@example.ru'],
    ['an address of a site', z.url(), 'x', 'Это значение сюда не подходит'],
  ])('is told as what to do: %s', (_, schema, value, words) => {
    expect(told(schema, value)).toBe(words);
  });

  it('is told in the words of the schema where it has some', () => {
    expect(told(z.string('Назовите организацию'), undefined)).toBe('Назовите организацию');
  });
});
