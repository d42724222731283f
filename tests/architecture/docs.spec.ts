import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { root } from './planted.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const documents = globSync('{*.md,.ci/*.md,docs/**/*.md}', { cwd: root });
const records = documents.filter((path) => /^docs\/decisions\/\d/.test(path));

const links = (path: string): readonly string[] =>
  [...read(path).matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)].map(([, target = '']) => target);

describe('the documents', () => {
  it.each(documents)('%s leads nowhere that does not exist', (path) => {
    const missing = links(path).filter((target) => !existsSync(join(root, dirname(path), target)));
    expect(missing).toEqual([]);
  });

  it.each(documents)('%s names only commands that there are', (path) => {
    const { scripts } = JSON.parse(read('package.json'));
    const named = [...read(path).matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it.each(records)('%s is in the index, and one screen long', (path) => {
    expect(read('docs/decisions/README.md')).toContain(`](${path.slice('docs/decisions/'.length)})`);
    expect(read(path).split('\n').length).toBeLessThanOrEqual(60);
  });
});
