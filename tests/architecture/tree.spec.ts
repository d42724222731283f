import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { lockProblems } from './lock.ts';
import { plant, root, runTool } from './planted.ts';

/** The manifests and the lock file of this very tree, with one thing changed. */
const lockedTree = (file: string, change: (text: string) => string): readonly string[] => {
  const { folder, remove } = plant({});
  for (const path of ['packages', 'node_modules']) rmSync(join(folder, path), { recursive: true });
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const ours = Object.keys(lock.packages).filter((path) => !path.includes('node_modules'));
  for (const path of ours) cpSync(join(root, path, 'package.json'), join(folder, path, 'package.json'));
  for (const path of ['package-lock.json', '.npmrc']) cpSync(join(root, path), join(folder, path));
  writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')));
  const problems = lockProblems(folder);
  remove();
  return problems;
};

const withoutPackage = (name: string) => (text: string) => {
  const lock = JSON.parse(text);
  delete lock.packages[`node_modules/${name}`];
  return JSON.stringify(lock);
};

const knip = (files: Readonly<Record<string, string>>): string => {
  const manifest = { name: 'planted', type: 'module', workspaces: ['packages/*'] };
  const { folder, remove } = plant({ 'package.json': JSON.stringify(manifest), 'knip.json': '{}', ...files });
  const said = runTool('knip', ['--no-progress', '--no-config-hints', '--reporter', 'compact'], folder);
  remove();
  return said;
};

describe('the lock file', () => {
  it('is one from which npm ci works', () => {
    expect(lockedTree('package-lock.json', (text) => text)).toEqual([]);
  });

  it('is refused when it forgets an optional package of another platform', () => {
    expect(lockedTree('package-lock.json', withoutPackage('@turbo/darwin-64'))).toContainEqual(
      expect.stringContaining('may need @turbo/darwin-64@'),
    );
  });

  it('is refused when a package.json asks for something else', () => {
    const change = (text: string) => text.replace('"pg": "8.', '"pg": "7.');
    expect(lockedTree('packages/event-store/package.json', change)).toEqual([
      expect.stringContaining('npm ci refuses it'),
    ]);
  });

  it('is refused when it is tied to the address of a registry', () => {
    const change = (text: string) =>
      text.replace('"integrity"', '"resolved": "https://registry.example/a.tgz", "integrity"');
    expect(lockedTree('package-lock.json', change)).toEqual([
      expect.stringContaining('https://registry.example/a.tgz'),
    ]);
  });
});

describe('dead code', () => {
  const dead = knip({
    'packages/ui/src/index.ts': "export { used } from './used.ts';\n",
    'packages/ui/src/used.ts': 'export const used = 1;\nexport const forgotten = 2;\n',
    'packages/ui/src/alone.ts': 'export const alone = 1;\n',
  });

  it.each([
    ['a file that nobody imports', 'packages/ui/src/alone.ts'],
    ['an export that nobody uses', 'packages/ui/src/used.ts: forgotten'],
    ['a dependency that nobody imports', 'packages/domain/package.json: zod'],
  ])('finds %s', (_what, line) => {
    expect(dead).toContain(line);
  });
});
