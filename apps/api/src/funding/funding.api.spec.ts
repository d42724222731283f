import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { AwardPage, BudgetPage, ClusterSupport, FundShareAnswer, LimitsBoard } from '@veche/contracts';
import { applicationStream, organisationStream } from '@veche/domain';
import type { JsonObject } from '@veche/event-store';
import { type Api, type Credentials, startApi } from '../testing/api.ts';
import { reserveOn } from './reserve.fixture.ts';

const NOW = '2026-06-10T09:00:00.000Z';
const INN = '7707083893';
const EXECUTOR = '7707329152';
const BUDGET = '/api/centres/orel/budgets/2026';
const LINES = [
  { service: 'R-6.1', source: 'regional', kopecks: '4600000' },
  { service: 'R-5.3', source: 'regional', kopecks: '457400000' },
];
const known = (value: unknown) => ({ value, source: 'выписка', date: '2026-06-01' });
const FILED = {
  ...Object.fromEntries(
    ['inSmeRegister', 'meetsArticle4', 'clusterMember', 'scoringPassed', 'onMspPlatform'].map((name) => [
      name,
      known(true),
    ]),
  ),
  ...Object.fromEntries(
    [
      'underReorganisation',
      'underLiquidation',
      'underBankruptcy',
      'activitySuspended',
      'sameGroupAsFund',
      'requestedInformationMissing',
      'financialInstitution',
      'productionSharing',
      'gambling',
      'taxDebtSentToBailiff',
      'nonResident',
      'sameSupportActive',
    ].map((name) => [name, known(false)]),
  ),
  registeredInRegion: known('57'),
  taxRegistrationDate: known('2020-03-01'),
  taxDebtKopecks: known('0'),
  moneyLeftForServiceKopecks: known('4600000'),
  lastBreach: known(null),
  lastInsolvencyOrLicenceSanction: known(null),
};
const {
  inSmeRegister,
  underReorganisation,
  underLiquidation,
  underBankruptcy,
  activitySuspended,
  sameGroupAsFund,
  requestedInformationMissing,
} = FILED as Record<string, unknown>;
const SIGNING = {
  ...{ inSmeRegister, underReorganisation, underLiquidation, underBankruptcy, activitySuspended },
  ...{ sameGroupAsFund, requestedInformationMissing, sameGroupAsExecutor: known(false) },
};

let api: Api;
const who: Record<string, { person: string; credentials: Credentials }> = {};
const as = (name: string): Credentials => who[name]?.credentials ?? {};
const post = (name: string, path: string, body: object = {}, headers: Credentials = {}) =>
  api.ask('POST', path, { body, headers: { ...as(name), ...headers } });
const get = async <Body>(name: string, path: string): Promise<Body> => {
  const head = await api.installation.log.head();
  return (await api.ask('GET', `${path}?after=${head}`, { headers: as(name) })).json<Body>();
};

const append = (stream: string, ...events: readonly (readonly [type: string, data: object])[]) =>
  api.installation.log.append({
    stream,
    expected: 'no-stream',
    events: events.map(([type, data]) => ({
      ...{ eventId: randomUUID(), type, schemaVersion: 1, metadata: {} },
      data: data as JsonObject,
    })),
  });

const award = `${randomUUID()}.${INN}`;
const AWARD = `${BUDGET}/awards/${award}`;

const reserve = (fundShareKopecks: string) => reserveOn(api.installation, { award, inn: INN, fundShareKopecks });

beforeAll(async () => {
  api = await startApi({}, { now: () => NOW });
  for (const role of ['accountant', 'director', 'curator', 'applicant'] as const) {
    who[role] = await api.somebody({ role, centre: 'orel' });
  }
  who['stranger'] = await api.somebody({ role: 'applicant', centre: 'orel' });
  const representative = who['applicant']?.person;
  await append(organisationStream(INN), ['OrganisationRegistered', { centre: 'orel', inn: INN, representative }]);
  await append(
    applicationStream(award),
    ['ApplicationFiled', { centre: 'orel', application: award, filedAt: '2026-06-01T08:00:00.000Z' }],
    [
      'ApplicationChecked',
      { centre: 'orel', application: award, facts: FILED, verdict: 'eligible', notEstablished: [] },
    ],
  );
});

describe('the budget of a year over HTTP', () => {
  it('is empty at first, and says who may begin', async () => {
    const page = await get<BudgetPage>('accountant', BUDGET);
    expect(page).toMatchObject({
      proposed: null,
      approved: null,
      lines: [],
      awards: [],
      can: { propose: { allowed: true } },
    });
    expect(page.catalogue.map(({ code }) => code)).toContain('R-6.1');
    expect(await get<ClusterSupport>('', '/api/centres/orel/clusters/pribor/support')).toMatchObject({ cap: null });
  });

  it.each([
    ['lines', { lines: [], document: 'План' }],
    ['lines.0.kopecks', { lines: [{ ...LINES[0], kopecks: '-1' }], document: 'План' }],
    ['lines', { lines: [LINES[0], LINES[0]], document: 'План' }],
    ['lines', { lines: [{ ...LINES[0], service: 'R-1' }], document: 'План' }],
    ['document', { lines: LINES, document: '' }],
  ])('names the field %s that does not fit', async (field, body) => {
    const problem = (await post('accountant', `${BUDGET}/proposal`, body)).problem();
    expect(problem.errors?.map((error) => error.field)).toContain(field);
  });

  it('is proposed, and approved by another person', async () => {
    const body = { lines: LINES, document: 'План на 2026 год' };
    expect((await post('accountant', `${BUDGET}/proposal`, body)).status).toBe(200);
    expect((await post('accountant', `${BUDGET}/approval`)).problem().code).toBe('not-found');
    const page = await get<BudgetPage>('accountant', BUDGET);
    expect(page.proposed).toMatchObject({
      totalKopecks: '462000000',
      on: '2026-06-10',
      by: { name: 'Пробная Персона' },
    });
    expect(page.can.approve.allowed).toBe(false);
    expect((await post('director', `${BUDGET}/approval`, {}, { 'if-match': '"9"' })).problem().code).toBe(
      'stale-version',
    );
    expect((await post('director', `${BUDGET}/approval`, {}, { 'if-match': '"0"' })).status).toBe(200);
    expect((await get<BudgetPage>('accountant', BUDGET)).approved).toMatchObject({
      by: { person: who['director']?.person },
    });
  });

  it('is what the public calculator reckons with', async () => {
    const body = { service: 'R-6.1', costKopecks: '9000000' };
    const answer = await api.ask('POST', '/api/centres/orel/fund-share', { body });
    expect(answer.json<FundShareAnswer>()).toMatchObject({ fundShareKopecks: '4600000', boundBy: ['L16.line'] });
  });

  it('waits for its contract once it is reserved, within twenty working days', async () => {
    await reserve('4500000');
    const page = await get<AwardPage>('curator', AWARD);
    expect(page).toMatchObject({
      stage: 'reserved',
      turn: { who: 'centre', name: 'Куратор' },
      signing: { due: '2026-07-09', left: 20, unit: 'working-days' },
      can: { prepareContract: { allowed: true }, release: { allowed: false } },
    });
    expect(page.traces).toHaveLength(1);
    expect(page.signingRules.flatMap(({ facts }) => facts.map(({ name }) => name))).toEqual(
      expect.arrayContaining(Object.keys(SIGNING)),
    );
    expect((await get<BudgetPage>('director', BUDGET)).totals).toMatchObject({
      reservedKopecks: '4500000',
      paidKopecks: '0',
    });
  });

  it('is shown to the representative of the organisation, and to no other applicant', async () => {
    expect((await get<AwardPage>('applicant', AWARD)).award).toBe(award);
    expect((await api.ask('GET', AWARD, { headers: as('stranger') })).problem().code).toBe('not-found');
  });

  it('goes from the contract over the act to the payment, each step by another person', async () => {
    const contract = { number: '12-К', subject: 'Договоры', deliverUntil: '2026-09-30', facts: SIGNING };
    const executor = { inn: EXECUTOR, name: 'ООО «Исполнитель»' };
    const steps: readonly [string, string, object][] = [
      ['curator', 'contract', { ...contract, executor }],
      ['applicant', 'contract/signatures', { party: 'applicant' }],
      ['director', 'contract/signatures', { party: 'fund' }],
      ['curator', 'contract/signatures', { party: 'executor', document: 'Договор 12-К, экз. 3' }],
      ['curator', 'act', { number: '1', costKopecks: '4000000', evidence: 'Заключения' }],
      ['director', 'act/confirmation', {}],
      ['accountant', 'own-payments', { kopecks: '400000', document: 'п/п 7' }],
      ['accountant', 'payments', { kopecks: '3600000', document: 'п/п 8' }],
      ['director', 'payments/approval', {}],
    ];
    for (const [name, path, body] of steps) {
      const answer = await post(name, `${AWARD}/${path}`, body, { 'idempotency-key': `step-${path}-${name}` });
      expect([path, answer.status]).toEqual([path, 200]);
      const again = await post(name, `${AWARD}/${path}`, body, { 'idempotency-key': `step-${path}-${name}` });
      expect(again.json()).toEqual(answer.json());
    }
    const page = await get<AwardPage>('director', AWARD);
    expect(page).toMatchObject({ stage: 'paid', paidKopecks: '3600000', heldKopecks: '3600000', turn: null });
    expect(page.contract?.signatures.map(({ party }) => party)).toEqual(['applicant', 'fund', 'executor']);
    expect(page.happened.map(({ type }) => type)).toEqual([
      'FundsReserved',
      'ContractPrepared',
      ...['ContractSigned', 'ContractSigned', 'ContractSigned', 'FundsCommitted'],
      ...['ActRecorded', 'FundsAccepted', 'OwnSharePaid', 'PaymentOrdered', 'FundsPaid'],
    ]);
    expect(page.payments).toMatchObject([{ kopecks: '3600000', by: { person: who['accountant']?.person } }]);
  });

  it.each([
    [
      'contract',
      'executor.inn',
      { number: '1', executor: { inn: '1', name: 'А' }, subject: 'Б', deliverUntil: '2026-09-30', facts: {} },
    ],
    [
      'contract',
      'deliverUntil',
      { number: '1', executor: { inn: EXECUTOR, name: 'А' }, subject: 'Б', deliverUntil: 'завтра', facts: {} },
    ],
    ['contract/signatures', 'party', { party: 'nobody' }],
    ['act', 'costKopecks', { number: '1', costKopecks: '1.5', evidence: 'Акт' }],
    ['own-payments', 'kopecks', { kopecks: '', document: 'п/п' }],
    ['payments', 'document', { kopecks: '1', document: '' }],
    ['release', 'reason', { reason: '' }],
  ])('names what does not fit: %s, %s', async (path, field, body) => {
    const problem = (await post('curator', `${AWARD}/${path}`, body)).problem();
    expect(problem.errors?.map((error) => error.field)).toContain(field);
  });

  it('leaves its rest to others, and is told on the board of limits and to the public', async () => {
    const { caps } = await get<LimitsBoard>('director', `${BUDGET}/limits`);
    const line = caps.find(({ kind, rule }) => kind === 'line' && rule === 'L16.line');
    expect(line).toMatchObject({ clause: '002 §5.3(11); §7.4', usedKopecks: '3600000', leftKopecks: '1000000' });
    expect(caps.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['year', 'cluster', 'line', 'recipient', 'service']),
    );
    expect(await get<ClusterSupport>('', '/api/centres/orel/clusters/pribor/support')).toMatchObject({
      cap: { percent: 25, capKopecks: '115500000', givenKopecks: '3600000', leftKopecks: '111900000' },
    });
  });
});
