import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type Look, looks, Visitor, violations, widthOf } from './browser.ts';
import { type Product, startProduct } from './product.ts';

// Starting the product and looking at a whole page take their time on a busy machine.
jest.setTimeout(120_000);

let product: Product | undefined;
let visitor: Visitor;

beforeAll(async () => {
  product = await startProduct();
  visitor = await Visitor.at(product.address);
});

afterAll(async () => {
  await visitor?.leave();
  await product?.stop();
  expect(visitor?.foreignRequests).toEqual([]);
  expect(visitor?.errors).toEqual([]);
});

const atTheDoor = async (look?: Look): Promise<Page> => {
  const page = await visitor.open('/admin/', look ? { look } : {});
  await page.getByRole('heading', { name: 'Вход в рабочее место' }).waitFor();
  await page.getByRole('listitem').first().waitFor();
  return page;
};

const signedIn = async (look?: Look): Promise<Page> => {
  const page = await atTheDoor(look);
  await page
    .getByRole('button', { name: /Секретарь комиссии/ })
    .first()
    .click();
  await page.getByRole('heading', { name: 'Ждёт меня' }).waitFor();
  await page.locator('main [aria-busy="false"]').waitFor();
  return page;
};

/** On a phone the sections are folded. */
const toSystem = async (page: Page, { width }: Look): Promise<void> => {
  if (width === 390) await page.getByRole('button', { name: 'Разделы' }).click();
  await page.getByRole('link', { name: 'Состояние системы' }).click();
};

describe('The desk', () => {
  it('is closed to whoever has not signed in, and says that this is a demonstration', async () => {
    const page = await atTheDoor();
    expect(new URL(page.url()).pathname).toBe('/admin/sign-in');
    expect(await page.getByRole('main').textContent()).toContain('Это демонстрация: люди вымышлены, пароль не нужен');
  });

  it('shows after one click who I am, in which roles, and by which edition the centre works', async () => {
    const page = await signedIn();
    expect(await page.getByRole('banner').textContent()).toContain('Секретарь комиссии');
    await page.getByRole('link', { name: 'Мои роли' }).click();
    await page.getByRole('row', { name: /Секретарь комиссии/ }).waitFor();
    await page.getByText('Регламент').first().waitFor();
    expect(await page.getByRole('row', { name: /Секретарь комиссии/ }).textContent()).toContain('Орловская область');
    expect(await page.getByRole('main').textContent()).toMatch(/Регламент.*[0-9a-f]{64}/s);
  });

  it('shows the stores and every view up to date', async () => {
    const page = await signedIn();
    await page.getByRole('link', { name: 'Состояние системы' }).click();
    await page.getByRole('heading', { name: 'Хранилища' }).waitFor();
    expect(await page.title()).toBe('Состояние системы — Вече');
    expect(await page.getByRole('main').textContent()).toContain('PostgreSQL');
    const views = page.getByRole('listitem').filter({ hasText: 'отстаёт на 0' });
    expect(await views.count()).toBeGreaterThan(0);
    expect(await page.getByText('остановлено').count()).toBe(0);
  });

  it('closes when I sign out, and on the way back opens where I wanted to be', async () => {
    const page = await signedIn();
    await page.getByRole('button', { name: 'Выйти' }).click();
    await page.getByRole('heading', { name: 'Вход в рабочее место' }).waitFor();
    await page.goto('/admin/system');
    await page.waitForURL('**/admin/sign-in?then=/admin/system');
    await page
      .getByRole('button', { name: /Секретарь комиссии/ })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Хранилища' }).waitFor();
  });

  it('opens by keyboard alone', async () => {
    const page = await atTheDoor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('секретарь');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Ждёт меня' }).waitFor();
    await page.locator('#content:focus').waitFor();
  });

  it('says where one is when there is nothing', async () => {
    const page = await signedIn();
    await page.goto('/admin/nowhere');
    await page.getByRole('heading', { name: 'Такой страницы нет' }).waitFor();
    await page.getByRole('main').getByRole('link', { name: 'мой стол' }).click();
    await page.getByRole('heading', { name: 'Ждёт меня' }).waitFor();
  });
});

describe.each(looks)('At $width pixels, $scheme', (look) => {
  it('keeps nobody out, at the door and inside', async () => {
    expect(await violations(await atTheDoor(look))).toEqual([]);
    const page = await signedIn(look);
    expect(await violations(page)).toEqual([]);
    await toSystem(page, look);
    await page.getByRole('heading', { name: 'Хранилища' }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await widthOf(page)).toBeLessThanOrEqual(look.width);
  });
});
