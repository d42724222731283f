import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Accepted, CentreView } from '@veche/contracts';
import { centreStream } from '@veche/domain';
import { createApp } from '../app.ts';
import { type Api, startApi } from '../testing/api.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});

const title = { ru: 'Центр кластерного развития', en: 'Cluster development centre' };
const region = { ru: 'Область', en: 'Region' };
const centre = async (id: string, after = '') =>
  (await api.ask('GET', `/api/centres/${id}${after}`)).json<
    CentreView & { revision: number; can: Record<string, unknown> }
  >();
const edition = async () => {
  const [adopted] = (await centre('orel')).editions;
  return { edition: adopted?.id ?? '', sha256: adopted?.sha256 ?? '' };
};

describe('the centres that come with the product', () => {
  it('are in the log, and so in the view', async () => {
    const centres = (await api.ask('GET', '/api/centres')).json<CentreView[]>();
    expect(centres.map(({ id, editions }) => [id, editions.length])).toEqual([
      ['krasnoyarsk', 1],
      ['orel', 1],
      ['smolensk', 0],
    ]);
    const editions = (await api.ask('GET', '/api/centres/orel/editions')).json<CentreView['editions']>();
    expect(editions).toMatchObject([{ inForceFrom: '2026-04-21', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
  });

  it('are registered at every start, and written only at the first', async () => {
    const before = await api.installation.log.head();
    const again = await createApp(api.installation);
    await again.close();
    expect(await api.installation.log.head()).toBe(before);
  });

  it('record who, when, which command and which facts', async () => {
    const [, adopted] = await api.installation.log.readStream(centreStream('orel'));
    expect(adopted?.metadata).toMatchObject({
      actor: { person: 'system', role: 'system' },
      command: { type: 'AdoptEdition', data: { centre: 'orel' } },
      facts: { installed: { inForceFrom: '2026-04-21' } },
    });
  });
});

describe('registering a centre', () => {
  it('is seen by whoever waits for it, and by its version', async () => {
    const headers = await api.administrator();
    const answer = await api.ask('POST', '/api/centres', { body: { centre: 'seen', title, region }, headers });
    const { position, revision } = answer.json<Accepted>();
    expect(revision).toBe(0);
    const read = await api.ask('GET', `/api/centres/seen?after=${position}`);
    expect(read.json()).toMatchObject({ id: 'seen', title, editions: [], revision: 0 });
    expect(read.headers.get('etag')).toBe('"0"');
  });

  it('the same key is the same command; another command under it is refused', async () => {
    const headers = { ...(await api.administrator()), 'idempotency-key': 'register-once' };
    const send = (id: string) => api.ask('POST', '/api/centres', { body: { centre: id, title, region }, headers });
    const first = (await send('once')).json<Accepted>();
    expect((await send('once')).json<Accepted>()).toEqual(first);
    expect(
      (await api.ask('POST', '/api/centres', { body: { centre: 'once', title: region, region }, headers })).problem(),
    ).toMatchObject({
      status: 422,
      code: 'command-id-reused',
    });
    expect((await send('twice')).problem()).toMatchObject({ status: 422, code: 'command-id-reused' });
  });

  it('ten at once under one key are one', async () => {
    const headers = { ...(await api.administrator()), 'idempotency-key': 'ten-at-once' };
    const send = () => api.ask('POST', '/api/centres', { body: { centre: 'ten', title, region }, headers });
    const answers = await Promise.all(Array.from({ length: 10 }, send));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });

  it.each([
    ['centre', { centre: 'Орёл', title, region }],
    ['title.ru', { centre: 'bad', title: { ru: ' ', en: 'x' }, region }],
    ['title.ru', { centre: 'bad', title: { ru: 'a\u0000b', en: 'x' }, region }],
    ['title.en', { centre: 'bad', title: { ru: 'x', en: '\ud800' }, region }],
    ['region', { centre: 'bad', title }],
    ['extra', { centre: 'bad', title, region, extra: 1 }],
  ])('names the field %s in %j', async (field, body) => {
    const answer = await api.ask('POST', '/api/centres', { body, headers: await api.administrator() });
    expect(answer.problem()).toMatchObject({ status: 422, code: 'invalid-input', errors: [{ field }] });
  });

  it('twice is a conflict', async () => {
    const body = { centre: 'orel', title, region };
    expect(
      (await api.ask('POST', '/api/centres', { body, headers: await api.administrator() })).problem(),
    ).toMatchObject({
      status: 409,
      code: 'centre-already-registered',
    });
  });
});

describe('adopting an edition', () => {
  it('is the director’s, who is told so, and is refused by name of the rule', async () => {
    const { credentials } = await api.somebody({ role: 'director', centre: 'orel' });
    const asDirector = (await api.ask('GET', '/api/centres/orel', { headers: credentials })).json<{ can: unknown }>();
    expect(asDirector.can).toEqual({ adoptEdition: { allowed: true, reason: 'Разрешено: в своём центре' } });
    expect((await centre('orel')).can).toMatchObject({ adoptEdition: { allowed: false } });
    const answer = await api.ask('POST', '/api/centres/orel/editions', { body: await edition(), headers: credentials });
    expect(answer.problem()).toMatchObject({ code: 'edition-already-adopted', errors: [{ field: 'edition' }] });
  });

  it.each([
    ['edition-unknown', 422, { edition: 'orel-1999', sha256: '0'.repeat(64) }],
    ['invalid-input', 422, { edition: 'orel-1999', sha256: 'zz' }],
  ])('%s', async (code, status, body) => {
    const { credentials } = await api.somebody({ role: 'director', centre: 'orel' });
    expect(
      (await api.ask('POST', '/api/centres/orel/editions', { body, headers: credentials })).problem(),
    ).toMatchObject({ code, status });
  });

  it('on a version that is no longer the last is refused before the rules are asked', async () => {
    const { credentials } = await api.somebody({ role: 'director', centre: 'orel' });
    const send = async (version: string) =>
      api.ask('POST', '/api/centres/orel/editions', {
        body: await edition(),
        headers: { ...credentials, 'if-match': version },
      });
    expect((await send('"0"')).problem()).toMatchObject({ status: 412, code: 'stale-version' });
    expect((await send('"1"')).problem()).toMatchObject({ status: 409, code: 'edition-already-adopted' });
    expect((await send('W/"x"')).problem()).toMatchObject({ status: 422, errors: [{ field: 'if-match' }] });
  });

  it('in a centre that is not there, or not one’s own, looks the same', async () => {
    const { credentials } = await api.somebody({ role: 'director', centre: 'orel' });
    const send = async (id: string) =>
      api.ask('POST', `/api/centres/${id}/editions`, { body: await edition(), headers: credentials });
    const problems = await Promise.all(['krasnoyarsk', 'atlantis'].map(async (id) => (await send(id)).problem()));
    expect(problems.map(({ instance: _, ...problem }) => problem)).toEqual([
      expect.objectContaining({ status: 404, code: 'not-found' }),
      expect.objectContaining({ status: 404, code: 'not-found' }),
    ]);
  });
});

describe('comparing editions', () => {
  it('an edition differs in nothing from itself; one that was not adopted cannot be compared', async () => {
    const { edition: id } = await edition();
    const same = await api.ask('GET', `/api/centres/orel/editions/compare?from=${id}&to=${id}`);
    expect(same.json()).toMatchObject({ from: { id }, to: { id }, changes: [] });
    const other = await api.ask('GET', `/api/centres/orel/editions/compare?from=${id}&to=orel-1999`);
    expect(other.problem()).toMatchObject({ status: 422, code: 'edition-unknown', errors: [{ field: 'to' }] });
  });
});

it('what has not been written yet cannot be waited for', async () => {
  const beyond = `${(await api.installation.log.head()) + 1n}`;
  for (const path of [`/api/centres?after=${beyond}`, `/api/centres/orel?after=${beyond}`]) {
    expect((await api.ask('GET', path)).problem()).toMatchObject({
      status: 422,
      code: 'invalid-input',
      errors: [{ field: 'after', message: expect.stringMatching(/[а-яё]/i) }],
    });
  }
});
