import { join } from 'node:path';
import { EmbeddedError, type EmbeddedErrorCode, startEmbedded } from '@veche/event-store';
import { Refusal } from '../bootstrap/terminal.mjs';

const sentences: Readonly<Record<EmbeddedErrorCode, (folder: string) => string>> = {
  'unsupported-platform': () =>
    `Для системы ${process.platform}-${process.arch} нет встроенного PostgreSQL: задайте сервер в DATABASE_URL.`,
  'no-account': () =>
    'PostgreSQL не работает от root, а завести для него учётную запись postgres не удалось: запустите обычным пользователем.',
  'directory-not-reachable': (folder) =>
    `До папки ${folder} не добраться учётной записи postgres, от которой работает база: задайте другую в VECHE_DATA или запустите обычным пользователем.`,
  'directory-not-writable': (folder) => `Нет права записи в папку ${folder}.`,
  'directory-in-use': (folder) => `Базу в папке ${folder} держит другой живой процесс.`,
  'other-version': (folder) => `База в папке ${folder} записана другой версией PostgreSQL, данные не тронуты.`,
  'password-missing': (folder) => `В папке ${folder} нет файла password с паролем базы.`,
  'init-failed': (folder) => `Создать базу в папке ${folder} не удалось.`,
  'start-failed': (folder) => `База в папке ${folder} не запустилась, причина в файле server.log этой папки.`,
};

/** Starts the PostgreSQL that comes with Veche on its own files; `port` to come back where its clients look for it. */
export const startDatabase = async (dataFolder: string, port?: number) => {
  const directory = join(dataFolder, 'postgres');
  try {
    return await startEmbedded(port === undefined ? { directory } : { directory, port });
  } catch (error) {
    if (!(error instanceof EmbeddedError)) throw error;
    const detail = error.code === 'init-failed' || error.code === 'start-failed' ? `\n${error.message}` : '';
    throw new Refusal(`${sentences[error.code](directory)}${detail}`);
  }
};
