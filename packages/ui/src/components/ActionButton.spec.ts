import { describe, expect, it } from '@jest/globals';
import ActionButton from './ActionButton.vue';
import { htmlOf, tagsIn, textsIn } from './shown.fixture.ts';

const verb = { default: () => 'Утвердить бюджет' };
const shown = (props: object) => htmlOf(ActionButton, { ...props }, verb);
const buttonIn = (html: string) => tagsIn(html, 'button')[0] ?? '';

describe('a button', () => {
  it('says its verb and can be pressed', async () => {
    const html = await shown({});
    expect(textsIn(html)).toEqual(['Утвердить бюджет']);
    expect(buttonIn(html)).toContain('type="button"');
    expect(buttonIn(html)).not.toContain('aria-disabled');
  });

  it('that is not allowed stays within reach, and is described by the reason beside it', async () => {
    const html = await shown({ permission: { allowed: false, reason: 'Вы внесли этот проект сами' } });
    expect(textsIn(html)).toEqual(['Утвердить бюджет', 'Вы внесли этот проект сами']);
    const [, id] = /aria-describedby="(.+?)"/.exec(buttonIn(html)) ?? [];
    expect(html).toContain(`<p id="${id}"`);
    expect(buttonIn(html)).toContain('aria-disabled="true"');
    expect(buttonIn(html)).not.toContain(' disabled');
  });

  it('says that it is under way, in words of its own or in common ones, and takes no second press', async () => {
    const html = await shown({ busy: true, progress: 'Голос записывается…' });
    expect(textsIn(html)).toEqual(['Голос записывается…']);
    expect(buttonIn(html)).toContain('aria-busy="true"');
    expect(buttonIn(html)).toContain('aria-disabled="true"');
    expect(textsIn(await shown({ busy: true }))).toEqual(['Выполняется…']);
  });
});
