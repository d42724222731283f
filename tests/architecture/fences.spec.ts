import { afterAll, describe, expect, it } from '@jest/globals';
import { type Files, plant, root, runTool } from './planted.ts';

interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
}

interface Summary {
  readonly violations: readonly Violation[];
  readonly ruleSetUsed: { readonly forbidden: readonly { readonly name: string }[] };
}

const cruise = (folder: string): Summary => {
  const args = ['--config', `${root}/.dependency-cruiser.js`, '--output-type', 'json', 'apps', 'packages'];
  return JSON.parse(runTool('depcruise', args, folder)).summary;
};

const imports = (...modules: readonly string[]): string => modules.map((name) => `import '${name}';\n`).join('');

/** Each rule by name, and the file in which it is broken. */
const broken: Readonly<Record<string, readonly [path: string, content: string]>> = {
  'site-knows-only-its-own': [
    'apps/site/app/pages/index.vue',
    `<script setup lang="ts">\n${imports('@veche/domain')}</script>`,
  ],
  'admin-knows-only-its-own': ['apps/admin/src/main.ts', imports('@veche/regulations')],
  'api-knows-only-its-own': ['apps/api/src/main.ts', imports('@veche/ui')],
  'launcher-knows-only-its-own': ['apps/launcher/src/main.ts', imports('@veche/domain')],
  'ui-knows-only-its-own': ['packages/ui/src/money.ts', imports('@veche/regulations')],
  'domain-knows-only-its-own': ['packages/domain/src/vote.ts', imports('@veche/event-store')],
  'regulations-knows-only-its-own': ['packages/regulations/src/limit.ts', imports('@veche/domain')],
  'testing-knows-only-its-own': ['packages/testing/src/story.ts', imports('@veche/ui')],
  'contracts-knows-only-its-own': ['packages/contracts/src/money.ts', imports('@veche/domain')],
  'event-store-knows-only-its-own': ['packages/event-store/src/log.ts', imports('@veche/contracts')],
  'transparency-knows-only-its-own': ['packages/transparency/src/tree.ts', imports('@veche/event-store')],
  'no-circle': ['packages/ui/src/a.ts', imports('./b.ts')],
  'only-by-the-face': ['apps/api/src/past.ts', imports('../../../packages/domain/src/vote.ts')],
  'test-support-only-in-tests': ['apps/api/src/shortcut.ts', imports('@veche/testing')],
  'nobody-imports-an-app': ['packages/ui/src/app.ts', imports('../../../apps/admin/src/main.ts')],
  'rules-are-pure': ['packages/domain/src/saved.ts', imports('pg')],
  'rules-touch-no-machine': ['packages/regulations/src/file.ts', imports('node:fs')],
  'product-has-its-dependencies': ['packages/event-store/src/borrowed.ts', imports('vue')],
  'everything-resolves': ['packages/ui/src/lost.ts', imports('./nowhere.ts')],
};

const sound: Files = {
  'packages/ui/src/b.ts': imports('./a.ts'),
  'packages/domain/src/decide.ts': imports('@veche/contracts', '@veche/regulations', 'zod'),
  'packages/domain/src/decide.spec.ts': imports('@veche/testing', 'node:fs'),
  'packages/event-store/src/store.ts': imports('node:crypto'),
  'apps/api/src/app.ts': imports('@veche/contracts', '@veche/domain', '@veche/regulations', '@veche/event-store'),
  'apps/site/app/app.vue': `<script setup lang="ts">\n${imports('@veche/ui', '@veche/contracts')}</script>`,
};

describe('the fences between packages', () => {
  const { folder, remove } = plant({ ...sound, ...Object.fromEntries(Object.values(broken)) }, ['pg', 'vue', 'zod']);
  const { violations, ruleSetUsed } = cruise(folder);
  afterAll(remove);

  it('are each planted with a violation', () => {
    expect(Object.keys(broken).toSorted()).toEqual(ruleSetUsed.forbidden.map(({ name }) => name).toSorted());
  });

  it.each(Object.entries(broken))('%s can fail', (rule, [path]) => {
    expect(violations).toContainEqual(
      expect.objectContaining({ rule: expect.objectContaining({ name: rule }), from: path }),
    );
  });

  it('let through what the architecture allows', () => {
    const innocent = new Set(Object.keys(sound).filter((path) => path !== 'packages/ui/src/b.ts'));
    expect(violations.filter(({ from }) => innocent.has(from))).toEqual([]);
  });
});
