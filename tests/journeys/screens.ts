/** `npm run screens [address]`: pictures of every screen into docs/screens, of a running product or of one it starts. */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { looks as allLooks, type Look, Visitor } from './browser.ts';
import { type Product, startProduct, startSiteAlone } from './product.ts';
import { type Read, screensOf } from './screen-list.ts';

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
  cluster: '/clusters/orel/orel-it',
  'cluster-en': '/en/clusters/orel/orel-tourism?on=2026-06-01',
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

const drawDoor = async (visitor: Visitor): Promise<void> => {
  for (const look of looks) {
    const page = await visitor.open('/admin/', { look });
    await page.getByRole('listitem').first().waitFor();
    await picture(page, 'desk-sign-in', look);
  }
};

/** Sessions of the demonstration's people, by a part of their names. */
const signingIn = async (address: string) => {
  const listed = await fetch(`${address}/api/demonstration/people`);
  const people = (await listed.json()) as readonly { readonly person: string; readonly fullName: string }[];
  const cookies = new Map<string, Promise<string>>();
  const enter = async (who: string): Promise<string> => {
    const found = people.find(({ fullName }) => fullName.includes(who));
    const answer = await fetch(`${address}/api/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person: found?.person }),
    });
    if (!answer.ok) throw new Error(`${who} cannot sign in: ${answer.status}`);
    return answer.headers.getSetCookie().join('; ').split(';')[0] ?? '';
  };
  return (who: string): Promise<string> => {
    const cookie = cookies.get(who) ?? enter(who);
    cookies.set(who, cookie);
    return cookie;
  };
};

const drawInside = async (visitor: Visitor, address: string): Promise<void> => {
  const cookieOf = await signingIn(address);
  const read: Read = async (who, path) => {
    const answer = await fetch(`${address}${path}`, { headers: { cookie: await cookieOf(who) } });
    return (await answer.json()) as Awaited<ReturnType<Read>>;
  };
  for (const { name, who, path } of await screensOf(read)) {
    for (const look of looks) {
      const page = await visitor.open(path, { look, cookie: await cookieOf(who) });
      await page.getByRole('heading').first().waitFor();
      await page.waitForLoadState('networkidle', { timeout: 1_000 }).catch(() => undefined);
      await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
      await picture(page, name, look);
      await page.context().close();
    }
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
const product = address ? { address, stop: async () => undefined } : await startProduct();
await withVisitor(product, async (visitor) => {
  await drawPublic(visitor);
  await drawDoor(visitor);
  await drawInside(visitor, product.address);
});
if (!address) {
  await withVisitor(await startProduct('--empty'), drawMissing('home-without-examples', '/'));
  await withVisitor(await startSiteAlone(), drawMissing('home-without-api', '/'));
}
