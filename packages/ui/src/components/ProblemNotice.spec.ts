import { describe, expect, it } from '@jest/globals';
import type { Problem } from '@veche/contracts';
import { h } from 'vue';
import { type ProblemWords, provideProblemWords } from '../problems.ts';
import ProblemNotice from './ProblemNotice.vue';
import { htmlOf, tagsIn, textsIn } from './shown.fixture.ts';

const problem: Problem = {
  ...{ type: 'urn:veche:problem:invalid-date', code: 'invalid-date', status: 422, instance: 'urn:uuid:17' },
  ...{ title: 'Дата не подходит', detail: 'Дата пишется как ГГГГ-ММ-ДД.' },
  errors: [{ field: 'on', message: 'Такого дня нет' }],
};
const refused = { outcome: 'refused', problem } as const;
const words: ProblemWords = { 'invalid-date': { title: 'There is no such day', advice: 'Choose another one.' } };

/** On an English page that has these words of its own. */
const inEnglish = (said: ProblemWords, answer: object = refused) => {
  const page = {
    setup: () => {
      provideProblemWords(said);
      return () => h(ProblemNotice, { answer } as never);
    },
  };
  return htmlOf(page, {}, {}, 'en');
};
const isMarkedRussian = (html: string) => tagsIn(html, 'div').some((tag) => tag.includes('lang="ru"'));

describe('a notice of a problem', () => {
  it('says what the platform says, each field included, and how to refer to it', async () => {
    expect(textsIn(await htmlOf(ProblemNotice, { answer: refused }))).toEqual([
      ...['Дата не подходит', 'Дата пишется как ГГГГ-ММ-ДД.', 'Такого дня нет', 'Номер обращения: 17'],
    ]);
  });

  it('speaks the language of a page that has words of its own, and no Russian beside them', async () => {
    const html = await inEnglish(words);
    expect(textsIn(html)).toEqual(['There is no such day', 'Choose another one.', 'Reference: 17']);
    expect(isMarkedRussian(html)).toBe(false);
  });

  it('marks as Russian what such a page has no words for', async () => {
    const html = await inEnglish({});
    expect(textsIn(html)).toContain('Дата не подходит');
    expect(isMarkedRussian(html)).toBe(true);
  });

  it('has words in both languages for an answer that never came', async () => {
    expect(textsIn(await inEnglish({}, { outcome: 'unreachable' }))).toContain('The platform does not answer');
    const silent = await htmlOf(ProblemNotice, { answer: { outcome: 'unreachable' } });
    expect(textsIn(silent)).toContain('Сервер платформы не отвечает');
    expect(isMarkedRussian(silent)).toBe(false);
  });
});
