import { stopDatabases } from '../testing/database.ts';
import { type Case, GROUPS, type Group, type Target } from './case.ts';
import { excuse, runCase, suite } from './suite.ts';
import { targets } from './targets.ts';

/** `npm run conformance`: every case on every store, a table, the deviations, and the count. */

interface Result {
  readonly target: Target;
  readonly one: Case;
  readonly excuse?: string;
  readonly failure?: unknown;
}

const PATIENCE = 120_000;

const inTime = async (work: Promise<void>): Promise<void> => {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(`no end after ${PATIENCE / 1_000} s`)), PATIENCE);
  await Promise.race([work, late.promise]).finally(() => clearTimeout(timer));
};

const ask = async (target: Target, one: Case): Promise<Result> => {
  const reason = excuse(target, one);
  if (reason !== undefined) return { target, one, excuse: reason };
  try {
    await inTime(runCase(target, one));
    return { target, one };
  } catch (failure) {
    process.stdout.write(`\n✗ ${target.name} · ${one.group}: ${one.name}\n  ${String(failure).slice(0, 2_000)}\n`);
    return { target, one, failure };
  }
};

const askAll = async (target: Target): Promise<Result[]> => {
  const results: Result[] = [];
  process.stdout.write(`${target.name}\n`);
  for (const group of GROUPS) {
    const cases = suite.filter((one) => one.group === group);
    process.stdout.write(`  ${group} `);
    for (const one of cases) {
      results.push(await ask(target, one));
      process.stdout.write(results.at(-1)?.excuse === undefined ? '.' : '-');
    }
    process.stdout.write('\n');
  }
  await target.stop();
  return results;
};

const cell = (results: readonly Result[], group: Group, target: Target): string => {
  const own = results.filter((result) => result.target === target && result.one.group === group);
  const asked = own.filter(({ excuse: reason }) => reason === undefined);
  const kept = asked.filter(({ failure }) => failure === undefined);
  return `${kept.length}/${asked.length}${own.length > asked.length ? ` (−${own.length - asked.length})` : ''}`;
};

const table = (results: readonly Result[], stores: readonly Target[]): string => {
  const rows = [
    ['', ...stores.map(({ name }) => name)],
    ...GROUPS.map((group) => [group, ...stores.map((target) => cell(results, group, target))]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows.map((row) => row.map((text, column) => text.padEnd(widths[column] ?? 0)).join('  ')).join('\n');
};

const excuses = (results: readonly Result[]): string =>
  results
    .filter(({ excuse: reason }) => reason !== undefined)
    .map(({ target, one, excuse: reason }) => `  ${target.name} · ${one.group}: ${one.name}: ${reason}`)
    .join('\n');

const stores = targets(process.env);
const results: Result[] = [];
for (const target of stores) results.push(...(await askAll(target)));
await stopDatabases();

const asked = results.filter(({ excuse: reason }) => reason === undefined);
const failed = asked.filter(({ failure }) => failure !== undefined).length;
process.stdout.write(
  `\n${table(results, stores)}\n\nkept/asked (− not asked of this store, because:)\n${excuses(results)}\n`,
);
process.stdout.write(`\n${asked.length - failed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
