import { beforeAll, expect, it } from '@jest/globals';
import { contract, type Problem } from '@veche/contracts';
import { type Api, type Credentials, startApi } from '../testing/api.ts';

const routes = Object.values(contract).flatMap((group) =>
  Object.values(group).map(({ '~orpc': { route } }) => ({ method: route.method ?? '', path: route.path ?? '' })),
);
/** Routes that take nothing, and so cannot be given nonsense. */
const WITHOUT_INPUT = ['/api/health', '/api/openapi.json', '/api/sessions/current'];
const takingInput = routes.filter(({ path }) => !WITHOUT_INPUT.includes(path));

let api: Api;
let administrator: Credentials;
beforeAll(async () => {
  api = await startApi();
  administrator = await api.administrator();
});

const NONSENSE = {
  paths: ['%00', '__proto__', '..%2F..', '%F0%9F%94%94', "'; DROP TABLE log.events; --"],
  queries: ['after=x&on=x&from=x', 'after[]=1&on[x]=2&from[__proto__]=3', 'after=%00&on=%00&from=%00'],
  bodies: ['{}', '{"constructor":null}', '{"centre":[],"person":{},"service":1,"filedOn":1,"role":1,"edition":1}'],
};

it.each(takingInput)('$method $path answers nonsense with a problem that names a field', async ({ method, path }) => {
  const asked = NONSENSE.paths.flatMap((word, index) => {
    const query = NONSENSE.queries[index % NONSENSE.queries.length];
    const url = `${path.replace(/\{\w+\}/g, encodeURI(decodeURI(word)))}?${query}`;
    const bodies = method === 'POST' ? NONSENSE.bodies : [undefined];
    return bodies.map((body) => ({ url, body }));
  });
  for (const { url, body } of asked) {
    const answer = await api.ask(method, url, { headers: administrator, ...(body && { body }) });
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    const { status, code, errors = [] }: Problem = answer.problem();
    expect({ url, body, status, code }).toMatchObject({
      status: expect.any(Number),
      code: expect.stringMatching(/^(invalid-input|not-found)$/),
    });
    expect(answer.status).toBe(status);
    if (code === 'invalid-input') expect(errors.length).toBeGreaterThan(0);
  }
});
