import { beforeAll, expect, it } from '@jest/globals';
import type { ApplicationPage, ApplicationRow, BudgetPage } from '@veche/contracts';
import { APPLICATION } from '@veche/testing';
import { BUDGET, type Funding, LINES, startFunding } from '../funding/award.fixture.ts';

let money: Funding;
beforeAll(async () => {
  money = await startFunding();
  await money.post('accountant', `${BUDGET}/proposal`, { lines: LINES, document: 'План' });
  const { proposed } = await money.get<BudgetPage>('director', BUDGET);
  await money.post('director', `${BUDGET}/approval`, { sha256: proposed?.sha256 });
});

const LIST = '/api/centres/orel/applications';
/** As the centre lists it, as its page tells it, and as its applicant has it. */
const told = async () => [
  ...(await money.get<ApplicationRow[]>('curator', LIST)),
  await money.get<ApplicationPage>('curator', `${LIST}/${APPLICATION}`),
  ...(await money.get<ApplicationRow[]>('applicant', '/api/my/applications')),
];
/** The decision comes to the application a moment after the sitting is closed. */
const concluded = async () => {
  for (;;) {
    const all = await told();
    if (all.every(({ status }) => status === 'concluded')) return all;
  }
};
const everywhere = (row: object) => [row, row, row];

it('an application that was awarded in part says so, and where its money stands', async () => {
  expect(await told()).toMatchObject(everywhere({ status: 'admitted', outcome: null, award: null }));
  await money.reserve();
  expect(await concluded()).toMatchObject(everywhere({ outcome: 'partly', award: 'reserved' }));
  const { awards } = await money.get<BudgetPage>('director', BUDGET);
  expect(awards).toMatchObject([{ askedKopecks: '20000000', fundShareKopecks: '4500000' }]);
  await money.post('accountant', `${money.award}/release`, { reason: 'Заявитель отказался' });
  expect(await told()).toMatchObject(everywhere({ outcome: 'partly', award: 'released' }));
});
