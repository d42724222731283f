import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Refusal, say } from './terminal.mjs';

const oldestThatWillDo = 24;

/** @param {string} command */
const works = (command) => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;

/**
 * The Node that everything else runs on: the one locked in `node_modules`, or the machine's own where npm has none.
 * @param {string} root
 */
export const projectNode = (root) => {
  const own = join(root, 'node_modules/.bin/node');
  if (works(own)) return own;
  const here = `${process.platform}-${process.arch}`;
  if (Number(process.versions.node.split('.')[0]) < oldestThatWillDo) {
    throw new Refusal(
      `Для системы ${here} в npm нет готового Node 26: установите Node ${oldestThatWillDo} или новее и повторите.`,
    );
  }
  say(`  Для системы ${here} в npm нет готового Node 26, работает установленный ${process.version}.`);
  return process.execPath;
};

/**
 * The environment for everything started here: the project's commands first, no telemetry of tools.
 * @param {string} root
 * @returns {NodeJS.ProcessEnv}
 */
export const environment = (root) => ({
  ...process.env,
  PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH ?? ''}`,
  TURBO_TELEMETRY_DISABLED: '1',
  NUXT_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
});
