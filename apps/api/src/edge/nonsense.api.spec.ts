import { beforeAll, describe, expect, it } from '@jest/globals';
import { contract, type Problem, roles } from '@veche/contracts';
import { type Api, type Credentials, startApi } from '../testing/api.ts';
import { type Schema, sampleOf, shapeOf } from '../testing/sample.ts';

/** Every route of the contract with what it takes, by the contract itself: a new route is tested as soon as it is there. */
const routes = Object.entries(contract).flatMap(([group, procedures]) =>
  Object.entries(procedures).map(([name, { '~orpc': procedure }]) => {
    const { route, inputSchema } = procedure as { route: { method?: string; path?: string }; inputSchema?: Schema };
    const { params, query, headers, body } = shapeOf(inputSchema);
    return {
      name: `${group}.${name}`,
      method: route.method ?? 'POST',
      path: route.path ?? '',
      params,
      query,
      headers,
      body,
    };
  }),
);
type Route = (typeof routes)[number];
const takingBody = routes.filter(({ body }) => body !== undefined);
const commands = routes.filter(({ headers }) => 'idempotency-key' in shapeOf(headers));

let api: Api;
let administrator: Credentials;
/** Holds every role there is in the centre that the samples name, so that permissions let the nonsense through. */
let everybody: string;
let stranger: string;
beforeAll(async () => {
  api = await startApi();
  administrator = await api.administrator();
  everybody = (await api.somebody(...roles.map((role) => ({ role, centre: 'orel' })))).person;
  stranger = (await api.somebody()).person;
});

type Sent = Readonly<Record<string, unknown>>;
const sampleBody = ({ body }: Route): Sent | undefined => body && (sampleOf(body) as Sent);

const address = ({ path, params, query }: Route): string => {
  const names = params === undefined ? {} : (sampleOf(params) as Sent);
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => String(names[name]));
  return query === undefined ? filled : `${filled}?${new URLSearchParams(neededOf(query))}`;
};
/** `after` would wait for what does not come. */
const neededOf = (query: Schema): Record<string, string> => {
  const { after: _, ...rest } = sampleOf(query) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, String(value)]));
};

interface Ask {
  readonly headers?: Credentials;
  readonly body?: unknown;
}

/** What became of it: never an error of ours, and whatever is refused is a problem that shows nothing of the inside. */
const asked = async ({ method }: Route, url: string, { headers = {}, body }: Ask) => {
  const answer = await api.ask(method, url, { headers, ...(body !== undefined && { body }) });
  const what = { method, url, body: JSON.stringify(body)?.slice(0, 300), status: answer.status, text: answer.text };
  expect({ ...what, fell: answer.status >= 500 }).toMatchObject({ fell: false });
  if (answer.status < 400) return { ...what, code: undefined, errors: [] };
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  const { code, status, errors = [] }: Problem = answer.problem();
  expect(status).toBe(answer.status);
  expect(answer.text).not.toMatch(/\bat .*\.[jt]s\b|node_modules|SELECT |INSERT |views\./);
  return { ...what, code, errors };
};

const NONSENSE = {
  paths: ['%00', '__proto__', '..%2F..%2F', '%F0%9F%94%94', "'; DROP TABLE log.events; --", 'x'.repeat(90)],
  queries: ['after=x&on=x&from=x', 'after[]=1&on[x]=2&from[__proto__]=3', 'after=%00&on=%00&from=%00'],
  bodies: ['{}', '{"constructor":null}', '{"centre":[],"person":{},"service":1,"filedOn":1,"role":1,"edition":1}'],
  others: ['', '[]', 'null', '"text"', '1', '{"a":', '\u0000'],
  types: ['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'],
  values: [null, true, 1e21, -1, 0.5, {}, [], '', 'x'.repeat(100_000), 'a\u0000b', '\ud800', '-1', '1e5', '2026-02-30'],
};

/** Routes that take nothing, and so cannot be given nonsense. */
const takingInput = routes.filter(({ params, query, body }) => params ?? query ?? body);

describe.each(takingInput)('$name', (route) => {
  it('answers nonsense with a problem that names a field', async () => {
    for (const [index, word] of NONSENSE.paths.entries()) {
      const query = NONSENSE.queries[index % NONSENSE.queries.length];
      const url = `${route.path.replace(/\{\w+\}/g, encodeURI(decodeURI(word)))}?${query}`;
      for (const body of route.body ? NONSENSE.bodies : [undefined]) {
        const { code, errors } = await asked(route, url, { headers: administrator, body });
        expect({ url, body, code }).toMatchObject({ code: expect.stringMatching(/^(invalid-input|not-found)$/) });
        if (code === 'invalid-input') expect(errors.length).toBeGreaterThan(0);
      }
    }
  });

  it('tells nobody of what is not there, or not theirs', async () => {
    const url = address(route);
    const body = sampleBody(route);
    await asked(route, url, { headers: await api.signIn(everybody), body });
    const outside = await asked(route, url, { headers: await api.signIn(stranger), body });
    if (commands.includes(route) && outside.code !== undefined) {
      expect(outside.code).toMatch(/^(not-found|invalid-input|sign-in-required|stale-version)$/);
    }
  });
});

describe.each(takingBody)('what $name is sent', (route) => {
  const url = address(route);

  it('is refused when it is of another kind', async () => {
    for (const body of NONSENSE.others) {
      const { code } = await asked(route, url, {
        headers: { ...administrator, 'content-type': 'application/json' },
        body,
      });
      expect({ body, code }).toMatchObject({ code: expect.stringMatching(/^(malformed-request|invalid-input)$/) });
    }
    for (const type of NONSENSE.types) {
      const { code } = await asked(route, url, { headers: { ...administrator, 'content-type': type }, body: 'a=b' });
      expect({ type, code }).toEqual({ type, code: 'unsupported-media-type' });
    }
  });

  it('is refused by the name of each field that does not fit, and never falls on one that does', async () => {
    const headers = await api.signIn(everybody);
    const sent = sampleBody(route) ?? {};
    for (const [field, schema] of Object.entries(shapeOf(route.body))) {
      for (const value of [undefined, ...NONSENSE.values]) {
        const body = { ...sent, [field]: value };
        const fits = schema.safeParse(value).success;
        const { code, errors } = await asked(route, url, { headers, body });
        if (!fits) expect({ value, code }).toMatchObject({ code: 'invalid-input' });
        const named = errors.some((error) => error.field === field || error.field.startsWith(`${field}.`));
        expect({ field, value, code, named: fits || named }).toMatchObject({ named: true });
      }
    }
    await asked(route, url, { headers, body: { ...sent, nonsense: 'x', __proto: {} } });
  });
});

describe.each(commands)('$name, sent as a command,', (route) => {
  const url = address(route);
  const body = sampleBody(route);

  it('takes no key and no version that are none', async () => {
    const wrong = {
      'idempotency-key': ['short', 'with a space', 'x'.repeat(201)],
      'if-match': ['3', 'W/"3"', '*', '"-1"'],
    };
    for (const [header, values] of Object.entries(wrong)) {
      for (const value of values) {
        const { errors } = await asked(route, url, { headers: { ...administrator, [header]: value }, body });
        expect({ value, errors }).toMatchObject({ errors: [{ field: header }] });
      }
    }
  });

  it('on a version that there is not is refused, without a word of whether the thing is there', async () => {
    const headers = { 'if-match': '"99999999"' };
    const { code } = await asked(route, url, { headers: { ...headers, ...(await api.signIn(everybody)) }, body });
    expect(code).toMatch(/^(stale-version|not-found)$/);
    const outside = await asked(route, url, { headers: { ...headers, ...(await api.signIn(stranger)) }, body });
    expect(outside.code).toMatch(/^(stale-version|not-found)$/);
  });

  it('changes nothing the second time', async () => {
    const headers = { ...(await api.signIn(everybody)), 'idempotency-key': `nonsense-${route.name}` };
    const first = await asked(route, url, { headers, body });
    const head = await api.installation.log.head();
    const second = await asked(route, url, { headers, body });
    expect(await api.installation.log.head()).toBe(head);
    expect({ ...second, text: '' }).toEqual({ ...first, text: '' });
    if (first.code === undefined) expect(JSON.parse(second.text)).toMatchObject(JSON.parse(first.text));
  });
});
