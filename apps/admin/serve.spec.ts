import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { createServer } from './serve.ts';

const dist = mkdtempSync(join(tmpdir(), 'veche-admin-'));
mkdirSync(join(dist, 'assets'));
writeFileSync(join(dist, 'index.html'), '<div id="app"></div>');
writeFileSync(join(dist, 'assets/index-1a2b.js'), 'export {}');
const server = createServer(dist);
const get = (url: string) => server.inject({ url });

afterAll(async () => {
  await server.close();
  rmSync(dist, { recursive: true });
});

it.each(['/admin/', '/admin/sign-in', '/admin/system?from=mail', '/admin/applications/orel/1a2b.5753000016'])(
  'answers %s with the page, never from a cache',
  async (url) => {
    const answer = await get(url);
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain('id="app"');
    expect(answer.headers['cache-control']).toBe('no-cache');
  },
);

it('lets a browser keep what is named by its content', async () => {
  const answer = await get('/admin/assets/index-1a2b.js');
  expect(answer.headers['cache-control']).toContain('immutable');
});

it('does not send the page for a file that is gone, or outside of its folder', async () => {
  expect((await get('/admin/assets/index-old.js')).statusCode).toBe(404);
  expect((await get('/admin/robots.txt')).statusCode).toBe(404);
  expect((await get('/')).statusCode).toBe(404);
});

it('leads the bare name to the folder and says that it lives', async () => {
  expect((await get('/admin')).headers.location).toBe('/admin/');
  expect((await get('/admin/healthz')).json()).toEqual({ status: 'ok' });
});
