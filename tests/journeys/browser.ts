import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';

export interface Look {
  readonly width: 390 | 1280;
  readonly scheme: 'light' | 'dark';
}

/** Every screen is looked at on a phone and on a desk, by day and by night. */
export const looks: readonly Look[] = [
  { width: 1280, scheme: 'light' },
  { width: 1280, scheme: 'dark' },
  { width: 390, scheme: 'light' },
  { width: 390, scheme: 'dark' },
];

const wide: Look = { width: 1280, scheme: 'light' };

/** A refusal is an answer like others; the browser reports it all the same. */
const EXPECTED = /^Failed to load resource: .* status of 4\d\d/;

const cookiesIn = (header: string, url: string) =>
  header.split('; ').map((cookie) => {
    const at = cookie.indexOf('=');
    return { name: cookie.slice(0, at), value: cookie.slice(at + 1), url };
  });

/** Pages of one product in one browser. Whatever a page asks of any other origin is written down. */
export class Visitor {
  readonly foreignRequests: string[] = [];
  readonly errors: string[] = [];
  readonly #browser: Browser;
  readonly #address: string;

  private constructor(browser: Browser, address: string) {
    this.#browser = browser;
    this.#address = address;
  }

  static async at(address: string): Promise<Visitor> {
    return new Visitor(await launchChromium(), address);
  }

  /** A page with cookies of its own, open at a path of the product; `cookie` is that of somebody who has signed in. */
  async open(path: string, { look = wide, scripts = true, cookie = '' } = {}): Promise<Page> {
    const context = await this.#browser.newContext({
      baseURL: this.#address,
      viewport: { width: look.width, height: look.width === 390 ? 844 : 900 },
      colorScheme: look.scheme,
      javaScriptEnabled: scripts,
      locale: 'ru-RU',
      reducedMotion: 'reduce',
    });
    context.on('request', (request) => {
      if (new URL(request.url()).origin !== this.#address) this.foreignRequests.push(request.url());
    });
    context.on('weberror', (error) => this.errors.push(error.error().message));
    context.on('console', (message) => {
      if (message.type() === 'error' && !EXPECTED.test(message.text())) this.errors.push(message.text());
    });
    if (cookie) await context.addCookies(cookiesIn(cookie, this.#address));
    const page = await context.newPage();
    await page.goto(path);
    return page;
  }

  async leave(): Promise<void> {
    await this.#browser.close();
  }
}

/** What axe finds wrong with the page as it stands, one line each. */
export const violations = async (page: Page): Promise<string[]> => {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`));
};

/** How wide the page is with all that sticks out of it, in pixels. */
export const widthOf = (page: Page): Promise<number> => page.evaluate('document.documentElement.scrollWidth');
