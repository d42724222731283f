import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { Visitor, violations } from './browser.ts';
import { type Product, startProduct, startSiteAlone } from './product.ts';

const phone = { look: { width: 390, scheme: 'light' } } as const;
let product: Product;
let visitor: Visitor;

const visit = async (started: Promise<Product>) => {
  product = await started;
  visitor = await Visitor.at(product.address);
};

afterEach(async () => {
  await visitor?.leave();
  await product?.stop();
}, 60_000);

afterAll(() => {
  expect(visitor.foreignRequests).toEqual([]);
});

describe('An installation without examples', () => {
  it('says what is missing and who adds it, on the site and at the door of the desks', async () => {
    await visit(startProduct('--empty'));
    const home = await visitor.open('/', phone);
    expect(await home.getByRole('region', { name: 'Центры и их правила' }).textContent()).toContain('Центров пока нет');
    expect(await violations(home)).toEqual([]);
    const door = await visitor.open('/admin/sign-in', phone);
    await door.getByRole('alert').waitFor();
    expect(await door.getByRole('alert').textContent()).toContain('Только в демонстрации');
    expect(await violations(door)).toEqual([]);
  }, 120_000);
});

describe('A site whose api does not answer', () => {
  it('says what happened, what was kept and what to do, and tells machines that it is unwell', async () => {
    await visit(startSiteAlone());
    expect((await fetch(product.address)).status).toBe(503);
    const page = await visitor.open('/', phone);
    expect(await page.getByRole('alert').textContent()).toMatch(/не отвечает.*не пострадало.*Повторите/s);
    expect(await violations(page)).toEqual([]);
  }, 60_000);
});
