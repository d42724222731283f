import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Api, startApi } from '../testing/api.ts';
import { startSite } from '../testing/site.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi({ SITE_URL: await startSite(), ADMIN_URL: 'http://127.0.0.1:1' });
});

describe('one address for everything', () => {
  it('whatever is not ours goes to the site, with its query', async () => {
    for (const path of ['/', '/centres/orel?on=2026-05-04', '/apiary']) {
      const { text } = await api.ask('GET', path);
      expect(text).toBe(`GET ${path} ${new URL(api.base).host} `);
    }
  });

  it.each([
    ['GET', '/api', 404, undefined],
    ['GET', '/api/nothing', 404, undefined],
    ['GET', '/api/health/', 404, undefined],
    ['POST', '/api/zz', 404, undefined],
    ['PUT', '/api/centres/orel', 405, 'GET'],
    ['HEAD', '/api/centres/orel/fund-share', 405, 'POST'],
    ['OPTIONS', '/api/health', 405, 'GET'],
    ['QUERY', '/api/health', 405, 'GET'],
    ['QUERY', '/api/nothing', 404, undefined],
  ])('but never what begins with /api/: %s %s', async (method, path, status, allow) => {
    const { headers, ...answer } = await api.raw(method, path, { 'content-type': 'application/json' });
    expect(answer).toEqual({ status, type: expect.stringContaining('application/problem+json') });
    expect(headers.allow).toBe(allow);
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'QUERY'])('pages are read: %s', async (method) => {
    for (const path of ['/', '/centres/orel', '/admin/']) {
      const { headers, ...answer } = await api.raw(method, path);
      expect(answer).toEqual({ status: 405, type: expect.stringContaining('application/problem+json') });
      expect(headers.allow).toBe('GET, HEAD');
    }
  });

  it.each(['/', '/api/nothing'])('requests from other sites are refused: POST %s', async (path) => {
    const headers = { origin: 'https://elsewhere.example', 'content-type': 'application/json' };
    const answer = await api.raw('POST', path, headers);
    expect(answer).toMatchObject({ status: 403, type: expect.stringContaining('application/problem+json') });
  });

  it.each(['//x', '/..', '/../etc', '/%2e%2e/etc', '/a/..%2f..%2fetc', '/%E0%A4%A', '/admin/..%2fetc', '/http://x'])(
    'what cannot be forwarded is a problem: %s',
    async (path) => {
      const { status, type } = await api.raw('GET', path);
      if (status === 200) expect(type).toBe('text/html');
      else expect([status, type]).toEqual([400, expect.stringContaining('application/problem+json')]);
    },
  );

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
