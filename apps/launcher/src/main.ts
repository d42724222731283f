import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refuse, say } from '../bootstrap/terminal.mjs';
import { launch } from './launch.ts';
import { readOptions } from './options.ts';

const root = join(import.meta.dirname, '../../..');
const stopping = new AbortController();

/** The bootstrap's channel closes when it is gone, however it went. */
const listen = (): void => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort(signal));
  process.once('disconnect', () => stopping.abort('disconnect'));
  process.channel?.unref();
  // When the terminal is closed there is nobody left to write to, and children still to be stopped.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
};

const versionOf = (path: string): string => JSON.parse(readFileSync(path, 'utf8')).version;

const main = async (): Promise<void> => {
  try {
    const options = readOptions(root, process.argv.slice(2), process.env);
    await launch(options, versionOf(join(root, 'package.json')), {
      signal: stopping.signal,
      giveUp: (reason) => stopping.abort(reason),
    });
  } catch (error) {
    if (!stopping.signal.aborted) return refuse(error);
    process.exitCode = 130;
  }
  if (stopping.signal.reason instanceof Error) return refuse(stopping.signal.reason);
  say('  Остановлено.');
};

listen();
await main();
process.exit();
