import { expect, it } from '@jest/globals';
import { onceEach } from './words.ts';

it('of each field of a form one thing is said, in the order of the form', () => {
  const errors = [
    { field: 'okved.1', text: 'Не код' },
    { field: 'okved.2', text: 'Тоже не код' },
    { field: 'title.ru', text: 'Пусто' },
    { field: 'profile', text: 'Пусто' },
  ];
  expect(onceEach(errors, ['title.ru', 'title.en', 'okved'])).toEqual([
    { field: 'title.ru', text: 'Пусто' },
    { field: 'okved', text: 'Не код' },
  ]);
});
