import { afterAll, expect, it } from '@jest/globals';
import type { Accepted, Health } from '@veche/contracts';
import { startApi, startLoopback } from './testing/api.ts';

let server: Awaited<ReturnType<typeof startLoopback>> | undefined;
afterAll(() => server?.stop());

it('with EVENTSTORE_URL the log is kept there, and everything else in PostgreSQL', async () => {
  server = await startLoopback();
  const { ask, administrator } = await startApi({ EVENTSTORE_URL: server.url });
  const title = { ru: 'Центр', en: 'Centre' };
  const body = { centre: 'elsewhere', title, region: title };
  const answer = await ask('POST', '/api/centres', { body, headers: await administrator() });
  const { position } = answer.json<Accepted>();
  expect((await ask('GET', `/api/centres/elsewhere?after=${position}`)).json()).toMatchObject({
    id: 'elsewhere',
    title,
  });
  const health = (await ask('GET', '/api/health')).json<Health>();
  expect(health).toMatchObject({
    status: 'ok',
    eventStore: { kind: 'eventstoredb' },
    database: { settings: { fsync: 'on' } },
  });
});
