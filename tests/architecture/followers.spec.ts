import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { plant, root } from './planted.ts';

const KINDS = ['view', 'process'] as const;

/** Whether a spec of its kind beside it takes the follower in, and tells what happens when it is run twice. */
const isTold = (folder: string, kind: string, path: string): boolean =>
  globSync(join(dirname(path), `*.${kind}.spec.ts`), { cwd: folder })
    .map((spec) => readFileSync(join(folder, spec), 'utf8'))
    .some((spec) => spec.includes(`from './${basename(path)}'`) && spec.includes('twice'));

/** Views and processes of which no test says what they do with the log. */
const untold = (folder: string): readonly string[] =>
  KINDS.flatMap((kind) =>
    globSync(`{apps,packages}/*/src/**/*.${kind}.ts`, { cwd: folder }).filter((path) => !isTold(folder, kind, path)),
  ).toSorted();

describe('what follows the log', () => {
  const spec = (imported: string, says: string) => `import { it } from '${imported}';\nit('${says}');\n`;
  const { folder, remove } = plant({
    'apps/api/src/commission/told.view.ts': '',
    'apps/api/src/commission/others.view.spec.ts': spec('./told.view.ts', 'the effect if run twice'),
    'apps/api/src/commission/alone.view.ts': '',
    'apps/api/src/commission/once.view.ts': '',
    'apps/api/src/commission/once.view.spec.ts': spec('./once.view.ts', 'the effect'),
    'apps/api/src/commission/seen-over-http.view.ts': '',
    'apps/api/src/commission/seen-over-http.api.spec.ts': spec('./seen-over-http.view.ts', 'twice'),
    'packages/event-store/src/when-told.process.ts': '',
    'packages/event-store/src/when-told.process.spec.ts': spec('./when-told.process.ts', 'twice is once'),
    'packages/event-store/src/when-alone.process.ts': '',
  });
  afterAll(remove);

  it('has a spec for each view and each process, which runs it twice', () => {
    expect(untold(root)).toEqual([]);
  });

  it('is named when it has none, or one that runs it once, or one of another kind', () => {
    expect(untold(folder)).toEqual([
      'apps/api/src/commission/alone.view.ts',
      'apps/api/src/commission/once.view.ts',
      'apps/api/src/commission/seen-over-http.view.ts',
      'packages/event-store/src/when-alone.process.ts',
    ]);
  });
});
