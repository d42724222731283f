import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { looks, Visitor, violations, widthOf } from './browser.ts';
import { comesToHold } from './journey.ts';
import { type Product, startProduct } from './product.ts';

jest.setTimeout(120_000);

let product: Product | undefined;
let visitor: Visitor;

const CLUSTER = 'journey-instruments';
const clusterPath = `/clusters/orel/${CLUSTER}`;
const both = (ru: string, en: string) => ({ ru, en });
const visible = (text: string | null) => (text ?? '').replaceAll('\u00a0', ' ');

interface Person {
  readonly person: string;
  readonly roles: readonly { readonly role: string; readonly centre?: string }[];
}

const address = () => product?.address ?? '';
const json = { 'content-type': 'application/json' };

/** Somebody of the demonstration who holds an office in Orel and no other. */
const holderOf = async (role: string): Promise<string> => {
  const answer = await fetch(`${address()}/api/demonstration/people`);
  const found = ((await answer.json()) as Person[]).find(({ roles }) =>
    roles.every((held) => held.role === role && held.centre === 'orel'),
  );
  if (!found) throw new Error(`Nobody is ${role}`);
  return found.person;
};

const foundCluster = async (): Promise<void> => {
  const curator = await holderOf('curator');
  const entered = await fetch(`${address()}/api/sessions`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ person: await holderOf('director') }),
  });
  const cookie = entered.headers.getSetCookie().map((one) => one.split(';')[0]);
  const answer = await fetch(`${address()}/api/centres/orel/clusters`, {
    method: 'POST',
    headers: { ...json, cookie: cookie.join('; ') },
    body: JSON.stringify({
      cluster: CLUSTER,
      title: both('Кластер точного приборостроения', 'Precision instruments cluster'),
      about: both('Приборы и датчики для промышленности.', 'Instruments and sensors for industry.'),
      profile: 'industry',
      agreement: { number: '7', date: '2024-02-01' },
      okved: ['26.51', '62'],
      curator,
    }),
  });
  if (!answer.ok) throw new Error(await answer.text());
};

beforeAll(async () => {
  product = await startProduct();
  visitor = await Visitor.at(product.address);
  await foundCluster();
});

afterAll(async () => {
  await visitor?.leave();
  await product?.stop();
  expect(visitor?.foreignRequests).toEqual([]);
  expect(visitor?.errors).toEqual([]);
});

/** A page of the account, open as the applicant of the demonstration. */
const openAsApplicant = async (path: string, look = looks[0]): Promise<Page> => {
  const page = await visitor.open('/favicon.svg', look ? { look } : {});
  const entered = await page.request.post('/api/sessions', {
    data: { person: await holderOf('applicant') },
    headers: { origin: address() },
  });
  expect(entered.ok()).toBe(true);
  await page.goto(path);
  return page;
};

const refusals = (page: Page): string[] => {
  const said: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) said.push(message.text());
  });
  return said;
};

describe('The catalogue of clusters, without scripts', () => {
  const without = { scripts: false };

  it('finds a cluster by a word and by its centre, and leads to its page', async () => {
    const page = await visitor.open('/clusters', without);
    await page.getByLabel('Слово из названия или описания').fill('ПРИБОРЫ датчики');
    await page.getByLabel('Центр', { exact: true }).selectOption('orel');
    await page.getByRole('button', { name: 'Найти' }).click();
    expect(new URL(page.url()).searchParams.get('centre')).toBe('orel');
    await page.getByRole('link', { name: 'Кластер точного приборостроения' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Кластер точного приборостроения');
    expect(visible(await page.getByRole('region', { name: 'Как вступить' }).textContent())).toContain('7 рабочих дней');
  });

  it('shows the register as it was on a day of the past', async () => {
    const page = await visitor.open(`${clusterPath}?on=2026-09-01`, without);
    const register = page.getByRole('region', { name: 'Реестр участников' });
    expect(visible(await register.textContent())).toContain('Реестр на 1 сентября 2026');
    expect(await register.textContent()).toContain('участников нет');
    await page.getByLabel('Название, ИНН, город или ОКВЭД').fill('никто');
    await page.getByRole('button', { name: 'Показать' }).click();
    await page.getByRole('link', { name: 'Показать всех участников этого дня' }).click();
    expect(new URL(page.url()).search).toBe('?on=2026-09-01');
  });

  it('speaks English below /en', async () => {
    const page = await visitor.open(`/en${clusterPath}`, without);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Precision instruments cluster');
    for (const day of ['2099-01-01', 'tomorrow']) {
      const refused = await visitor.open(`/en${clusterPath}?on=${day}`, without);
      expect(await refused.getByRole('alert').textContent()).toContain('There is no such day, or it has not come yet');
    }
  });

  it('has no page of a cluster that nobody has founded', async () => {
    const page = await visitor.open('/clusters/orel/no-such', without);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Такой страницы нет');
  });

  it('of Smolensk tells its printed figures, and where they do not add up', async () => {
    const page = await visitor.open('/centres/smolensk', without);
    await page.getByText('Бюджет 2017 года').click();
    const row = page.getByRole('row', { name: /стандартизация/ });
    expect(visible(await row.textContent())).toContain('по источникам 443 500,00 ₽');
  });
});

describe('The account', () => {
  it('leads whoever is not signed in to the door, and knows the way back', async () => {
    const page = await visitor.open('/my');
    expect(new URL(page.url()).pathname).toBe('/admin/sign-in');
    expect(new URL(page.url()).searchParams.get('then')).toBe('/my');
  });

  it('is kept by nobody, and runs no script but its own', async () => {
    const page = await openAsApplicant('/favicon.svg');
    const said = refusals(page);
    const answer = await page.goto('/my');
    expect(answer?.headers()['cache-control']).toBe('no-store');
    expect(answer?.headers()['content-security-policy']).toMatch(/script-src 'self' 'nonce-[\w+/=]{22,}'/);
    expect(answer?.headers()['content-security-policy']).not.toContain('unsafe');
    await page.getByRole('button', { name: 'Выйти' }).click();
    await page.waitForURL(`${address()}/`);
    expect(said).toEqual([]);
  });

  it('takes an organisation, keeps what is typed, and sends an application to join', async () => {
    const page = await openAsApplicant(`/my/organisations/new?centre=orel&then=/my/join/orel/${CLUSTER}`);
    await page.getByLabel('Название').fill('ООО «Пробный прибор»');
    await page.getByLabel('ИНН').fill('5700991109');
    await page.getByText('контрольная цифра сходится').waitFor();
    await page.getByRole('button', { name: 'Добавить организацию' }).click();
    await page.getByRole('alert').getByRole('link', { name: /ОГРН/ }).click();
    expect(await page.locator(':focus').getAttribute('id')).toBe('ogrn');
    await page.getByLabel('ОГРН').fill('1025700991106');
    await page.getByLabel('Коды ОКВЭД').fill('26.51, 62.01');
    await page.getByLabel('Код региона').fill('57');
    await page.getByLabel('Город или село').fill('Орёл');
    await page.getByLabel('Категория').selectOption('small');
    await page.getByLabel('Поставлена на налоговый учёт').fill('2015-02-03');
    await page.getByRole('button', { name: 'Добавить организацию' }).click();
    await page.getByRole('heading', { name: 'Заявление о вступлении' }).waitFor();
    await page.getByText('подходит кластеру по кодам 26.51').waitFor();
    await join(page);
  });

  it('says where its script does not come, and lets nobody leave with words that nobody has', async () => {
    const page = await openAsApplicant('/favicon.svg');
    await page.route('**/_nuxt/*.js', (route) => route.fulfill({ status: 404 }));
    await page.goto('/my/organisations/new');
    await page.getByRole('alert').getByText('Скопируйте его и обновите страницу').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('Название').fill('ООО «Пробный прибор»');
    const asked = page.waitForEvent('dialog');
    const left = page.getByRole('link', { name: 'Моё дело' }).first().click();
    await (await asked).dismiss();
    await left;
    expect(await page.getByLabel('Название').inputValue()).toBe('ООО «Пробный прибор»');
  });

  it.each(looks)('keeps nobody out at $width pixels, $scheme', async (look) => {
    for (const path of ['/my', '/my/organisations/new', `/my/join/orel/${CLUSTER}`]) {
      const page = await openAsApplicant(path, look);
      expect([path, await violations(page)]).toEqual([path, []]);
      expect(await widthOf(page)).toBeLessThanOrEqual(look.width);
    }
  });
});

const join = async (page: Page): Promise<void> => {
  await page.getByLabel('Что организация производит').fill('Датчики давления');
  await page.getByText('Сохранено в').waitFor();
  await page.reload();
  await comesToHold(page.getByLabel('Что организация производит'), 'Датчики давления');
  await page.getByRole('button', { name: 'Проверить ответы' }).click();
  await page
    .getByRole('alert')
    .getByRole('link', { name: /чем|умеет/ })
    .click();
  expect(await page.locator(':focus').getAttribute('id')).toBe('questionnaire.competences');
  await page.getByLabel('Что она умеет').fill('Свой участок калибровки');
  await page.getByLabel('Сколько в ней работников').fill('24');
  for (const tick of await page.getByRole('checkbox').all()) await tick.check();
  await page.getByRole('button', { name: 'Проверить ответы' }).click();
  await page.getByRole('heading', { name: 'Проверьте ответы' }).waitFor();
  await page.goBack();
  await comesToHold(page.getByLabel('Что она умеет'), 'Свой участок калибровки');
  await page.goForward();
  await page.getByRole('button', { name: 'Отправить заявление' }).click();
  await page.getByRole('heading', { name: 'Заявление отправлено' }).waitFor();
  await page.getByRole('link', { name: 'Следить за заявлением' }).click();
  await page.getByRole('region', { name: 'Как было дело' }).waitFor();
  expect(visible(await page.getByRole('region', { name: 'Состояние' }).textContent())).toContain('на проверке');
  expect(await violations(page)).toEqual([]);
};

describe.each(looks)('At $width pixels, $scheme', (look) => {
  it.each([
    '/clusters',
    '/clusters?q=нет',
    clusterPath,
    `/en${clusterPath}`,
    '/campaigns',
    '/centres/smolensk',
    '/centres/krasnoyarsk',
  ])('%s has nothing that keeps anyone out', async (path) => {
    const page = await visitor.open(path, { look });
    expect(await violations(page)).toEqual([]);
    expect(await widthOf(page)).toBeLessThanOrEqual(look.width);
  });
});
