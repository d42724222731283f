import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { CampaignView } from '@veche/contracts';
import type { Page } from 'playwright-core';
import {
  declareAll,
  follow,
  goOn,
  handInPresentation,
  typeCompany,
  typeEstimate,
  typeProject,
  typeRest,
} from './application.ts';
import { widthOf } from './browser.ts';
import { comesToHold, isForEverybody, Journey, PHONE, visible } from './journey.ts';

jest.setTimeout(120_000);

let journey: Journey;
let open: CampaignView;
let page: Page;

const section = (name: string) => page.getByRole('region', { name });
/** Nothing keeps anybody out of what is open, on a phone either. */
const isForAll = async (): Promise<void> => {
  await isForEverybody(page);
  await page.setViewportSize({ width: PHONE.width, height: 844 });
  expect([page.url(), await widthOf(page)]).toEqual([page.url(), PHONE.width]);
  await page.setViewportSize({ width: 1280, height: 900 });
};

beforeAll(async () => {
  journey = await Journey.begin();
  const campaigns = await journey.read<CampaignView[]>('Паспортова', '/api/campaigns');
  open = campaigns.find(({ state }) => state === 'filing') as CampaignView;
});

afterAll(async () => {
  await journey?.end();
  expect(journey?.visitor.foreignRequests).toEqual([]);
  // The one answer that is lost on purpose.
  expect(journey?.visitor.errors).toEqual(['Failed to load resource: net::ERR_FAILED']);
});

describe('The five steps of the home page', () => {
  it('lead to the sitting that waits, as somebody for whom it waits', async () => {
    page = await journey.visitor.open('/');
    await page.getByRole('link', { name: 'Проголосуйте на открытом заседании' }).click();
    const advised = page.locator('section', { has: page.getByRole('heading', { name: 'Для этого шага' }) });
    await advised.getByRole('button', { name: 'Войти' }).click();
    await page.getByRole('heading', { name: /Заседание №/ }).waitFor();
  });

  it('lead to the register with most members, as it was in spring', async () => {
    page = await journey.visitor.open('/', { scripts: false });
    await page.getByRole('link', { name: 'Найдите кластер и откройте его реестр' }).click();
    await page.getByLabel('День').fill('2026-04-26');
    await page.getByRole('button', { name: 'Показать' }).click();
    const then = visible(await section('Реестр участников').textContent());
    expect(then).toContain('Реестр на 26 апреля 2026');
    expect(then).not.toContain('ООО «Образец и тест»');
    await page.getByRole('link', { name: 'Показать на сегодня' }).click();
    expect(visible(await section('Реестр участников').textContent())).toContain('ООО «Образец и тест»');
  });
});

describe('An application for support', () => {
  const base = () => `/my/apply/orel/${open.campaign}`;

  it('is refused field by field, and outlives a reload', async () => {
    page = await journey.openAs('Паспортова', base());
    await isForAll();
    await page.getByRole('link', { name: 'Молочный мираж' }).click();
    await page.getByRole('link', { name: 'Начать' }).click();
    await goOn(page);
    expect(await follow(page, 'Напишите имя контактного лица')).toBe('contactName');
    await isForAll();
    await typeCompany(page);
    await goOn(page);
    await typeProject(page);
    await page.getByText('Сохранено в').waitFor();
    await page.reload();
    await comesToHold(page.getByLabel('Проект или марка'), 'Сырная тропа');
    await goOn(page);
  });

  it('belongs to its company: another one of the same person begins with nothing', async () => {
    const other = await journey.openAs('Паспортова', `${base()}/5700000189/project`);
    expect(await other.getByLabel('Проект или марка').inputValue()).toBe('');
  });

  it('keeps what was typed, and does what was pressed, before its script came', async () => {
    const early = await journey.openAs('Паспортова', '/my');
    let script = Promise.withResolvers<void>();
    await early.route('**/_nuxt/*.js', async (route) => {
      await script.promise;
      await route.continue();
    });
    const openWithoutScript = async (step: string) => {
      script = Promise.withResolvers();
      await early.goto(`${base()}/5700000189/${step}`, { waitUntil: 'commit' });
    };
    await openWithoutScript('project');
    await early.getByLabel('Проект или марка').fill('Тропа без сыра');
    await goOn(early);
    await early.getByLabel('Сайт проекта').fill('https://veche.example');
    expect(await early.getByRole('alert').count()).toBe(0);
    script.resolve();
    expect(await follow(early, 'Напишите, зачем нужно софинансирование')).toBe('passport.goals');
    await early.getByText('Сохранено в').waitFor();
    await openWithoutScript('declarations');
    await early.getByLabel('С регламентом центра ознакомлены').check();
    script.resolve();
    await goOn(early);
    await early.getByRole('alert').waitFor();
    await early.reload();
    await early.getByRole('checkbox', { name: 'С регламентом центра ознакомлены', checked: true }).waitFor();
    await early.goto(`${base()}/5700000189/project`);
    expect(await early.getByLabel('Проект или марка').inputValue()).toBe('Тропа без сыра');
    expect(await early.getByLabel('Сайт проекта').inputValue()).toBe('https://veche.example');
    await openWithoutScript('support');
    for (const answer of ['Нет', 'Да', 'Нет']) await early.getByRole('radio', { name: answer }).check({ force: true });
    script.resolve();
    await goOn(early);
    await early.getByRole('heading', { level: 1, name: 'Люди' }).waitFor();
  });

  it('waits for the share of the fund before it goes on', async () => {
    const quick = await journey.openAs('Паспортова', `${base()}/5700000189/estimate`);
    await quick.getByLabel('Услуга', { exact: true }).selectOption('R-5.3');
    await quick.getByLabel('Что нужно сделать').fill('Сайт');
    await quick.getByLabel('Предмет услуги').fill('предприятие');
    await quick.getByLabel('Стоимость, ₽').fill('250 000');
    await quick.getByLabel('Стоимость, ₽').press('Enter');
    await quick.getByRole('heading', { level: 1, name: 'Показатели по годам' }).waitFor();
  });

  it('tells the most that the fund can pay when more is asked for', async () => {
    await typeEstimate(page, '240 000');
    const deciding = page.getByRole('group').filter({ hasText: 'определило сумму' }).last();
    await deciding.getByText('Основание').waitFor();
    expect(visible(await deciding.textContent())).toContain('200 000,00 ₽');
    await goOn(page);
    expect(await follow(page, /не больше 200.000,00.₽/)).toBe('estimate.0.fundShareKopecks');
    await isForAll();
    await page.getByLabel('Просите у фонда, ₽').fill('100 000');
    await goOn(page);
  });

  it('takes a true PDF alone, and every declaration', async () => {
    await typeRest(page, '1 250,5');
    await handInPresentation(page);
    await goOn(page);
    expect(await follow(page, 'Подтвердите, что регламент прочитан')).toBe('declarations.regulationRead');
    await declareAll(page);
    const answers = visible(await page.locator('main').textContent());
    expect(answers).toContain('Стоимость 250 000,00 ₽, просим у фонда 100 000,00 ₽');
    await isForAll();
  });

  it('is filed once, though the answer was lost on the way', async () => {
    const filing = `**/api/centres/orel/campaigns/${open.campaign}/applications`;
    await page.route(filing, async (route) => {
      await route.fetch();
      await route.abort();
    });
    await page.getByRole('button', { name: 'Подать заявку' }).click();
    await page.getByText('Сервер платформы не отвечает').waitFor();
    await page.unroute(filing);
    await page.getByRole('button', { name: 'Подать заявку' }).click();
    await page.getByRole('heading', { name: 'Заявка подана' }).waitFor();
    await page.getByRole('link', { name: 'Следить за заявкой' }).click();
    await section('Как было дело').getByText('Заявка подана').first().waitFor();
    expect(await section('Как было дело').getByText('Заявка подана').count()).toBe(1);
    await isForAll();
  });

  it('is changed from what was filed', async () => {
    await page.getByRole('link', { name: 'изменить и подать заново' }).waitFor();
    await page.goto(`${base()}/5700000171/check`);
    await page.getByRole('link', { name: 'Изменить поданную' }).click();
    await page.getByText('Готово 7 из 8').waitFor();
    await page.getByRole('link', { name: 'Смета' }).click();
    expect(visible(await page.getByLabel('Просите у фонда, ₽').inputValue())).toBe('100 000,00');
  });

  it('waits for the applicant when the centre asks, and is answered', async () => {
    const application = `${open.campaign}.5700000171`;
    await journey.players.command(
      journey.called('Нарочнова'),
      `/api/centres/orel/applications/${application}/questions`,
      {
        questions: 'Сколько точек продаж?',
      },
    );
    page = await journey.openAs('Паспортова', '/my');
    await isForAll();
    await section('Ждёт вас')
      .getByRole('link', { name: /Ответить|Представить/ })
      .click();
    await page.getByRole('button', { name: 'Отправить ответ' }).click();
    await page.locator('#answer:focus').waitFor();
    await page.getByLabel('Ваш ответ').fill('Двести');
    await isForAll();
    await page.getByRole('button', { name: 'Отправить ответ' }).click();
    await section('Что подано').getByText('Двести').waitFor();
  });

  it('is withdrawn with a reason', async () => {
    await page.getByRole('button', { name: 'Отозвать заявку' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('Справимся сами');
    await dialog.getByRole('button', { name: 'Отозвать заявку' }).click();
    await section('Что сейчас').getByText('отозвана').waitFor();
  });
});

describe('A contract', () => {
  it('waits for the applicant, is signed once, and then waits for the others', async () => {
    page = await journey.openAs('Паспортова', '/my');
    await section('Ждёт вас').getByRole('link', { name: 'Подписать договор' }).click();
    await section('Договор и деньги').waitFor();
    await isForAll();
    await page.getByRole('button', { name: 'Подписать договор за заявителя' }).click();
    await section('Договор и деньги').getByText('заявитель: подписи пока нет').waitFor({ state: 'detached' });
    expect(visible(await section('Договор и деньги').textContent())).toMatch(/заявитель\s*подписал/);
    expect(await page.getByRole('button', { name: 'Подписать договор за заявителя' }).count()).toBe(0);
    await page.goto('/my');
    expect(await section('Ждёт вас').count()).toBe(0);
  });
});

describe('A membership', () => {
  it('ends by a notice, on a day that is told at once', async () => {
    page = await journey.openAs('Обозов', '/my/memberships/orel/orel-tourism/5700000157');
    await page.getByRole('button', { name: 'Подать уведомление о выходе' }).click();
    await page.locator('#statement:focus').waitFor();
    await page.getByLabel('Заявление о выходе').fill('Закрываем направление');
    await page.getByRole('button', { name: 'Подать уведомление о выходе' }).click();
    await section('Выход из кластера').getByText('Последний день участия').waitFor();
    await isForAll();
  });

  it('that was refused is applied for again, with the organisations one represents', async () => {
    page = await journey.openAs('Новиков', '/my/memberships/orel/orel-food/5700000301');
    await page.getByRole('link', { name: 'подать заявление снова' }).click();
    await page.getByLabel('Организация', { exact: true }).selectOption({ label: 'ООО «Новый почин»' });
    await page.getByText('ни один код ОКВЭД не совпал').waitFor();
  });
});
