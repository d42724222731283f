import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Refusal } from '../bootstrap/terminal.mjs';

export interface Lock {
  /** Leaves word for whoever finds the folder locked. */
  announce(address: string): void;
  release(): void;
}

const SQLITE_BUSY = 5;
const SQLITE_CANTOPEN = 14;
const SQLITE_READONLY = 8;

const errcode = (error: unknown): unknown => (error instanceof Error && 'errcode' in error ? error.errcode : undefined);

const whoHolds = (folder: string): string => {
  try {
    return ` (${readFileSync(join(folder, 'running'), 'utf8').trim()})`;
  } catch {
    return '';
  }
};

const explain = (folder: string, error: unknown): unknown => {
  const code = errcode(error);
  if (code === SQLITE_BUSY) {
    return new Refusal(`Папка ${folder} занята: в ней уже работает Вече${whoHolds(folder)}.`);
  }
  if (code === SQLITE_CANTOPEN || code === SQLITE_READONLY) {
    return Object.assign(new Error('The lock cannot be written'), { code: 'EACCES' });
  }
  return error;
};

/**
 * Locks a folder for the life of this process. The lock is the operating system's, taken through an empty SQLite
 * file: it goes with its process, however that ended, so it can be neither stale nor mistaken for another's.
 */
export const lockFolder = (folder: string): Lock => {
  const running = join(folder, 'running');
  try {
    const database = new DatabaseSync(join(folder, 'lock'), { timeout: 0 });
    database.exec('BEGIN IMMEDIATE');
    return {
      announce: (address) => writeFileSync(running, `процесс ${process.pid}, ${address}\n`),
      release: () => {
        rmSync(running, { force: true });
        database.close();
      },
    };
  } catch (error) {
    throw explain(folder, error);
  }
};
