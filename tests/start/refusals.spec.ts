import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Embedded, freePort, openPostgresStore, startEmbedded } from '@veche/event-store';
import { Client } from 'pg';
import { contents, launch, remove, temporaryFolder } from './launcher.ts';

const label = (more: object) =>
  JSON.stringify({ format: 1, version: '0.1.0', mode: 'demonstration', createdAt: '', ...more });

/** A data folder that holds a label and a key, as an earlier start has left it. */
const folderWith = (files: Readonly<Record<string, string>>): string => {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
};

const query = async (url: string, ...statements: readonly string[]): Promise<void> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
};

const KEY = Buffer.alloc(32).toString('base64');

describe('npm start refuses, in one sentence and without harm,', () => {
  const folders: string[] = [];
  let port = 0;
  let stranger: Server;
  let database: Embedded;

  const at = (name: string): string => database.url.replace(/veche$/, name);

  const keep = (folder: string): string => {
    folders.push(folder);
    return folder;
  };

  const refusal = async (env: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<string> => {
    const { code, err } = await launch({ PORT: `${port}`, VECHE_DATA: keep(temporaryFolder()), ...env }, ...args).ended;
    expect(code).toBe(1);
    expect(err.trim().split('\n')).toHaveLength(1);
    return err.trim();
  };

  /** The refusal of a start on a folder, of which nothing is changed by it. */
  const refusalOf = async (folder: string, env: Readonly<Record<string, string>> = {}, ...args: readonly string[]) => {
    const before = contents(keep(folder));
    const sentence = await refusal({ VECHE_DATA: folder, ...env }, ...args);
    expect(contents(folder)).toEqual(before);
    return sentence;
  };

  beforeAll(async () => {
    port = await freePort();
    stranger = createServer().listen(0, '127.0.0.1');
    database = await startEmbedded({ directory: keep(temporaryFolder()) });
    await query(database.url, 'CREATE DATABASE careless', 'ALTER DATABASE careless SET synchronous_commit = off');
    await query(database.url, 'CREATE DATABASE newer');
    await (await openPostgresStore({ url: at('newer') })).close();
    await query(at('newer'), 'UPDATE log.version SET version = 99');
  }, 60_000);
  afterAll(async () => {
    stranger.close();
    await database.stop();
    folders.forEach(remove);
  });

  it('a port that is in use', async () => {
    const address = stranger.address();
    const taken = typeof address === 'object' ? `${address?.port}` : '';
    expect(await refusal({ PORT: taken })).toContain(`Порт ${taken} занят`);
  });

  it.each(['http', '0', '65536', '-1', '80.5', ' 3000x'])('«%s» for a port', async (given) => {
    expect(await refusal({ PORT: given })).toContain(`«${given}»`);
  });

  it('an address that this machine does not have', async () => {
    expect(await refusal({ HOST: '203.0.113.7' })).toContain('нет адреса 203.0.113.7');
  });

  it('an argument that it does not know', async () => {
    expect(await refusal({}, '--emtpy')).toContain('--emtpy');
  });

  it('a mode that it does not know', async () => {
    expect(await refusal({ VECHE_MODE: 'staging' })).toContain('staging');
  });

  it.each([['NODE_ENV'], ['VECHE_MODE']])('production (%s) without a master key', async (name) => {
    expect(await refusal({ [name]: 'production' })).toContain('VECHE_MASTER_KEY');
  });

  it('a master key that is none', async () => {
    expect(await refusal({ VECHE_MASTER_KEY: 'secret' })).toContain('32 байтами в base64');
  });

  it('a folder without the right to write', async () => {
    const locked = join(keep(temporaryFolder()), 'locked');
    mkdirSync(locked, { mode: 0o500 });
    // Root may write anywhere but into what the kernel keeps.
    const folder = process.getuid?.() === 0 ? '/sys/veche' : join(locked, 'veche');
    expect(await refusal({ VECHE_DATA: folder })).toContain(`Нет права записи в папку данных ${folder}`);
  });

  it('a path that is a file', async () => {
    const file = join(keep(folderWith({ file: '' })), 'file');
    expect(await refusal({ VECHE_DATA: file })).toContain(file);
  });

  it('a folder that is somebody else’s', async () => {
    expect(await refusalOf(folderWith({ 'thesis.docx': 'важное' }))).toContain('не пуста');
  });

  it('a folder whose label is spoilt', async () => {
    expect(await refusalOf(folderWith({ 'veche.json': '{', 'master.key': 'a', lock: '' }))).toContain('испорчен');
  });

  it('a folder written by a newer version', async () => {
    const folder = folderWith({ 'veche.json': label({ format: 2, version: '9.0.0' }), 'master.key': 'a', lock: '' });
    expect(await refusalOf(folder)).toContain('более новой версией Вече (9.0.0');
  });

  it('a folder whose key is gone', async () => {
    expect(await refusalOf(folderWith({ 'veche.json': label({}), lock: '' }))).toContain('master.key');
  });

  it.each([
    ['examples', 'demonstration', {}, ['--empty']],
    ['examples', 'demonstration', { VECHE_MODE: 'production', VECHE_MASTER_KEY: KEY }, []],
    ['a production log', 'production', {}, []],
  ])('to open a folder with %s in another mode', async (_what, mode, env, args) => {
    const folder = folderWith({ 'veche.json': label({ mode }), 'master.key': 'a', lock: '' });
    expect(await refusalOf(folder, env, ...args)).toContain('иначе её не запустить');
  });

  it.each([
    ['that is no address', () => 'localhost:5432', 'DATABASE_URL — не адрес'],
    ['of another kind of server', () => 'mysql://root@localhost/veche', 'DATABASE_URL — не адрес'],
    ['where nobody answers', () => `postgres://veche@127.0.0.1:${port}/veche`, 'никто не отвечает'],
    ['with a wrong password', () => database.url.replace(/:[^:@]+@/, ':wrong@'), 'пароль не подходят'],
    ['of a database that is not there', () => at('nothing'), 'такой базы на сервере нет'],
    ['of a database that is set to lose data', () => at('careless'), 'synchronous_commit'],
    ['of a log that a newer version has written', () => at('newer'), 'более новой версией Вече'],
  ])('a DATABASE_URL %s', async (_what, url, sentence) => {
    const said = await refusal({ DATABASE_URL: url() });
    expect(said).toContain(sentence);
    expect(said).not.toContain(new URL(database.url).password);
  });
});
