import { Visitor } from '../../journeys/browser.ts';
import { alternate, during } from '../measure.ts';
import { openBareNuxt } from '../peers/bare-nuxt.ts';
import type { Bench, Row } from '../row.ts';
import { below } from '../row.ts';

/** Pages that anybody may open, and the cluster with the most members. */
const PAGES = { catalogue: '/clusters', register: '/clusters/orel/orel-it' } as const;
const CLIENTS = 8;
/** Whoever may have signed in is never given a page that is kept. */
const SIGNED_IN = { cookie: 'veche=nobody' };

const ask = async (url: string, headers: Readonly<Record<string, string>> = {}): Promise<void> => {
  const answer = await fetch(url, { headers });
  const page = await answer.text();
  if (!answer.ok || !page.includes('</html>')) throw new Error(`${url}: ${answer.status}`);
};

const served = (page: keyof typeof PAGES): Row => ({
  name: `${page} page served`,
  unit: 'pages/s',
  against: 'a page of thirty rows in bare Nuxt of the same version, which asks nobody for anything',
  goal: 0.6,
  measure: async (bench: Bench) => {
    const { address } = await bench.product();
    const bare = await openBareNuxt(bench.closing);
    const { rounds, seconds } = bench.scale;
    const url = `${address}${PAGES[page]}`;
    const measured = await alternate(
      rounds,
      () => during(seconds, CLIENTS, () => ask(url)),
      () => during(seconds, CLIENTS, () => ask(bare)),
    );
    const anew = await during(seconds, CLIENTS, () => ask(url, SIGNED_IN));
    return { ...measured, note: `${anew.toFixed(0)} pages/s when each is rendered anew` };
  },
});

/** Bytes as they came over the wire, of everything that the first visit to a page loads. */
const loaded = async (visitor: Visitor, path: string): Promise<ReadonlyMap<string, number>> => {
  const page = await visitor.open('about:blank');
  const wire = await page.context().newCDPSession(page);
  const [names, bytes] = [new Map<string, string>(), new Map<string, number>()];
  await wire.send('Network.enable');
  wire.on('Network.responseReceived', ({ requestId, response }) => void names.set(requestId, response.url));
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes.set(names.get(requestId) ?? requestId, encodedDataLength);
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  return bytes;
};

const KILOBYTE = 1_024;

const firstLoad = (page: keyof typeof PAGES): Row => ({
  name: `first load of the ${page} page`,
  unit: 'KB over the wire',
  against: 'a limit of 120 KB, with styles, scripts and fonts, all compressed',
  goal: 1,
  measure: async (bench) => {
    const { address } = await bench.product();
    const visitor = await Visitor.at(address);
    try {
      const bytes = await loaded(visitor, PAGES[page]);
      const sum = (urls: readonly string[]): number =>
        urls.reduce((total, url) => total + (bytes.get(url) ?? 0), 0) / KILOBYTE;
      const all = [...bytes.keys()];
      const fonts = all.filter((url) => url.endsWith('.woff2'));
      return below(120, sum(all), `${all.length} files, fonts ${sum(fonts).toFixed(0)} KB of them`);
    } finally {
      await visitor.leave();
    }
  },
});

export const pages: readonly Row[] = [
  served('catalogue'),
  served('register'),
  firstLoad('catalogue'),
  firstLoad('register'),
];
