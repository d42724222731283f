import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@veche/event-store';

const root = join(import.meta.dirname, '../..');

export interface Product {
  readonly address: string;
  stop(): Promise<void>;
}

/** A program started long ago that says nothing of being ready has failed, however busy the machine is. */
const PATIENCE = 90_000;

/** What a started program says, up to the words that tell that it is ready. */
const untilSaid = (child: ChildProcess, ready: RegExp): Promise<RegExpExecArray> =>
  new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk;
      const found = ready.exec(said);
      if (found) resolve(found);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => reject(new Error(`Ended with ${code} before it was ready:\n${said}`)));
    setTimeout(() => reject(new Error(`Not ready in time:\n${said}`)), PATIENCE).unref();
  });

/** The channel tells the launcher when the test is gone, however it went. */
const run = (file: string, args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess => {
  const child = spawn(process.execPath, [join(root, file), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  child.channel?.unref();
  return child;
};

const stopping = (child: ChildProcess) => async (): Promise<void> => {
  if (child.exitCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
};

/** The whole product on data of its own, as `npm start` runs it once everything is built. */
export const startProduct = async (...flags: readonly string[]): Promise<Product> => {
  const data = mkdtempSync(join(tmpdir(), 'veche-journey-'));
  const port = await freePort();
  const child = run('apps/launcher/src/main.ts', flags, {
    NODE_ENV: '',
    HOST: '127.0.0.1',
    PORT: `${port}`,
    VECHE_DATA: data,
    DATABASE_URL: '',
    EVENTSTORE_URL: '',
  });
  const stop = async () => {
    await stopping(child)();
    rmSync(data, { recursive: true, force: true });
  };
  try {
    const [, address = ''] = await untilSaid(child, /Готово: (\S+)/);
    return { address, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

/** The site alone, before an api at an address of this machine; by default one that is not there. */
export const startSiteAlone = async (api?: number): Promise<Product> => {
  const port = await freePort();
  const child = run('apps/site/.output/server/index.mjs', [], {
    HOST: '127.0.0.1',
    PORT: `${port}`,
    API_URL: `http://127.0.0.1:${api ?? (await freePort())}`,
  });
  await untilSaid(child, /Listening/);
  return { address: `http://127.0.0.1:${port}`, stop: stopping(child) };
};
