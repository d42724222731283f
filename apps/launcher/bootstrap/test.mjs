import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';
import { say } from './terminal.mjs';

/**
 * @typedef {{ status: string, assertionResults: readonly { status: string }[] }} FileResult
 *
 * What jest recorded. A file that failed without a failing test, as one that cannot be loaded, counts as one failure.
 * @param {string} path
 */
const readResults = (path) => {
  try {
    const found = JSON.parse(readFileSync(path, 'utf8'));
    /** @type {readonly FileResult[]} */
    const files = found.testResults;
    const untested = files.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
    );
    return { passed: found.numPassedTests, failed: found.numFailedTests + untested.length };
  } catch {
    return { passed: 0, failed: 1 };
  }
};

/**
 * Runs jest over the whole tree, or over the paths given, and ends with the line `N passed, N failed`.
 * @param {string} root
 * @param {string} node
 * @param {NodeJS.ProcessEnv} env
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
export const test = async (root, node, env, args) => {
  const results = join(root, '.cache/tests.json');
  mkdirSync(join(root, '.cache'), { recursive: true });
  rmSync(results, { force: true });
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const jest = [join(root, 'node_modules/jest/bin/jest.js'), '--json', `--outputFile=${results}`, ...args];
  const code = await run(node, [...flags, ...jest], { cwd: root, env, stdio: ['inherit', 'ignore', 'inherit'] });
  const { passed, failed } = readResults(results);
  say(`\n${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? code : code || 1;
};
