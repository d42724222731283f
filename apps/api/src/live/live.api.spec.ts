import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { LIVE_PATH, viewMove } from '@veche/contracts';
import { createApp } from '../app.ts';
import { type Api, type Credentials, startApi } from '../testing/api.ts';

let api: Api;
let administrator: Credentials;
beforeAll(async () => {
  api = await startApi();
  administrator = await api.administrator();
});

const listen = (views: string, base = api.base, headers = administrator) =>
  fetch(`${base}${LIVE_PATH}?views=${views}`, { headers });
const somebodyNew = () =>
  api.ask('POST', '/api/people', {
    body: { person: randomUUID(), fullName: 'Пробная Персона', email: 'persona@veche.example' },
    headers: administrator,
  });

/** What is heard until it contains the word, or the stream ends. */
const heardUntil = async ({ body }: Response, word: string): Promise<string> => {
  let heard = '';
  for await (const chunk of body ?? []) {
    heard += new TextDecoder().decode(chunk);
    if (heard.includes(word)) return heard;
  }
  return heard;
};

describe('live screens', () => {
  it('hear of the views they named, with the position to ask for', async () => {
    const [people, centres] = [await listen('people'), await listen('centres,people')];
    expect(people.headers.get('content-type')).toContain('text/event-stream');
    expect(people.headers.get('x-accel-buffering')).toBe('no');
    expect(people.headers.get('x-content-type-options')).toBe('nosniff');
    const { position } = (await somebodyNew()).json<{ position: string }>();
    const [, data = ''] = (await heardUntil(people, 'data: ')).split('data: ');
    expect(viewMove.parse(JSON.parse(data))).toEqual({ view: 'people', position });
    expect(await heardUntil(centres, 'people')).not.toContain('"centres"');
  });

  it('are not taken from others by one person', async () => {
    const { credentials: other } = await api.somebody({ role: 'secretary', centre: 'orel' });
    const screens = await Promise.all(Array.from({ length: 30 }, () => listen('people', api.base, other)));
    expect(screens.every(({ ok }) => ok)).toBe(true);
    const onceMore = await listen('people', api.base, other);
    expect([onceMore.status, onceMore.headers.get('retry-after')]).toEqual([503, '30']);
    expect((await listen('people')).ok).toBe(true);
    await screens[0]?.body?.cancel();
    while (!(await listen('people', api.base, other)).ok) await pause(20);
  });

  it('end when the program does', async () => {
    const again = await createApp(api.installation);
    await again.listen(0, '127.0.0.1');
    const heard = heardUntil(await listen('people', await again.getUrl()), 'never said');
    await pause(50);
    await again.close();
    expect(await heard).toBe(':\n\n');
  });

  it('are for those who have signed in, and for views that there are', async () => {
    expect((await api.ask('GET', `${LIVE_PATH}?views=people`)).problem()).toMatchObject({ code: 'sign-in-required' });
    for (const query of ['', '?views=', '?views=people,nothing', '?views=people&views=centres']) {
      const answer = await api.ask('GET', `${LIVE_PATH}${query}`, { headers: administrator });
      expect(answer.problem()).toMatchObject({ code: 'invalid-input', errors: [{ field: 'views' }] });
    }
    expect((await api.ask('POST', LIVE_PATH)).headers.get('allow')).toBe('GET');
  });
});
