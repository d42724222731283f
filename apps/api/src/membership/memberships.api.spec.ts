import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Accepted, Applying, MembershipPage, MembershipRow, MyOrganisation, Register } from '@veche/contracts';
import { type Api, startApi } from '../testing/api.ts';
import {
  application,
  CENTRE,
  checking,
  cluster,
  type Founded,
  foundCluster,
  INN,
  membership,
  organisation,
} from '../testing/cluster.ts';

let api: Api;
let people: Founded;
let now = '2026-05-04T09:00:00.000Z';
beforeAll(async () => {
  api = await startApi({}, { now: () => now });
  people = await foundCluster(api);
});

type Somebody = Founded['curator'];

/** Sessions end within the day: all sign in again. */
const onDay = async (day: string): Promise<void> => {
  now = `${day}T09:00:00.000Z`;
  const { post: _, ...all } = people;
  for (const one of Object.values(all)) one.credentials = await api.signIn(one.person);
};

const get = async <Body>(path: string, by: Somebody, after?: string) =>
  (
    await api.ask('GET', after === undefined ? path : `${path}?after=${after}`, { headers: by.credentials })
  ).json<Body>();
const refused = async (path: string, body: object | undefined, by: Somebody) =>
  (await api.ask('POST', path, { ...(body && { body }), headers: by.credentials })).problem();
const page = (by: Somebody, after?: string) => get<MembershipPage>(membership, by, after);

describe('an organisation', () => {
  it('is registered once by its representative, who alone sees it', async () => {
    const { applicant, other, post } = people;
    const { position } = await post(`/api/centres/${CENTRE}/organisations`, organisation, applicant);
    expect(await get<MyOrganisation[]>('/api/my/organisations', applicant, position)).toMatchObject([
      { ...organisation, memberships: [], revision: 0 },
    ]);
    expect(await get('/api/my/organisations', other)).toEqual([]);
    expect((await api.ask('GET', `/api/organisations/${INN}`)).problem().code).toBe('not-found');
    const again = await refused(`/api/centres/${CENTRE}/organisations`, organisation, other);
    expect(again).toMatchObject({ code: 'organisation-already-registered', errors: [{ field: 'inn' }] });
  });

  it.each([
    ['inn', { inn: '5753000018' }],
    ['ogrn', { ogrn: '1' }],
    ['name', { name: '' }],
    ['okved', { okved: [] }],
    ['okved.0', { okved: ['x'] }],
    ['region', { region: 'Орёл' }],
    ['city', { city: '' }],
    ['website', { website: 'primer' }],
    ['category', { category: 'large' }],
    ['taxRegisteredOn', { taxRegisteredOn: '2020-02-30' }],
    ['representative', { representative: 'x' }],
  ])('names the field %s in %j', async (field, more) => {
    const problem = await refused(
      `/api/centres/${CENTRE}/organisations`,
      { ...organisation, ...more },
      people.applicant,
    );
    expect(problem).toMatchObject({ status: 422, code: 'invalid-input', errors: [{ field }] });
  });
});

describe('joining', () => {
  it('tells what an application needs and which activities match', async () => {
    const asked = await get<Applying>(`${cluster}/applying`, people.applicant);
    expect(asked).toMatchObject({
      due: '2026-05-14',
      organisations: [{ inn: INN, matching: ['26.51.4'], can: { apply: { allowed: true } } }],
    });
    expect(asked.statements).toHaveLength(4);
  });

  it.each([
    ['questionnaire.headcount', { questionnaire: { ...application.questionnaire, headcount: -1 } }],
    ['statements.acceptsAgreement', { statements: { ...application.statements, acceptsAgreement: false } }],
    ['consent.sha256', { consent: { version: '1', sha256: 'x' } }],
  ])('names the field %s', async (field, more) => {
    const problem = await refused(membership, { ...application, ...more }, people.applicant);
    expect(problem).toMatchObject({ code: 'invalid-input', errors: [{ field }] });
  });

  it('takes a consent only to the text of today, and only from the representative', async () => {
    const consent = { version: 'old', sha256: 'a'.repeat(64) };
    expect((await refused(membership, { ...application, consent }, people.applicant)).code).toBe('consent-not-known');
    expect((await refused(membership, application, people.other)).code).toBe('not-found');
  });

  it('an application is seen by its representative, the staff and the council, and by nobody else', async () => {
    const { applicant, curator, first, stranger, other, director, post } = people;
    const key = { ...applicant.credentials, 'idempotency-key': 'apply-once' };
    const sent = await api.ask('POST', membership, { body: application, headers: key });
    const { position } = sent.json<Accepted>();
    const repeated = await api.ask('POST', membership, { body: application, headers: key });
    expect(repeated.json<Accepted>().position).toBe(position);
    for (const somebody of [applicant, curator, director, first]) {
      const shown = await page(somebody, position);
      expect(shown).toMatchObject({ status: 'applied', turn: { who: 'centre' }, term: { due: '2026-05-14', left: 7 } });
    }
    for (const somebody of [stranger, other]) {
      expect((await api.ask('GET', membership, { headers: somebody.credentials })).problem().code).toBe('not-found');
    }
    expect((await api.ask('GET', membership)).problem().code).toBe('sign-in-required');
    expect((await page(curator)).can).toMatchObject({ check: { allowed: true }, vote: { allowed: false } });
    const rows = await get<MembershipRow[]>(`/api/centres/${CENTRE}/memberships`, curator);
    expect(rows).toMatchObject([{ inn: INN, status: 'applied', overdue: false }]);
    expect(await get(`/api/centres/${CENTRE}/memberships`, stranger)).toEqual([]);
    await expect(post(`${membership}/votes`, { vote: 'for' }, first)).rejects.toThrow('no-open-vote');
  });

  it('is overdue when the term has passed, and nothing follows by itself', async () => {
    await onDay('2026-05-20');
    expect(await page(people.curator)).toMatchObject({ status: 'applied', overdue: true, term: { left: -4 } });
    await onDay('2026-05-05');
  });

  it('is checked on the version that was seen', async () => {
    const headers = { ...people.curator.credentials, 'if-match': '"0"' };
    expect((await api.ask('POST', `${membership}/checks`, { body: checking, headers })).status).toBe(412);
    const shown = await api.ask('GET', membership, { headers: people.curator.credentials });
    const seen = { ...people.curator.credentials, 'if-match': shown.headers.get('etag') ?? '' };
    const { position } = (
      await api.ask('POST', `${membership}/checks`, { body: checking, headers: seen })
    ).json<Accepted>();
    expect(await page(people.first, position)).toMatchObject({
      status: 'before-council',
      check: { verdict: 'eligible', facts: { matchingOkvedCodes: { value: 1 } } },
      vote: { question: 'admission', open: true, composition: 2, quorum: 1, cast: 0, missing: 1 },
      can: { vote: { allowed: true } },
    });
  });

  it('each vote is seen at once; when all have voted the organisation stands in the register', async () => {
    const { first, second, stranger, post } = people;
    const { position } = await post(`${membership}/votes`, { vote: 'for' }, first);
    const { vote, can } = await page(first, position);
    expect(vote?.seats.find(({ person }) => person === first.person)).toMatchObject({
      vote: 'for',
      name: 'Пробная Персона',
    });
    expect(can.vote).toEqual({ allowed: false, reason: 'Каждый член совета голосует один раз' });
    expect((await refused(`${membership}/votes`, { vote: 'for' }, first)).code).toBe('already-voted');
    expect((await refused(`${membership}/votes`, { vote: 'for' }, stranger)).code).toBe('not-on-council');
    expect((await refused(`${membership}/votes`, { vote: 'perhaps' }, second)).errors).toMatchObject([
      { field: 'vote' },
    ]);
    const admitted = await post(`${membership}/votes`, { vote: 'for' }, second);
    expect(await page(first, admitted.position)).toMatchObject({
      status: 'member',
      since: '2026-05-05',
      vote: { open: false, for: 2, against: 0, trace: { steps: [{ rule: 'N03' }, {}] } },
    });
    const register = async (query: string) =>
      (await api.ask('GET', `${cluster}/members?after=${admitted.position}${query}`)).json<Register>();
    expect((await register('')).members).toMatchObject([
      { inn: INN, okved: '26.51.4', city: 'Орёл', since: '2026-05-05' },
    ]);
    expect((await register('&on=2026-05-04')).members).toEqual([]);
    expect((await register('&search=прибор')).members).toHaveLength(1);
    expect((await register('&search=сад')).members).toEqual([]);
    expect((await api.ask('GET', `${cluster}/members?on=2026-05-06`)).problem().errors).toMatchObject([
      { field: 'on' },
    ]);
    expect((await api.ask('GET', `/api/organisations/${INN}`)).json()).toMatchObject({
      memberships: [{ since: '2026-05-05' }],
    });
  });
});

describe('ending', () => {
  it('exclusion is proposed, waits ten working days, and is declined or decided', async () => {
    const { curator, first, post } = people;
    const body = { ground: 'agreement-breach', statement: 'Взнос не внесён' };
    expect((await refused(`${membership}/exclusion`, { ...body, ground: 'x' }, curator)).errors).toMatchObject([
      { field: 'ground' },
    ]);
    const { position } = await post(`${membership}/exclusion`, body, curator);
    const shown = await page(first, position);
    expect(shown).toMatchObject({
      status: 'exclusion',
      exclusion: { voteFrom: '2026-05-20' },
      can: { vote: { allowed: false } },
    });
    expect((await refused(`${membership}/votes/closing`, undefined, curator)).code).toBe('vote-not-begun');
  });

  it('notice of leaving names the last day, and the register remembers the days before', async () => {
    const { applicant, curator, post } = people;
    expect((await refused(`${membership}/leaving`, { statement: '' }, applicant)).errors).toMatchObject([
      { field: 'statement' },
    ]);
    expect((await refused(`${membership}/leaving`, { statement: 'Выходим' }, curator)).code).toBe('not-found');
    const { position } = await post(`${membership}/leaving`, { statement: 'Выходим' }, applicant);
    await onDay('2026-06-05');
    expect(await page(applicant, position)).toMatchObject({ status: 'left', since: '2026-05-05', until: '2026-06-04' });
    const on = async (day: string) =>
      (await api.ask('GET', `${cluster}/members?on=${day}`)).json<Register>().members.length;
    expect([await on('2026-06-04'), await on('2026-06-05')]).toEqual([1, 0]);
    expect((await get<Applying>(`${cluster}/applying`, applicant)).organisations).toMatchObject([
      { can: { apply: { allowed: true } } },
    ]);
  });
});
