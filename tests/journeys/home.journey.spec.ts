import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { looks, Visitor, violations, widthOf } from './browser.ts';
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

const visible = (text: string | null) => (text ?? '').replaceAll('\u00a0', ' ');

describe('The home page, without scripts', () => {
  const without = { scripts: false };

  it('shows the centres with the edition in force, as the log tells them', async () => {
    const page = await visitor.open('/', without);
    const centres = page.getByRole('region', { name: 'Центры и их правила' });
    const orel = centres.getByRole('row', { name: /Орловская область/ });
    expect(visible(await orel.textContent())).toContain('21 апреля 2026');
    expect(await orel.textContent()).toMatch(/[0-9a-f]{64}/);
    expect(await centres.getByRole('row', { name: /Смоленская область/ }).textContent()).toContain('не принята');
    const log = page.getByRole('region', { name: 'Журнал событий' });
    expect(await log.textContent()).toContain('прочитали журнал до конца');
  });

  it('computes what the fund would pay, and says which rule bound it', async () => {
    const page = await visitor.open('/', without);
    await page.getByLabel('Услуга').selectOption('R-6.1');
    await page.getByLabel('Стоимость услуги').fill('150 000,00');
    await page.getByLabel('Заявитель — участник').check();
    await page.getByRole('button', { name: 'Посчитать долю фонда' }).click();
    const answer = page.getByRole('status');
    expect(visible(await answer.textContent())).toContain('Фонд оплатит46 000,00 ₽из стоимости 150 000,00 ₽');
    expect(visible(await answer.textContent())).toContain('Вы оплатите104 000,00 ₽');
    const bound = answer.getByRole('group').filter({ hasText: 'определило сумму' });
    expect(await bound.count()).toBe(1);
    expect(visible(await bound.textContent())).toMatch(/Строка бюджета на услугу.*п\. 5\.3\(11\)/s);
    expect(page.url()).toContain('service=R-6.1');
  });

  it('asks for the participants of a service for a group', async () => {
    const page = await visitor.open('/?service=F-6.1&cost=100000', without);
    expect(await page.getByRole('status').textContent()).toContain('не установлено');
    await page.getByLabel('Число участников').fill('6');
    await page.getByRole('button', { name: 'Посчитать долю фонда' }).click();
    const answer = visible(await page.getByRole('status').textContent());
    expect(answer).toContain('Участники: 6 членов кластера; нужно не меньше 6');
    // The budget of the examples has no money for it.
    expect(answer).toContain('Фонд оплатит0,00 ₽');
  });

  it('keeps what was typed wrong and leads to the field', async () => {
    const page = await visitor.open('/', without);
    await page.getByLabel('Стоимость услуги').fill('сто тысяч');
    await page.getByRole('button', { name: 'Посчитать долю фонда' }).click();
    const cost = page.getByLabel('Стоимость услуги');
    expect(await cost.inputValue()).toBe('сто тысяч');
    expect(await cost.getAttribute('aria-invalid')).toBe('true');
    await page
      .getByRole('alert')
      .getByRole('link', { name: /Напишите стоимость/ })
      .click();
    expect(await page.locator(':focus').getAttribute('id')).toBe('cost');
    expect(await page.getByRole('status').count()).toBe(0);
  });

  it('speaks English below /en, with the question kept when the language changes', async () => {
    const page = await visitor.open('/?service=R-7.3&cost=320000', without);
    await page.getByRole('link', { name: 'English' }).click();
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('can be checked');
    expect(visible(await page.getByRole('status').textContent())).toContain('The fund pays288,000.00 ₽');
  });

  it('answers an address that does not exist with a page of its own', async () => {
    const page = await visitor.open('/no-such-page', without);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Такой страницы нет');
    await page.getByRole('link', { name: 'На главную', exact: true }).click();
    expect(new URL(page.url()).pathname).toBe('/');
  });
});

describe('The home page, by keyboard', () => {
  it('is passed through from the first link to the answer', async () => {
    const page = await visitor.open('/');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('К содержанию');
    await page.keyboard.press('Enter');
    for (const name of ['Найти кластер', 'Что мне положено']) {
      await page.keyboard.press('Tab');
      expect((await page.locator(':focus').textContent())?.trim()).toBe(name);
    }
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').getAttribute('id')).toBe('service');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('60000');
    await page.keyboard.press('Enter');
    await page.waitForURL(/cost=60000/);
    expect(visible(await page.getByRole('status').textContent())).toContain('Фонд оплатит54 000,00 ₽');
  });

  it('remembers the chosen appearance on the next page', async () => {
    const page = await visitor.open('/');
    await page.getByLabel('тёмное').check();
    await page.goto('/en');
    expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
    expect(await page.getByLabel('dark').isChecked()).toBe(true);
  });
});

describe.each(looks)('At $width pixels, $scheme', (look) => {
  it.each(['/', '/en', '/?service=&cost=x', '/?service=R-1&cost=1', '/no-such-page'])(
    '%s has nothing that keeps anyone out',
    async (path) => {
      const page = await visitor.open(path, { look });
      expect(await violations(page)).toEqual([]);
      expect(await widthOf(page)).toBeLessThanOrEqual(look.width);
    },
  );
});
