import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Session } from '@veche/contracts';
import { type Api, BOOTSTRAP_TOKEN, INSTALLER, startApi } from '../testing/api.ts';
import type { SessionTable } from './sessions.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});

const current = (cookie: string) => api.ask('GET', '/api/sessions/current', { headers: { cookie } });
const cookieOf = (headers: Headers) => headers.getSetCookie()[0] ?? '';

describe('signing in', () => {
  it('answers who, in which roles, until when, and gives a cookie that scripts and other sites cannot use', async () => {
    const { person } = await api.somebody({ role: 'chair', centre: 'orel' });
    const answer = await api.ask('POST', '/api/sessions', { body: { person } });
    expect(answer.status).toBe(201);
    expect(answer.json<Session>()).toMatchObject({
      person,
      fullName: 'Пробная Персона',
      roles: [{ role: 'chair', centre: 'orel' }],
    });
    expect(cookieOf(answer.headers)).toMatch(/^veche=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/);
  });

  it('behind an encrypted connection the cookie is secure and bound to the host', async () => {
    const encrypted = await startApi({ VECHE_TRUST_PROXY: '1' });
    const { person } = await encrypted.somebody();
    const headers = { 'x-forwarded-proto': 'https' };
    const answer = await encrypted.ask('POST', '/api/sessions', { body: { person }, headers });
    expect(cookieOf(answer.headers)).toMatch(/^__Host-veche=.*; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    expect(answer.headers.get('strict-transport-security')).toContain('max-age');
  });

  it('gives a new token and ends the session the browser came with', async () => {
    const { person, credentials } = await api.somebody();
    const again = await api.ask('POST', '/api/sessions', { body: { person }, headers: credentials });
    expect((await current(credentials.cookie ?? '')).status).toBe(401);
    expect((await current(cookieOf(again.headers))).status).toBe(200);
  });

  it.each([
    [{ person: randomUUID() }, 404, 'person-unknown'],
    [{ person: 'x' }, 422, 'invalid-input'],
    [{}, 422, 'invalid-input'],
  ])('as %j is refused', async (body, status, code) => {
    expect((await api.ask('POST', '/api/sessions', { body })).problem()).toMatchObject({ status, code });
  });

  it('keeps only a hash of the token', async () => {
    const { credentials } = await api.somebody();
    const rows = await api.installation.database
      .withTables<SessionTable>()
      .selectFrom('api.sessions')
      .select('token_hash')
      .execute();
    expect(rows.every(({ token_hash }) => /^[0-9a-f]{64}$/.test(token_hash))).toBe(true);
    expect(JSON.stringify(rows)).not.toContain(credentials.cookie?.split('=')[1]);
  });
});

describe('a session', () => {
  const aged = async (minutesCreated: number, minutesSeen: number) => {
    const { person, credentials } = await api.somebody();
    const before = (minutes: number) => new Date(Date.now() - minutes * 60_000);
    const times = { created_at: before(minutesCreated), seen_at: before(minutesSeen) };
    await api.installation.database
      .withTables<SessionTable>()
      .updateTable('api.sessions')
      .set(times)
      .where('person', '=', person)
      .execute();
    return (await current(credentials.cookie ?? '')).status;
  };

  it('lasts while it is used, not longer than an hour idle or twelve in all', async () => {
    expect(await aged(700, 59)).toBe(200);
    expect(await aged(100, 61)).toBe(401);
    expect(await aged(721, 1)).toBe(401);
  });

  it('leaves nothing in the database once it is over and another begins', async () => {
    const { person } = await api.somebody();
    const sessions = api.installation.database.withTables<SessionTable>();
    const created_at = new Date(Date.now() - 721 * 60_000);
    await sessions.updateTable('api.sessions').set({ created_at }).where('person', '=', person).execute();
    await api.somebody();
    const left = sessions.selectFrom('api.sessions').selectAll().where('person', '=', person);
    expect(await left.execute()).toEqual([]);
  });

  it('ends when its owner signs out', async () => {
    const { credentials } = await api.somebody();
    const answer = await api.ask('DELETE', '/api/sessions/current', { headers: credentials });
    expect([answer.status, answer.text]).toEqual([204, '']);
    expect(cookieOf(answer.headers)).toContain('Expires=Thu, 01 Jan 1970');
    expect((await current(credentials.cookie ?? '')).status).toBe(401);
  });
});

describe('demonstration people', () => {
  it('are those who hold a role today', async () => {
    const { person } = await api.somebody({ role: 'accountant', centre: 'orel' });
    const head = await api.installation.log.head();
    const people = (await api.ask('GET', `/api/demonstration/people?after=${head}`)).json<{ person: string }[]>();
    expect(people.map((one) => one.person)).toContain(person);
    expect(people.every((one) => !('email' in one))).toBe(true);
  });

  it('exist in demonstration mode only, and so does signing in as one of them', async () => {
    const real = await startApi({ VECHE_DEMO: '' });
    expect((await real.ask('GET', '/api/demonstration/people')).problem()).toMatchObject({
      status: 403,
      code: 'demonstration-only',
    });
    expect((await real.ask('POST', '/api/sessions', { body: { person: randomUUID() } })).problem()).toMatchObject({
      status: 403,
      code: 'demonstration-only',
    });
  });
});

describe('the time of a session', () => {
  const daysAwayFrom = ({ now }: Session) => Math.round((Date.now() - Date.parse(now)) / 86_400_000);
  const enteredAt = async (environment: NodeJS.ProcessEnv) => {
    const entered = await startApi(environment);
    const { person } = await entered.somebody({ role: 'accountant', centre: 'orel' });
    return (await entered.ask('POST', '/api/sessions', { body: { person } })).json<Session>();
  };

  it('is behind in a demonstration that was begun after the calendars that are known', async () => {
    expect(daysAwayFrom(await enteredAt({ VECHE_DEMO_SINCE: '2027-02-10T12:00:00Z' }))).toBe(68);
    expect(daysAwayFrom(await enteredAt({ VECHE_DEMO_SINCE: '2026-11-21T12:00:00Z' }))).toBe(0);
  });
});

describe('the installer', () => {
  const person = () => ({ person: randomUUID(), fullName: 'Пробная Персона', email: 'persona@veche.example' });

  it('makes the first administrator, and can do nothing after that', async () => {
    const fresh = await startApi();
    const send = (body: object, headers = INSTALLER) => fresh.ask('POST', '/api/people', { body, headers });
    expect((await send(person(), { authorization: `Bearer ${BOOTSTRAP_TOKEN.replace('a', 'b')}` })).status).toBe(401);
    const foreign = `Bearer ${'é'.padEnd(BOOTSTRAP_TOKEN.length, '0')}`;
    expect((await send(person(), { authorization: foreign })).status).toBe(401);
    expect((await send(person())).status).toBe(200);
    await fresh.administrator();
    expect((await send(person())).problem()).toMatchObject({ status: 401, code: 'sign-in-required' });
  });

  it('is asked again when the last administrator is gone', async () => {
    const fresh = await startApi();
    const headers = await fresh.administrator();
    const me = (await fresh.ask('GET', '/api/sessions/current', { headers })).json<Session>().person;
    const other = await fresh.somebody({ role: 'administrator', centre: 'orel' });
    expect((await fresh.ask('POST', '/api/people', { body: person(), headers: INSTALLER })).status).toBe(401);
    const body = { role: 'administrator', reason: 'Увольнение' };
    expect((await fresh.ask('POST', `/api/people/${me}/roles/withdrawal`, { body, headers })).status).toBe(200);
    expect((await fresh.ask('POST', '/api/people', { body: person(), headers: INSTALLER })).status).toBe(200);
    expect((await fresh.ask('GET', '/api/people', { headers: other.credentials })).status).toBe(404);
  });

  it('is nobody when no token was set', async () => {
    const locked = await startApi({ VECHE_BOOTSTRAP_TOKEN: '' });
    expect((await locked.ask('POST', '/api/people', { body: person(), headers: INSTALLER })).status).toBe(401);
  });
});
