import { createHash, randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Accepted,
  type ApplicationPage,
  type ApplicationRow,
  type CampaignPage,
  type CampaignView,
  FILE_NAME_HEADER,
  FILES_PATH,
  type FundShareAnswer,
  PERSONAL_DATA_CONSENT,
  type StoredFile,
} from '@veche/contracts';
import { ledgerStream } from '@veche/domain';
import { APPLICANT_INN, APPLICATION, applicationSent, CAMPAIGN, goodFacts } from '@veche/testing';
import { type Api, type Credentials, startApi } from '../testing/api.ts';
import { applicantHappened, happened } from '../testing/happened.ts';

const CENTRE = '/api/centres/orel';
const CASE = `${CENTRE}/applications/${APPLICATION}`;
let api: Api;
let director: Credentials;
let curator: Credentials;
let applicant: Credentials;
let stranger: Credentials;
let presentation: StoredFile;

const announcement = { campaign: CAMPAIGN, title: 'Отбор', year: 2026, filingUntil: '2026-05-14', services: ['R-5.3'] };
const line = { service: 'R-5.3', source: 'regional', kopecks: '500000000' };
const lines = [line, { ...line, service: 'R-6.1' }, { ...line, service: 'F-6.1' }];
const { campaign: _, centre: __, application: ___, representative: ____, ...sent } = applicationSent;
const { version, text } = PERSONAL_DATA_CONSENT;
const consent = { version, sha256: createHash('sha256').update(text.ru).digest('hex') };

const post = (path: string, by: Credentials, body: object, headers: Credentials = {}) =>
  api.ask('POST', path, { body, headers: { ...by, ...headers } });
const file = (changed: object = {}, by = applicant, headers: Credentials = {}) =>
  post(`${CENTRE}/campaigns/${CAMPAIGN}/applications`, by, { ...sent, consent, presentation, ...changed }, headers);
const page = async (by: Credentials, after = '0') =>
  (await api.ask('GET', `${CASE}?after=${after}`, { headers: by })).json<ApplicationPage>();

beforeAll(async () => {
  api = await startApi({}, { now: () => '2026-05-04T09:00:00.000Z' });
  const person = async (role: 'director' | 'curator' | 'applicant') => api.somebody({ role, centre: 'orel' });
  const representative = await person('applicant');
  applicant = representative.credentials;
  director = (await person('director')).credentials;
  curator = (await person('curator')).credentials;
  stranger = (await person('applicant')).credentials;
  const budget = { centre: 'orel', year: 2026, lines, document: 'План', approvedBy: randomUUID(), on: '2026-01-20' };
  await happened(api.installation, ledgerStream('orel', 2026), { type: 'BudgetApproved', data: budget });
  await applicantHappened(api.installation, representative.person);
  const headers = { 'content-type': 'application/pdf', [FILE_NAME_HEADER]: 'presentation.pdf', ...applicant };
  presentation = (await api.ask('POST', FILES_PATH, { body: '%PDF-1.7 %%EOF', headers })).json<StoredFile>();
});

describe('a selection', () => {
  it('before it is announced, the head sees the terms and the lines that it may have', async () => {
    const answer = await api.ask('GET', `${CENTRE}/announcing?year=2026`, { headers: director });
    expect(answer.json()).toMatchObject({
      earliestFilingUntil: '2026-05-05',
      latestFilingUntil: '2026-05-23',
      resultsDue: '2026-05-25',
      lines: [
        { code: 'R-5.3', leftKopecks: '500000000', choose: { allowed: true } },
        { code: 'R-6.1' },
        { code: 'F-6.1', choose: { allowed: false, reason: expect.stringContaining('делят между участниками') } },
      ],
      can: { announce: { allowed: true } },
    });
  });

  it('is not announced for a service that is given to several members at once', async () => {
    const shared = { ...announcement, services: ['R-5.3', 'F-6.1'] };
    expect((await post(`${CENTRE}/campaigns`, director, shared)).problem()).toMatchObject({
      code: 'service-shared-by-members',
      errors: [{ field: 'services' }],
    });
  });

  it.each([
    ['campaign', '1'],
    ['title', ''],
    ['year', 1900],
    ['filingUntil', '2026-02-30'],
    ['services', []],
  ])('a wrong %s is told by its field', async (field, value) => {
    const answer = await post(`${CENTRE}/campaigns`, director, { ...announcement, [field]: value });
    expect(answer.problem()).toMatchObject({ code: 'invalid-input', errors: [{ field }] });
  });

  it('is announced, the same key once, and stands open to anybody', async () => {
    const key = { 'idempotency-key': 'announce-once' };
    const first = await post(`${CENTRE}/campaigns`, director, announcement, key);
    expect(first.status).toBe(200);
    expect((await post(`${CENTRE}/campaigns`, director, announcement, key)).json()).toEqual(first.json());
    const { position } = first.json<Accepted>();
    const open = (await api.ask('GET', `/api/campaigns?after=${position}`)).json<CampaignView[]>();
    expect(open).toMatchObject([{ campaign: CAMPAIGN, state: 'filing', services: [{ code: 'R-5.3' }] }]);
    const one = await api.ask('GET', `${CENTRE}/campaigns/${CAMPAIGN}`, { headers: applicant });
    expect(one.json<CampaignPage>()).toMatchObject({
      filing: { left: 10 },
      applications: null,
      can: { file: { allowed: true } },
    });
    expect((await api.ask('GET', `/api/centres/krasnoyarsk/campaigns/${CAMPAIGN}`)).problem().code).toBe('not-found');
  });

  it('while an estimate is typed, tells for each row what the caps leave after the rows before it', async () => {
    const [row] = applicationSent.estimate;
    const body = { inn: APPLICANT_INN, cluster: 'furniture', specialOperationFamily: false, rows: [row, row] };
    const shares = await post(`${CENTRE}/campaigns/${CAMPAIGN}/fund-shares`, applicant, body);
    expect(shares.json<FundShareAnswer[]>()).toMatchObject([
      { fundShareKopecks: '20000000' },
      { fundShareKopecks: '0', boundBy: expect.anything() },
    ]);
    const foreign = { ...body, rows: [{ ...row, service: 'R-6.1' }] };
    expect((await post(`${CENTRE}/campaigns/${CAMPAIGN}/fund-shares`, applicant, foreign)).problem()).toMatchObject({
      code: 'application-service-outside-campaign',
      errors: [{ field: 'rows.0.service' }],
    });
  });

  it('tells nobody else what is left to an organisation', async () => {
    const body = {
      inn: APPLICANT_INN,
      cluster: 'furniture',
      specialOperationFamily: false,
      rows: applicationSent.estimate,
    };
    const ask = (by: Credentials) => post(`${CENTRE}/campaigns/${CAMPAIGN}/fund-shares`, by, body);
    expect((await ask({})).problem().code).toBe('sign-in-required');
    expect((await ask(stranger)).problem().code).toBe('not-found');
    expect((await ask(curator)).status).toBe(200);
  });
});

describe('an application', () => {
  it.each([
    ['inn', '1'],
    ['contactPhone', '123'],
    ['contactEmail', 'x'],
    ['estimate', []],
    ['cluster', 'Ё'],
    ['specialOperationFamily', 1],
  ])('a wrong %s is told by its field', async (field, value) => {
    expect((await file({ [field]: value })).problem()).toMatchObject({ code: 'invalid-input', errors: [{ field }] });
  });

  it.each([
    [
      'another text of the consent',
      { consent: { version: 'x', sha256: 'a'.repeat(64) } },
      'application-consent-unknown',
    ],
    ['a file of nobody', { presentation: applicationSent.presentation }, 'application-presentation-unknown'],
    ['another cluster', { cluster: 'tourism' }, 'application-not-member'],
    ['another organisation', { inn: '5700000012' }, 'application-not-representative'],
  ])('%s is refused', async (_name, changed, code) => {
    expect((await file(changed)).problem().code).toBe(code);
  });

  it('is refused to whoever does not represent the organisation', async () => {
    expect((await file({}, stranger)).problem().code).toBe('application-not-representative');
  });

  it('is filed once for a key, and stands among those of its representative alone', async () => {
    const key = { 'idempotency-key': 'file-once-only' };
    const first = await file({}, applicant, key);
    expect(first.json()).toMatchObject({ application: APPLICATION });
    expect((await file({}, applicant, key)).json()).toEqual(first.json());
    const { position } = first.json<Accepted>();
    const mine = async (by: Credentials) =>
      (await api.ask('GET', `/api/my/applications?after=${position}`, { headers: by })).json<ApplicationRow[]>();
    expect(await mine(applicant)).toMatchObject([
      { askedKopecks: '20000000', clusterTitle: { ru: 'Мебельный кластер' }, turn: { who: 'centre' } },
    ]);
    expect(await mine(stranger)).toEqual([]);
    expect((await api.ask('GET', CASE, { headers: stranger })).problem().code).toBe('not-found');
    expect((await api.ask('GET', CASE)).problem().code).toBe('sign-in-required');
  });

  it('is read with its people, shares, rules and what each reader may do', async () => {
    const own = await page(applicant);
    expect(own).toMatchObject({
      people: { contactName: applicationSent.contactName },
      known: null,
      timeline: [{ title: 'Заявка подана', who: { name: 'Пробная Персона', role: 'заявитель' } }],
      can: { withdraw: { allowed: true }, fileAgain: { allowed: true }, check: { allowed: false } },
    });
    expect(own.estimate[0]?.share?.trace.steps.length).toBeGreaterThan(0);
    const checked = await page(curator);
    expect(checked.rules.filter(({ number }) => number !== null)).toHaveLength(13);
    expect(checked.known).toMatchObject({
      clusterMember: { value: true },
      taxRegistrationDate: { value: '2020-01-15' },
    });
    expect(checked.can).toMatchObject({ check: { allowed: true }, withdraw: { allowed: false } });
  });

  it('a check that was decided on an older version is stale', async () => {
    const stale = await post(`${CASE}/checks`, curator, { facts: goodFacts }, { 'if-match': '"5"' });
    expect(stale.problem()).toMatchObject({ status: 412, code: 'stale-version' });
  });

  it('with something not established the centre asks, the applicant answers in time, and it is admitted', async () => {
    expect((await post(`${CASE}/checks`, curator, { facts: {} })).status).toBe(200);
    expect((await file()).problem().code).toBe('application-check-begun');
    expect((await post(`${CASE}/questions`, curator, { questions: 'Справка?' })).status).toBe(200);
    expect((await post(`${CASE}/checks`, curator, { facts: goodFacts })).problem().code).toBe(
      'application-awaits-answer',
    );
    expect((await post(`${CASE}/answers`, stranger, { answer: 'Нет', files: [] })).problem().code).toBe('not-found');
    const foreign = { answer: 'Вот', files: [presentation, applicationSent.presentation] };
    expect((await post(`${CASE}/answers`, applicant, foreign)).problem()).toMatchObject({
      code: 'application-file-unknown',
      errors: [{ field: 'files' }],
    });
    expect((await post(`${CASE}/answers`, applicant, { answer: 'Вот', files: [presentation] })).status).toBe(200);
    const { position } = (await post(`${CASE}/checks`, curator, { facts: goodFacts })).json<Accepted>();
    const admitted = await page(applicant, position);
    expect(admitted).toMatchObject({
      status: 'admitted',
      commission: { rule: 'commission-others' },
      requests: [{ due: '2026-05-07', answer: { late: false } }],
      turn: { who: 'commission', term: { due: '2026-05-25' } },
      check: { verdict: 'eligible' },
    });
    const rows = await api.ask('GET', `${CENTRE}/applications?status=admitted&campaign=${CAMPAIGN}`, {
      headers: curator,
    });
    expect(rows.json()).toHaveLength(1);
  });

  it('people stand empty once they are erased, and all else stays', async () => {
    const { people } = await page(curator);
    const administrator = await api.administrator();
    const body = { role: 'applicant', centre: 'orel', reason: 'Уходит' };
    const withdrawal = await post(`/api/people/${people.representative}/roles/withdrawal`, administrator, body);
    expect(withdrawal.status).toBe(200);
    const erasure = await post(`/api/people/${people.representative}/erasure`, administrator, {
      legalBasis: 'Отзыв согласия',
    });
    const after = await page(curator, erasure.json<Accepted>().position);
    expect(after.people).toMatchObject({ contactName: null, contactEmail: null, headName: null, specialists: null });
    expect(after.passport.project).toBe(applicationSent.passport.project);
  });
});
