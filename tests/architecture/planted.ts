/** Small trees in the shape of this one, in which something is wrong on purpose. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

export type Files = Readonly<Record<string, string>>;

/** A tree with these files, a face for each package of ours, and an empty package for each of `installed`. */
export const plant = (files: Files, installed: readonly string[] = []): { folder: string; remove: () => void } => {
  const folder = mkdtempSync(join(tmpdir(), 'veche-planted-'));
  const write = (path: string, content: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  const manifest = (name: string, dependencies = {}) =>
    JSON.stringify({ name, type: 'module', exports: { '.': './src/index.ts' }, dependencies });
  for (const name of ['contracts', 'regulations', 'domain', 'event-store', 'testing', 'ui']) {
    write(`packages/${name}/package.json`, manifest(`@veche/${name}`, name === 'domain' ? { zod: '*', pg: '*' } : {}));
    write(`packages/${name}/src/index.ts`, 'export {};\n');
    mkdirSync(join(folder, 'node_modules/@veche'), { recursive: true });
    symlinkSync(join('../../packages', name), join(folder, 'node_modules/@veche', name));
  }
  for (const name of installed) {
    write(`node_modules/${name}/package.json`, manifest(name));
    write(`node_modules/${name}/src/index.ts`, 'export {};\n');
  }
  for (const [path, content] of Object.entries(files)) write(path, content);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
};

/** Runs one of the project's tools in a folder and returns what it wrote. */
export const runTool = (tool: string, args: readonly string[], folder: string): string =>
  spawnSync(process.execPath, [join(root, 'node_modules/.bin', tool), ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  }).stdout;
