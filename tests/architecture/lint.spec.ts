import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { type Files, plant, root, runTool } from './planted.ts';

interface Found {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly message: string }[];
}

const repeat = (times: number, line: (index: number) => string): string =>
  Array.from({ length: times }, (_, index) => line(index)).join('\n');
const constants = (lines: number): string => `${repeat(lines, (index) => `export const c${index} = ${index};`)}\n`;
const component = (lines: number): string => `<template>\n${repeat(lines - 2, () => '  <p />')}\n</template>\n`;
const statements = (lines: number): string =>
  `export const long = () => {\n${repeat(lines - 2, (index) => `  Number(${index});`)}\n};\n`;
const branches = (count: number): string =>
  `export const pick = (n: number) => {\n${repeat(count, (index) => `  if (n === ${index}) return ${index};`)}\n  return n;\n};\n`;
const nested = (depth: number): string =>
  `export const deep = (n: number) => {\n${'if (n) {\n'.repeat(depth)}Number(n);\n${'}\n'.repeat(depth)}};\n`;
const parameters = (count: number): string =>
  `export const many = (${repeat(count, (index) => `p${index}: number,`)}) => ${repeat(count, (index) => `p${index} +`)} 0;\n`;
const switching = (cases: readonly string[]): string =>
  `export const name = (kind: 'a' | 'b') => {\n  switch (kind) {\n${cases.map((one) => `    case '${one}':\n      return 1;`).join('\n')}\n  }\n  return 0;\n};\n`;
const promise = 'const later = async () => 1;\n';

/** A rule, the file in which it is broken, and the same file as it should be, at the very limit where there is one. */
const planted: readonly (readonly [rule: string, path: string, broken: string, kept?: string])[] = [
  ['max-lines', 'packages/ui/src/file.ts', constants(251), constants(250)],
  ['max-lines', 'packages/ui/src/Component.vue', component(201), component(200)],
  ['max-lines', 'apps/site/app/pages/page.vue', component(101), component(100)],
  ['max-lines', 'apps/admin/src/desk/DeskPage.vue', component(101), component(100)],
  ['max-lines-per-function', 'packages/ui/src/function.ts', statements(51), statements(50)],
  ['complexity', 'packages/ui/src/complexity.ts', branches(8), branches(7)],
  ['max-params', 'packages/ui/src/parameters.ts', parameters(5), parameters(4)],
  ['max-depth', 'packages/ui/src/depth.ts', nested(4), nested(3)],
  ['@typescript-eslint/no-explicit-any', 'packages/ui/src/any.ts', 'export const any = (x: any) => x;\n'],
  ['@typescript-eslint/no-non-null-assertion', 'packages/ui/src/bang.ts', 'export const bang = (x?: string) => x!;\n'],
  [
    '@typescript-eslint/no-floating-promises',
    'packages/ui/src/float.ts',
    `${promise}later();\n`,
    `${promise}await later();\n`,
  ],
  [
    '@typescript-eslint/no-floating-promises',
    'packages/ui/src/Float.vue',
    `<script setup lang="ts">\n${promise}later();\n</script>\n`,
  ],
  [
    '@typescript-eslint/switch-exhaustiveness-check',
    'packages/ui/src/switch.ts',
    switching(['a']),
    switching(['a', 'b']),
  ],
  [
    '@typescript-eslint/consistent-type-imports',
    'packages/ui/src/types.ts',
    "import { Buffer } from 'node:buffer';\nexport type B = Buffer;\n",
  ],
  ['no-restricted-syntax', 'packages/ui/src/focused.spec.ts', "it.only('x', () => {});\n", "it('x', () => {});\n"],
  ['no-restricted-syntax', 'packages/ui/src/skipped.spec.ts', "describe.skip('x', () => {});\n"],
  ['no-restricted-syntax', 'packages/ui/src/crossed.spec.ts', "xit('x', () => {});\n"],
  ['no-restricted-syntax', 'packages/ui/src/default.ts', 'export default 1;\n', 'export const one = 1;\n'],
  ['no-restricted-syntax', 'packages/domain/src/now.ts', 'export const now = Date.now();\n'],
  [
    'no-restricted-syntax',
    'packages/domain/src/today.ts',
    'export const d = new Date();\n',
    'export const d = new Date(0);\n',
  ],
  ['no-restricted-syntax', 'packages/regulations/src/chance.ts', 'export const chance = Math.random();\n'],
  ['no-restricted-globals', 'packages/regulations/src/env.ts', 'export const env = process.env;\n'],
  ['no-restricted-globals', 'packages/domain/src/ids.ts', 'export const id = crypto.randomUUID();\n'],
  ['no-console', 'packages/ui/src/console.ts', 'console.log(1);\n'],
];

/** ESLint with the project's own rules over a planted tree. */
const lint = (files: Files) => {
  const { folder, remove } = plant(files);
  symlinkSync(join(root, 'node_modules/@types'), join(folder, 'node_modules/@types'));
  const include = ['packages/*/src', 'apps'];
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ extends: join(root, 'tsconfig.base.json'), include }));
  const args = ['--config', join(root, 'eslint.config.js'), '--format', 'json', '.'];
  const found = JSON.parse(runTool('eslint', args, folder)) as readonly Found[];
  return {
    remove,
    at: (path: string) => found.find(({ filePath }) => filePath === join(folder, path))?.messages ?? [],
  };
};

describe('the numbers and habits of the house', () => {
  const limits = planted.flatMap(([, path, , atLimit]) => (atLimit === undefined ? [] : [[path, atLimit] as const]));
  const broken = lint(Object.fromEntries(planted.map(([, path, content]) => [path, content])));
  const kept = lint(Object.fromEntries(limits));
  afterAll(() => {
    broken.remove();
    kept.remove();
  });

  it.each(planted)('%s can fail in %s', (rule, path) => {
    expect(broken.at(path).map(({ ruleId }) => ruleId)).toContain(rule);
  });

  it.each(limits)('%s passes as it should be', (path) => {
    expect(kept.at(path)).toEqual([]);
  });
});
