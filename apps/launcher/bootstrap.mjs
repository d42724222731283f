/** The first program of every command: needs nothing but the machine's Node 20 or newer and npm. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './bootstrap/build.mjs';
import { install } from './bootstrap/install.mjs';
import { environment, projectNode } from './bootstrap/node.mjs';
import { parsePort, requireFreePort } from './bootstrap/port.mjs';
import { relaySignals, run } from './bootstrap/run.mjs';
import { refuse, say } from './bootstrap/terminal.mjs';
import { test } from './bootstrap/test.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const env = environment(root);

/**
 * @param {string} file
 * @param {readonly string[]} args
 * @param {import('node:child_process').StdioOptions} stdio
 */
const runFile = (file, args, stdio) => run(projectNode(root), [join(root, file), ...args], { cwd: root, env, stdio });

/** @type {Readonly<Record<string, (args: readonly string[]) => Promise<number>>>} */
const verbs = {
  start: async (args) => {
    say('Вече');
    await requireFreePort(parsePort(env.PORT), env.HOST || '127.0.0.1');
    await install(root);
    await build(root, env);
    // The channel tells the launcher when this process is gone, however it went.
    return runFile('apps/launcher/src/main.ts', args, ['inherit', 'inherit', 'inherit', 'ipc']);
  },
  test: async (args) => {
    await install(root);
    await build(root, env);
    return test(root, projectNode(root), env, args);
  },
  run: async ([file = '', ...args]) => {
    await install(root);
    return runFile(file, args, 'inherit');
  },
};

const [verb = '', ...args] = process.argv.slice(2);
relaySignals();
try {
  const task = verbs[verb];
  if (!task) throw new Error(`bootstrap.mjs knows ${Object.keys(verbs).join(', ')}, not "${verb}"`);
  process.exitCode = await task(args);
} catch (error) {
  refuse(error);
}
