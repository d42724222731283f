/** `npm run screens [address]`: pictures of every screen into docs/screens, of a running product or of one it starts. */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { looks as allLooks, type Look, Visitor } from './browser.ts';
import { type Product, startProduct, startSiteAlone } from './product.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'docs/screens');
/** Night on a phone is tested, but shows nothing that the others do not. */
const looks = allLooks.filter(({ width, scheme }) => width === 1280 || scheme === 'light');

/** What is further down is seen by scrolling; a picture of it would only be long. */
const tallest = 1700;

const picture = async (page: Page, name: string, { width, scheme }: Look): Promise<void> => {
  await page.evaluate('document.fonts.ready');
  const height = Math.min(tallest, await page.evaluate<number>('document.documentElement.scrollHeight'));
  const file = `${name}-${width}${scheme === 'dark' ? '-dark' : ''}.png`;
  await page.screenshot({ path: join(folder, file), fullPage: true, clip: { x: 0, y: 0, width, height } });
  console.log(`docs/screens/${file}`);
};

const publicScreens: Readonly<Record<string, string>> = {
  home: '/',
  'home-en': '/en?service=R-6.1&cost=150000&family=yes',
  'home-wrong-input': '/?service=&cost=x',
  'home-group-service': '/?service=F-6.1&cost=100000',
  clusters: '/clusters',
  campaigns: '/campaigns',
  'centre-krasnoyarsk': '/centres/krasnoyarsk',
  'centre-smolensk': '/centres/smolensk',
  missing: '/no-such-page',
};

const drawPublic = async (visitor: Visitor): Promise<void> => {
  for (const [name, path] of Object.entries(publicScreens)) {
    for (const look of looks) await picture(await visitor.open(path, { look }), name, look);
  }
};

const drawDesks = async (visitor: Visitor): Promise<void> => {
  for (const look of looks) {
    const page = await visitor.open('/admin/', { look });
    await page.getByRole('listitem').first().waitFor();
    await picture(page, 'desk-sign-in', look);
    await page
      .getByRole('button', { name: /Секретарь комиссии/ })
      .first()
      .click();
    await page.locator('main [aria-busy="false"]').waitFor();
    await picture(page, 'desk', look);
    await page.goto('/admin/system');
    await page.getByRole('heading', { name: 'Хранилища' }).waitFor();
    await picture(page, 'desk-system', look);
  }
};

const withVisitor = async (product: Product, draw: (visitor: Visitor) => Promise<void>): Promise<void> => {
  const visitor = await Visitor.at(product.address);
  try {
    await draw(visitor);
  } finally {
    await visitor.leave();
    await product.stop();
  }
};

const drawMissing = (name: string, path: string) => async (visitor: Visitor) => {
  for (const look of looks) {
    const page = await visitor.open(path, { look });
    await page.getByRole('heading').first().waitFor();
    await picture(page, name, look);
  }
};

mkdirSync(folder, { recursive: true });
const [address] = process.argv.slice(2);
if (!address) execFileSync('turbo', ['run', 'build', '--output-logs=errors-only'], { cwd: root, stdio: 'inherit' });
await withVisitor(address ? { address, stop: async () => undefined } : await startProduct(), async (visitor) => {
  await drawPublic(visitor);
  await drawDesks(visitor);
});
if (!address) {
  await withVisitor(await startProduct('--empty'), drawMissing('home-without-examples', '/'));
  await withVisitor(await startSiteAlone(), drawMissing('home-without-api', '/'));
}
