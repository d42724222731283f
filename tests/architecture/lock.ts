/** A lock file from which `npm ci` works, on any machine and from any registry. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Entry {
  readonly resolved?: string;
  readonly link?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** Where npm looks for a package that `from` asks for: beside it, then in each folder above. */
const candidates = (from: string, name: string): readonly string[] => {
  const folders = from === '' ? [] : from.split('/');
  return Array.from({ length: folders.length + 1 }, (_, up) =>
    [...folders.slice(0, folders.length - up), 'node_modules', name].join('/'),
  );
};

/** npm forgets optional packages of other platforms that a registry lacks, and then refuses its own lock file. */
const holes = (packages: Readonly<Record<string, Entry>>): readonly string[] =>
  Object.entries(packages).flatMap(([path, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !candidates(path, name).some((place) => place in packages))
      .map(
        ([name, range]) => `${path || 'package.json'} may need ${name}@${range}, of which the lock file says nothing`,
      ),
  );

const addresses = (packages: Readonly<Record<string, Entry>>): readonly string[] =>
  Object.entries(packages)
    .filter(([, entry]) => !entry.link && entry.resolved)
    .map(([path, entry]) => `${path} is tied to the address ${entry.resolved}`);

/** npm's own opinion, asked without a network: it also compares every package.json with the lock file. */
const refusal = (root: string): readonly string[] => {
  const asked = ['ci', '--dry-run', '--ignore-scripts', '--offline', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = spawnSync('npm', asked, { cwd: root, encoding: 'utf8' });
  return npm.status === 0 ? [] : [`npm ci refuses it: ${npm.stderr.trim()}`];
};

/** What hinders `npm ci` in the folder; empty when nothing does. */
export const lockProblems = (root: string): readonly string[] => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, Entry>>;
  };
  return [...holes(packages), ...addresses(packages), ...refusal(root)];
};

if (import.meta.main) {
  const problems = lockProblems(join(import.meta.dirname, '../..'));
  for (const problem of problems) console.log(problem);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
