import { mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';
import { Refusal, step } from './terminal.mjs';

/**
 * Builds what has changed since the last time; turbo knows by the contents of the files.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 */
export const build = async (root, env) => {
  const log = join(root, '.cache/build.log');
  mkdirSync(join(root, '.cache'), { recursive: true });
  const output = openSync(log, 'w');
  await step('Сборка', async (tell) => {
    tell('только изменившееся, в первый раз 1–2 минуты');
    const code = await run('turbo', ['run', 'build', '--output-logs=errors-only'], {
      cwd: root,
      env,
      stdio: ['ignore', output, output],
    });
    if (code !== 0) throw new Refusal(`Сборка не удалась:\n${readFileSync(log, 'utf8').trim()}`);
  });
};
