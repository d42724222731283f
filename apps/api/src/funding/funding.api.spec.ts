import { beforeAll, describe, expect, it } from '@jest/globals';
import type { AwardPage, BudgetPage, ClusterSupport, FundShareAnswer, LimitsBoard } from '@veche/contracts';
import { BUDGET, EXECUTOR, type Funding, LINES, SIGNING, startFunding } from './award.fixture.ts';

let money: Funding;
beforeAll(async () => {
  money = await startFunding();
});
const post: Funding['post'] = (...sent) => money.post(...sent);
const get = <Body>(name: string, path: string): Promise<Body> => money.get<Body>(name, path);
const shown = (name = 'director'): Promise<AwardPage> => get<AwardPage>(name, money.award);
const step = (name: string, path: string, body: object, headers = {}) =>
  post(name, `${money.award}/${path}`, body, headers);

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
    const page = await get<BudgetPage>('accountant', BUDGET);
    const seen = { sha256: page.proposed?.sha256 };
    expect((await post('accountant', `${BUDGET}/approval`, seen)).problem().code).toBe('not-found');
    expect(page.proposed).toMatchObject({
      totalKopecks: '462000000',
      on: '2026-06-10',
      by: { name: 'Пробная Персона' },
    });
    expect(page.can.approve.allowed).toBe(false);
    const approve = (version: string) => post('director', `${BUDGET}/approval`, seen, { 'if-match': version });
    expect((await approve('"9"')).problem().code).toBe('stale-version');
    expect((await approve('"0"')).status).toBe(200);
    expect((await get<BudgetPage>('accountant', BUDGET)).approved).toMatchObject({
      by: { person: money.person('director') },
    });
  });

  it('is what the public calculator reckons with', async () => {
    const body = { service: 'R-6.1', costKopecks: '9000000' };
    const answer = await post('', '/api/centres/orel/fund-share', body);
    expect(answer.json<FundShareAnswer>()).toMatchObject({ fundShareKopecks: '4600000', boundBy: ['L16.line'] });
  });

  it('waits for its contract once it is reserved, within twenty working days', async () => {
    await money.reserve();
    const page = await shown('curator');
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
    expect((await shown('applicant')).stage).toBe('reserved');
    expect((await money.ask('stranger', money.award)).problem().code).toBe('not-found');
  });

  it('goes from the contract over the act to the payment, each step by another person', async () => {
    const contract = { number: '12-К', subject: 'Договоры', deliverUntil: '2026-09-30', facts: SIGNING };
    const executor = { inn: EXECUTOR, name: 'ООО «Исполнитель»' };
    const signing = ({ contract: made }: AwardPage, party: string) => ({ party, sha256: made?.sha256 });
    const steps: readonly [string, string, (page: AwardPage) => object][] = [
      ['curator', 'contract', () => ({ ...contract, executor })],
      ['applicant', 'contract/signatures', (page) => signing(page, 'applicant')],
      ['director', 'contract/signatures', (page) => signing(page, 'fund')],
      ['curator', 'contract/signatures', (page) => ({ ...signing(page, 'executor'), document: 'Экз. 3' })],
      ['curator', 'act', () => ({ number: '1', costKopecks: '4000000', evidence: 'Заключения' })],
      ['director', 'act/confirmation', ({ act }) => ({ sha256: act?.sha256 })],
      ['accountant', 'own-payments', () => ({ kopecks: '400000', document: 'п/п 7' })],
      ['accountant', 'payments', () => ({ kopecks: '3600000', document: 'п/п 8' })],
      ['director', 'payments/approval', ({ ordered }) => ({ sha256: ordered?.sha256 })],
    ];
    for (const [name, path, bodyFor] of steps) {
      const body = bodyFor(await shown());
      const answer = await step(name, path, body, { 'idempotency-key': `step-${path}-${name}` });
      expect([path, answer.status]).toEqual([path, 200]);
      const again = await step(name, path, body, { 'idempotency-key': `step-${path}-${name}` });
      expect(again.json()).toEqual(answer.json());
    }
    const page = await shown();
    expect(page).toMatchObject({ stage: 'paid', paidKopecks: '3600000', heldKopecks: '3600000', turn: null });
    expect(page.contract?.signatures.map(({ party }) => party)).toEqual(['applicant', 'fund', 'executor']);
    expect(page.happened.map(({ type }) => type)).toEqual([
      'FundsReserved',
      'ContractPrepared',
      ...['ContractSigned', 'ContractSigned', 'ContractSigned', 'FundsCommitted'],
      ...['ActRecorded', 'FundsAccepted', 'OwnSharePaid', 'PaymentOrdered', 'FundsPaid'],
    ]);
    expect(page.payments).toMatchObject([{ kopecks: '3600000', by: { person: money.person('accountant') } }]);
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
    ['contract/signatures', 'sha256', { party: 'fund' }],
    ['act/confirmation', 'sha256', {}],
    ['payments/approval', 'sha256', { sha256: 'не хеш' }],
    ['payments/rejection', 'reason', { sha256: '0'.repeat(64), reason: '' }],
    ['act', 'costKopecks', { number: '1', costKopecks: '1.5', evidence: 'Акт' }],
    ['own-payments', 'kopecks', { kopecks: '', document: 'п/п' }],
    ['payments', 'document', { kopecks: '1', document: '' }],
    ['release', 'reason', { reason: '' }],
  ])('names what does not fit: %s, %s', async (path, field, body) => {
    const problem = (await step('curator', path, body)).problem();
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
