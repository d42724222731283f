import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { type Embedded, findEmbedded, startEmbedded } from './server.ts';

let directory: string;
let servers: Embedded[];

const start = async (): Promise<Embedded> => {
  const embedded = await startEmbedded({ directory });
  servers.push(embedded);
  return embedded;
};

const ask = async (url: string, question: string): Promise<unknown> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(question);
  await client.end();
  return Object.values(rows[0] ?? {})[0];
};

/** A process that owns the directory until it is killed. */
const startElsewhere = async (): Promise<{ readonly kill: () => Promise<unknown>; readonly pid: number }> => {
  const module = JSON.stringify(join(import.meta.dirname, 'server.ts'));
  const script = `const { startEmbedded } = await import(${module});
    const { pid } = await startEmbedded({ directory: process.argv[1] });
    console.log(pid);
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, directory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface(child.stdout), 'line');
  const exited = once(child, 'exit');
  const kill = () => {
    child.kill('SIGKILL');
    return exited;
  };
  return { kill, pid: Number(line) };
};

beforeEach(async () => {
  servers = [];
  directory = await mkdtemp(join(tmpdir(), 'veche-embedded-'));
  await chmod(directory, 0o755);
});

afterEach(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  rmSync(directory, { recursive: true, force: true });
});

describe('The embedded PostgreSQL', () => {
  it('is durable, speaks UTF-8, knows Cyrillic letters and asks for a password that only its owner can read', async () => {
    const { url } = await start();
    expect(await ask(url, `SELECT current_setting('fsync') || current_setting('full_page_writes')`)).toBe('onon');
    expect(await ask(url, `SELECT upper('ёж') || current_setting('server_encoding')`)).toBe('ЁЖUTF8');
    expect(statSync(join(directory, 'password')).mode & 0o777).toBe(0o600);
    await expect(ask(Object.assign(new URL(url), { password: 'guess' }).href, 'SELECT 1')).rejects.toThrow('password');
  });

  it('keeps its data over a stop and a start', async () => {
    const first = await start();
    await ask(first.url, 'CREATE TABLE kept AS SELECT 7 AS number');
    await first.stop();
    expect(await ask((await start()).url, 'SELECT number FROM kept')).toBe(7);
  });

  it('starts again after it was killed', async () => {
    const first = await start();
    await ask(first.url, 'CREATE TABLE kept AS SELECT 7 AS number');
    process.kill(first.pid, 'SIGKILL');
    await first.exited;
    expect(await ask((await start()).url, 'SELECT number FROM kept')).toBe(7);
  });

  it('starts again on its port while a worker of the killed one is still on its way out', async () => {
    const first = await start();
    const client = new Client({ connectionString: first.url });
    client.on('error', () => undefined);
    await client.connect();
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const worker = rows[0]?.pid ?? Number.NaN;
    process.kill(worker, 'SIGSTOP');
    process.kill(first.pid, 'SIGKILL');
    await first.exited;
    const again = startEmbedded({ directory, port: first.port });
    const log = join(directory, 'server.log');
    while (!existsSync(log) || !readFileSync(log, 'utf8').includes('pre-existing shared memory block')) await sleep(10);
    process.kill(worker, 'SIGCONT');
    servers.push(await again);
    expect(await ask(first.url, 'SELECT 1')).toBe(1);
  });

  it('takes over the directory of an owner that was killed', async () => {
    const owner = await startElsewhere();
    await owner.kill();
    const embedded = await start();
    expect(embedded.pid).not.toBe(owner.pid);
    expect(await ask(embedded.url, 'SELECT 1')).toBe(1);
  });

  it('does not touch the directory of a living owner', async () => {
    const owner = await startElsewhere();
    await expect(start()).rejects.toMatchObject({ code: 'directory-in-use' });
    expect(() => process.kill(owner.pid, 0)).not.toThrow();
    await owner.kill();
  });

  it('leaves a stranger alone that got the number of the former server', async () => {
    const first = await start();
    await first.stop();
    const stranger = spawn('sleep', ['60']);
    writeFileSync(join(directory, 'data', 'postmaster.pid'), `${stranger.pid}\n${directory}/data\n`);
    expect(await ask((await start()).url, 'SELECT 1')).toBe(1);
    expect(stranger.signalCode).toBeNull();
    stranger.kill();
  });

  it('makes a half-made cluster anew', async () => {
    mkdirSync(join(directory, 'data.partial'));
    writeFileSync(join(directory, 'data.partial', 'PG_VERSION'), '18\n');
    expect(await ask((await start()).url, 'SELECT 1')).toBe(1);
    expect(existsSync(join(directory, 'data.partial'))).toBe(false);
  });

  it('refuses files of another major version', async () => {
    mkdirSync(join(directory, 'data'));
    writeFileSync(join(directory, 'data', 'PG_VERSION'), '17\n');
    await expect(start()).rejects.toMatchObject({ code: 'other-version' });
    expect(readFileSync(join(directory, 'data', 'PG_VERSION'), 'utf8')).toBe('17\n');
  });

  it('is found by whoever may read its password, while it runs and not after', async () => {
    expect(findEmbedded(directory)).toBeUndefined();
    const owner = await startElsewhere();
    const address = findEmbedded(directory) ?? '';
    expect(await ask(address, 'SELECT 1')).toBe(1);
    await owner.kill();
    const own = await start();
    expect(findEmbedded(directory)).toBe(own.url);
    rmSync(join(directory, 'password'));
    expect(() => findEmbedded(directory)).toThrow(expect.objectContaining({ code: 'password-missing' }));
    await own.stop();
    expect(findEmbedded(directory)).toBeUndefined();
  });
});
