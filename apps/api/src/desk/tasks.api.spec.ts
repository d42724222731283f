import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Task } from '@veche/contracts';
import { type Api, startApi } from '../testing/api.ts';
import {
  application,
  CENTRE,
  CLUSTER,
  checking,
  type Founded,
  foundCluster,
  INN,
  membership,
  organisation,
} from '../testing/cluster.ts';

type Somebody = Founded['curator'];

let api: Api;
let people: Founded;
let elsewhere: Somebody;
let now = '2026-05-04T09:00:00.000Z';
beforeAll(async () => {
  api = await startApi({}, { now: () => now });
  people = await foundCluster(api);
  elsewhere = await api.somebody({ role: 'director', centre: 'smolensk' });
});

const tasks = async ({ credentials }: Somebody, after?: string): Promise<Task[]> => {
  const path = after === undefined ? '/api/my/tasks' : `/api/my/tasks?after=${after}`;
  return (await api.ask('GET', path, { headers: credentials })).json<Task[]>();
};
const kinds = async (by: Somebody, after?: string) => (await tasks(by, after)).map(({ kind }) => kind);

describe('what waits for somebody', () => {
  it('is asked by whoever has signed in, for themselves', async () => {
    expect((await api.ask('GET', '/api/my/tasks')).problem().code).toBe('sign-in-required');
    expect(await tasks(await api.somebody())).toEqual([]);
    const accountant = await api.somebody({ role: 'accountant', centre: CENTRE });
    expect(await tasks(accountant)).toMatchObject([{ kind: 'budget-proposal', centre: CENTRE, urgency: 'undated' }]);
  });

  it('names the field of a position that is none', async () => {
    const headers = people.curator.credentials;
    for (const after of ['x', '999999999']) {
      const problem = (await api.ask('GET', `/api/my/tasks?after=${after}`, { headers })).problem();
      expect(problem).toMatchObject({ status: 422, errors: [{ field: 'after' }] });
    }
  });

  it('an application to join waits for the curator until it is checked, then for the council until each has voted', async () => {
    const { applicant, curator, director, first, second, stranger, post } = people;
    await post(`/api/centres/${CENTRE}/organisations`, organisation, applicant);
    const applied = await post(membership, application, applicant);
    expect(await tasks(curator, applied.position)).toEqual([
      {
        kind: 'membership-check',
        title: 'Проверить заявку на вступление',
        about: organisation.name,
        within: 'Кластер приборостроения',
        centre: CENTRE,
        role: 'curator',
        href: `/admin/memberships/${CENTRE}/${CLUSTER}/${INN}`,
        since: '2026-05-04',
        term: { due: '2026-05-14', today: '2026-05-04', left: 7, unit: 'working-days' },
        follows: 'заявка ждёт с отметкой о просрочке; сама она не принимается и не отклоняется',
        urgency: 'dated',
      },
    ]);
    for (const somebody of [applicant, director, first, stranger]) expect(await kinds(somebody)).toEqual([]);

    const checked = await post(`${membership}/checks`, checking, curator);
    expect(await kinds(curator, checked.position)).toEqual([]);
    for (const seat of [first, second]) expect(await kinds(seat)).toEqual(['council-vote']);
    expect(await kinds(stranger)).toEqual([]);

    const voted = await post(`${membership}/votes`, { vote: 'for' }, first);
    expect(await kinds(first, voted.position)).toEqual([]);
    expect(await kinds(second)).toEqual(['council-vote']);
  });

  it('is shown to whoever looks at a demonstration, with somebody for whom it waits; outside of one nobody is told', async () => {
    expect((await api.ask('GET', '/api/demonstration/trials')).json()).toEqual([
      { what: 'council', person: people.second.person, href: `/admin/memberships/${CENTRE}/${CLUSTER}/${INN}` },
    ]);
    const problem = (await api.ask('GET', '/api/demonstration/trials?after=x')).problem();
    expect(problem).toMatchObject({ status: 422, errors: [{ field: 'after' }] });
    const real = await startApi({ VECHE_DEMO: '' });
    expect((await real.ask('GET', '/api/demonstration/trials')).problem().code).toBe('demonstration-only');
  });

  it('from the fifth working day on it waits for the director too, and when the term has passed it is overdue; in another centre nothing waits', async () => {
    now = '2026-05-12T09:00:00.000Z';
    const director = { ...people.director, credentials: await api.signIn(people.director.person) };
    expect(await tasks(director)).toMatchObject([{ kind: 'membership-hurry', urgency: 'soon', term: { left: 2 } }]);
    now = '2026-05-15T09:00:00.000Z';
    expect(await tasks({ ...elsewhere, credentials: await api.signIn(elsewhere.person) })).toEqual([]);
    const [late] = await tasks({ ...director, credentials: await api.signIn(director.person) });
    expect(late).toMatchObject({ urgency: 'overdue', term: { left: -1 } });
  });
});
