import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type CampaignView, type ClusterPage, type MyOrganisation, applicationOf as nameOf } from '@veche/contracts';
import type { Page } from 'playwright-core';
import { applicationOf, marketing } from '../story/papers.ts';
import { handInFile } from './application.ts';
import { isForEverybody, Journey, PHONE, says, visible, whyNot } from './journey.ts';
import { press } from './sitting.ts';

// Starting the product and looking at a whole page take their time on a busy machine.
jest.setTimeout(120_000);

const CURATOR = 'Нарочнова';
const APPLICANT = 'Паспортова';
const NEWCOMER = 'Новиков';
const JOINING = 'orel/orel-tourism/5700000291';

let journey: Journey;
let campaign: string;
let organisations: readonly MyOrganisation[];
let curator: Page;
let applicant: Page;
let refused: string;

/** Files what is asked of the open selection by one of the applicant's organisations; how that is typed in is told elsewhere. */
const file = async (organisation: string, project: string): Promise<string> => {
  const { inn = '', name = '' } = organisations.find((one) => one.name.includes(organisation)) ?? {};
  const representative = journey.called(APPLICANT);
  const papers = await applicationOf(
    journey.players,
    { inn, name, cluster: 'orel-food', representative },
    { year: 2026, project, estimate: [marketing(50_000, project)] },
  );
  const path = `/api/centres/orel/campaigns/${campaign}/applications`;
  await journey.players.command(representative, path, papers);
  return nameOf(campaign, inn);
};
const question = (page: Page, name: string) => page.getByRole('group', { name, exact: true });
const answer = (page: Page, name: string, word: 'Да' | 'Нет' | 'Не установлено') =>
  question(page, name).getByRole('radio', { name: word, exact: true }).check();

beforeAll(async () => {
  journey = await Journey.begin();
  const campaigns = await journey.read<CampaignView[]>(CURATOR, '/api/campaigns');
  campaign = campaigns.find(({ state }) => state === 'filing')?.campaign ?? '';
  organisations = await journey.read<MyOrganisation[]>(APPLICANT, '/api/my/organisations');
  await file('Молочный мираж', 'Сырная тропа');
  refused = await file('Мнимая мельница', 'Мука с фермы');
});

afterAll(async () => {
  await journey?.end();
  expect(journey?.visitor.foreignRequests).toEqual([]);
  expect(journey?.visitor.errors).toEqual([]);
});

/** What the centre has to find out by itself; what the platform knows and the applicant has declared stands there already. */
const AGAINST = [
  'Реорганизация',
  'Ликвидация',
  'Процедура банкротства',
  'Приостановление деятельности',
  'Одна группа лиц с Фондом',
  'Статус финансовой организации',
  'Игорный бизнес',
  'Действующая аналогичная поддержка',
] as const;
const FOR = ['Включение в Единый реестр субъектов МСП', 'Регистрация на Цифровой платформе МСП.РФ'] as const;

describe('The check of an application', () => {
  it('asks for the facts of each of the thirteen reasons, and has what is known already, with its source', async () => {
    curator = await journey.openAs(CURATOR, '/admin/');
    await curator.getByRole('link', { name: 'Проверить заявку — ООО «Молочный мираж»' }).click();
    await says(curator, 'решать рано, установлено не всё');
    const reasons = curator.getByRole('group', { name: /^\d+\. / });
    const titles = await reasons.locator('> legend').allTextContents();
    expect(titles.map((title) => Number.parseInt(title, 10))).toEqual(Array.from({ length: 13 }, (_, at) => at + 1));
    for (const title of titles) expect(title).toMatch(/п\.\s5\.3/);
    const declared = curator.getByRole('group', { name: /^7\. / }).getByLabel('Источник', { exact: true });
    expect(await declared.inputValue()).toContain('заверение заявителя');
    await isForEverybody(curator);
  });

  it('says while it is typed what it would come to, and leads to what is open', async () => {
    for (const name of AGAINST) await answer(curator, name, 'Нет');
    for (const name of FOR) await answer(curator, name, 'Да');
    await answer(curator, 'Ликвидация', 'Да');
    await says(curator, 'в допуске будет отказано');
    await curator.getByRole('button', { name: 'Отказать в допуске' }).waitFor();
    await answer(curator, 'Ликвидация', 'Нет');
    await curator.getByRole('link', { name: /^Задолженность больше 50 тыс/ }).click();
    expect(await curator.locator(':focus').getAttribute('id')).toBe('facts.taxDebtKopecks.value');
    await curator.getByLabel('Задолженность по налогам и сборам').fill('0');
    await curator.getByRole('group', { name: /^5\. / }).getByLabel('не было').check();
    await curator.getByLabel('Регион регистрации').fill('57');
    await answer(curator, 'Соответствие статье 4 Закона № 209-ФЗ', 'Да');
  });

  it('takes no fact without its source', async () => {
    const source = curator.getByRole('group', { name: /^8\. / }).getByLabel('Источник', { exact: true });
    await source.fill('');
    await press(curator, 'Записать проверку');
    await curator.getByRole('alert').getByRole('link').first().click();
    expect(await curator.locator(':focus').getAttribute('id')).toBe('facts.gambling.source');
    await isForEverybody(curator);
    await source.fill('анкета, коды ОКВЭД');
    await press(curator, 'Записать проверку');
    await says(curator, 'пройдено 13 из 13 причин');
    await says(curator, 'не всё установлено');
  });

  it('goes back to the applicant for information, and waits', async () => {
    await press(curator, 'Запросить сведения');
    await says(curator, 'Заполните это поле');
    await curator.getByLabel('Что нужно представить').fill('Пришлите карточку скоринга МСП.РФ');
    await press(curator, 'Запросить сведения');
    await says(curator, /Проверить нельзя/);
    await isForEverybody(curator);
  });

  it('is answered by the applicant with a document, which the centre sees at once', async () => {
    applicant = await journey.openAs(APPLICANT, '/my');
    await applicant.getByRole('link', { name: /Представить|Ответить/ }).click();
    await applicant.getByLabel('Ваш ответ').fill('Скоринг пройден 12 ноября, карточка приложена');
    await handInFile(applicant.getByLabel('Приложить документ'), 'Карточка.pdf');
    await isForEverybody(applicant);
    await applicant.getByRole('button', { name: 'Отправить ответ' }).click();
    await says(curator, 'карточка приложена');
    await curator.getByRole('link', { name: 'Карточка.pdf' }).waitFor();
  });

  it('goes on where it was left, admits, and keeps each fact with its source', async () => {
    expect(await whyNot(curator, 'Записать проверку')).toContain('Сначала посмотрите');
    await press(curator, 'Продолжить проверку');
    expect(await curator.getByLabel('Регион регистрации').inputValue()).toBe('57');
    await answer(curator, 'Прохождение скоринга или прескоринга', 'Да');
    await says(curator, 'заявка будет допущена к отбору');
    await press(curator, 'Допустить заявку к отбору');
    await says(curator, 'допущена к отбору');
    await curator.getByText('По каким сведениям так решено').click();
    const reason = curator.locator('details', { hasText: 'Игорный бизнес' }).last();
    await reason.locator('summary').click();
    expect(visible(await reason.textContent())).toMatch(/Игорный бизнес: нет.*анкета, коды ОКВЭД.*2026/s);
    await isForEverybody(curator);
    await applicant.reload();
    await says(applicant, 'допущена к заседанию');
    await applicant.getByRole('link', { name: 'Карточка.pdf' }).waitFor();
  });

  it('refuses on a phone as well, with the reason, which the applicant reads', async () => {
    const page = await journey.openAs(CURATOR, '/admin/applications?find=мельница', PHONE);
    await page.getByRole('link', { name: 'ООО «Мнимая мельница»' }).click();
    await answer(page, 'Процедура банкротства', 'Да');
    await page.getByRole('button', { name: 'Отказать в допуске' }).waitFor();
    await isForEverybody(page);
    await press(page, 'Отказать в допуске');
    await says(page, 'отказано в допуске');
    await isForEverybody(page);
    await applicant.goto(`/my/applications/orel/${refused}`);
    await says(applicant, /введена процедура банкротства/);
  });
});

describe('The check of a membership', () => {
  it('says what it would come to, and hands the application to the council', async () => {
    await curator.goto(`/admin/memberships/${JOINING}`);
    for (const name of ['Организация в стадии ликвидации', 'Организация в стадии реорганизации']) {
      await answer(curator, name, 'Нет');
    }
    await answer(curator, 'Есть решение суда о банкротстве, открыто конкурсное производство', 'Нет');
    await answer(curator, 'Профиль организации соответствует кластеру', 'Нет');
    await says(curator, 'организации будет отказано');
    await isForEverybody(curator);
    await answer(curator, 'Профиль организации соответствует кластеру', 'Да');
    await press(curator, 'Передать заявку совету');
    await says(curator, 'голосует совет');
  });
});

describe('The council', () => {
  it('votes against, each on a phone of their own, and the newcomer reads why', async () => {
    const { council } = await journey.read<ClusterPage>(CURATOR, '/api/centres/orel/clusters/orel-tourism');
    const ballot = (page: Page) => page.getByRole('button', { name: 'Против', exact: true });
    for (const { person } of council.filter(({ held }) => held)) {
      const cookie = await journey.players.session(person);
      const page = await journey.visitor.open(`/admin/memberships/${JOINING}`, { cookie, look: PHONE });
      await ballot(page).or(page.getByText('отказано').first()).first().waitFor();
      if ((await ballot(page).count()) === 0) break;
      await ballot(page).click();
      await ballot(page).waitFor({ state: 'detached' });
      await isForEverybody(page);
      await page.context().close();
    }
    await says(curator, 'Почему отказано');
    const newcomer = await journey.openAs(NEWCOMER, `/my/memberships/${JOINING}`);
    await says(newcomer, /отказано/i);
    await isForEverybody(newcomer);
  });
});
