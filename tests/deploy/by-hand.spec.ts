import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ByHand, startByHand } from './by-hand.ts';

describe('the processes of docker-compose.yml, started by hand', () => {
  let installation: ByHand;

  beforeAll(async () => {
    installation = await startByHand();
  }, 120_000);

  it('are found well by their own health checks', () => {
    expect(installation.health).toEqual({ site: true, admin: true, api: true });
  });

  it.each([
    ['/', 'text/html'],
    ['/admin/', 'text/html'],
    ['/api/health', 'application/json'],
    ['/api/openapi.json', 'application/json'],
  ])('answer %s at the one address', async (path, type) => {
    const answer = await fetch(`${installation.address}${path}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain(type);
  });

  it('let nobody in without a password', async () => {
    const answer = await fetch(`${installation.address}/api/demonstration/people`);
    expect(answer.status).toBe(403);
  });

  it('stop when asked, without an error', async () => {
    expect(await installation.stop()).toEqual({ api: 0, admin: 0, site: 0 });
  }, 120_000);

  afterAll(() => installation?.stop(), 120_000);
});
