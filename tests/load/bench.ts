import { parseArgs } from 'node:util';
import { freshDatabase, stopDatabases } from '@veche/event-store/testing';
import { makeHistory } from './history.ts';
import { openProduct, type Product } from './product.ts';
import { type Result, resultOf, table, write } from './report.ts';
import type { Bench, History, Row, Scale } from './row.ts';
import { rows } from './rows/index.ts';

const FULL: Scale = { mode: 'full', rounds: 5, seconds: 3, events: 1_000_000, peerEvents: 10_000 };
const QUICK: Scale = { mode: 'quick', rounds: 3, seconds: 0.8, events: 40_000, peerEvents: 1_000 };

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } },
});

/** The server of this run has the settings of the product; it and its files go when the run ends. */
const openBench = (scale: Scale, closing: AsyncDisposableStack): Bench => {
  closing.defer(stopDatabases);
  let history: Promise<History> | undefined;
  let product: Promise<Product> | undefined;
  const bench: Bench = {
    scale,
    closing,
    database: freshDatabase,
    history: () => {
      history ??= makeHistory(bench);
      return history;
    },
    product: () => {
      product ??= openProduct(closing);
      return product;
    },
    say: (line) => console.error(line),
  };
  return bench;
};

const measure = async (bench: Bench, row: Row): Promise<Result> => {
  bench.say(`${row.name} …`);
  await using closing = new AsyncDisposableStack();
  const result = resultOf(row, await row.measure({ ...bench, closing }), bench.scale.mode);
  bench.say(table([result]).split('\n').slice(1).join('\n'));
  return result;
};

const run = async (scale: Scale, chosen: readonly Row[]): Promise<readonly Result[]> => {
  await using closing = new AsyncDisposableStack();
  process.once('SIGINT', () => void closing.disposeAsync().finally(() => process.exit(130)));
  const bench = openBench(scale, closing);
  const results: Result[] = [];
  for (const row of chosen) results.push(await measure(bench, row));
  return results;
};

const chosen = rows.filter(({ name }) => name.includes(values.only ?? ''));
const results = await run(values.quick ? QUICK : FULL, chosen);
// A part of the table must not take the place of the whole.
if (chosen.length === rows.length) write(results);
console.log(`\n${values.quick ? 'Quick' : 'Full'} benchmark against the embedded PostgreSQL, fsync on\n`);
console.log(table(results));
process.exitCode = results.every(({ pass }) => pass) ? 0 : 1;
