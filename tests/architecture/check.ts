/** `npm run check`: everything that can be said about the code without running it, one line per step. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
}

const root = join(import.meta.dirname, '../..');
const lint = (name: string, files: readonly string[]): Step['command'] => [
  ...(['eslint', '--cache', '--cache-strategy=content', `--cache-location=.cache/eslint-${name}`] as const),
  '--max-warnings=0',
  ...files,
];
const script = (file: string): Step['command'] => [process.execPath, join('tests/architecture', file)];

/** The slowest first, so that they do not wait for the others. */
const steps: readonly Step[] = [
  { name: 'lint of the screens (ESLint)', command: lint('screens', ['apps/site', 'apps/admin', 'packages/ui']) },
  {
    name: 'lint of everything else (ESLint)',
    command: lint('rest', ['.', '--ignore-pattern=apps/{site,admin}', '--ignore-pattern=packages/ui']),
  },
  { name: 'types (tsc, vue-tsc)', command: ['npm', 'run', '--silent', 'typecheck', '--', '--output-logs=errors-only'] },
  {
    name: 'who knows whom, circles (dependency-cruiser)',
    command: ['depcruise', '--config', '.dependency-cruiser.js', 'apps', 'packages', 'tests'],
  },
  { name: 'format (Biome)', command: ['biome', 'check', '.'] },
  { name: 'lock file (npm)', command: script('lock.ts') },
  { name: 'dead code, unused dependencies (knip)', command: ['knip', '--no-progress', '--no-config-hints'] },
  { name: 'fields without a class (contracts)', command: script('fields.ts') },
];
const AT_ONCE = 3;

const run = async ({ name, command: [program, ...args] }: Step): Promise<boolean> => {
  const since = performance.now();
  const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  const seconds = ((performance.now() - since) / 1000).toFixed(1).padStart(5);
  console.log(`${code === 0 ? '✓' : '✗'} ${seconds} s  ${name}`);
  if (code !== 0) console.log(`\n${out}${err}`);
  return code === 0;
};

/** Nuxt's types, which the linter reads, are made by Nuxt: on a fresh clone nobody has yet. */
const prepared: Step = { name: 'types of Nuxt, once', command: ['nuxt', 'prepare', 'apps/site'] };
if (!existsSync(join(root, 'apps/site/.nuxt/tsconfig.app.json'))) await run(prepared);

const waiting = [...steps];
const worker = async (): Promise<boolean> => {
  let good = true;
  for (let step = waiting.shift(); step; step = waiting.shift()) good = (await run(step)) && good;
  return good;
};

const outcomes = await Promise.all(Array.from({ length: AT_ONCE }, worker));
process.exitCode = outcomes.every(Boolean) ? 0 : 1;
