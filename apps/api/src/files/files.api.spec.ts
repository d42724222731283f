import { createHash, randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { FILE_NAME_HEADER, FILES_PATH, type StoredFile } from '@veche/contracts';
import { sql } from 'kysely';
import { type Api, type Credentials, startApi } from '../testing/api.ts';
import { Files } from './files.ts';

const MEGABYTE = 1_048_576;
const pdf = (content = 'content'): string => `%PDF-1.7\n${content}\n%%EOF\n`;
const NAME = 'Устав (новый).pdf';

let today = '2026-05-04T09:00:00.000Z';
let api: Api;
let owner: Credentials;
beforeAll(async () => {
  api = await startApi({}, { now: () => today });
  owner = (await api.somebody({ role: 'applicant', centre: 'orel' })).credentials;
});

const send = (body: string, by: Credentials = owner, headers: Credentials = {}) =>
  api.ask('POST', FILES_PATH, {
    body,
    headers: { 'content-type': 'application/pdf', [FILE_NAME_HEADER]: encodeURIComponent(NAME), ...by, ...headers },
  });
const read = (file: string, by: Credentials) => api.ask('GET', `${FILES_PATH}/${file}`, { headers: by });

describe('a document', () => {
  it('is kept with its hash, and comes back as an attachment that can do nothing', async () => {
    const answer = await send(pdf());
    expect(answer.status).toBe(201);
    const kept = answer.json<StoredFile>();
    const sha256 = createHash('sha256').update(pdf()).digest('hex');
    expect(kept).toEqual({ file: expect.any(String), name: NAME, sha256, size: pdf().length });
    const { text, headers } = await read(kept.file, owner);
    expect(text).toBe(pdf());
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-security-policy': 'sandbox',
      'x-content-type-options': 'nosniff',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('Устав ')}%28${encodeURIComponent('новый')}%29.pdf`,
    });
  });

  it('is nothing in a copy of the database', async () => {
    const { file } = (await send(pdf('the figures of the year'))).json<StoredFile>();
    const { rows } = await sql<{ bytes: Buffer }>`SELECT bytes FROM api.files WHERE id = ${file}`.execute(
      api.installation.database,
    );
    expect(rows[0]?.bytes.length).toBeGreaterThan(30);
    expect(rows[0]?.bytes.includes('the figures')).toBe(false);
  });

  it('sent again is the same; under another name it is another', async () => {
    const [one, same] = await Promise.all([send(pdf('twice')), send(pdf('twice'))]);
    expect(one.json()).toEqual(same.json());
    const renamed = await send(pdf('twice'), owner, { [FILE_NAME_HEADER]: 'other.PDF' });
    expect(renamed.json<StoredFile>().file).not.toBe(one.json<StoredFile>().file);
  });

  it('has a key of its own, and what is not kept anew has none', async () => {
    const keys = async () =>
      (await sql`SELECT subject FROM vault.subject_keys WHERE subject LIKE 'file-%'`.execute(api.installation.database))
        .rows.length;
    await send(pdf('once'));
    const before = await keys();
    expect((await send(pdf('once'))).status).toBe(201);
    expect(await keys()).toBe(before);
  });

  it('of somebody who was erased while it was sent is not kept', async () => {
    const { person } = await api.somebody();
    const erasure = { body: { legalBasis: 'Отзыв согласия' }, headers: await api.administrator() };
    expect((await api.ask('POST', `/api/people/${person}/erasure`, erasure)).status).toBe(200);
    const late = new Files(api.installation).keep(person, NAME, Buffer.from(pdf('late')));
    await expect(late).rejects.toMatchObject({ code: 'sign-in-required' });
  });

  it('is read by its owner and the staff, and is not there for others', async () => {
    const { file } = (await send(pdf('private'))).json<StoredFile>();
    const { credentials: secretary } = await api.somebody({ role: 'secretary', centre: 'orel' });
    const { credentials: stranger } = await api.somebody({ role: 'applicant', centre: 'orel' });
    const { credentials: elsewhere } = await api.somebody({ role: 'secretary', centre: 'smolensk' });
    const { credentials: controller } = await api.somebody({ role: 'financial-controller' });
    expect((await read(file, controller)).status).toBe(200);
    expect((await read(file, secretary)).status).toBe(200);
    for (const missing of [
      read(file, stranger),
      read(file, elsewhere),
      read(randomUUID(), secretary),
      read('1', secretary),
    ]) {
      expect((await missing).problem()).toMatchObject({ code: 'not-found' });
    }
    expect((await read(file, {})).problem()).toMatchObject({ code: 'sign-in-required' });
  });
});

describe('what is not taken', () => {
  it.each([
    ['another beginning', 'x%PDF-1.7 %%EOF', {}, 'file-not-pdf'],
    ['half a document', '%PDF-1.7 content', {}, 'file-not-pdf'],
    ['nothing', '', {}, 'file-not-pdf'],
    ['another type', '{}', { 'content-type': 'application/json' }, 'unsupported-media-type'],
    ['no name', pdf(), { [FILE_NAME_HEADER]: '' }, 'invalid-input'],
    ['another extension', pdf(), { [FILE_NAME_HEADER]: 'a.html' }, 'invalid-input'],
    ['a path', pdf(), { [FILE_NAME_HEADER]: '..%2Fa.pdf' }, 'invalid-input'],
    ['a broken name', pdf(), { [FILE_NAME_HEADER]: '%E0%A4%A.pdf' }, 'invalid-input'],
    ['too long a name', pdf(), { [FILE_NAME_HEADER]: `${'a'.repeat(200)}.pdf` }, 'invalid-input'],
    ['more than 10 MB', pdf('x'.repeat(10 * MEGABYTE)), {}, 'payload-too-large'],
    ['a file of nobody', pdf(), { cookie: '' }, 'sign-in-required'],
  ])('%s', async (_, body, headers: object, code) => {
    expect((await send(body, owner, headers as Credentials)).problem()).toMatchObject({ code });
  });

  it('elsewhere, bodies of this kind and size are not taken at all', async () => {
    const headers = { 'content-type': 'application/pdf', ...owner };
    expect((await api.ask('POST', '/api/people', { body: pdf(), headers })).problem()).toMatchObject({
      code: 'unsupported-media-type',
    });
  });

  it('more than 50 MB of one person in a day', async () => {
    const { person, credentials } = await api.somebody();
    const [first, ...others] = ['1', '2', '3', '4', '5', '6'].map((sign) => pdf(sign.repeat(9 * MEGABYTE)));
    for (const body of [first ?? '', ...others.slice(0, 4)]) expect((await send(body, credentials)).status).toBe(201);
    const refused = await send(others[4] ?? '', credentials);
    expect(refused.problem()).toMatchObject({ status: 429, code: 'file-quota-exhausted' });
    expect((await send(first ?? '', credentials)).status).toBe(201);
    today = '2026-05-05T09:00:01.000Z';
    expect((await send(others[4] ?? '', await api.signIn(person))).status).toBe(201);
  });
});
