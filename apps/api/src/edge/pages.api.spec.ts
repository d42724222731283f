import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Api, startApi } from '../testing/api.ts';

/** A site that numbers its answers. */
let rendered = 0;
const site = createServer((request, response) => {
  rendered += 1;
  const path = request.url ?? '';
  const mark = path.startsWith('/my') ? { 'cache-control': 'no-store' } : {};
  response.writeHead(path === '/gone' ? 404 : 200, { 'content-type': 'text/html', vary: 'Accept-Encoding', ...mark });
  if (path === '/torn') {
    response.write('half a page');
    setImmediate(() => response.destroy());
  } else if (path === '/empty') response.end();
  else response.end(`${rendered} ${request.headers['accept-encoding'] ?? ''}`);
});

let api: Api;
let today = '2026-05-04T09:00:00.000Z';
beforeAll(async () => {
  await once(site.listen(0, '127.0.0.1'), 'listening');
  const { port } = site.address() as AddressInfo;
  api = await startApi({ SITE_URL: `http://127.0.0.1:${port}` }, { now: () => today });
});
afterAll(() => {
  site.close();
});
beforeEach(async () => {
  await api.installation.views.caughtUp('all', await api.installation.log.head(), 10_000);
  rendered = 0;
});

const page = async (path: string, headers: Record<string, string> = {}) => {
  const { text, status, headers: said } = await api.ask('GET', path, { headers });
  return {
    text,
    status,
    vary: said.get('vary'),
    type: said.get('content-type'),
    policy: said.get('content-security-policy'),
  };
};
const happen = async () => {
  const person = crypto.randomUUID();
  await api.ask('POST', '/api/people', {
    body: { person, fullName: 'Пробная Персона', email: 'persona@veche.example' },
    headers: await api.administrator(),
  });
  await api.installation.views.caughtUp('all', await api.installation.log.head(), 10_000);
};

describe('public pages', () => {
  it('are rendered once, and given to all as they are, until something happens', async () => {
    const first = await page('/clusters');
    expect(first).toMatchObject({ status: 200, type: 'text/html', vary: 'Accept-Encoding' });
    expect(await page('/clusters')).toEqual(first);
    expect(rendered).toBe(1);
    await happen();
    expect((await page('/clusters')).text).not.toBe(first.text);
    expect(rendered).toBe(2);
  });

  it('differ by address, by host and by what the browser can unpack', async () => {
    await page('/en/clusters', { 'accept-encoding': 'br' });
    await page('/en/clusters?on=2026-05-01', { 'accept-encoding': 'br' });
    await page('/en/clusters', { 'accept-encoding': 'gzip' });
    await page('/en/clusters', { 'accept-encoding': 'br' });
    expect(rendered).toBe(3);
  });

  it('are rendered anew on another day, as terms run without anything happening', async () => {
    await page('/campaigns');
    today = '2026-05-05T09:00:00.000Z';
    await page('/campaigns');
    expect(rendered).toBe(2);
  });

  it.each([
    ['somebody’s own', '/my', {}],
    ['asked for by somebody who may have signed in', '/centres/orel', { cookie: 'veche=1' }],
    ['a failure', '/gone', {}],
    ['a file', '/_nuxt/entry.js', {}],
  ])('are not kept when it is %s', async (_, path, headers: Record<string, string>) => {
    await page(path, headers);
    await page(path, headers);
    expect(rendered).toBe(2);
  });

  it('are kept even when there is nothing on them', async () => {
    expect([await page('/empty'), await page('/empty')]).toMatchObject([
      { status: 200, text: '' },
      { status: 200, text: '' },
    ]);
    expect(rendered).toBe(1);
  });

  it('that break off are a problem, and are not kept', async () => {
    for (const time of [1, 2]) {
      const answer = await api.ask('GET', '/torn');
      expect(answer.problem()).toMatchObject({ status: 502, code: 'upstream-unavailable' });
      expect(rendered).toBe(time);
    }
  });
});
