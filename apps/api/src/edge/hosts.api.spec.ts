import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Api, startApi } from '../testing/api.ts';
import { startSite } from '../testing/site.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi({ VECHE_HOSTS: 'api, veche.example', SITE_URL: await startSite() });
});

describe('a name that somebody has pointed to this machine', () => {
  it.each([
    ['localhost', 200],
    ['localhost:3000', 200],
    ['LOCALHOST:3000', 200],
    ['127.0.0.1:8080', 200],
    ['[::1]:3000', 200],
    ['192.168.1.7:3000', 200],
    ['api:3000', 200],
    ['Veche.Example', 200],
    ['evil.example:3000', 421],
    ['localhost.evil.example', 421],
    ['127.0.0.1.evil.example', 421],
    ['evil.example#@localhost', 421],
    ['localhost:evil', 421],
    ['[evil.example]', 421],
    [':3000', 421],
  ])('%s is answered with %i', async (host, status) => {
    for (const path of ['/api/centres', '/', '/api/health']) {
      expect((await api.raw('GET', path, { host })).status).toBe(status);
    }
  });

  it('does not open the demonstration, whatever else the page says', async () => {
    const headers = { host: 'evil.example', origin: 'http://evil.example', 'x-forwarded-host': 'localhost' };
    for (const [method, path] of [
      ['POST', '/api/sessions'],
      ['GET', '/api/demonstration/people'],
      ['GET', '/api/nothing'],
    ] as const) {
      const answer = await api.raw(method, path, { ...headers, 'content-type': 'application/json' });
      expect(answer).toMatchObject({ status: 421, type: expect.stringContaining('application/problem+json') });
    }
  });
});

it('the name on which the api itself is told to listen is its own', async () => {
  const { raw } = await startApi({ HOST: 'desk.example' });
  expect((await raw('GET', '/api/centres', { host: 'desk.example:3000' })).status).toBe(200);
});

it('behind a proxy that is trusted, the proxy answers for the names', async () => {
  const { raw } = await startApi({ VECHE_TRUST_PROXY: '1' });
  expect((await raw('GET', '/api/centres', { host: 'veche.example' })).status).toBe(200);
});
