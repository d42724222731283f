import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { z } from 'zod';
import { answerTo, createPlatformClient, createSender } from './client.ts';

const refused = {
  type: 'urn:veche:problem:sign-in-required',
  title: 'Нужно войти',
  status: 401,
  detail: 'Войдите и повторите действие.',
  instance: 'urn:uuid:7d9f4b52-0d52-4f3e-8f0a-6f1f3c2b9a10',
  code: 'sign-in-required',
};

const answers: Readonly<Record<string, [status: number, type: string, body: string]>> = {
  '/api/centres': [200, 'application/json', '[]'],
  '/api/sessions/current': [401, 'application/problem+json; charset=utf-8', JSON.stringify(refused)],
  '/api/health': [502, 'text/html', '<h1>Bad gateway</h1>'],
};

const server = createServer(({ url = '' }, response) => {
  const [status, type, body] = answers[url] ?? [404, 'text/plain', ''];
  response.writeHead(status, { 'content-type': type }).end(body);
});
let platform: ReturnType<typeof createPlatformClient>;

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  platform = createPlatformClient(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
afterAll(() => {
  server.close();
});

it('hands over what the platform answers', async () => {
  expect(await answerTo(platform.centres.list({ query: {} }))).toEqual({ outcome: 'answered', value: [] });
});

it('hands over the problem when the platform refuses', async () => {
  expect(await answerTo(platform.sessions.current())).toEqual({ outcome: 'refused', problem: refused });
});

it('takes an answer of somebody else, and none at all, for silence', async () => {
  expect(await answerTo(platform.operation.health())).toEqual({ outcome: 'unreachable' });
  expect(await answerTo(createPlatformClient('http://127.0.0.1:1').operation.health())).toEqual({
    outcome: 'unreachable',
  });
});

it('sends the same thing under the same key after silence, anything else under another', async () => {
  const send = createSender();
  const keys: string[] = [];
  const answering = (outcome: 'answered' | 'unreachable') => async (key: string) => {
    keys.push(key);
    return outcome === 'answered' ? ({ outcome, value: 1 } as const) : ({ outcome } as const);
  };
  await send(['за', 5n], answering('unreachable'));
  await send(['за', 5n], answering('answered'));
  await send(['за', 5n], answering('unreachable'));
  await send(['против', 5n], answering('answered'));
  const [first, again, anew, other] = keys;
  expect(again).toBe(first);
  expect(new Set([first, anew, other]).size).toBe(3);
  expect(z.uuidv4().safeParse(first).success).toBe(true);
});
