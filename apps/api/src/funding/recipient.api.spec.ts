import { beforeAll, expect, it } from '@jest/globals';
import type { AwardPage, BudgetPage } from '@veche/contracts';
import { membershipStream } from '@veche/domain';
import { memberExcluded } from '@veche/testing';
import { happened } from '../testing/happened.ts';
import { BUDGET, EXECUTOR, type Funding, INN, LINES, SIGNING, startFunding } from './award.fixture.ts';
import { CLUSTER } from './reserve.fixture.ts';

let money: Funding;
beforeAll(async () => {
  money = await startFunding();
  await money.post('accountant', `${BUDGET}/proposal`, { lines: LINES, document: 'План' });
  const { proposed } = await money.get<BudgetPage>('director', BUDGET);
  await money.post('director', `${BUDGET}/approval`, { sha256: proposed?.sha256 });
});
const shown = (): Promise<AwardPage> => money.get<AwardPage>('curator', money.award);
const KNOWN_BY = 'реестр участников кластера, 10.06.2026';

it('whoever is excluded from the cluster after the award gets no contract, and no award after that', async () => {
  await money.reserve();
  expect((await shown()).can.prepareContract.allowed).toBe(true);
  const excluded = { ...memberExcluded.data, cluster: CLUSTER, inn: INN, on: '2026-06-10' };
  await happened(money.api.installation, membershipStream(CLUSTER, INN), { ...memberExcluded, data: excluded });

  const { can } = await shown();
  expect(can.prepareContract).toMatchObject({ allowed: false, reason: expect.stringContaining(KNOWN_BY) });
  const contract = { number: '1', executor: { inn: EXECUTOR, name: 'А' }, subject: 'Б', deliverUntil: '2026-09-30' };
  const prepared = await money.post('curator', `${money.award}/contract`, { ...contract, facts: SIGNING });
  expect(prepared.problem()).toMatchObject({
    status: 409,
    code: 'recipient-not-member',
    errors: [{ field: 'award', message: expect.stringContaining(KNOWN_BY) }],
  });

  await money.post('accountant', `${money.award}/release`, { reason: 'Организация вышла из кластера' });
  await money.reserve();
  const { refused } = await money.get<BudgetPage>('director', BUDGET);
  expect(refused).toMatchObject([{ reasons: [expect.stringContaining(KNOWN_BY)] }]);
  expect((await shown()).stage).toBe('released');
});
