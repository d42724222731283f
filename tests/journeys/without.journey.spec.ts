import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, describe, expect, it, jest } from '@jest/globals';
import type { Problem, ProblemCode } from '@veche/contracts';
import { Visitor, violations } from './browser.ts';
import { type Product, startProduct, startSiteAlone } from './product.ts';

// Starting the product and looking at a whole page take their time on a busy machine.
jest.setTimeout(120_000);

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
});

afterAll(() => {
  expect(visitor.foreignRequests).toEqual([]);
});

describe('An installation without examples', () => {
  it('has its rules, invites nobody to a demonstration, and lets nobody in from a list', async () => {
    await visit(startProduct('--empty'));
    const home = await visitor.open('/', phone);
    expect(await home.getByRole('region', { name: 'Центры и их правила' }).textContent()).toContain(
      'Орловская область',
    );
    expect(await home.getByRole('region', { name: 'Попробуйте за пять минут' }).count()).toBe(0);
    expect(await violations(home)).toEqual([]);
    const door = await visitor.open('/admin/sign-in', phone);
    await door.getByRole('alert').waitFor();
    expect(await door.getByRole('alert').textContent()).toContain('Только в демонстрации');
    expect(await violations(door)).toEqual([]);
  });
});

describe('A site whose api does not answer', () => {
  it('says what happened, what was kept and what to do, and tells machines that it is unwell', async () => {
    await visit(startSiteAlone());
    expect((await fetch(product.address)).status).toBe(503);
    const page = await visitor.open('/', phone);
    expect(await page.getByRole('alert').textContent()).toMatch(/не отвечает.*не пострадало.*Повторите/s);
    expect(await violations(page)).toEqual([]);
  });
});

/** An api that answers every question with one problem. */
const refusing = async (code: ProblemCode) => {
  const problem: Problem = {
    ...{ type: `urn:veche:problem:${code}`, code, status: 503, instance: 'urn:uuid:1' },
    ...{ title: 'Сказано по-русски', detail: 'И совет по-русски' },
  };
  const server = createServer((_, answer) => {
    answer.writeHead(problem.status, { 'content-type': 'application/problem+json' }).end(JSON.stringify(problem));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { port: (server.address() as AddressInfo).port, stop: () => server.close() };
};

describe('A site whose api refuses', () => {
  it('says so in English on its English pages', async () => {
    const api = await refusing('unavailable');
    try {
      await visit(startSiteAlone(api.port));
      const page = await visitor.open('/en/clusters', phone);
      expect(await page.getByRole('alert').textContent()).toMatch(/^The storage does not answer.*Reference/s);
      expect(await violations(page)).toEqual([]);
    } finally {
      api.stop();
    }
  });
});
