import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Accepted, ClusterPage, ClusterView, Founding } from '@veche/contracts';
import { type Api, startApi } from '../testing/api.ts';
import { admit, CENTRE, cluster, type Founded, foundCluster, founding } from '../testing/cluster.ts';

let api: Api;
let people: Founded;
beforeAll(async () => {
  api = await startApi({}, { now: () => '2026-05-04T09:00:00.000Z' });
  people = await foundCluster(api);
});

const refused = async (path: string, body: object, { credentials }: Founded['director']) =>
  (await api.ask('POST', path, { body, headers: credentials })).problem();

describe('clusters', () => {
  it('are seen by anybody, with the members of today', async () => {
    const { position } = await admit(people);
    const shown = (await api.ask('GET', `/api/clusters?centre=${CENTRE}&after=${position}`)).json<ClusterView[]>();
    expect(shown).toMatchObject([{ cluster: 'instruments', members: 1, curator: { name: 'Пробная Персона' } }]);
    expect((await api.ask('GET', '/api/clusters?centre=smolensk')).json()).toEqual([]);
  });

  it('tell their council and what the caller may do', async () => {
    const read = async (headers = {}) => (await api.ask('GET', cluster, { headers })).json<ClusterPage>();
    expect(await read()).toMatchObject({
      agreement: { number: '1' },
      okved: ['26.5'],
      quorum: 1,
      council: [{ from: '2026-02-01', held: true }, { held: true }],
      can: { seat: { allowed: false }, replaceCurator: { allowed: false } },
    });
    expect((await read(people.director.credentials)).can).toMatchObject({ seat: { allowed: true } });
    expect((await api.ask('GET', `${cluster}-no`)).problem().code).toBe('unknown-cluster');
  });

  it('name who may hold an office in them to the staff alone', async () => {
    const path = `/api/centres/${CENTRE}/founding`;
    const shown = (await api.ask('GET', path, { headers: people.director.credentials })).json<Founding>();
    expect([shown.curators.length, shown.councilMembers.length, shown.can.found.allowed]).toEqual([1, 3, true]);
    expect((await api.ask('GET', path, { headers: people.applicant.credentials })).problem().code).toBe('not-found');
  });

  it('take a seat away on the version that was seen, and show it at once', async () => {
    const path = `${cluster}/council/${people.second.person}/removal`;
    const by = people.director.credentials;
    const body = { reason: 'Заявление' };
    expect((await api.ask('POST', path, { body, headers: { ...by, 'if-match': '"0"' } })).status).toBe(412);
    const { position } = (
      await api.ask('POST', path, { body, headers: { ...by, 'if-match': '"2"' } })
    ).json<Accepted>();
    const { council } = (await api.ask('GET', `${cluster}?after=${position}`)).json<ClusterPage>();
    expect(council.map(({ held }) => held)).toEqual([true, false]);
  });
});

describe('refusals', () => {
  it.each([
    ['cluster', { cluster: 'Заглавная' }],
    ['title.en', { title: { ru: 'Кластер', en: '' } }],
    ['about', { about: undefined }],
    ['profile', { profile: '1' }],
    ['agreement.date', { agreement: { number: '1', date: '2026-02-30' } }],
    ['okved.0', { okved: ['26.5.1'] }],
    ['curator', { curator: 'x' }],
  ])('founding names the field %s', async (field, more) => {
    const body = { ...founding(people.curator.person), cluster: 'other', ...more };
    const problem = await refused(`/api/centres/${CENTRE}/clusters`, body, people.director);
    expect(problem).toMatchObject({ status: 422, code: 'invalid-input', errors: [{ field }] });
  });

  it('a curator and a council member hold their role', async () => {
    const body = { ...founding(people.first.person), cluster: 'other' };
    expect((await refused(`/api/centres/${CENTRE}/clusters`, body, people.director)).code).toBe('not-a-curator');
    const seat = { person: people.applicant.person, from: '2026-05-04' };
    expect((await refused(`${cluster}/council`, seat, people.director)).code).toBe('not-a-council-member');
    expect((await refused(`${cluster}/curator`, { curator: people.curator.person }, people.director)).code).toBe(
      'curator-unchanged',
    );
  });

  it.each([
    ['person', { person: 'x' }],
    ['from', { from: '2026-02-30' }],
    ['to', { to: '2026-13-01' }],
  ])('a seat names the field %s', async (field, more) => {
    const body = { person: people.stranger.person, from: '2026-05-04', ...more };
    expect(await refused(`${cluster}/council`, body, people.director)).toMatchObject({ errors: [{ field }] });
  });
});
