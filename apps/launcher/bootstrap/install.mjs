import { existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';
import { Refusal, step } from './terminal.mjs';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} LockEntry
 * @typedef {Record<string, LockEntry>} Lock
 */

/**
 * @param {string} path
 * @returns {Lock | undefined}
 */
const readLock = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
};

/** npm writes this file last, so an install that was cut short has none. */
const record = 'node_modules/.package-lock.json';

/**
 * Whether `node_modules` holds what the lock file asks for. Optional packages of other platforms may be absent.
 * @param {string} root
 */
export const isInstalled = (root) => {
  const wanted = readLock(join(root, 'package-lock.json'));
  const present = readLock(join(root, record));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    const found = present[path];
    if (path === '') return true;
    if (!found) return entry.optional === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  });
};

/** npm itself runs under the Node that the machine has: its own folder is about to be replaced. */
const npm = () => {
  const cli = process.env.npm_execpath;
  const node = process.env.npm_node_execpath ?? process.execPath;
  return cli ? { command: node, prefix: [cli] } : { command: 'npm', prefix: [] };
};

/** @param {string} root */
const progress = (root) => {
  const packages = Object.entries(readLock(join(root, 'package-lock.json')) ?? {});
  const wanted = packages.flatMap(([path, { optional, link }]) => (path && !optional && !link ? [path] : []));
  return () => `${wanted.filter((path) => existsSync(join(root, path, 'package.json'))).length} из ${wanted.length}`;
};

/** @param {string} log */
const lastWords = (log) => readFileSync(log, 'utf8').trim().split('\n').slice(-15).join('\n');

/**
 * @param {string} root
 * @param {string} log
 */
const runNpm = (root, log) => {
  const output = openSync(log, 'w');
  const { command, prefix } = npm();
  const asked = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  return run(command, [...prefix, ...asked], { cwd: root, stdio: ['ignore', output, output] });
};

/**
 * Installs what the lock file asks for, unless it is there already.
 * @param {string} root
 */
export const install = async (root) => {
  if (isInstalled(root)) return;
  const log = join(root, '.cache/install.log');
  try {
    mkdirSync(join(root, '.cache'), { recursive: true });
    rmSync(join(root, record), { force: true });
  } catch {
    throw new Refusal(`Нет права записи в папку проекта ${root}: пакеты не установить.`);
  }
  const counted = progress(root);
  await step('Установка пакетов', async (tell) => {
    const clock = setInterval(() => tell(`обычно 2–3 минуты, ${counted()}`), 1_000);
    try {
      const code = await runNpm(root, log);
      if (code !== 0) throw new Refusal(`npm ci не удался, подробности в ${log}:\n${lastWords(log)}`);
    } finally {
      clearInterval(clock);
    }
  });
};
