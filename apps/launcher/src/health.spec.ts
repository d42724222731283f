import { once } from 'node:events';
import { createServer } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { askHealth } from './health.ts';

describe('the health of a running api', () => {
  const askServerThatAnswers = async (status: number, body: string) => {
    const server = createServer((_request, answer) => answer.writeHead(status).end(body)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const health = await askHealth(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`);
    server.close();
    return health;
  };

  it.each([
    ['is good when it says so', 200, '{"status":"ok"}', 'ok'],
    ['is failing when a view stands still: whoever starts it must see that, not wait', 503, '{"health":{}}', 'failing'],
    ['is out of reach when its store is down', 503, '{"code":"unavailable"}', 'unreachable'],
    ['is out of reach when somebody else answers', 200, '<html>', 'unreachable'],
  ])('%s', async (_sentence, status, body, health) => {
    expect(await askServerThatAnswers(status, body)).toBe(health);
  });

  it('is out of reach when nobody answers', async () => {
    expect(await askHealth('http://127.0.0.1:1')).toBe('unreachable');
  });
});
