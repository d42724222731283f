import { beforeAll, describe, expect, it } from '@jest/globals';
import type {
  EligibilityAnswer,
  FiguresView,
  FundShareAnswer,
  ServiceView,
  TermAnswer,
  TermView,
} from '@veche/contracts';
import { type Api, startApi } from '../testing/api.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});

const share = (body: unknown, centre = 'orel') => api.ask('POST', `/api/centres/${centre}/fund-share`, { body });

describe('services', () => {
  it('Orel offers 29 rows', async () => {
    const answer = await api.ask('GET', '/api/centres/orel/services?on=2026-05-04');
    expect(answer.json<ServiceView[]>()).toHaveLength(29);
  });

  it.each([
    ['/api/centres/orel/services?on=2020-01-01', 404, 'no-edition-in-force', 'on'],
    ['/api/centres/orel/services?on=yesterday', 422, 'invalid-input', 'on'],
    ['/api/centres/smolensk/services?on=2026-05-04', 404, 'no-edition-in-force', 'on'],
    ['/api/centres/atlantis/services', 404, 'unknown-centre', 'centre'],
  ])('%s', async (path, status, code, field) => {
    const problem = (await api.ask('GET', path)).problem();
    expect(problem).toMatchObject({ status, code });
    expect(problem.errors?.[0]?.field).toBe(field);
  });
});

describe('figures', () => {
  it('of Smolensk are its budgets and indicators of two years', async () => {
    const answer = await api.ask('GET', '/api/centres/smolensk/figures');
    const { budgets, indicators } = answer.json<FiguresView>();
    expect([budgets, indicators].map((tables) => tables.map(({ year }) => year))).toEqual([
      [2017, 2018],
      [2017, 2018],
    ]);
  });

  it('of a centre that is not there are not found', async () => {
    expect((await api.ask('GET', '/api/centres/atlantis/figures')).problem()).toMatchObject({
      status: 404,
      code: 'unknown-centre',
    });
  });
});

describe('fund share', () => {
  it('is the largest that all rules allow, and says which one bound', async () => {
    const answer = (await share({ service: 'R-5.3', costKopecks: '25000000' })).json<FundShareAnswer>();
    expect(answer).toMatchObject({ fundShareKopecks: '20000000', ownShareKopecks: '5000000' });
    expect(answer.boundBy).not.toEqual([]);
    expect(answer.trace.steps.length).toBeGreaterThan(0);
  });

  it.each([
    ['costKopecks', { service: 'R-6.1', costKopecks: '-1' }],
    ['costKopecks', { service: 'R-6.1', costKopecks: '1.5' }],
    ['costKopecks', { service: 'R-6.1', costKopecks: 100 }],
    ['costKopecks', { service: 'R-6.1' }],
    ['service', { service: 'R-99', costKopecks: '100' }],
    ['service', { service: { $ne: null }, costKopecks: '100' }],
    ['used.general', { service: 'R-6.1', costKopecks: '100', used: { general: '0.01' } }],
    ['used.everything', { service: 'R-6.1', costKopecks: '100', used: { everything: '1' } }],
    ['centre', { service: 'R-6.1', costKopecks: '100', centre: 'krasnoyarsk' }],
  ])('names the field %s in %j', async (field, body) => {
    const answer = await share(body);
    expect(answer.status).toBe(422);
    expect(answer.problem().errors?.map((error) => error.field)).toContain(field);
    expect(answer.problem().errors?.[0]?.message).toMatch(/[а-яё]/i);
  });

  it('of a centre that is not there is not found', async () => {
    expect((await share({ service: 'R-6.1', costKopecks: '100' }, 'atlantis')).problem()).toMatchObject({
      status: 404,
      code: 'unknown-centre',
    });
  });
});

describe('terms', () => {
  it('each of the list can be asked for', async () => {
    const terms = (await api.ask('GET', '/api/centres/orel/terms?on=2026-05-04')).json<TermView[]>();
    expect(terms.length).toBeGreaterThanOrEqual(20);
    for (const { id } of terms) {
      const answer = await api.ask('GET', `/api/centres/orel/terms/${id}?from=2026-05-04`);
      expect({ id, status: answer.status, term: answer.json<TermAnswer>().term }).toEqual({
        id,
        status: 200,
        term: id,
      });
    }
  });

  it.each([
    ['terms/T01', 422, 'invalid-input'],
    ['terms/T01?from=2026-02-30', 422, 'invalid-input'],
    ['terms/T99?from=2026-05-04', 404, 'unknown-term'],
  ])('%s is refused', async (path, status, code) => {
    expect((await api.ask('GET', `/api/centres/orel/${path}`)).problem()).toMatchObject({ status, code });
  });
});

describe('eligibility', () => {
  it('answers each rule, and passes on nothing that is not known', async () => {
    const answer = await api.ask('POST', '/api/centres/orel/eligibility', {
      body: { filedOn: '2026-05-04', facts: {} },
    });
    const { verdict, trace } = answer.json<EligibilityAnswer>();
    expect(verdict).toBe('not-established');
    expect(trace.steps.length).toBeGreaterThanOrEqual(13);
  });

  it.each([
    ['orel', '2020-01-01'],
    ['smolensk', '2026-05-04'],
  ])('of %s on a day before any edition names the day as it was sent', async (centre, filedOn) => {
    const answer = await api.ask('POST', `/api/centres/${centre}/eligibility`, { body: { filedOn, facts: {} } });
    expect(answer.problem()).toMatchObject({
      status: 404,
      code: 'no-edition-in-force',
      errors: [{ field: 'filedOn', message: expect.stringMatching(/[а-яё]/i) }],
    });
  });

  it('names the fact that is wrong', async () => {
    const body = {
      filedOn: '2026-05-04',
      facts: { inSmeRegister: { value: 'yes', source: 'реестр', date: '2026-05-04' } },
    };
    expect((await api.ask('POST', '/api/centres/orel/eligibility', { body })).problem()).toMatchObject({
      status: 422,
      errors: [{ field: 'facts.inSmeRegister.value' }],
    });
  });
});
