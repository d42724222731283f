import { beforeAll, expect, it } from '@jest/globals';
import { contract, type Health } from '@veche/contracts';
import type { Vault } from '@veche/event-store';
import { processesWith, views } from '../following.ts';
import type { Ground } from '../installation.ts';
import { type Api, startApi } from '../testing/api.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});

it('health names the version, the stores with their settings, and where each view and process stands', async () => {
  const health = (await api.ask('GET', '/api/health')).json<Health>();
  expect(health).toMatchObject({
    status: 'ok',
    version: '0.0.0-test',
    demonstration: true,
    eventStore: { kind: 'postgresql', settings: { fsync: 'on', full_page_writes: 'on' } },
    database: { settings: { fsync: 'on' } },
  });
  expect(Number(health.eventStore.head)).toBeGreaterThan(0);
  expect(health.views.map(({ name }) => name)).toEqual(views.map(({ name }) => name));
  expect(health.processes.map(({ name }) => name)).toEqual(
    processesWith({} as Vault, {} as Ground).map(({ name }) => name),
  );
});

it('health refuses with 503, and says where, when a view stands still', async () => {
  const { installation } = api;
  const { database, views } = installation;
  const status = await views.status();
  const broken = {
    ...installation,
    views: {
      ...views,
      status: async () =>
        status.map((view) => ({
          ...view,
          state: 'stopped' as const,
          error: { position: 3n, eventId: 'e', message: 'secret' },
        })),
    },
  };
  expect(database).toBeDefined();
  Object.assign(installation, broken);
  const answer = await api.ask('GET', '/api/health');
  Object.assign(installation, { views });
  expect(answer.status).toBe(503);
  expect(answer.problem()).toMatchObject({
    code: 'unavailable',
    health: { status: 'failing', views: status.map(() => ({ state: 'stopped', failedAt: '3' })) },
  });
  expect(answer.text).not.toContain('secret');
});

it('the reference is OpenAPI 3.1, knows every route of the contract, and refusals are problems', async () => {
  const reference = (await api.ask('GET', '/api/openapi.json')).json<{
    openapi: string;
    paths: Record<string, Record<string, { summary: string; tags: string[]; responses: Record<string, unknown> }>>;
  }>();
  expect(reference.openapi).toMatch(/^3\.1/);
  const routes = Object.values(contract).flatMap((group) => Object.values(group));
  for (const {
    '~orpc': { route },
  } of routes) {
    const operation = reference.paths[route.path ?? '']?.[(route.method ?? '').toLowerCase()];
    expect(operation).toMatchObject({ summary: route.summary, tags: route.tags });
    expect(operation?.responses.default).toBeDefined();
  }
});
