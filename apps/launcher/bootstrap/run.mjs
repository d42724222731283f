import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/** @type {NodeJS.Signals | undefined} */
let asked;

/** @param {NodeJS.Signals} signal */
const stop = (signal) => {
  asked = signal;
  if (running.size === 0) process.exit(128 + constants.signals[signal]);
  for (const child of running) child.kill(signal);
};

/** npm passes signals on, but cannot when it is killed itself: then its child finds itself with another parent. */
const watchParent = () => {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop('SIGTERM'), 1_000).unref();
};

/** Whoever stops this process stops what it has started; nothing further is begun after that. */
export const relaySignals = () => {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => stop(signal));
  if (process.env.npm_lifecycle_event) watchParent();
};

/**
 * Runs a command to its end and returns its exit code.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<number>}
 */
export const run = async (command, args, options) => {
  const child = spawn(command, args, options);
  running.add(child);
  try {
    const [code, signal] = await new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('exit', (...ending) => resolve(ending));
    });
    const ended = code ?? 128 + constants.signals[/** @type {NodeJS.Signals} */ (signal)];
    if (asked) process.exit(ended === 0 ? 0 : 128 + constants.signals[asked]);
    return ended;
  } finally {
    running.delete(child);
  }
};
