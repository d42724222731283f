import { describe, expect, it } from '@jest/globals';
import ScoreInput from './ScoreInput.vue';
import { htmlOf, tagsIn, textsIn, textsOf } from './shown.fixture.ts';

const labels = ['нет', 'слабо', 'ниже среднего', 'средне', 'хорошо', 'отлично'];
const asked = { id: 'criterion-1', legend: 'Новизна', labels };
const checked = (html: string) => tagsIn(html, 'input').map((tag) => tag.includes('checked'));

describe('a mark', () => {
  it('is one of six, each told with its meaning, under the name of what is scored', async () => {
    expect(await textsOf(ScoreInput, asked)).toEqual([
      'Новизна',
      ...labels.flatMap((label, mark) => [`${mark}`, `, ${label}`]),
      'Оценка не поставлена',
    ]);
  });

  it('of nought is a mark, and no mark is none', async () => {
    expect(checked(await htmlOf(ScoreInput, asked))).toEqual([false, false, false, false, false, false]);
    const html = await htmlOf(ScoreInput, { ...asked, modelValue: 0 });
    expect(checked(html)).toEqual([true, false, false, false, false, false]);
    expect(textsIn(html).at(-1)).toBe('нет');
  });

  it('that is missing says so where it is asked for, and is described by that', async () => {
    const html = await htmlOf(ScoreInput, { ...asked, error: 'Поставьте оценку' });
    expect(tagsIn(html, 'fieldset')[0]).toContain('aria-describedby="criterion-1-error"');
    expect(html).toContain('id="criterion-1-error"');
    expect(textsIn(html).at(-1)).toBe('Поставьте оценку');
    expect(tagsIn(await htmlOf(ScoreInput, asked), 'fieldset')[0]).toContain('"criterion-1-meaning"');
  });

  it('can be found by the link of a summary of errors, and cannot be set while it is shut', async () => {
    const html = await htmlOf(ScoreInput, { ...asked, disabled: true });
    expect(tagsIn(html, 'input').filter((tag) => tag.includes('id="criterion-1"'))).toHaveLength(1);
    expect(tagsIn(html, 'fieldset')[0]).toContain('disabled');
  });

  it('needs no meanings', async () => {
    const plain = { id: 'a', legend: 'Оценка' };
    expect(await textsOf(ScoreInput, plain)).toEqual(['Оценка', '0', '1', '2', '3', '4', '5', 'Оценка не поставлена']);
  });
});
