import { beforeAll, describe, expect, it } from '@jest/globals';
import type { AwardPage, BudgetPage } from '@veche/contracts';
import { BUDGET, EXECUTOR, type Funding, LINES, SIGNING, startFunding } from './award.fixture.ts';

let money: Funding;
beforeAll(async () => {
  money = await startFunding();
});
const shown = (): Promise<AwardPage> => money.get<AwardPage>('director', money.award);
const budget = (): Promise<BudgetPage> => money.get<BudgetPage>('director', BUDGET);
const step = (name: string, path: string, body: object) => money.post(name, `${money.award}/${path}`, body);
const done = async (name: string, path: string, body: object): Promise<void> => {
  const { status, text } = await step(name, path, body);
  expect({ path, status, text }).toMatchObject({ status: 200 });
};
const DIFFERS = { status: 409, code: 'paper-differs', title: 'Пока вы читали, это внесли заново' };

describe('whoever approves', () => {
  it('approves the budget that was read, and not one that was proposed meanwhile', async () => {
    const propose = (document: string) => money.post('accountant', `${BUDGET}/proposal`, { lines: LINES, document });
    const approve = (sha256: string | undefined) => money.post('director', `${BUDGET}/approval`, { sha256 });
    await propose('План');
    const { proposed: read } = await budget();
    await propose('Другой план');
    expect((await approve(read?.sha256)).problem()).toMatchObject(DIFFERS);
    expect((await approve((await budget()).proposed?.sha256)).status).toBe(200);
  });

  it('signs the contract that was read, whichever party it is', async () => {
    await money.reserve();
    const executor = { inn: EXECUTOR, name: 'ООО «Исполнитель»' };
    const contract = { number: '12-К', executor, subject: 'Договоры', facts: SIGNING };
    await done('curator', 'contract', { ...contract, deliverUntil: '2026-09-30' });
    const { contract: read } = await shown();
    await done('curator', 'contract', { ...contract, deliverUntil: '2026-12-30' });
    const parties = [
      ['applicant', { party: 'applicant' }],
      ['director', { party: 'fund' }],
      ['curator', { party: 'executor', document: 'Экз. 3' }],
    ] as const;
    for (const [name, party] of parties) {
      const stale = await step(name, 'contract/signatures', { ...party, sha256: read?.sha256 });
      expect(stale.problem()).toMatchObject(DIFFERS);
    }
    const { contract: now } = await shown();
    for (const [name, party] of parties) await done(name, 'contract/signatures', { ...party, sha256: now?.sha256 });
    expect((await shown()).stage).toBe('committed');
  });

  it('confirms the act that was read', async () => {
    const act = { number: '1', evidence: 'Заключения' };
    await done('curator', 'act', { ...act, costKopecks: '4000000' });
    const { act: read } = await shown();
    await done('curator', 'act', { ...act, costKopecks: '5000000' });
    expect((await step('director', 'act/confirmation', { sha256: read?.sha256 })).problem()).toMatchObject(DIFFERS);
    await done('director', 'act/confirmation', { sha256: (await shown()).act?.sha256 });
  });

  it('may reject a payment: it is told why, and another one may be ordered and approved', async () => {
    await done('accountant', 'own-payments', { kopecks: '500000', document: 'п/п 7' });
    await done('accountant', 'payments', { kopecks: '4500000', document: 'п/п 8' });
    const { ordered: read, can } = await shown();
    expect([can.approvePayment.allowed, can.rejectPayment.allowed]).toEqual([true, true]);
    await done('director', 'payments/rejection', { sha256: read?.sha256, reason: 'Не тот счёт' });
    const rejected = await shown();
    expect(rejected).toMatchObject({
      ordered: null,
      payableKopecks: '4500000',
      rejected: { kopecks: '4500000', reason: 'Не тот счёт', rejectedBy: { person: money.person('director') } },
      turn: { name: 'Бухгалтер' },
    });
    await done('accountant', 'payments', { kopecks: '4500000', document: 'п/п 9' });
    expect((await step('director', 'payments/approval', { sha256: read?.sha256 })).problem()).toMatchObject(DIFFERS);
    await done('director', 'payments/approval', { sha256: (await shown()).ordered?.sha256 });
    expect(await shown()).toMatchObject({
      stage: 'paid',
      rejected: null,
      payments: [{ document: 'п/п 9', by: { person: money.person('accountant') } }],
    });
  });
});
