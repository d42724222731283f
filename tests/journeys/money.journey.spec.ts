import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { AwardPage, BudgetPage } from '@veche/contracts';
import { daysAfter } from '@veche/domain';
import type { Page } from 'playwright-core';
import { today } from '../story/selection.ts';
import { answerAll, comesToHold, isForEverybody, Journey, PHONE, says, whyNot } from './journey.ts';
import { press } from './sitting.ts';

// Starting the product and looking at a whole page take their time on a busy machine.
jest.setTimeout(120_000);

const DIRECTOR = 'Вымыслов';
const CURATOR = 'Нарочнова';
const ACCOUNTANT = 'Копейкина';
const APPLICANT = 'Заявкин';
const MONEY = '/admin/money/orel/2026';

const inFiveDays = daysAfter(today(), 5);

let journey: Journey;
let award: string;
let curator: Page;
let director: Page;
let accountant: Page;

const steps = () => `/api/centres/orel/budgets/2026/awards/${award}`;
/** The hash of a paper as it stands, without which nobody approves it. */
const hashOf = async (paper: 'contract' | 'act' | 'ordered') =>
  (await journey.read<AwardPage>(ACCOUNTANT, steps()))[paper]?.sha256;
/** What the form of the own share begins with. */
const ownAmount = () => accountant.locator('[id="own.kopecks"]');
const row = (page: Page, name: string | RegExp) => page.getByRole('row', { name });
/** The limits board, of what is called so. */
const board = (name: string) => journey.openAs(ACCOUNTANT, `${MONEY}/limits?find=${name}`);

beforeAll(async () => {
  journey = await Journey.begin();
  const { awards } = await journey.read<BudgetPage>(ACCOUNTANT, '/api/centres/orel/budgets/2026');
  award = awards.find(({ name }) => name.includes('Пробная сборка'))?.award ?? '';
  // In the director's absence two others stand in: an office gives nobody their own step to approve.
  const office = { role: 'director', centre: 'orel', from: today() };
  for (const name of [CURATOR, ACCOUNTANT]) {
    await journey.players.command(journey.called('Примерова'), `/api/people/${journey.called(name)}/roles`, office);
  }
});

afterAll(async () => {
  await journey?.end();
  expect(journey?.visitor.foreignRequests).toEqual([]);
  expect(journey?.visitor.errors).toEqual([]);
});

describe('The reserve of an award', () => {
  it('stands on the limits board', async () => {
    accountant = await journey.openAs(ACCOUNTANT, MONEY);
    await accountant.getByRole('link', { name: 'Доска лимитов' }).click();
    await accountant.getByLabel('Найти').fill('Пробная сборка');
    await row(accountant, /Общий лимит на одного СМСП.*200.000,00.₽.*исчерпан/).waitFor();
    await isForEverybody(accountant);
  });
});

describe('The contract of three parties', () => {
  it('is not prepared with the applicant as executor, nor before each question about the applicant is answered', async () => {
    curator = await journey.openAs(CURATOR, '/admin/');
    await curator.getByRole('link', { name: 'Подготовить договор — ООО «Пробная сборка»' }).click();
    await curator.getByLabel('Номер договора').fill('2026-ЦК-4');
    await curator.getByLabel('Исполнитель', { exact: true }).fill('ООО «Исполнитель-Пример»');
    await curator.getByLabel('ИНН исполнителя').fill('5700000044');
    await curator.getByLabel('Оказать услуги до').fill(inFiveDays);
    await press(curator, 'Подготовить договор');
    await curator.getByRole('alert').and(curator.locator(':focus')).waitFor();
    await curator.getByRole('alert').getByRole('link', { name: 'Исполнитель — не сам заявитель' }).click();
    expect(await curator.locator(':focus').getAttribute('id')).toBe('executor.inn');
    await curator.getByLabel('ИНН исполнителя').fill('5700090016');
    await press(curator, 'Подготовить договор');
    await curator.getByRole('alert').getByRole('link', { name: 'Ликвидация: не установлено' }).click();
    expect(await curator.locator(':focus').getAttribute('id')).toBe('facts.underLiquidation.value');
    await isForEverybody(curator);
  });

  it('is prepared on the sums of the award, with what is seen of the applicant today', async () => {
    await answerAll(curator);
    await press(curator, 'Подготовить договор');
    await says(curator, /№.2026-ЦК-4, исполнитель ООО.«Исполнитель-Пример»/);
    await curator.getByText('Что установлено в день подписания').click();
    await isForEverybody(curator);
  });

  it('is not signed for the Fund by whoever prepared it, though in that office', async () => {
    expect(await whyNot(curator, 'Подписать договор за Фонд')).toContain('никто не утверждает свой шаг');
    const signature = { party: 'fund', sha256: await hashOf('contract') };
    expect(await journey.sendAnyway(curator, `${steps()}/contract/signatures`, signature)).toEqual([
      409,
      'own-contract',
    ]);
  });

  it('is signed by the three, each in their own place, and all see it at once', async () => {
    director = await journey.openAs(DIRECTOR, '/admin/');
    await director.getByRole('link', { name: 'Подписать договор за Фонд — ООО «Пробная сборка»' }).click();
    await press(curator, 'Внести подпись исполнителя');
    await says(curator, /назовите документ/);
    await curator.getByLabel('Документ с подписью исполнителя').fill('экземпляр Фонда, вх. № 18');
    await press(curator, 'Внести подпись исполнителя');
    await says(director, 'экземпляр Фонда, вх. № 18');
    await press(director, 'Подписать договор за Фонд');
    await curator.getByText('Фонд: подписи нет').waitFor({ state: 'detached' });
    const applicant = await journey.openAs(APPLICANT, '/my');
    await applicant.getByRole('link', { name: 'Подписать договор' }).click();
    await applicant.getByRole('button', { name: 'Подписать договор за заявителя' }).waitFor();
    await isForEverybody(applicant);
    await applicant.getByRole('button', { name: 'Подписать договор за заявителя' }).click();
    await says(curator, 'обещано договором');
    await says(director, 'обещано договором');
    await applicant.context().close();
  });
});

describe('The act', () => {
  it('is for no more than the contract', async () => {
    await curator.getByLabel('Номер акта').fill('А-4');
    await curator.getByLabel('Стоимость сделанного').fill('230 000,01');
    await curator.getByLabel('Чем подтверждается').fill('Адрес сайта и отчёт о рекламе');
    await press(curator, 'Внести акт');
    await curator
      .getByRole('alert')
      .getByRole('link', { name: /не больше стоимости по договору/ })
      .click();
    expect(await curator.locator(':focus').getAttribute('id')).toBe('costKopecks');
    await isForEverybody(curator);
    await curator.getByLabel('Стоимость сделанного').fill('220 000');
    await press(curator, 'Внести акт');
    await says(director, /№ А-4 на 220.000,00.₽/);
    await says(director, /Фонд заплатит 191.304,34.₽, 8.695,66.₽ вернутся в бюджет/);
    await says(curator, /№ А-4 на 220.000,00.₽/);
  });

  it('is not confirmed by whoever recorded it', async () => {
    expect(await whyNot(curator, 'Подтвердить акт')).toContain('никто не утверждает свой шаг');
    await isForEverybody(curator);
    const confirmation = { sha256: await hashOf('act') };
    expect(await journey.sendAnyway(curator, `${steps()}/act/confirmation`, confirmation)).toEqual([409, 'own-act']);
  });

  it('confirmed by another, lets the Fund pay its part of what was done and frees the rest', async () => {
    await accountant.goto(`${MONEY}/awards/${award}`);
    await comesToHold(ownAmount(), '30\u00a0000,00');
    await press(director, 'Подтвердить акт');
    await says(curator, 'принято по акту');
    await comesToHold(ownAmount(), '28\u00a0695,66');
    await says(director, /Принято к оплате Фондом\s*191.304,34.₽/);
    await row(await board('Пробная сборка'), /Общий лимит на одного СМСП.*191.304,34.₽.*8.695,66.₽/).waitFor();
  });
});

describe('The payments', () => {
  it('begin with the own share, in full and no more', async () => {
    await accountant.goto('/admin/');
    await accountant.getByRole('link', { name: 'Внести платёж собственной доли — ООО «Пробная сборка»' }).click();
    await says(accountant, 'Заплатить собственную долю целиком');
    expect(
      await journey.sendAnyway(accountant, `${steps()}/payments`, { kopecks: '100', document: 'Распоряжение № 30' }),
    ).toEqual([409, 'own-share-not-paid']);
    const own = accountant.locator('form', { has: accountant.getByRole('button', { name: /собственной доли/ }) });
    await own.getByLabel('Сумма').fill('30 000');
    await own.getByLabel('Платёжный документ').fill('Поручение заявителя № 9');
    await press(accountant, 'Внести оплату собственной доли');
    await accountant
      .getByRole('alert')
      .getByRole('link', { name: /не больше собственной доли/ })
      .click();
    expect(await accountant.locator(':focus').getAttribute('id')).toBe('own.kopecks');
    for (const [part, paid] of [
      ['20 000', /Осталось оплатить\s*8.695,66.₽/],
      ['8 695,66', 'К оплате'],
    ] as const) {
      await own.getByLabel('Сумма').fill(part);
      await own.getByLabel('Платёжный документ').fill('Поручение заявителя № 9');
      await press(accountant, 'Внести оплату собственной доли');
      await says(accountant, paid);
    }
    await isForEverybody(accountant);
  });

  it('of the Fund are not approved by whoever ordered them', async () => {
    await accountant.getByLabel('Платёжный документ').fill('Распоряжение № 31');
    await press(accountant, 'Поручить платёж');
    await says(accountant, /Поручено\s*191.304,34.₽/);
    expect(await whyNot(accountant, 'Утвердить платёж')).toContain('никто не утверждает свой шаг');
    const approval = { sha256: await hashOf('ordered') };
    expect(await journey.sendAnyway(accountant, `${steps()}/payments/approval`, approval)).toEqual([409, 'own-order']);
  });

  it('are rejected with a reason by the director on a phone, and ordered anew', async () => {
    const phone = await journey.openAs(DIRECTOR, '/admin/', PHONE);
    await phone.getByRole('link', { name: 'Утвердить платёж — ООО «Пробная сборка»' }).click();
    await press(phone, 'Отклонить платёж');
    const dialog = phone.getByRole('dialog', { name: /Отклонить платёж на 191.304,34.₽/ });
    await dialog.getByRole('button', { name: 'Отклонить платёж' }).click();
    await dialog.getByText('Напишите причину').waitFor();
    await isForEverybody(phone);
    await dialog.getByLabel('Причина').fill('В распоряжении не тот счёт исполнителя');
    await dialog.getByRole('button', { name: 'Отклонить платёж' }).click();
    for (const page of [phone, accountant]) await says(page, /не тот счёт исполнителя/);
    expect(await whyNot(phone, 'Поручить платёж')).toContain('бухгалтер');
    await phone.context().close();
    await accountant.getByLabel('Платёжный документ').fill('Распоряжение № 32');
    await press(accountant, 'Поручить платёж');
    await says(director, /Распоряжение № 32/);
  });

  it('approved by another, close the case for everybody', async () => {
    await press(director, 'Утвердить платёж');
    for (const page of [director, accountant, curator]) await says(page, 'выплачено');
    await director.getByText('Чей ход').waitFor({ state: 'detached' });
    await isForEverybody(director);
  });
});

describe('An award that comes to no contract', () => {
  it('is released with a reason, and the limits forget it', async () => {
    await director.goto(`${MONEY}/awards`);
    await director.getByRole('link', { name: 'ООО «Хлеб-Выдумка»' }).click();
    await press(director, 'Освободить деньги');
    const dialog = director.getByRole('dialog', { name: /Освободить 198.000,00.₽/ });
    await dialog.getByRole('button', { name: 'Освободить деньги' }).click();
    await dialog.getByText('Напишите причину').waitFor();
    await isForEverybody(director);
    await dialog.getByLabel('Причина').fill('Заявитель отказался от договора письмом');
    await dialog.getByRole('button', { name: 'Освободить деньги' }).click();
    await says(director, /Освобождено\s*198.000,00.₽/);
    await says(await board('Хлеб-Выдумка'), 'Ничего не найдено');
  });
});

describe('On a phone', () => {
  const screens: readonly (readonly [string, () => string])[] = [
    [ACCOUNTANT, () => `${MONEY}/limits`],
    [CURATOR, () => `${MONEY}/awards/${award}`],
    [APPLICANT, () => `/my/applications/orel/${award}`],
  ];

  it.each(screens)('%s is kept from nothing', async (name, path) => {
    const page = await journey.openAs(name, path(), PHONE);
    await says(page, /Пробная сборка/);
    await isForEverybody(page);
  });
});
