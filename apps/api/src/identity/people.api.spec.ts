import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Accepted, PersonView } from '@veche/contracts';
import { personStream } from '@veche/domain';
import { sql } from 'kysely';
import { type Api, type Credentials, startApi } from '../testing/api.ts';

let api: Api;
let administrator: Credentials;
beforeAll(async () => {
  api = await startApi();
  administrator = await api.administrator();
});

const post = (path: string, body: unknown, headers: Credentials = administrator) =>
  api.ask('POST', path, { body, headers });
const somebodyNew = (more: object = {}) => ({
  person: randomUUID(),
  fullName: 'Берёзкин Пример Вымышленович',
  email: 'berezkin@veche.example',
  ...more,
});
const register = async (): Promise<string> => {
  const data = somebodyNew();
  await post('/api/people', data);
  return data.person;
};
const person = async (id: string, after: string): Promise<PersonView | undefined> => {
  const people = await api.ask('GET', `/api/people?after=${after}`, { headers: administrator });
  return people.json<PersonView[]>().find((one) => one.person === id);
};

describe('registering people', () => {
  it('is seen with name and address; the log holds neither in clear', async () => {
    const data = somebodyNew({ fullName: 'Единственная Редкая Фамилия' });
    const { position } = (await post('/api/people', data)).json<Accepted>();
    expect(await person(data.person, position)).toMatchObject({ ...data, erased: false, roles: [], revision: 0 });
    const { rows } = await sql<{ body: string }>`
      SELECT convert_from(body, 'UTF8') AS body FROM log.events WHERE position = ${position}`.execute(
      api.installation.database,
    );
    expect(rows[0]?.body).toContain(data.person);
    expect(rows[0]?.body).not.toContain('Редкая');
    expect(rows[0]?.body).not.toContain('berezkin');
  });

  it.each([
    ['email', { email: 'nobody' }],
    ['email', { email: undefined }],
    ['fullName', { fullName: '' }],
    ['fullName', { fullName: 'x'.repeat(201) }],
    ['person', { person: '1' }],
    ['role', { role: 'administrator' }],
  ])('names the field %s in %j', async (field, more) => {
    const problem = (await post('/api/people', somebodyNew(more))).problem();
    expect(problem).toMatchObject({ status: 422, code: 'invalid-input', errors: [{ field }] });
  });
});

describe('roles', () => {
  it('are granted, shown, and withdrawn', async () => {
    const id = await register();
    const role = { role: 'curator', centre: 'orel', from: '2026-01-01' };
    const granted = (await post(`/api/people/${id}/roles`, role)).json<Accepted>();
    expect(await person(id, granted.position)).toMatchObject({ roles: [role], revision: 1 });
    const withdrawal = { role: 'curator', centre: 'orel', reason: 'Перевод' };
    const withdrawn = (await post(`/api/people/${id}/roles/withdrawal`, withdrawal)).json<Accepted>();
    const [left] = (await person(id, withdrawn.position))?.roles ?? [];
    expect(left?.to).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it.each([
    ['role-needs-centre', 422, { role: 'curator', from: '2026-01-01' }],
    ['role-period-empty', 422, { role: 'curator', centre: 'orel', from: '2026-02-01', to: '2026-01-01' }],
    ['invalid-input', 422, { role: 'tsar', centre: 'orel', from: '2026-01-01' }],
    ['invalid-input', 422, { role: 'curator', centre: 'orel', from: '2026-13-01' }],
  ])('%s', async (code, status, role) => {
    expect((await post(`/api/people/${await register()}/roles`, role)).problem()).toMatchObject({ code, status });
  });

  it('of somebody unknown cannot be granted; one that is not held cannot be withdrawn', async () => {
    const role = { role: 'curator', centre: 'orel', from: '2026-01-01' };
    expect((await post(`/api/people/${randomUUID()}/roles`, role)).problem()).toMatchObject({
      status: 404,
      code: 'person-unknown',
    });
    const withdrawal = { role: 'curator', centre: 'orel', reason: 'Перевод' };
    expect((await post(`/api/people/${await register()}/roles/withdrawal`, withdrawal)).problem()).toMatchObject({
      status: 409,
      code: 'role-not-held',
    });
  });

  it('two at once on the version that both have seen: one wins, the other is told', async () => {
    const id = await register();
    const grant = (centre: string) =>
      post(
        `/api/people/${id}/roles`,
        { role: 'curator', centre, from: '2026-01-01' },
        { ...administrator, 'if-match': '"0"' },
      );
    const answers = await Promise.all([grant('orel'), grant('krasnoyarsk')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('two at once on any version both come through', async () => {
    const id = await register();
    const grant = (centre: string) => post(`/api/people/${id}/roles`, { role: 'curator', centre, from: '2026-01-01' });
    const answers = await Promise.all([grant('orel'), grant('krasnoyarsk')]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  });
});

describe('erasure', () => {
  const legalBasis = 'Отзыв согласия, 152-ФЗ, ст. 21';

  it('is held while the person holds a role', async () => {
    const { person: id } = await api.somebody({ role: 'curator', centre: 'orel' });
    expect((await post(`/api/people/${id}/erasure`, { legalBasis })).problem()).toMatchObject({
      status: 409,
      code: 'erasure-held-by-office',
    });
  });

  it('makes the person unreadable in the view and in the log, and ends their sessions', async () => {
    const { person: id, credentials } = await api.somebody();
    const { position } = (await post(`/api/people/${id}/erasure`, { legalBasis })).json<Accepted>();
    expect(await person(id, position)).toMatchObject({ fullName: null, email: null, erased: true });
    expect((await api.ask('GET', '/api/sessions/current', { headers: credentials })).status).toBe(401);
    const registered = async () => (await api.installation.log.readStream(personStream(id), { limit: 1 }))[0];
    while ((await registered())?.data.fullName !== 'ERASED') await api.installation.processes.status();
    expect(await registered()).toMatchObject({
      data: { fullName: 'ERASED', email: 'ERASED' },
      metadata: { command: { data: { fullName: 'ERASED', email: 'ERASED' } } },
    });
    expect((await post('/api/people', somebodyNew({ person: id }))).problem()).toMatchObject({ code: 'person-erased' });
  });

  it('needs a legal basis', async () => {
    expect((await post(`/api/people/${await register()}/erasure`, {})).problem()).toMatchObject({
      status: 422,
      errors: [{ field: 'legalBasis' }],
    });
  });
});
