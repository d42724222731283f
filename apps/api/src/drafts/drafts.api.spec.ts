import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Api, type Credentials, startApi } from '../testing/api.ts';
import { Drafts } from './drafts.ts';

const NOW = '2026-05-04T09:00:00.000Z';
const DRAFT = '/api/drafts/application/orel-2026.1';
const body = { title: 'Черновик', amounts: ['1', null, { deep: true }] };

let api: Api;
let author: { person: string; credentials: Credentials };
beforeAll(async () => {
  api = await startApi({}, { now: () => NOW });
  author = await api.somebody();
});

const save = (path: string, typed: unknown = body, headers: Credentials = {}, by = author.credentials) =>
  api.ask('PUT', path, { body: typed, headers: { ...by, ...headers } });
const read = (path: string, by = author.credentials) => api.ask('GET', path, { headers: by });
const discard = (path: string, by = author.credentials) => api.ask('DELETE', path, { headers: by });

describe('a draft', () => {
  it('is kept as it was typed, with its time and version', async () => {
    expect((await save(DRAFT)).json()).toEqual({ savedAt: NOW, version: 1 });
    const found = await read(DRAFT);
    expect(found.json()).toEqual({ body, savedAt: NOW, version: 1 });
    expect(found.headers.get('etag')).toBe('"1"');
    expect((await save(DRAFT, { title: 'Иначе' })).json()).toMatchObject({ version: 2 });
    expect((await read(DRAFT)).json()).toMatchObject({ body: { title: 'Иначе' } });
  });

  it('that was saved elsewhere meanwhile is not overwritten by who names the version they saw', async () => {
    const path = '/api/drafts/scores/two-windows';
    expect((await save(path, body, { 'if-match': '"1"' })).problem()).toMatchObject({ code: 'stale-version' });
    expect((await save(path, body, { 'if-match': '"0"' })).status).toBe(200);
    const [one, other] = await Promise.all([1, 2].map(() => save(path, body, { 'if-match': '"1"' })));
    expect([one?.status, other?.status].sort()).toEqual([200, 412]);
  });

  it('is thrown away, once or twice', async () => {
    const path = '/api/drafts/membership/away';
    await save(path);
    expect([(await discard(path)).status, (await discard(path)).status]).toEqual([204, 204]);
    expect((await read(path)).problem()).toMatchObject({ code: 'not-found' });
  });

  it('of somebody else is not there', async () => {
    const { credentials: stranger } = await api.somebody({ role: 'administrator' });
    await save(DRAFT);
    expect((await read(DRAFT, stranger)).problem()).toMatchObject({ code: 'not-found' });
    await discard(DRAFT, stranger);
    expect((await read(DRAFT)).status).toBe(200);
    expect((await save(DRAFT, body, {}, {})).problem()).toMatchObject({ code: 'sign-in-required' });
  });

  it('goes when its author is erased', async () => {
    const { person, credentials } = await api.somebody();
    await save(DRAFT, body, {}, credentials);
    const erasure = { body: { legalBasis: 'Отзыв согласия' }, headers: await api.administrator() };
    expect((await api.ask('POST', `/api/people/${person}/erasure`, erasure)).status).toBe(200);
    const kept = () =>
      api.installation.database
        .withTables<{ 'api.drafts': { person: string } }>()
        .selectFrom('api.drafts')
        .select('person')
        .where('person', '=', person)
        .execute();
    for (let tries = 0; tries < 100 && (await kept()).length > 0; tries += 1) await pause(50);
    expect(await kept()).toEqual([]);
    expect((await save(DRAFT, body, {}, credentials)).problem()).toMatchObject({ code: 'sign-in-required' });
    // As of a request that was let in a moment before the erasure.
    const late = new Drafts(api.installation).save({ person, kind: 'scores', key: 'a' }, body, undefined);
    await expect(late).rejects.toMatchObject({ code: 'sign-in-required' });
  });
});

describe('what cannot be a draft', () => {
  const nest = `{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
  it.each([
    ['another form', '/api/drafts/letters/a', body, 422],
    ['a key with other signs', '/api/drafts/scores/a%20b', body, 422],
    ['too long a key', `/api/drafts/scores/${'a'.repeat(101)}`, body, 404],
    ['a list', DRAFT, [], 422],
    ['half a character', DRAFT, { text: '\ud800' }, 422],
    ['half a character in a name', DRAFT, { '\ud800': 1 }, 422],
    ['a NUL', DRAFT, { deep: [{ text: 'a\u0000' }] }, 422],
    ['a deep nest', DRAFT, nest, 422],
    ['200 KB and a little', DRAFT, { text: 'я'.repeat(102_400) }, 422],
    ['more than any body', DRAFT, { text: 'x'.repeat(300_000) }, 413],
  ])('%s', async (_, path, typed, status) => {
    expect((await save(path, typed)).problem()).toMatchObject({ status });
  });

  it('the 201st of one person; a later version of the 200th is one still', async () => {
    const { credentials } = await api.somebody();
    const numbered = (number: number) => save(`/api/drafts/scores/${number}`, {}, {}, credentials);
    for (let number = 1; number <= 200; number += 1) await numbered(number);
    expect((await numbered(201)).problem()).toMatchObject({ status: 409, code: 'too-many-drafts' });
    expect((await numbered(200)).json()).toMatchObject({ version: 2 });
  });
});
