import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Api, startApi } from '../testing/api.ts';
import { startSite } from '../testing/site.ts';

const FUND_SHARE = '/api/centres/orel/fund-share';

describe.each([{ before: 'nothing' }, { before: 'a site' }])('the door before $before', ({ before }) => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi(before === 'a site' ? { SITE_URL: await startSite() } : {});
  });

  describe('what cannot be read is answered with a problem, never with a 500', () => {
    it.each([
      { what: 'malformed JSON', body: '{"service": ', status: 400, code: 'malformed-request' },
      { what: 'an empty body', body: '', status: 400, code: 'malformed-request' },
      { what: 'a list for an object', body: '[]', status: 422, code: 'invalid-input' },
      { what: 'a text for an object', body: '"x"', status: 422, code: 'invalid-input' },
      { what: 'a forged prototype', body: '{"__proto__": {"admin": true}}', status: 400, code: 'malformed-request' },
      {
        what: 'a forged constructor',
        body: '{"constructor": {"prototype": {}}}',
        status: 400,
        code: 'malformed-request',
      },
      {
        what: 'too large a body',
        body: `{"service": "${'x'.repeat(300_000)}"}`,
        status: 413,
        code: 'payload-too-large',
      },
      { what: 'a deep nest', body: `${'['.repeat(50_000)}${']'.repeat(50_000)}`, status: 422, code: 'invalid-input' },
    ])('$what', async ({ body, status, code }) => {
      const answer = await api.ask('POST', FUND_SHARE, { body, headers: { 'content-type': 'application/json' } });
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      expect(answer.problem()).toMatchObject({ status, code, type: `urn:veche:problem:${code}` });
      expect(answer.status).toBe(status);
    });

    it.each(['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
      'a body of type %s',
      async (type) => {
        const answer = await api.ask('POST', FUND_SHARE, { body: 'service=R-6.1', headers: { 'content-type': type } });
        expect(answer.problem()).toMatchObject({ status: 415, code: 'unsupported-media-type' });
      },
    );

    it.each([
      ['GET', '/api/nothing', 404],
      ['GET', '/api', 404],
      ['GET', '/api/centres/', 404],
      ['GET', '/api/centres/%00', 422],
      ['GET', '/api/centres/%E0%A4%A', 400],
      ['GET', '/api/centres/..%2f..%2fetc', 422],
      ['GET', '/api/centres/orel/terms/T01?from=2026-02-30', 422],
      ['GET', '/api/centres/orel/terms/T01?from=1026-02-03&from=2026-02-03', 422],
      ['GET', '/api/centres/orel/terms/T01?__proto__[x]=1', 422],
      ['GET', '/api/centres?after=-1', 422],
      ['GET', '/api/centres?after=1e9', 422],
      ['GET', `/api/centres/${'x'.repeat(5_000)}`, 404],
    ])('%s %s', async (method, path, status) => {
      const answer = await api.raw(method, path, {});
      expect(answer).toMatchObject({ status, type: expect.stringContaining('application/problem+json') });
    });

    it('bad cookies are no session', async () => {
      for (const cookie of ['veche=%', 'veche=a; veche=b', '=;;;', `veche=${'x'.repeat(4_000)}`]) {
        const answer = await api.raw('GET', '/api/sessions/current', { cookie });
        expect([400, 401]).toContain(answer.status);
        expect(answer.type).toContain('application/problem+json');
      }
    });

    it('a request that never comes to its end is not waited for', () => {
      expect(api.server.requestTimeout).toBeGreaterThan(0);
      expect(api.server.headersTimeout).toBeGreaterThan(0);
    });

    it('a body where none belongs is refused before it is read', async () => {
      expect(
        await api.raw('GET', '/api/centres', { 'content-length': '2', 'content-type': 'application/json' }, '{}'),
      ).toMatchObject({
        status: 400,
      });
    });
  });

  describe('methods', () => {
    it('a route that exists says which methods it has', async () => {
      const answer = await api.ask('PUT', '/api/centres/orel');
      expect(answer.problem()).toMatchObject({ status: 405, code: 'method-not-allowed' });
      expect(answer.headers.get('allow')).toBe('GET');
      expect((await api.ask('DELETE', '/api/centres')).headers.get('allow')).toBe('GET, POST');
    });

    it('HEAD is answered where GET is, without a body', async () => {
      const answer = await api.ask('HEAD', '/api/centres');
      expect([answer.status, answer.text]).toEqual([200, '']);
    });
  });

  describe('what a browser is told', () => {
    it('carries the same headers, answered or refused', async () => {
      for (const path of ['/api/centres', '/api/nothing']) {
        const { headers } = await api.ask('GET', path);
        expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
        expect(headers.get('x-content-type-options')).toBe('nosniff');
        expect(headers.get('referrer-policy')).toBe('same-origin');
        expect(headers.get('cache-control')).toBe('no-store');
      }
    });

    it('names the occurrence by the same number in the header and in the problem', async () => {
      const answer = await api.ask('GET', '/api/nothing');
      expect(answer.problem().instance).toBe(`urn:uuid:${answer.headers.get('x-correlation-id')}`);
    });
  });

  describe('requests from other sites', () => {
    const share = { service: 'R-6.1', costKopecks: '100' };

    it.each([
      [{ origin: 'https://elsewhere.example' }, 403],
      [{ origin: 'null' }, 403],
      [{ 'sec-fetch-site': 'cross-site' }, 403],
      [{ 'sec-fetch-site': 'same-site' }, 403],
      [{ 'sec-fetch-site': 'same-origin' }, 200],
      [{}, 200],
    ])('with %j are answered with %i', async (headers, status) => {
      const sent = { 'content-type': 'application/json', ...headers } as Record<string, string>;
      expect(await api.raw('POST', FUND_SHARE, sent, JSON.stringify(share))).toMatchObject({ status });
    });

    it('are let in when the origin is our own, and may always read', async () => {
      expect(
        await api.raw(
          'POST',
          FUND_SHARE,
          { 'content-type': 'application/json', origin: api.base },
          JSON.stringify(share),
        ),
      ).toMatchObject({ status: 200 });
      expect(await api.raw('GET', '/api/centres', { 'sec-fetch-site': 'cross-site' })).toMatchObject({ status: 200 });
    });
  });
});

it('without a site there are no pages', async () => {
  const { ask } = await startApi();
  expect((await ask('GET', '/')).problem()).toMatchObject({ status: 404, code: 'not-found' });
});

it('behind a proxy that is trusted, our own origin is the one it was asked for', async () => {
  const behind = await startApi({ VECHE_TRUST_PROXY: '1' });
  const send = (host: string) =>
    behind.ask('POST', FUND_SHARE, {
      body: { service: 'R-6.1', costKopecks: '100' },
      headers: { origin: 'https://veche.example', 'x-forwarded-proto': 'https', 'x-forwarded-host': host },
    });
  expect((await send('veche.example')).status).toBe(200);
  expect((await send('elsewhere.example')).status).toBe(403);
});
