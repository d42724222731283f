import { beforeAll, expect, it } from '@jest/globals';
import type { AwardPage, BudgetPage } from '@veche/contracts';
import { BUDGET, EXECUTOR, type Funding, LINES, SIGNING, startFunding } from './award.fixture.ts';

let money: Funding;
beforeAll(async () => {
  money = await startFunding({ protocolSigned: false });
  await money.post('accountant', `${BUDGET}/proposal`, { lines: LINES, document: 'План' });
  const { proposed } = await money.get<BudgetPage>('director', BUDGET);
  await money.post('director', `${BUDGET}/approval`, { sha256: proposed?.sha256 });
  await money.reserve();
});

const shown = (): Promise<AwardPage> => money.get<AwardPage>('curator', money.award);
const executor = { inn: EXECUTOR, name: 'ООО «Исполнитель»' };
const contract = { number: '1', executor, subject: 'Договоры', deliverUntil: '2026-09-30', facts: SIGNING };
const prepare = () => money.post('curator', `${money.award}/contract`, contract);

it('a contract waits for the end of the sitting and for every signature under its protocol, and says so', async () => {
  const waits = async (protocol: object, awaited: RegExp, reason: RegExp) => {
    const page = await shown();
    expect(page).toMatchObject({ protocol, turn: { who: 'commission', term: null } });
    expect(page.turn?.awaited).toMatch(awaited);
    expect(page.can.prepareContract).toMatchObject({ allowed: false, reason: expect.stringMatching(reason) });
    expect((await prepare()).problem()).toMatchObject({ status: 409, code: 'protocol-not-signed' });
    const { awards } = await money.get<BudgetPage>('director', BUDGET);
    expect(awards).toMatchObject([{ turn: { who: 'commission' } }]);
  };
  await waits({ closed: false, unsigned: 2 }, /Закрыть заседание/, /заседание.* ещё не закрыто/);
  await money.sitting.close();
  await waits({ closed: true, unsigned: 2 }, /осталось подписей: 2/, /подписали ещё не все/);
  await money.sitting.sign('chair');
  await waits({ closed: true, unsigned: 1 }, /осталось подписей: 1/, /подписали ещё не все/);

  await money.sitting.sign('secretary');
  expect(await shown()).toMatchObject({
    protocol: { closed: true, unsigned: 0 },
    turn: { who: 'centre', name: 'Куратор', term: { left: 20 } },
    can: { prepareContract: { allowed: true } },
  });
  expect((await prepare()).status).toBe(200);
});
