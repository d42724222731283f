import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { freePort } from '@veche/event-store';
import {
  alive,
  eventually,
  family,
  killAll,
  type Launched,
  launch,
  type Process,
  remove,
  temporaryFolder,
} from './launcher.ts';

jest.setTimeout(120_000);

interface Health {
  readonly demonstration: boolean;
  readonly eventStore: { readonly head: string };
}

describe('npm start -- --empty', () => {
  const folder = temporaryFolder();
  let port = 0;
  let running: Launched;
  let its: readonly Process[] = [];

  const start = async () => {
    port = await freePort();
    running = launch({ PORT: `${port}`, VECHE_DATA: folder }, '--empty');
    await running.ready;
    its = family(running.process.pid);
  };
  const answer = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
  const well = async () => {
    try {
      return (await answer('/api/health')).ok;
    } catch {
      return false;
    }
  };
  const child = (mark: string): number => {
    const found = its.find(({ command }) => command.includes(mark));
    // Number nothing would be everybody: what sends a signal there ends the tests themselves.
    if (found === undefined) throw new Error(`${mark} does not run`);
    return found.pid;
  };

  afterAll(async () => {
    running.process.kill('SIGTERM');
    await running.ended;
    remove(folder);
  });

  it('answers at one address when it says that it is ready', async () => {
    await start();
    const found = await Promise.all(['/', '/admin/', '/api/health', '/api/openapi.json'].map(answer));
    expect(found.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await found[2]?.json()).toMatchObject({ demonstration: false, eventStore: { settings: { fsync: 'on' } } });
  });

  it('refuses a second start on its folder, and says who holds it', async () => {
    const second = await launch({ PORT: `${await freePort()}`, VECHE_DATA: folder }).ended;
    expect(second).toMatchObject({ code: 1, out: '' });
    expect(second.err).toContain(`процесс ${running.process.pid}, http://localhost:${port}`);
    expect(await well()).toBe(true);
  });

  it('starts a part again that falls', async () => {
    process.kill(child('apps/api/dist/main.js'), 'SIGKILL');
    await eventually(async () => !(await well()));
    await eventually(well);
    its = family(running.process.pid);
    expect((await answer('/')).status).toBe(200);
  });

  it('goes on when its database is killed, with what was acknowledged', async () => {
    process.kill(child('postgres -D'), 'SIGKILL');
    await eventually(() => alive(its).length < its.length);
    await eventually(well);
    const killed = child('postgres -D');
    its = family(running.process.pid);
    expect(child('postgres -D')).not.toBe(killed);
    expect((await answer('/api/centres')).status).toBe(200);
  });

  it('stops everything on Ctrl-C, the database last and cleanly', async () => {
    running.process.kill('SIGINT');
    expect(await running.ended).toMatchObject({ code: 0 });
    expect(alive(its)).toEqual([]);
    expect(readFileSync(join(folder, 'postgres/server.log'), 'utf8')).toMatch(/database system is shut down\s*$/);
  });

  it('refuses another key than the one its data are sealed with', async () => {
    const env = { PORT: `${port}`, VECHE_DATA: folder, VECHE_MASTER_KEY: Buffer.alloc(32).toString('base64') };
    const { code, err } = await launch(env, '--empty').ended;
    expect(code).toBe(1);
    expect(err.trim()).toMatch(/^Личные данные в этой базе зашифрованы другим ключом.*$/);
  });

  it('leaves nothing behind when it is killed itself', async () => {
    await start();
    expect(its.length).toBeGreaterThan(4);
    running.process.kill('SIGKILL');
    await running.ended;
    await eventually(() => alive(its).length === 0);
  });

  it('takes the folder over from a start that was killed with its database running', async () => {
    await start();
    // First what would stop the database in the launcher's place.
    killAll(its.filter(({ command }) => command.includes('kill -INT')));
    killAll(its.filter(({ command }) => !command.includes('postgres')));
    await running.ended;
    const orphans = its.filter(({ command }) => command.includes('postgres -D'));
    expect(alive(orphans)).toEqual(orphans);
    await start();
    expect(await well()).toBe(true);
    expect(alive(orphans)).toEqual([]);
  });

  it('gives up on a part that falls again and again, and stops the rest', async () => {
    while (running.process.exitCode === null) {
      const api = family(running.process.pid).find(({ command }) => command.includes('apps/api/dist/main.js'));
      if (api) killAll([api]);
      await eventually(() => running.process.exitCode !== null || (api ? alive([api]).length === 0 : true));
    }
    const { code, err } = await running.ended;
    expect(code).toBe(1);
    expect(err).toContain('перезапуск не помогает');
    expect(alive(its)).toEqual([]);
  });
});

describe('npm start', () => {
  const folder = temporaryFolder();
  afterAll(() => remove(folder));

  it('tells the examples once, and who can sign in', async () => {
    const env = { PORT: `${await freePort()}`, VECHE_DATA: folder };
    const heads: string[] = [];
    for (const _round of [1, 2]) {
      const running = launch(env);
      await running.ready;
      const health = await fetch(`http://127.0.0.1:${env.PORT}/api/health`);
      const { demonstration, eventStore } = (await health.json()) as Health;
      expect(demonstration).toBe(true);
      heads.push(eventStore.head);
      running.process.kill('SIGTERM');
      const { code, out } = await running.ended;
      expect(code).toBe(0);
      expect(out).toMatch(/ — .*секретарь/);
    }
    expect(heads[1]).toBe(heads[0]);
  });
});
