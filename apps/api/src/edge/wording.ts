import { z } from 'zod';

type Issue = Parameters<z.core.$ZodErrorMap>[0];

const kinds: Readonly<Record<string, string>> = {
  string: 'текст в кавычках',
  number: 'число',
  int: 'целое число',
  boolean: 'true или false',
  array: 'список',
  object: 'объект JSON',
  record: 'объект JSON',
};

const isFraction = ({ input }: Issue): boolean => typeof input === 'number' && Number.isFinite(input);

const ofType = (expected: string, issue: Issue): string => {
  if (issue.input === undefined) return 'Заполните это поле';
  if (expected === 'int' && isFraction(issue)) return 'Назовите целое число, без дробной части';
  return `Здесь нужно: ${kinds[expected] ?? expected}`;
};

const ofChoice = ({ input, values }: z.core.$ZodRawIssue<z.core.$ZodIssueInvalidValue>): string =>
  input === undefined ? 'Заполните это поле' : `Выберите одно из: ${values.join(', ')}`;

/** What is counted or measured, as it follows a number. */
const measured: Readonly<Record<string, string>> = { string: 'знаков: ', array: 'строк: ', file: 'байт: ' };
const bound = (origin: string, size: unknown, words: string): string => {
  const what = measured[origin];
  return what === undefined ? `Назовите число ${words} ${size}` : `Здесь ${what}${words} ${size}`;
};

const tooFew = ({ origin, minimum }: z.core.$ZodRawIssue<z.core.$ZodIssueTooSmall>): string =>
  origin === 'array' && minimum === 1 ? 'Назовите хотя бы одно' : bound(origin, minimum, 'не меньше');

/**
 * What a person is told of a field whose schema has no words of its own: what to do, in plain Russian. Zod's Russian
 * locale tells what its types are called in English.
 */
export const advice: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'invalid_type') return ofType(issue.expected, issue);
  if (issue.code === 'too_big') return bound(issue.origin, issue.maximum, 'не больше');
  if (issue.code === 'too_small') return tooFew(issue);
  if (issue.code === 'invalid_value') return ofChoice(issue);
  return issue.code === 'invalid_format' && issue.format === 'email'
    ? 'Адрес почты вида name@example.ru'
    : 'Это значение сюда не подходит';
};
