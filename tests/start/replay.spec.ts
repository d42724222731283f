import { randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findEmbedded, type JsonObject, openPostgresStore, startEmbedded } from '@veche/event-store';
import { contents, launchReplay, remove, temporaryFolder } from './launcher.ts';

const KEY = randomBytes(32).toString('base64');
const title = { ru: 'Центр', en: 'Centre' };
const centre = { centre: 'testovo', title, region: title };
const actor = { person: '00000000-0000-4000-8000-000000000001', role: 'administrator' };

/** One event that today's code decides as it was decided. */
const recorded = {
  ...{ eventId: randomUUID(), type: 'CentreRegistered', schemaVersion: 1, data: centre },
  metadata: {
    ...{ actor, at: '2026-05-04T09:00:00.000Z', correlationId: 'correlation' },
    command: { type: 'RegisterCentre', data: centre },
  } as unknown as JsonObject,
};

let folder: string;
const postgres = () => join(folder, 'postgres');
const at = (env: Readonly<Record<string, string>> = {}) => ({ VECHE_DATA: folder, ...env });
const heads = async (url: string): Promise<bigint> => {
  const store = await openPostgresStore({ url });
  return store.head().finally(() => store.close());
};

/** The folder of a product that has been stopped, with a log of one event. */
beforeAll(async () => {
  folder = temporaryFolder();
  chmodSync(folder, 0o755);
  writeFileSync(join(folder, 'master.key'), `${KEY}\n`);
  const database = await startEmbedded({ directory: postgres() });
  const store = await openPostgresStore({ url: database.url });
  await store.append({ stream: 'centre-testovo', expected: 'no-stream', commandId: randomUUID(), events: [recorded] });
  await store.close();
  await database.stop();
}, 120_000);
afterAll(() => remove(folder));

const TOLD = 'Прочитано событий: 1\nРешено заново: 1\u00A0команда, расхождений 0\n';

/** Holds the folder as a running product does. */
const lock = () => {
  const database = new DatabaseSync(join(folder, 'lock'), { timeout: 0 });
  database.exec('BEGIN IMMEDIATE');
  return () => database.close();
};

describe('npm run replay', () => {
  it.each([[[]], [['--all', 'and-more']]])('given %j says in one sentence what it wants to be given', async (args) => {
    const { code, out, err } = await launchReplay(at(), ...args);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^Назовите решение: npm run replay -- .+\n$/);
  });

  it('starts the database of a product that does not run, tells, and leaves the folder to the next one', async () => {
    const told = await launchReplay(at(), '--all');
    expect(told).toEqual({ code: 0, out: TOLD, err: '' });
    expect(findEmbedded(postgres())).toBeUndefined();
    lock()();
  });

  it('reads the log of a product that runs beside it, and leaves it running', async () => {
    const database = await startEmbedded({ directory: postgres() });
    const release = lock();
    try {
      expect(await launchReplay(at(), '--all')).toEqual({ code: 0, out: TOLD, err: '' });
      expect(await heads(database.url)).toBe(1n);
    } finally {
      release();
      await database.stop();
    }
  });

  it('passes on how the replay has ended', async () => {
    const { code, err } = await launchReplay(at(), 'nothing-like-it');
    expect([code, err]).toEqual([2, 'Решения «nothing-like-it» в журнале нет: всего решений 0.\n']);
  });

  it('takes the address and the key it is given, wherever they are from', async () => {
    const database = await startEmbedded({ directory: postgres() });
    try {
      const env = { VECHE_DATA: '/nowhere', DATABASE_URL: database.url, VECHE_MASTER_KEY: KEY };
      expect(await launchReplay(env, '--all')).toEqual({ code: 0, out: TOLD, err: '' });
    } finally {
      await database.stop();
    }
  });

  it('is refused a folder that is held while no database runs there', async () => {
    const release = lock();
    const { code, err } = await launchReplay(at(), '--all');
    release();
    expect([code, err.trim().split('\n').length]).toEqual([1, 1]);
    expect(err).toContain('занята: в ней уже работает Вече');
  });

  it('is refused a folder without a log, and makes none', async () => {
    const empty = temporaryFolder();
    const { code, err } = await launchReplay({ VECHE_DATA: empty }, '--all');
    expect(code).toBe(1);
    expect(err).toBe(`В папке ${empty} журнала Вече нет: задайте другую в VECHE_DATA или DATABASE_URL.\n`);
    expect(contents(empty).size).toBe(0);
    remove(empty);
  });

  it('is refused a folder whose key is missing', async () => {
    const other = temporaryFolder();
    const { code, err } = await launchReplay(
      { VECHE_DATA: other, DATABASE_URL: 'postgres://a@127.0.0.1:1/a' },
      '--all',
    );
    expect([code, err]).toEqual([
      1,
      `В папке ${other} нет файла master.key: верните его или задайте VECHE_MASTER_KEY.\n`,
    ]);
    remove(other);
  });
});
