import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Api, startApi } from '../testing/api.ts';

/** Says what it was asked, as a page. */
const upstream = createServer((request, response) => {
  const policy = request.url === '/strict' ? { 'content-security-policy': "default-src 'none'" } : {};
  response.writeHead(200, { 'content-type': 'text/html', 'x-powered-by': 'test', ...policy });
  response.end(
    `${request.method} ${request.url} ${request.headers['x-forwarded-host']} ${request.headers.cookie ?? ''}`,
  );
});

let api: Api;
beforeAll(async () => {
  await once(upstream.listen(0, '127.0.0.1'), 'listening');
  const { port } = upstream.address() as AddressInfo;
  api = await startApi({ SITE_URL: `http://127.0.0.1:${port}`, ADMIN_URL: 'http://127.0.0.1:1' });
});
afterAll(() => {
  upstream.close();
});

describe('one address for everything', () => {
  it('whatever is not ours goes to the site, with its query', async () => {
    for (const path of ['/', '/centres/orel?on=2026-05-04', '/apiary']) {
      const { text } = await api.ask('GET', path);
      expect(text).toBe(`GET ${path} ${new URL(api.base).host} `);
    }
  });

  it('but never what begins with /api/', async () => {
    expect((await api.ask('GET', '/api/nothing')).problem().code).toBe('not-found');
    expect((await api.ask('GET', '/api')).problem().code).toBe('not-found');
  });

  it('pages carry the headers of the house, and may be stricter', async () => {
    const { headers } = await api.ask('GET', '/');
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
    expect((await api.ask('GET', '/strict')).headers.get('content-security-policy')).toBe("default-src 'none'");
  });
});

describe('while an app is starting', () => {
  it('a person reads that the page is about to come', async () => {
    const answer = await api.ask('GET', '/admin/', { headers: { accept: 'text/html' } });
    expect(answer.status).toBe(502);
    expect(answer.headers.get('content-security-policy')).toContain("style-src 'sha256-");
    expect(answer.text).toContain('Страницы ещё запускаются');
  });

  it('a program gets a problem', async () => {
    const answer = await api.ask('GET', '/admin/', { headers: { accept: 'application/json' } });
    expect(answer.problem()).toMatchObject({ status: 502, code: 'upstream-unavailable' });
  });
});
