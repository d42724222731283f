import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { type Cast, castOf } from '../story/cast.ts';
import { Players } from '../story/player.ts';
import { type Look, Visitor, violations, widthOf } from './browser.ts';
import { type Product, startProduct } from './product.ts';

interface Person {
  readonly person: string;
  readonly fullName: string;
}

/** The size at which everything is looked at once more. */
export const PHONE: Look = { width: 390, scheme: 'light' };

/** People of the demonstration at pages of their own, before one product on data of its own. */
export class Journey {
  readonly visitor: Visitor;
  readonly players: Players;
  readonly #product: Product;
  readonly #people: readonly Person[];

  private constructor(product: Product, visitor: Visitor, people: readonly Person[]) {
    this.#product = product;
    this.#people = people;
    this.visitor = visitor;
    this.players = new Players(product.address);
  }

  static async begin(): Promise<Journey> {
    const product = await startProduct();
    try {
      const listed = await fetch(`${product.address}/api/demonstration/people`);
      return new Journey(product, await Visitor.at(product.address), (await listed.json()) as Person[]);
    } catch (error) {
      await product.stop();
      throw error;
    }
  }

  /** The id of whoever's name begins so. */
  called(name: string): string {
    const found = this.#people.find(({ fullName }) => fullName.startsWith(name));
    if (found === undefined) throw new Error(`Nobody is called ${name}`);
    return found.person;
  }

  /** Who is who, for the stories that are told beside the screens. */
  cast(): Promise<Cast> {
    return castOf(this.players, this.#product.address);
  }

  /** What the api tells somebody. */
  read<Body>(name: string, path: string): Promise<Body> {
    return this.players.read<Body>(this.called(name), path);
  }

  /** A page of somebody who has signed in, ready to be worked at. */
  async openAs(name: string, path: string, look?: Look): Promise<Page> {
    const cookie = await this.players.session(this.called(name));
    const page = await this.visitor.open(path, { cookie, ...(look && { look }) });
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    return page;
  }

  /**
   * Sends what a screen does not let its reader send, from that very screen.
   * @returns the status and the code of the refusal
   */
  async sendAnyway(page: Page, path: string, body: object): Promise<readonly [number, string]> {
    const answer = await page.request.post(path, {
      data: body,
      headers: { origin: this.#product.address, 'idempotency-key': crypto.randomUUID() },
    });
    return [answer.status(), ((await answer.json()) as { readonly code: string }).code];
  }

  async end(): Promise<void> {
    await this.visitor.leave();
    await this.#product.stop();
  }
}

/** The words of a page as they are typed. */
export const visible = (text: string | null): string => (text ?? '').replaceAll('\u00a0', ' ');

/** Waits until a page shows these words, without anybody having loaded it anew. */
export const says = (page: Page, words: string | RegExp): Promise<void> => page.getByText(words).first().waitFor();

/** What was typed stands there again: at once when the server has it, else as soon as the page has read this browser's copy. */
export const comesToHold = async (field: Locator, typed: string): Promise<void> => {
  const patience = Date.now() + 30_000;
  while ((await field.inputValue()) !== typed && Date.now() < patience) await sleep(50);
  expect(await field.inputValue()).toBe(typed);
};

/** Nothing keeps anybody out of the page as it stands, and nothing of it sticks out. */
export const isForEverybody = async (page: Page): Promise<void> => {
  expect([page.url(), await violations(page)]).toEqual([page.url(), []]);
  expect([page.url(), await widthOf(page)]).toEqual([page.url(), page.viewportSize()?.width]);
};

/** A button that is there but not for its reader. @returns why */
export const whyNot = async (page: Page, name: string): Promise<string> => {
  const button = page.getByRole('button', { name, exact: true });
  await button.and(page.locator('[aria-disabled="true"]')).waitFor();
  const reason = await button.getAttribute('aria-describedby');
  return visible(await page.locator(`[id="${reason}"]`).textContent());
};

/** Answers each question about the applicant as one who has nothing to hide. */
export const answerAll = async (page: Page): Promise<void> => {
  for (const question of await page.locator('#facts').getByRole('group').all()) {
    await question.getByRole('radio', { name: 'Нет', exact: true }).check();
  }
  await page
    .getByRole('group', { name: 'Включение в Единый реестр' })
    .getByRole('radio', { name: 'Да', exact: true })
    .check();
};
