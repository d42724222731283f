import { describe, expect, it } from '@jest/globals';
import type { Problem, Turn } from '@veche/contracts';
import { h } from 'vue';
import ErrorSummary from './ErrorSummary.vue';
import FormRow from './FormRow.vue';
import ProblemNotice from './ProblemNotice.vue';
import SavedAt from './SavedAt.vue';
import { htmlOf, tagsIn, textsIn, textsOf } from './shown.fixture.ts';
import WhoseTurn from './WhoseTurn.vue';

const input = { default: ({ field }: { field: object }) => h('input', field) };
const inputIn = (html: string) => tagsIn(html, 'input')[0] ?? '';

describe('a row of a form', () => {
  const row = { id: 'inn', label: 'ИНН' };

  it('is named by its label; a field that is right is described by nothing', async () => {
    const html = await htmlOf(FormRow, row, input);
    expect(tagsIn(html, 'label')[0]).toContain('for="inn"');
    expect(inputIn(html)).toBe('<input id="inn"');
  });

  it('is described by its hint and its error, in this order, and is invalid by the error', async () => {
    const html = await htmlOf(FormRow, { ...row, hint: '10 цифр', error: 'Не сходится' }, input);
    expect(textsIn(html)).toEqual(['ИНН', '10 цифр', 'Не сходится']);
    expect(inputIn(html)).toContain('aria-describedby="inn-hint inn-error"');
    expect(inputIn(html)).toContain('aria-invalid="true"');
    for (const id of ['inn-hint', 'inn-error']) expect(html).toContain(`id="${id}"`);
  });
});

it('a summary of errors leads to each field', async () => {
  const errors = [
    { field: 'inn', text: 'Не сходится' },
    { field: 'name', text: 'Пусто' },
  ];
  const html = await htmlOf(ErrorSummary, { title: 'Не отправлено', errors });
  expect(textsIn(html)).toEqual(['Не отправлено', 'Не сходится', 'Пусто']);
  expect(tagsIn(html, 'a')).toEqual(['<a href="#inn"', '<a href="#name"']);
  expect(html).toContain('role="alert"');
});

describe('an answer that did not come', () => {
  const problem: Problem = {
    type: 'urn:veche:problem:stale-version',
    ...{ title: 'Пока вы читали, запись изменилась', status: 412, detail: 'Откройте её заново', code: 'stale-version' },
    instance: 'urn:uuid:00000000-0000-4000-8000-000000000001',
    errors: [{ field: 'number', message: 'Номер занят' }],
  };

  it('is told in the words of the platform, with its reference', async () => {
    expect(await textsOf(ProblemNotice, { answer: { outcome: 'refused', problem } })).toEqual([
      ...['Пока вы читали, запись изменилась', 'Откройте её заново', 'Номер занят'],
      'Номер обращения: 00000000-0000-4000-8000-000000000001',
    ]);
  });

  it('for silence is told in the language of the screen, without a reference, and with what can be done', async () => {
    const silence = { answer: { outcome: 'unreachable' } };
    const texts = await textsOf(ProblemNotice, silence, { default: () => 'Повторить' });
    expect([texts[0], texts.at(-1), texts.length]).toEqual(['Сервер платформы не отвечает', 'Повторить', 3]);
    expect((await textsOf(ProblemNotice, silence, {}, 'en'))[0]).toBe('The platform does not answer');
  });
});

it.each([
  [{ status: 'saving' }, ['Сохраняется…']],
  [{ status: 'saved', at: '2026-05-04T09:05:00Z' }, ['Сохранено в', '12:05']],
  [{ status: 'failed', reason: 'нет связи' }, ['Не сохранено: нет связи']],
  [{ status: 'untouched' }, []],
])('a draft that is %j says so politely', async (draft, texts) => {
  const html = await htmlOf(SavedAt, { draft });
  expect(textsIn(html)).toEqual(texts);
  expect(html).toContain('role="status"');
});

it('a turn names whoever has it, and calls the reader by none', async () => {
  const turn: Turn = { who: 'centre', name: 'Куратор', awaited: 'Подготовить договор', term: null };
  expect(await textsOf(WhoseTurn, { turn })).toEqual(['Чей ход', 'Куратор', 'Подготовить договор']);
  expect(await textsOf(WhoseTurn, { turn, mine: true })).toEqual(['Ваш ход', 'Подготовить договор']);
  const term = { due: '2026-05-14', today: '2026-05-04', left: 7, unit: 'working-days' as const };
  expect(await textsOf(WhoseTurn, { turn: { ...turn, term } })).toContain('осталось 7 рабочих дней');
});
